/** Which rows of the list of plans that meet the need are folded away, so that one page of it tells the market. */
import type { Need } from '@/lib/need/need';
import { isExact } from '@/lib/need/usage-range';
import type { Amount, PlanFacts } from '@/lib/plan/plan';
import { RANK } from '@/lib/table/columns';
import type { View } from '@/lib/table/view-params';
import type { PlanRowData } from './price-catalog';
import type { ResultsQuery } from './query';

/** Totals above so many times the cheapest are folded. */
export const DEAR_TIMES = 5;
/** So many rows are listed whatever they cost: one plan that costs next to nothing does not fold the market away. */
export const ALWAYS_LISTED = 20;

/** A plan that is folded under another one of its carrier. */
export interface FoldedPlan {
  id: string;
  name: string;
  highSpeedGB: Amount;
}

export interface Folds {
  /** By the plan that stays: what is folded under it, whether it is open or not. */
  under: Readonly<Record<string, readonly FoldedPlan[]>>;
  /** How many plans have a total more than `DEAR_TIMES` times the cheapest. */
  dear: number;
}

export interface FoldedRows<Row extends PlanRowData> {
  /** The rows that are listed, in their order. */
  rows: readonly Row[];
  folds: Folds;
}

export const NO_FOLDS: Folds = { under: {}, dear: 0 };

type Used = Pick<Need, 'monthly' | 'otherMonths'>;

/** The greatest use of any kind of month. */
const mostUsed = (
  { monthly, otherMonths }: Used,
  key: 'hotspotGB' | 'voiceMinutes' | 'smsMessages',
): number => Math.max(monthly[key], ...otherMonths.map((other) => other.monthly[key] ?? 0));

type Compared = Pick<PlanRowData, 'quote'> & { plan: PlanFacts };

/** What is no fact of use (who sells it, for how much, seen when), or is compared by its amount. */
const NOT_COMPARED: ReadonlySet<string> = new Set([
  'id',
  'carrier',
  'name',
  'status',
  'charges',
  'data',
  'hotspot',
  'voice',
  'sms',
  'notes',
  'sources',
  'sourceCount',
  'pricesSeen',
  'verifiedAt',
]);

const equal = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Unlimited is more than any number; `unstated` for what the carrier does not say. */
const sizeOf = (amount: Amount, unstated: number): number =>
  amount === 'unlimited' ? Number.POSITIVE_INFINITY : (amount ?? unstated);

/** Whether the first amount is at least the second: what is not stated is never known to be enough, nor known to be little. */
function isAsMuch(a: Amount, b: Amount, mostOfB = Number.POSITIVE_INFINITY): boolean {
  if (a === null && b === null) return true;
  return sizeOf(a, -1) >= sizeOf(b, mostOfB);
}

/** The same, where more than what is used is no gain. */
const isEnough = (a: Amount, b: Amount, used: number): boolean =>
  isAsMuch(a, b) || (a !== null && sizeOf(a, -1) >= used);

/** What happens beyond the data is the same, or there is nothing beyond the first one's. */
const isAsGoodBeyond = (a: PlanFacts['data'], b: PlanFacts['data']): boolean =>
  a.highSpeedGB === 'unlimited' ||
  (a.afterAllowance === b.afterAllowance &&
    a.throttleKbps === b.throttleKbps &&
    a.overagePerGB === b.overagePerGB &&
    a.overageBlockGB === b.overageBlockGB);

/** How data are served, apart from how much there is; nothing of it counts on a plan that states that it has no data. */
const SERVED = ['sharing', 'fiveG', 'videoMaxHeight', 'priorityClass', 'overageCapByLines'] as const;

/**
 * Whether the first plan leaves no reason to take the second one, both of one carrier with the same total. No fact of use
 * is worse: high-speed data and priority data are at least as much (priority that is not stated is at most the high-speed
 * data), hotspot, minutes and texts are at least as much or cover what the need uses, and every other fact is the same.
 * Something is better: high-speed data or priority data. What is not stated is no reason to fold: it might be better.
 * Nothing more is due at start. Prices after the period do not count, as they do not in the total.
 */
export function dominates(a: Compared, b: Compared, need: Used): boolean {
  const [x, y] = [a.plan, b.plan];
  if (x.carrier !== y.carrier || a.quote.totalCents !== b.quote.totalCents) return false;
  if (a.quote.totalIs !== 'exact' || b.quote.totalIs !== 'exact') return false;
  if (a.quote.dueAtStartCents > b.quote.dueAtStartCents) return false;
  const mostPriority = sizeOf(y.data.highSpeedGB, Number.POSITIVE_INFINITY);
  const isBetter =
    sizeOf(x.data.highSpeedGB, -1) > sizeOf(y.data.highSpeedGB, Number.POSITIVE_INFINITY) ||
    sizeOf(x.data.priorityGB, -1) > sizeOf(y.data.priorityGB, mostPriority);
  if (!isBetter) return false;
  return (
    isAsMuch(x.data.highSpeedGB, y.data.highSpeedGB) &&
    isAsMuch(x.data.priorityGB, y.data.priorityGB, mostPriority) &&
    isEnough(x.hotspot.includedGB, y.hotspot.includedGB, mostUsed(need, 'hotspotGB')) &&
    isEnough(x.voice.includedMinutes, y.voice.includedMinutes, mostUsed(need, 'voiceMinutes')) &&
    isEnough(x.sms.includedMessages, y.sms.includedMessages, mostUsed(need, 'smsMessages')) &&
    isAsGoodBeyond(x.data, y.data) &&
    (y.data.highSpeedGB === 0 || SERVED.every((key) => equal(x.data[key], y.data[key]))) &&
    equal(x.charges.taxesAndFees, y.charges.taxesAndFees) &&
    (Object.keys(y) as (keyof PlanFacts)[]).every((key) => NOT_COMPARED.has(key) || equal(x[key], y[key]))
  );
}

/** Rows of one carrier and total, each under the first that dominates it; in the order of the rows. */
function underFirst<Row extends PlanRowData>(rows: readonly Row[], need: Used): Map<Row, Row[]> {
  const groups = new Map<string, Row[]>();
  const under = new Map<Row, Row[]>();
  for (const row of rows) {
    const name = `${row.plan.carrier} ${row.quote.totalCents}`;
    const kept = groups.get(name);
    const first = kept?.find((other) => dominates(other, row, need));
    if (first) under.set(first, [...(under.get(first) ?? []), row]);
    else if (kept) kept.push(row);
    else groups.set(name, [row]);
  }
  return under;
}

type Priced = { quote: Pick<PlanRowData['quote'], 'totalCents'> };

/** Where dear rows begin in a list in the order of totals; its end where there is none. */
function dearFrom(rows: readonly Priced[], always: number): number {
  const least = rows[0]?.quote.totalCents ?? 0;
  if (least <= 0) return rows.length;
  const from = rows.findIndex(({ quote }, at) => at >= always && quote.totalCents > DEAR_TIMES * least);
  return from < 0 ? rows.length : from;
}

type FoldedView = Pick<View, 'sort' | 'query' | 'unfolded' | 'dear' | 'open'>;

/** Whether a list folds: one that is sorted by something else than its total, or searched, shows every plan. */
const folds = ({ sort, query }: FoldedView, { range }: Pick<ResultsQuery, 'range'>): boolean =>
  sort.column === RANK.column && sort.direction === RANK.direction && query.trim() === '' && isExact(range);

/**
 * The rows of plans that meet a need, in rank order, without those that are folded: plans that another one of their
 * carrier dominates at the same total, and totals more than five times the cheapest behind the first `always` rows. What
 * the view has open is listed, and so is the plan whose cost lines are open.
 */
export function foldRows<Row extends PlanRowData>(
  rows: readonly Row[],
  need: Used,
  query: Pick<ResultsQuery, 'range'>,
  view: FoldedView,
  always = ALWAYS_LISTED,
): FoldedRows<Row> {
  if (!folds(view, query)) return { rows, folds: NO_FOLDS };
  const under = underFirst(rows, need);
  const hidden = new Set<Row>();
  const named: Record<string, FoldedPlan[]> = {};
  for (const [first, others] of under) {
    const { id } = first.plan;
    named[id] = others.map(({ plan }) => ({
      id: plan.id,
      name: plan.name,
      highSpeedGB: plan.data.highSpeedGB,
    }));
    const isOpen = view.unfolded.includes(id) || others.some(({ plan }) => plan.id === view.open);
    if (!isOpen) for (const other of others) hidden.add(other);
  }
  const dear = rows.slice(dearFrom(rows, always));
  const isDearOpen = view.dear || dear.some(({ plan }) => plan.id === view.open);
  if (!isDearOpen) for (const row of dear) hidden.add(row);
  return {
    rows: hidden.size === 0 ? rows : rows.filter((row) => !hidden.has(row)),
    folds: under.size === 0 && dear.length === 0 ? NO_FOLDS : { under: named, dear: dear.length },
  };
}

/** The change of a view that lists a plan which is folded; none where it is listed already. */
export function unfolding(
  { rows, folds: { under, dear } }: { rows: readonly PlanRowData[]; folds: Folds },
  { unfolded }: Pick<View, 'unfolded'>,
  id: string,
): Partial<Pick<View, 'unfolded' | 'dear'>> {
  if (rows.some(({ plan }) => plan.id === id)) return {};
  const first = Object.keys(under).find((one) => under[one]?.some((plan) => plan.id === id));
  // A dear plan may be folded under another dear one as well.
  const isDear = dear > 0 && (first === undefined || !rows.some(({ plan }) => plan.id === first));
  return {
    ...(first === undefined ? {} : { unfolded: [...unfolded.filter((other) => other !== first), first] }),
    ...(isDear ? { dear: true } : {}),
  };
}

/** Opens what is folded under a plan, or folds it again. */
export const toggleUnfolded = (unfolded: readonly string[], id: string): readonly string[] =>
  unfolded.includes(id) ? unfolded.filter((other) => other !== id) : [...unfolded, id];

/** The cents that the longest bar of a list stands for: its greatest total but for those that are folded as dear. */
export const barCents = (rows: readonly Priced[], always = ALWAYS_LISTED): number =>
  rows.slice(0, dearFrom(rows, always)).reduce((most, { quote }) => Math.max(most, quote.totalCents), 0);
