/** The table as a sheet: the rows shown, the columns seen, amounts exact. */
import { criterionKey } from '@/lib/cost/reason';
import { csvDocument } from '@/lib/csv';
import type { Need } from '@/lib/need/need';
import type { PlanRowData } from '@/lib/results/price-catalog';
import { type ColumnKey, columnOf } from './columns';

/**
 * The rows as CSV with `id`, `carrier`, `verdict`, `total_is` and `asks` (the codes of what has to be asked) in front; an empty cell is a fact that is not stated. `names` are the
 * headings of the columns; the heading of an amount says its unit.
 */
export function tableCsv(
  rows: readonly PlanRowData[],
  columns: readonly ColumnKey[],
  need: Need,
  names: Record<ColumnKey, string>,
): string {
  const header = ['id', 'carrier', 'verdict', 'total_is', 'asks', ...columns.map((key) => names[key])];
  const values = columns.map((key) => columnOf(key).csvValue);
  const lines = rows.map((row) => [
    row.plan.id,
    row.carrier.name.en,
    row.quote.verdict,
    row.quote.totalIs,
    row.quote.asks.map(criterionKey).join(' '),
    ...values.map((value) => value(row, need)),
  ]);
  return csvDocument(header, lines);
}
