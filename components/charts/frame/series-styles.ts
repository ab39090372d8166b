import type { ChartRow } from '@/lib/series/bars';

/** Eight colours that readers with any colour vision can tell apart, each for light and dark (`globals.css`). */
export const SERIES_COLOUR_COUNT = 8;
const DASHES = [undefined, '7 3', '2 3', '9 3 2 3'] as const;

export interface SeriesStyle {
  colour: string;
  /** Lines differ in their dash as well. */
  dash: string | undefined;
}

const PLAIN: SeriesStyle = { colour: '', dash: undefined };

/** A number for a carrier that is the same in every chart and on every day. */
function hashOf(carrier: string): number {
  let sum = 0;
  for (const letter of carrier) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum;
}

/**
 * The style of each row's plan id: its carrier's own colour, or the next free one where another plan of the chart has it
 * already. Ids of no row get no colour.
 */
export function seriesStyles(
  rows: readonly Pick<ChartRow, 'plan' | 'carrier'>[],
): (planId: string) => SeriesStyle {
  const uses = new Array<number>(SERIES_COLOUR_COUNT).fill(0);
  const styles = new Map(
    rows.map(({ plan, carrier }, order): [string, SeriesStyle] => {
      const own = hashOf(carrier.id) % SERIES_COLOUR_COUNT;
      const colours = uses.map((_, offset) => (own + offset) % SERIES_COLOUR_COUNT);
      const colour = colours.reduce((best, one) => ((uses[one] ?? 0) < (uses[best] ?? 0) ? one : best), own);
      uses[colour] = (uses[colour] ?? 0) + 1;
      return [plan.id, { colour: `var(--plan-${colour + 1})`, dash: DASHES[order % DASHES.length] }];
    }),
  );
  return (planId) => styles.get(planId) ?? PLAIN;
}

/** Styles of series that have no carrier of their own, by their place. */
export const styleAt = (place: number): SeriesStyle => ({
  colour: `var(--plan-${(place % SERIES_COLOUR_COUNT) + 1})`,
  dash: DASHES[place % DASHES.length],
});
