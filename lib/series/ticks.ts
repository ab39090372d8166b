/** Round values for axes: where a person looks for a number. */

const STEPS = [1, 2, 5, 10];

/**
 * Evenly spaced round values from at or below `low` to at or above `high`, with 0 among them: about `count` steps,
 * each 1, 2 or 5 times a power of ten and at least `least` (100 keeps a money axis in whole dollars).
 */
export function niceTicks(low: number, high: number, count: number, least = 1): number[] {
  const from = Math.min(low, 0);
  const to = Math.max(high, 0);
  const rough = Math.max((to - from) / count, least);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (STEPS.find((candidate) => power * candidate >= rough) ?? 10);
  const first = Math.floor(from / step);
  const last = Math.max(Math.ceil(to / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** 0, 1, 2, 5, 10, 20, 50 … up to the first at or above `most`: ticks of an axis that spans orders of magnitude. */
export function decadeTicks(most: number): number[] {
  const ticks = [0];
  for (let power = 1; ; power *= 10) {
    for (const step of [1, 2, 5]) {
      ticks.push(step * power);
      if (step * power >= most) return ticks;
    }
  }
}
