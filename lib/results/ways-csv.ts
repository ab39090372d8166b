/** The ways of a household as a CSV file: a row for each group in each way. */
import { type Cell, licensedCsv } from '@/lib/csv';
import { centsToDecimal } from '@/lib/money';
import type { PersonOnPlan, WayRow } from './household-rows';

export const WAY_COLUMNS = [
  'way',
  'total',
  'monthly',
  'today',
  'person',
  'lines',
  'carrier',
  'plan',
  'pays',
  'paysMonthly',
  'paysToday',
  'asks',
] as const;

export type WayColumn = (typeof WAY_COLUMNS)[number];

export interface WayCsvWords {
  /** Heads of the columns. */
  columns: Record<WayColumn, string>;
  way: (row: WayRow) => string;
  person: (person: PersonOnPlan) => string;
  carrier: (person: PersonOnPlan) => string;
  /** What has to be asked first; empty where nothing has. */
  asks: (person: PersonOnPlan) => string;
}

/** Money is dollars as decimal text; the columns of the way are the same in the rows of all its groups. */
export function waysCsv(rows: readonly WayRow[], words: WayCsvWords): string {
  const cellsOf = (row: WayRow, person: PersonOnPlan): Record<WayColumn, Cell> => ({
    way: words.way(row),
    total: centsToDecimal(row.totalCents),
    monthly: centsToDecimal(row.monthlyCents),
    today: centsToDecimal(row.dueAtStartCents),
    person: words.person(person),
    lines: person.need.lines,
    carrier: words.carrier(person),
    plan: person.plan.name,
    pays: centsToDecimal(person.quote.totalCents),
    paysMonthly: centsToDecimal(person.quote.monthlyCents),
    paysToday: centsToDecimal(person.quote.dueAtStartCents),
    asks: words.asks(person),
  });
  return licensedCsv(
    WAY_COLUMNS.map((column) => words.columns[column]),
    rows.flatMap((row) =>
      row.people.map((person) => {
        const cells = cellsOf(row, person);
        return WAY_COLUMNS.map((column) => cells[column]);
      }),
    ),
  );
}
