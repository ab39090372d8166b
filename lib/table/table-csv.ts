/** The table as a sheet: the rows shown, the columns seen, amounts exact. */
import { type Cell, csvDocument } from '@/lib/csv';
import { centsToDecimal } from '@/lib/money';
import type { Need } from '@/lib/need/need';
import type { PlanRowData } from '@/lib/results/price-catalog';
import type { ColumnKey } from './columns';

/** An amount of money stays text, so that no program reads it as a binary fraction. */
type Read = (row: PlanRowData, need: Need) => Cell;

const VALUES: Record<ColumnKey, Read> = {
  plan: ({ plan }) => plan.name,
  total: ({ quote }) => centsToDecimal(quote.totalCents),
  range: ({ range }) => {
    if (range?.lowCents == null) return null;
    return `${centsToDecimal(range.lowCents)} to ${range.highCents === null ? '?' : centsToDecimal(range.highCents)}`;
  },
  monthly: ({ quote }) => centsToDecimal(quote.monthlyCents),
  due: ({ quote }) => centsToDecimal(quote.dueAtStartCents),
  voice: ({ plan }) => plan.voice.includedMinutes,
  sms: ({ plan }) => plan.sms.includedMessages,
  data: ({ plan }) => plan.data.highSpeedGB,
  priority: ({ plan }) => plan.data.priorityGB,
  hotspot: ({ plan }) => plan.hotspot.includedGB,
  international: ({ quote }) => centsToDecimal(sumOf(quote, 'internationalCalling')),
  roaming: ({ quote }) => centsToDecimal(sumOf(quote, 'roaming')),
  network: ({ plan }) => (plan.networks.length === 0 ? null : plan.networks.join(' ')),
  esim: ({ plan }) => plan.sim.esim,
  taxes: ({ plan }) => plan.charges.taxesAndFees,
  seen: ({ plan }) => plan.verifiedAt,
};

function sumOf(quote: PlanRowData['quote'], kind: PlanRowData['quote']['items'][number]['kind']): number {
  return quote.items.reduce((sum, item) => (item.kind === kind ? sum + item.amountCents : sum), 0);
}

/**
 * The rows as CSV with `id` and `carrier` in front; an empty cell is a fact that is not stated. `names` are the
 * headings of the columns; the heading of an amount says its unit.
 */
export function tableCsv(
  rows: readonly PlanRowData[],
  columns: readonly ColumnKey[],
  need: Need,
  names: Record<ColumnKey, string>,
): string {
  const header = ['id', 'carrier', ...columns.map((key) => names[key])];
  const lines = rows.map((row) => [
    row.plan.id,
    row.carrier.name.en,
    ...columns.map((key) => VALUES[key](row, need)),
  ]);
  return csvDocument(header, lines);
}
