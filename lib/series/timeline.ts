/** Cost over time: what each plan takes month by month, and the months in which one overtakes another. */
import type { ChartRow } from './bars';
import { comparableRows } from './certainty';

/** As many plans as lines can be told apart. */
export const MAX_LINES = 6;

export interface TimelineLine<Row extends ChartRow = ChartRow> {
  id: string;
  row: Row;
  /** Cents that fall into each month; they add up to the total. */
  monthly: number[];
  /** Cents paid by the end of each month. */
  cumulative: number[];
}

/** From this month on (counted from 1) `dearer` has cost more than `than`, which until then had not cost less. */
export interface Crossing {
  month: number;
  dearer: string;
  than: string;
}

export interface Timeline<Row extends ChartRow = ChartRow> {
  lines: TimelineLine<Row>[];
  /** The number of months; 1 for a stay. */
  months: number;
  /** By month, then in the order of the lines. */
  crossings: Crossing[];
}

function lineOf<Row extends ChartRow>(row: Row): TimelineLine<Row> {
  const monthly = row.quote.schedule();
  let paid = 0;
  return {
    id: row.plan.id,
    row,
    monthly,
    cumulative: monthly.map((cents) => {
      paid += cents;
      return paid;
    }),
  };
}

/** What has been paid by the end of each month, under a name. */
type Paid = Pick<TimelineLine, 'id' | 'cumulative'>;

/** Months in which the order of two lines turns round; lines that touch and part again do not cross. */
function crossingsOf(a: Paid, b: Paid): Crossing[] {
  const found: Crossing[] = [];
  let before = 0;
  for (const [month, paid] of a.cumulative.entries()) {
    const now = Math.sign(paid - (b.cumulative[month] ?? 0));
    if (now === 0) continue;
    if (before !== 0 && now !== before) {
      const [dearer, than] = now > 0 ? [a.id, b.id] : [b.id, a.id];
      found.push({ month: month + 1, dearer, than });
    }
    before = now;
  }
  return found;
}

/** Where lines cross, by month, then in their order. */
export const crossingsAmong = (lines: readonly Paid[]): Crossing[] =>
  lines
    .flatMap((a, index) => lines.slice(index + 1).flatMap((b) => crossingsOf(a, b)))
    .sort((a, b) => a.month - b.month);

/** The first rows as lines over the months of the need. */
export function timeline<Row extends ChartRow>(rows: readonly Row[], limit = MAX_LINES): Timeline<Row> {
  const lines = rows.slice(0, limit).map(lineOf);
  return {
    lines,
    months: lines[0]?.monthly.length ?? 0,
    crossings: crossingsAmong(lines),
  };
}

/**
 * Which rows to draw over time: those that were ticked, else the cheapest plan of each of the first brands among the
 * rows that meet the need (among all where none does), since six plans of one brand say little.
 */
export function rowsOverTime<Row extends ChartRow>(
  rows: readonly Row[],
  picked: readonly string[],
  limit = 4,
): Row[] {
  const ticked = rows.filter(({ plan }) => picked.includes(plan.id));
  if (ticked.length > 1) return ticked.slice(0, MAX_LINES);
  const brands = new Set<string>();
  return comparableRows(rows)
    .filter(({ plan }) => !brands.has(plan.carrier) && brands.add(plan.carrier))
    .slice(0, limit);
}
