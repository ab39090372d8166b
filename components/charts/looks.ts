import type { ChartRow } from '@/lib/series/bars';

/** Eight colours that readers with any colour vision can tell apart, each for light and dark (`globals.css`). */
export const LOOK_COUNT = 8;
const DASHES = [undefined, '7 3', '2 3', '9 3 2 3'] as const;

export interface Look {
  colour: string;
  /** Lines differ in their dash as well. */
  dash: string | undefined;
  /** Which of the patterns over an area. */
  pattern: number;
}

/** A number for a carrier that is the same in every chart and on every day. */
function placeOf(carrier: string): number {
  let sum = 0;
  for (const letter of carrier) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum;
}

/** A look for each row: its carrier's own colour, or the next free one where another plan of the chart has it already. */
export function looksOf(rows: readonly Pick<ChartRow, 'plan' | 'carrier'>[]): Map<string, Look> {
  const taken = new Array<number>(LOOK_COUNT).fill(0);
  return new Map(
    rows.map(({ plan, carrier }, order) => {
      const wanted = placeOf(carrier.id) % LOOK_COUNT;
      const places = Array.from({ length: LOOK_COUNT }, (_, at) => (wanted + at) % LOOK_COUNT);
      const place = places.reduce(
        (best, one) => ((taken[one] ?? 0) < (taken[best] ?? 0) ? one : best),
        wanted,
      );
      taken[place] = (taken[place] ?? 0) + 1;
      const turn = order % DASHES.length;
      return [plan.id, { colour: `var(--plan-${place + 1})`, dash: DASHES[turn], pattern: turn }] as const;
    }),
  );
}
