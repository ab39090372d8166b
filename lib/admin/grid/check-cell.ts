/** Whether a single value keeps the rules of a plan document; rules between fields are asked when it is saved. */
import { emptyPlan } from '@/lib/admin/plan-fields';
import { type Fault, pathText } from '@/lib/fault';
import { acceptPlan } from '@/lib/plan/acceptance';
import { cellValue, columnOf, type GridColumn, placeOf, withCellValue } from './columns';

/** Faults of how fields go together: what one cell says cannot break them alone. */
const BETWEEN_FIELDS = [
  ...['networksEvidence', 'firstTopUpReached', 'topUpsOnPaygOnly', 'capOfSharedDataOnly'],
  ...['noSharingWithTopUps', 'noDataAddOnsWithSharing', 'extraLineAbsurd', 'optionsOrTopUps'],
];

const DAY = '2020-01-01';

/** A document that breaks no rule, to put a value into. */
export const SAMPLE: unknown = {
  ...(emptyPlan('sample', 'sample', DAY) as object),
  name: 'Sample',
  charges: {
    options: [
      {
        ...{ id: 'monthly', period: { months: 1 }, priceByLines: { '1': '20.00' }, extraLinePrice: null },
        ...{ autopayDiscount: null, conditions: [], newCustomersOnly: false, maxUses: null },
      },
    ],
    ...{ topUps: [], recurringFees: [], firstTopUpAtLeast: null, oneTimeFees: [], taxesAndFees: 'unknown' },
  },
  listed: { internationalCalling: 'some', internationalSms: 'some', roaming: 'some' },
  sources: [{ url: 'https://example.org/', title: 'Sample', asOf: DAY, covers: ['charges'] }],
};

export type CheckedCell =
  /** As a document holds it (`14.5` dollars → `14.50`). */
  { ok: true; value: unknown } | { ok: false; fault: Fault };

const known = new Map<string, CheckedCell>();
const MOST_KNOWN = 20_000;

function check(column: GridColumn, value: unknown, today: string): CheckedCell {
  const document = withCellValue(SAMPLE, column, value);
  const read = acceptPlan(document, { today });
  if (read.ok) return { ok: true, value: cellValue(read.plan, column) };
  const place = placeOf(document, column);
  const within = place === null ? (column.country?.list ?? '') : pathText([...place]);
  const fault = read.faults.find(
    ({ path, code }) => path.startsWith(within) && !BETWEEN_FIELDS.includes(code),
  );
  return fault ? { ok: false, fault } : { ok: true, value };
}

/** Checks a value of a column by the schema's own rules. @param today YYYY-MM-DD (UTC). */
export function checkCell(column: GridColumn, value: unknown, today: string): CheckedCell {
  const key = `${today} ${column.key} ${JSON.stringify(value)}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const checked = check(column, value, today);
  known.set(key, checked);
  return checked;
}

/** Whether a plan may say nothing in this column. */
export const mayBeNotStated = (key: string, today: string): boolean => {
  const column = columnOf(key);
  return column !== null && checkCell(column, null, today).ok;
};
