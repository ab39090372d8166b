/** The table as a sheet: the rows shown, the columns seen, amounts exact. */
import { criterionKey } from '@/lib/cost/reason';
import { licensedCsv } from '@/lib/csv';
import type { Need } from '@/lib/need/need';
import type { PlanRowData } from '@/lib/results/price-catalog';
import { type ColumnKey, columnOf } from './columns';

/** The columns of the sheet: a column of the table that has a second figure below the first is two. */
const csvColumns = (columns: readonly ColumnKey[]): readonly ColumnKey[] =>
  columns.includes('monthly') && !columns.includes('due')
    ? columns.flatMap((key) => (key === 'monthly' ? ['monthly', 'due'] : [key]))
    : columns;

/**
 * The rows as CSV with `id`, `carrier`, `verdict`, `total_is` and `asks` (the codes of what has to be asked) in front; an
 * empty cell is a fact that is not stated. `names` are the headings of the columns; the heading of an amount says its unit.
 */
export function tableCsv(
  rows: readonly PlanRowData[],
  columns: readonly ColumnKey[],
  need: Need,
  names: Record<ColumnKey, string>,
): string {
  const sheet = csvColumns(columns);
  const header = ['id', 'carrier', 'verdict', 'total_is', 'asks', ...sheet.map((key) => names[key])];
  const values = sheet.map((key) => columnOf(key).csvValue);
  const lines = rows.map((row) => [
    row.plan.id,
    row.carrier.name.en,
    row.quote.verdict,
    row.quote.totalIs,
    row.quote.asks.map(criterionKey).join(' '),
    ...values.map((value) => value(row, need)),
  ]);
  return licensedCsv(header, lines);
}
