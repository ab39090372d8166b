/** A map as regions to draw: runs of cells of one plan in a row, and the place of each plan's name. */
import type { PlanMap } from './map';

export interface Run {
  column: number;
  row: number;
  length: number;
  /** Index into `planIds`; -1 where no plan meets the need. */
  winner: number;
}

/** Neighbouring cells of a row with the same winner, row by row from the lowest. */
export function runsOf({ x, y, winners }: PlanMap): Run[] {
  const width = x.values.length;
  const runs: Run[] = [];
  for (let row = 0; row < y.values.length; row += 1) {
    let column = 0;
    while (column < width) {
      const winner = winners[row * width + column] as number;
      let length = 1;
      while (column + length < width && winners[row * width + column + length] === winner) length += 1;
      runs.push({ column, row, length, winner });
      column += length;
    }
  }
  return runs;
}

/** For each plan the widest place of so many rows of its own cells, where its name has most room; the middle one of equal ones above each other. */
export function namePlaces(map: PlanMap, rows: number): Run[] {
  const width = map.x.values.length;
  const height = map.y.values.length;
  const best = new Map<number, Run[]>();
  const winnerAt = (column: number, row: number): number => {
    const winner = map.winners[row * width + column] as number;
    for (let above = 1; above < rows; above += 1)
      if (map.winners[(row + above) * width + column] !== winner) return -1;
    return winner;
  };
  for (let row = 0; row + rows <= height; row += 1) {
    let column = 0;
    while (column < width) {
      const winner = winnerAt(column, row);
      let length = 1;
      while (column + length < width && winnerAt(column + length, row) === winner) length += 1;
      const places = best.get(winner);
      const place = { column, row, length, winner };
      if (winner >= 0 && length > (places?.[0]?.length ?? 0)) best.set(winner, [place]);
      else if (places?.[0]?.length === length && places[0].column === column) places.push(place);
      column += length;
    }
  }
  return [...best.values()].map((places) => places[places.length >> 1] as Run);
}
