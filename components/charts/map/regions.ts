import type { PlanMap } from '@/lib/series/map';
import { namePlaces } from '@/lib/series/map-regions';

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

/** A line of a name, in px: its height, and the width of a character on average (a Chinese one is twice as wide). */
const LINE = 17;
const CHARACTER = 6.4;
const isWide = (character: string) => character > '\u2e7f';
const widthOf = (name: string): number =>
  [...name].reduce((sum, character) => sum + (isWide(character) ? 2 : 1) * CHARACTER, 0);
/** So much of a name has to be read; the rest ends in dots. */
const READ = 0.75;

export interface RegionName {
  winner: number;
  name: string;
  /** Position of the middle and greatest width, as shares of the grid. */
  x: number;
  y: number;
  width: number;
}

/** The names that fit into their regions on a grid of so many px. */
export function regionNames(
  map: PlanMap,
  nameOf: (index: number) => string,
  size: { width: number; height: number },
): RegionName[] {
  const [columns, rows] = [map.x.values.length, map.y.values.length];
  const tall = Math.max(1, Math.ceil((LINE / size.height) * rows));
  return namePlaces(map, tall).flatMap(({ winner, column, row, length }) => {
    const name = nameOf(winner);
    const width = length / columns;
    if (width * size.width < READ * widthOf(name)) return [];
    return [{ winner, name, x: (column + length / 2) / columns, y: 1 - (row + tall / 2) / rows, width }];
  });
}
