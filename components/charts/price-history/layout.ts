import { type PriceStep, yearsOf } from '@/lib/series/price-history';
import { niceTicks } from '@/lib/series/ticks';

/** The axis is at least a quarter of a year long. */
const MIN_YEARS = 0.25;

/** The line of a list price over years, which holds until today, and its axes; each date is a tick. */
export function historyLayout(steps: readonly Pick<PriceStep, 'date' | 'cents'>[], today: string) {
  const years = steps.map(({ date }) => yearsOf(date));
  const high = Math.max(yearsOf(today), ...years);
  const low = Math.min(...years, high - MIN_YEARS);
  const points = steps.map(({ cents }, index) => ({ x: years[index] ?? low, cents }));
  const ticks = niceTicks(0, Math.max(...steps.map(({ cents }) => cents)), 4, 100);
  return {
    points: [...points, { x: high, cents: steps.at(-1)?.cents ?? 0 }],
    x: {
      low,
      high,
      ticks: [...new Set(years)],
      text: (year: number) => steps[years.indexOf(year)]?.date ?? '',
    },
    y: { low: 0, high: ticks.at(-1) ?? 0, ticks },
  };
}
