/** What each column sorts by: unlimited is Infinity, not stated is null (and comes last in both directions). */
import type { ItemKind } from '@/lib/cost/result';
import { includesCalls, includesData } from '@/lib/facts/included';
import type { Need } from '@/lib/need/need';
import type { Amount } from '@/lib/plan/plan';
import type { Row } from '@/lib/results/price-catalog';
import type { ColumnKey } from './columns';

const amount = (value: Amount): number | null => (value === 'unlimited' ? Number.POSITIVE_INFINITY : value);

const sumOf = (quote: Row['quote'], kind: ItemKind): number =>
  quote.items.reduce((sum, item) => (item.kind === kind ? sum + item.amountCents : sum), 0);

/** How many countries a list of entries reaches with something included; every country counts as more than any list. */
function reach<Entry extends { countries: string[] | '*' }>(
  entries: Entry[],
  included: (entry: Entry) => boolean,
): number {
  let count = 0;
  for (const entry of entries) {
    if (!included(entry)) continue;
    count += entry.countries === '*' ? 1000 : entry.countries.length;
  }
  return count;
}

/** What the named calls cost on this plan; without named calls, minus how many countries are included. */
function international(row: Row, need: Need): number | null {
  if (need.monthly.internationalCalls.length > 0) return sumOf(row.quote, 'internationalCalling');
  const entries = row.plan.internationalCalling;
  return entries.length === 0 ? null : -reach(entries, includesCalls);
}

/** What the trips cost on this plan; without trips, minus how many countries include data. */
function roaming(row: Row, need: Need): number | null {
  if (need.trips.length > 0) return sumOf(row.quote, 'roaming');
  const entries = row.plan.roaming;
  return entries.length === 0 ? null : -reach(entries, includesData);
}

const yesNo = (value: boolean | null): number | null => (value === null ? null : value ? 0 : 1);

const TAX_ORDER = { included: 0, excluded: 1, unknown: null } as const;

export const COLUMN_VALUES: Record<ColumnKey, (row: Row, need: Need) => number | string | null> = {
  plan: (row) => `${row.carrier.name.en} ${row.plan.name}`.toLowerCase(),
  total: (row) => row.quote.totalCents,
  range: (row) => row.range?.highCents ?? null,
  monthly: (row) => row.quote.monthlyCents,
  due: (row) => row.quote.dueAtStartCents,
  voice: (row) => amount(row.plan.voice.includedMinutes),
  sms: (row) => amount(row.plan.sms.includedMessages),
  data: (row) => amount(row.plan.data.highSpeedGB),
  priority: (row) => amount(row.plan.data.priorityGB),
  hotspot: (row) => amount(row.plan.hotspot.includedGB),
  international,
  roaming,
  network: (row) => (row.plan.networks.length === 0 ? null : row.plan.networks.join(' ')),
  esim: (row) => yesNo(row.plan.sim.esim),
  taxes: (row) => TAX_ORDER[row.plan.charges.taxesAndFees],
  seen: (row) => Date.parse(row.plan.verifiedAt),
};
