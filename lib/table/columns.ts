/** The table's columns, one record each: layout, sorting, number filter and CSV value follow from it. */

import type { CatalogPlan } from '@/lib/catalog/catalog';
import { criterionKey } from '@/lib/cost/reason';
import { sumOfKind } from '@/lib/cost/result';
import type { Cell } from '@/lib/csv';
import { includesCalls, includesData } from '@/lib/facts/included';
import { hotspotWorth } from '@/lib/facts/worth';
import { centsToDecimal } from '@/lib/money';
import type { Need } from '@/lib/need/need';
import type { Amount, Countries, ListExtent } from '@/lib/plan/plan';
import type { PlanRowData } from '@/lib/results/price-catalog';
import { type PriceUnit, unitPriceCents } from '@/lib/results/unit-price';
import type { RangeUnit } from './range-filter';

export const DIRECTIONS = ['asc', 'desc'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A filter on the column's numbers. */
export interface NumberFilter {
  unit: RangeUnit;
  /** Cents for `usd`; unlimited is Infinity, not stated is null. */
  value: (row: PlanRowData) => number | null;
  /** The same of a plan without a quote; null where the number is of the quote. */
  ofPlan: ((plan: CatalogPlan) => number | null) | null;
}

/** What of a need decides which columns are seen at first. */
export type Asked = Record<'voice' | 'sms' | 'calls' | 'trips', boolean>;

export interface Column {
  /** In px, until a reader drags it. */
  width: number;
  align: 'start' | 'end';
  /** What a first click on the header gives: the end of the scale people look for. */
  firstDirection: Direction;
  /** Whether it is visible before anybody chose columns; `asked` = where the need names what it shows. */
  visible: boolean | ((asked: Asked) => boolean);
  /** What it sorts by: unlimited is Infinity; not stated is null and comes last in both directions. */
  sortValue: (row: PlanRowData, need: Need) => number | string | null;
  filter: NumberFilter | null;
  /** Money is text, so that no program reads it as a binary fraction; null = not stated. */
  csvValue: (row: PlanRowData, need: Need) => Cell;
}

/** The part of a record that an amount of money has. */
function money(centsOf: (row: PlanRowData) => number) {
  return {
    align: 'end',
    sortValue: centsOf,
    filter: { unit: 'usd', value: centsOf, ofPlan: null },
    csvValue: (row: PlanRowData) => centsToDecimal(centsOf(row)),
  } as const;
}

/** The part of a record that an included amount has: people look for the most. */
function allowance(unit: RangeUnit, amountOf: (plan: CatalogPlan) => Amount) {
  const ofPlan = (plan: CatalogPlan) => {
    const amount = amountOf(plan);
    return amount === 'unlimited' ? Number.POSITIVE_INFINITY : amount;
  };
  const value = ({ plan }: PlanRowData) => ofPlan(plan);
  return {
    align: 'end',
    firstDirection: 'desc',
    sortValue: value,
    filter: { unit, value, ofPlan },
    csvValue: ({ plan }: PlanRowData) => amountOf(plan),
  } as const;
}

/** The part of a record that the total for each unit has. */
function unitPrice(unit: PriceUnit) {
  const cents = (row: PlanRowData, need: Need) => unitPriceCents(row, need, unit);
  return {
    width: 92,
    align: 'end',
    firstDirection: 'asc',
    visible: false,
    sortValue: cents,
    filter: null,
    csvValue: (row: PlanRowData, need: Need) => {
      const price = cents(row, need);
      return price === null ? null : centsToDecimal(price);
    },
  } as const;
}

/**
 * How many countries a list of entries reaches with something included; every country counts as more than any list, and
 * a list that nobody has read as none.
 */
function reach<Entry extends { countries: Countries }>(
  entries: Entry[],
  isIncluded: (entry: Entry) => boolean,
): number {
  let count = 0;
  for (const entry of entries) {
    if (!isIncluded(entry)) continue;
    if (entry.countries !== 'unlisted') count += entry.countries === '*' ? 1000 : entry.countries.length;
  }
  return count;
}

/** What the named calls cost on this plan; without named calls, minus how many countries are included. */
function internationalOrder({ plan, quote }: PlanRowData, need: Need): number | null {
  if (need.monthly.internationalCalls.length > 0) return sumOfKind(quote, 'internationalCalling');
  const entries = plan.internationalCalling;
  return entries.length === 0 ? null : -reach(entries, includesCalls);
}

/** What the trips cost on this plan; without trips, minus how many countries include data. */
function roamingOrder({ plan, quote }: PlanRowData, need: Need): number | null {
  if (need.trips.length > 0) return sumOfKind(quote, 'roaming');
  return plan.roaming.length === 0 ? null : -reach(plan.roaming, includesData);
}

/** What is paid for the named calls or trips; null where an ask leaves some of it open. */
const costOf = (quote: PlanRowData['quote'], kind: 'internationalCalling' | 'roaming'): Cell =>
  quote.asks.some(({ code, open }) => open && code === kind) ? null : centsToDecimal(sumOfKind(quote, kind));

/** The countries that entries reach, as codes; `*` = every one, `none` of a whole list, null where it is not stated. */
function reached(entries: readonly { countries: Countries }[], listed: ListExtent): Cell {
  const lists = entries.map(({ countries }) => countries);
  if (lists.includes('*')) return '*';
  const codes = [...new Set(lists.filter((list) => Array.isArray(list)).flat())];
  if (codes.length > 0) return codes.join(' ');
  return listed === 'all' && !lists.includes('unlisted') ? 'none' : null;
}

function rangeText({ range }: PlanRowData): string | null {
  if (range?.lowCents == null) return null;
  return `${centsToDecimal(range.lowCents)} to ${range.highCents === null ? '?' : centsToDecimal(range.highCents)}`;
}

const networks = ({ plan }: PlanRowData) => (plan.networks.length === 0 ? null : plan.networks.join(' '));

const TAX_ORDER = { included: 0, excluded: 1, unknown: null } as const;

/** Every column in the table's own order. */
export const COLUMNS = {
  plan: {
    width: 276,
    align: 'start',
    firstDirection: 'asc',
    visible: true,
    sortValue: ({ carrier, plan }) => `${carrier.name.en} ${plan.name}`.toLowerCase(),
    filter: null,
    csvValue: ({ plan }) => plan.name,
  },
  total: { width: 118, firstDirection: 'asc', visible: true, ...money(({ quote }) => quote.totalCents) },
  /** Of plans that may meet the need alone. */
  asks: {
    width: 184,
    align: 'start',
    firstDirection: 'asc',
    visible: false,
    sortValue: ({ quote }) => quote.asks.length,
    filter: null,
    csvValue: ({ quote }) => quote.asks.map(criterionKey).join(' '),
  },
  range: {
    width: 132,
    align: 'end',
    firstDirection: 'asc',
    visible: false,
    sortValue: ({ range }) => range?.highCents ?? null,
    filter: null,
    csvValue: rangeText,
  },
  /** A month, with what is due at start in a line below. */
  monthly: { width: 110, firstDirection: 'asc', visible: true, ...money(({ quote }) => quote.monthlyCents) },
  due: { width: 94, firstDirection: 'asc', visible: false, ...money(({ quote }) => quote.dueAtStartCents) },
  perLine: unitPrice('line'),
  perDay: unitPrice('day'),
  perGB: unitPrice('GB'),
  /** A ruler with a line of words, so it begins at the left. */
  data: {
    width: 184,
    visible: true,
    ...allowance('GB', (plan) => plan.data.highSpeedGB),
    align: 'start',
  },
  priority: { width: 108, visible: false, ...allowance('GB', (plan) => plan.data.priorityGB) },
  voice: {
    width: 80,
    visible: ({ voice }) => voice,
    ...allowance('minutes', (plan) => plan.voice.includedMinutes),
  },
  sms: {
    width: 80,
    visible: ({ sms }) => sms,
    ...allowance('messages', (plan) => plan.sms.includedMessages),
  },
  hotspot: {
    width: 92,
    visible: ({ calls }) => !calls,
    ...allowance('GB', (plan) => plan.hotspot.includedGB),
    // An amount without end at a low speed is worth less than a large amount at full speed.
    sortValue: ({ plan }) => hotspotWorth(plan),
  },
  international: {
    width: 132,
    align: 'start',
    firstDirection: 'asc',
    visible: ({ calls }) => calls,
    sortValue: internationalOrder,
    filter: null,
    csvValue: ({ plan, quote }, need) =>
      need.monthly.internationalCalls.length > 0
        ? costOf(quote, 'internationalCalling')
        : reached(plan.internationalCalling.filter(includesCalls), plan.listed.internationalCalling),
  },
  roaming: {
    width: 132,
    align: 'start',
    firstDirection: 'asc',
    visible: ({ trips }) => trips,
    sortValue: roamingOrder,
    filter: null,
    csvValue: ({ plan, quote }, need) =>
      need.trips.length > 0
        ? costOf(quote, 'roaming')
        : reached(plan.roaming.filter(includesData), plan.listed.roaming),
  },
  network: {
    width: 108,
    align: 'start',
    firstDirection: 'asc',
    visible: true,
    sortValue: networks,
    filter: null,
    csvValue: networks,
  },
  esim: {
    width: 84,
    align: 'start',
    firstDirection: 'asc',
    visible: false,
    sortValue: ({ plan: { sim } }) => (sim.esim === null ? null : Number(!sim.esim)),
    filter: null,
    csvValue: ({ plan }) => plan.sim.esim,
  },
  taxes: {
    width: 124,
    align: 'start',
    firstDirection: 'asc',
    visible: false,
    sortValue: ({ plan }) => TAX_ORDER[plan.charges.taxesAndFees],
    filter: null,
    csvValue: ({ plan }) => plan.charges.taxesAndFees,
  },
  seen: {
    width: 112,
    align: 'end',
    firstDirection: 'desc',
    visible: false,
    sortValue: ({ plan }) => Date.parse(plan.verifiedAt),
    filter: null,
    csvValue: ({ plan }) => plan.verifiedAt,
  },
  /** How sure the answer is: all that the need asks is stated, or what the number is not. */
  fit: {
    width: 126,
    align: 'start',
    firstDirection: 'asc',
    visible: true,
    sortValue: ({ plan, quote }) => quote.asks.length * 2 + Number(plan.number === 'voip'),
    filter: null,
    csvValue: ({ plan }) => plan.number,
  },
} satisfies Record<string, Column>;

export type ColumnKey = keyof typeof COLUMNS;
export const COLUMN_KEYS = Object.keys(COLUMNS) as readonly ColumnKey[];

/** The record of a column, as the type that all of them have. */
export const columnOf = (key: ColumnKey): Column => COLUMNS[key];

/** The columns with a filter on their numbers. */
export type NumberColumnKey = {
  [Key in ColumnKey]: (typeof COLUMNS)[Key]['filter'] extends NumberFilter ? Key : never;
}[ColumnKey];
export const NUMBER_COLUMNS = COLUMN_KEYS.filter(
  (key): key is NumberColumnKey => COLUMNS[key].filter !== null,
);

export const isNumberColumn = (key: ColumnKey): key is NumberColumnKey => COLUMNS[key].filter !== null;

/** What stands for the columns as long as nobody chose any: `shownColumns` says which they are. */
export const BY_NEED: readonly ColumnKey[] = [];

export function askedOf({ monthly, trips }: Pick<Need, 'monthly' | 'trips'>): Asked {
  return {
    voice: monthly.voiceMinutes > 0,
    sms: monthly.smsMessages > 0,
    calls: monthly.internationalCalls.length > 0,
    trips: trips.length > 0,
  };
}

const byAsked = new Map<string, readonly ColumnKey[]>();

/** The columns visible before anybody chose: the same list for the same things asked. */
export function columnsFor(asked: Asked): readonly ColumnKey[] {
  const name = JSON.stringify(asked);
  const columns =
    byAsked.get(name) ??
    COLUMN_KEYS.filter((key) => {
      const { visible } = columnOf(key);
      return typeof visible === 'boolean' ? visible : visible(asked);
    });
  byAsked.set(name, columns);
  return columns;
}

/** The columns to show of those that were chosen. */
export const shownColumns = (
  chosen: readonly ColumnKey[],
  need: Pick<Need, 'monthly' | 'trips'>,
): readonly ColumnKey[] => (chosen.length === 0 ? columnsFor(askedOf(need)) : chosen);

/** A choice for the address: none where it is what would be shown without one. */
export const chosenColumns = (
  columns: readonly ColumnKey[],
  need: Pick<Need, 'monthly' | 'trips'>,
): readonly ColumnKey[] => (columns.join() === columnsFor(askedOf(need)).join() ? BY_NEED : columns);

/** The columns that a person chooses; asks and the cost range come and go with what is listed. */
export const CHOOSABLE_COLUMNS: readonly ColumnKey[] = COLUMN_KEYS.filter(
  (key) => key !== 'range' && key !== 'asks',
);

export interface Sort {
  column: ColumnKey;
  direction: Direction;
}

/** The engine's own order: by total, ties as quotes are ordered. */
export const RANK: Sort = { column: 'total', direction: 'asc' };

const opposite = (direction: Direction): Direction => (direction === 'asc' ? 'desc' : 'asc');

/** What a click on a column's header leads to: the column's first direction, then the other. */
export function nextSort(sort: Sort, column: ColumnKey): Sort {
  if (sort.column === column) return { column, direction: opposite(sort.direction) };
  return { column, direction: COLUMNS[column].firstDirection };
}

/** `data` is the column's own first direction, `-data` the other one. */
export function sortToText({ column, direction }: Sort): string {
  return direction === COLUMNS[column].firstDirection ? column : `-${column}`;
}

/** Reads such a text; null where it names no column. */
export function sortFromText(text: string): Sort | null {
  const isTurned = text.startsWith('-');
  const column = COLUMN_KEYS.find((key) => key === text.slice(isTurned ? 1 : 0));
  if (!column) return null;
  const { firstDirection } = COLUMNS[column];
  return { column, direction: isTurned ? opposite(firstDirection) : firstDirection };
}
