/** Where a slider stops: steps that people think in, finer where most needs are. A number field takes all between. */

export const STOPS = {
  lines: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  months: [1, 2, 3, 6, 9, 12, 18, 24, 36, 48, 60],
  days: [
    1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 21, 24, 28, 30, 35, 40, 45, 50, 60, 75, 90, 120, 150, 180,
  ],
  idleDays: [0, 7, 14, 30, 45, 60, 90, 120, 180, 270, 365],
  minutes: [0, 5, 10, 20, 30, 45, 60, 90, 120, 150, 200, 250, 300, 400, 500, 600, 800, 1000, 1500, 2000],
  messages: [0, 5, 10, 20, 30, 50, 75, 100, 150, 200, 300, 400, 500, 750, 1000],
  gigabytes: [0, 0.5, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 20, 25, 30, 35, 40, 50, 60, 75, 100, 150, 200],
} as const satisfies Record<string, readonly number[]>;

/** The position of the stop nearest to a value, the lower of two; values beyond the ends stand at the ends. */
export function nearestStop(stops: readonly number[], value: number): number {
  let best = 0;
  for (const [position, stop] of stops.entries())
    if (Math.abs(stop - value) < Math.abs((stops[best] ?? 0) - value)) best = position;
  return best;
}
