/** The plans as a flat sheet: one row a plan, one column a field, named by its path in the tariff document. */

import { type Cell, csvDocument } from '@/lib/csv';
import { NOTE_TOPICS } from '@/lib/plan/constants';
import type { PlanDocument } from '@/lib/plan/plan';

/**
 * Leaves of the document in its own order. A list of objects is one column, written as JSON, so that the sheet loses
 * nothing; a list of words is joined by semicolons; a fact that is not stated is an empty cell.
 */
const SHEET_COLUMNS = [
  'id',
  'carrier',
  'name',
  'billing',
  'networks',
  'networksEvidence',
  'status',
  'eligibility',
  'number',
  'separateAccounts',
  'maxDaysAbroad',
  'sim.esim',
  'sim.physical',
  'charges.options',
  'charges.topUps',
  'charges.recurringFees',
  'charges.firstTopUpAtLeast',
  'charges.oneTimeFees',
  'charges.taxesAndFees',
  'voice.includedMinutes',
  'voice.overagePerMinute',
  'sms.includedMessages',
  'sms.overagePerMessage',
  'data.highSpeedGB',
  'data.sharing',
  'data.priorityGB',
  'data.afterAllowance',
  'data.throttleKbps',
  'data.overagePerGB',
  'data.overageBlockGB',
  'data.overageCapByLines',
  'data.fiveG',
  'data.videoMaxHeight',
  'data.priorityClass',
  'data.priorityEvidence',
  'hotspot.includedGB',
  'hotspot.maxKbps',
  'internationalCalling',
  'internationalSms',
  'roaming',
  'roamingPasses',
  'addOns',
  'listed.internationalCalling',
  'listed.internationalSms',
  'listed.roaming',
  'features.volte',
  'features.wifiCalling',
  'features.wifiCallingAbroad',
  'features.spendingLimit',
  'numberKeeping.inactivityDays',
  'numberKeeping.graceDays',
  'numberKeeping.resetBy',
  'requirements.creditCheck',
  'requirements.ssn',
  'requirements.usAddress',
  'requirements.foreignCard',
  'requirements.activateFromAbroad',
  'typicalSpeeds',
  'terms.earlyTerminationFee',
  'terms.minimumMonths',
  'terms.refundDays',
  'sources',
  'verifiedAt',
  ...NOTE_TOPICS.flatMap((topic) => [`notes.${topic}.en`, `notes.${topic}.zh`] as const),
] as const;

/** Every field that may be asked for: the columns, and the objects that hold several of them. */
export const PLAN_FIELDS = [
  ...new Set(
    SHEET_COLUMNS.flatMap((path) =>
      path.split('.').map((_, index, keys) => keys.slice(0, index + 1).join('.')),
    ),
  ),
];

function readPath(plan: PlanDocument, path: string): unknown {
  let value: unknown = plan;
  for (const key of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[key];
  return value ?? null;
}

function toCell(value: unknown): Cell {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join(';');
  return JSON.stringify(value);
}

const holds = (field: string, path: string): boolean => path === field || path.startsWith(`${field}.`);

/**
 * The plans as a CSV document, in the order given.
 * @param fields Only these columns and `id`; a field that holds several columns stands for all of them. null = all.
 */
export function plansToCsv(plans: readonly PlanDocument[], fields: readonly string[] | null = null): string {
  const columns = SHEET_COLUMNS.filter(
    (path) => path === 'id' || fields === null || fields.some((field) => holds(field, path)),
  );
  return csvDocument(
    columns,
    plans.map((plan) => columns.map((path) => toCell(readPath(plan, path)))),
  );
}
