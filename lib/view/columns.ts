/** The table's columns as data: what each is called, how it stands, what it sorts by and whether it is seen first. */
import type { ItemKind, Quote } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { Amount, CallingEntry, RoamingEntry } from '@/lib/plan/plan';
import type { Row } from './rows';

export const COLUMN_KEYS = [
  'plan',
  'total',
  'monthly',
  'due',
  'voice',
  'sms',
  'data',
  'priority',
  'hotspot',
  'international',
  'roaming',
  'network',
  'esim',
  'taxes',
  'seen',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

export const DIRECTIONS = ['asc', 'desc'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface Column {
  key: ColumnKey;
  align: 'start' | 'end';
  /** In px; the table has a fixed layout. */
  width: number;
  /** Seen before anybody chose columns. */
  first: boolean;
  /** What a first click on the header gives: the end of the scale people look for. */
  direction: Direction;
  /** What the column sorts by: unlimited is Infinity, not stated is null (and comes last in both directions). */
  value: (row: Row, need: Need) => number | string | null;
}

const amount = (value: Amount): number | null => (value === 'unlimited' ? Number.POSITIVE_INFINITY : value);

const sumOf = (quote: Quote, kind: ItemKind): number =>
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

export const includesCalls = (entry: CallingEntry): boolean =>
  entry.includedMinutes === 'unlimited' || (entry.includedMinutes ?? 0) > 0;

export const includesData = (entry: RoamingEntry): boolean =>
  entry.data.includedGB === 'unlimited' || (entry.data.includedGB ?? 0) > 0;

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

export const COLUMNS: readonly Column[] = [
  {
    key: 'plan',
    align: 'start',
    width: 224,
    first: true,
    direction: 'asc',
    value: (row) => `${row.carrier.name.en} ${row.plan.name}`.toLowerCase(),
  },
  {
    key: 'total',
    align: 'end',
    width: 98,
    first: true,
    direction: 'asc',
    value: (row) => row.quote.totalCents,
  },
  {
    key: 'monthly',
    align: 'end',
    width: 90,
    first: true,
    direction: 'asc',
    value: (row) => row.quote.monthlyCents,
  },
  {
    key: 'due',
    align: 'end',
    width: 94,
    first: true,
    direction: 'asc',
    value: (row) => row.quote.dueAtStartCents,
  },
  {
    key: 'voice',
    align: 'end',
    width: 104,
    first: false,
    direction: 'desc',
    value: (row) => amount(row.plan.voice.includedMinutes),
  },
  {
    key: 'sms',
    align: 'end',
    width: 104,
    first: false,
    direction: 'desc',
    value: (row) => amount(row.plan.sms.includedMessages),
  },
  {
    key: 'data',
    align: 'end',
    width: 116,
    first: true,
    direction: 'desc',
    value: (row) => amount(row.plan.data.highSpeedGB),
  },
  {
    key: 'priority',
    align: 'end',
    width: 108,
    first: false,
    direction: 'desc',
    value: (row) => amount(row.plan.data.priorityGB),
  },
  {
    key: 'hotspot',
    align: 'end',
    width: 98,
    first: true,
    direction: 'desc',
    value: (row) => amount(row.plan.hotspot.includedGB),
  },
  { key: 'international', align: 'start', width: 120, first: true, direction: 'asc', value: international },
  { key: 'roaming', align: 'start', width: 156, first: false, direction: 'asc', value: roaming },
  {
    key: 'network',
    align: 'start',
    width: 116,
    first: true,
    direction: 'asc',
    value: (row) => (row.plan.networks.length === 0 ? null : row.plan.networks.join(' ')),
  },
  {
    key: 'esim',
    align: 'start',
    width: 84,
    first: false,
    direction: 'asc',
    value: (row) => yesNo(row.plan.sim.esim),
  },
  {
    key: 'taxes',
    align: 'start',
    width: 124,
    first: false,
    direction: 'asc',
    value: (row) => TAX_ORDER[row.plan.charges.taxesAndFees],
  },
  {
    key: 'seen',
    align: 'end',
    width: 112,
    first: true,
    direction: 'desc',
    value: (row) => Date.parse(row.plan.verifiedAt),
  },
];

/** The column of a key. */
export function columnOf(key: ColumnKey): Column {
  return COLUMNS[COLUMN_KEYS.indexOf(key)] as Column;
}

/** The columns seen before anybody chose. */
export const FIRST_COLUMNS: readonly ColumnKey[] = COLUMNS.filter((column) => column.first).map(
  (column) => column.key,
);
