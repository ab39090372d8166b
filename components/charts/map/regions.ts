import type { PlanMap } from '@/lib/series/map';

/** The letter of a region, so that nobody has to tell regions apart by colour. */
export const letterOf = (index: number): string => String.fromCodePoint(65 + (index % 26));

/** Regions by their number of cells, the largest first; `index` is the plan's in `planIds`. */
export function regionSizes({ winners, planIds }: PlanMap): { index: number; count: number }[] {
  const counts = new Array<number>(planIds.length).fill(0);
  for (const winner of winners) if (winner >= 0) counts[winner] = (counts[winner] ?? 0) + 1;
  return counts.map((count, index) => ({ index, count })).sort((a, b) => b.count - a.count);
}

/** At most `max` indexes of a list of that length, evenly spread, its ends included. */
export function spreadIndexes(length: number, max: number): number[] {
  const count = Math.min(length, max);
  const indexes = Array.from({ length: count }, (_, step) =>
    Math.round((step * (length - 1)) / Math.max(1, count - 1)),
  );
  return [...new Set(indexes)];
}
