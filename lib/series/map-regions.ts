/** A map as regions to draw: runs of cells of one plan in a row, and the position of each plan's letter. */
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

/** For each plan the middle of its longest run, where its letter has most room. */
export function lettersOf(map: PlanMap): Run[] {
  const best = new Map<number, { run: Run; rows: Run[] }>();
  for (const run of runsOf(map)) {
    if (run.winner < 0) continue;
    const longest = best.get(run.winner);
    if (!longest || run.length > longest.run.length) best.set(run.winner, { run, rows: [run] });
    else if (run.length === longest.run.length && run.column === longest.run.column) longest.rows.push(run);
  }
  return [...best.values()].map(({ rows }) => rows[rows.length >> 1] as Run);
}
