/** From a catalog and a need to the rows that table, cards and charts show. */

import type { CatalogPlan, CatalogView } from '@/lib/catalog/catalog';
import { carrierOf, indexOf } from '@/lib/catalog/lookup';
import { oldestCheckDate, withoutStale } from '@/lib/catalog/stale';
import { type PricedPlans, pricePlans } from '@/lib/cost/price-plans';
import { sameBill } from '@/lib/cost/priced-quote';
import { compareQuotes } from '@/lib/cost/rank';
import { type Reason, sameReasons } from '@/lib/cost/reason';
import type { Quote } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import { fitRange, isExact } from '@/lib/need/usage-range';
import type { CarrierDocument } from '@/lib/plan/plan';
import { advertised } from './advertised';
import { type CostRange, costRanges, rankCents } from './cost-range';
import { DEFAULT_QUERY, type RankBy, type ResultsQuery } from './query';
import { samePeriod } from './same-row-text';

/** What a table, a card and a pick show of a plan that meets the need or may meet it; it can be sent as it is. */
export interface PlanRowData {
  plan: CatalogPlan;
  carrier: CarrierDocument;
  quote: Omit<Quote, 'schedule' | 'scheduleByItem'>;
  /** Only where usage is not sure. */
  range: CostRange | null;
}

export interface Row extends PlanRowData {
  /** The plan's place in the catalog: what columns of numbers and masks are indexed by. */
  position: number;
  quote: Quote;
}

export interface IneligibleRow {
  position: number;
  plan: CatalogPlan;
  carrier: CarrierDocument;
  reasons: Reason[];
}

export interface ResultCounts {
  plans: number;
  carriers: number;
  meets: number;
  /** Plans that may meet it: something has to be asked of the carrier first. */
  mayMeet: number;
  doesNot: number;
  /** Carriers with at least one plan that meets the need. */
  meetsCarriers: number;
  /** Plans left out because their check is too old, and how many of them meet the need. */
  stale: number;
  staleMeets: number;
}

export interface CatalogResults {
  need: Need;
  query: ResultsQuery;
  /** What was priced: the whole catalog, or what of it is not too old. */
  catalog: CatalogView;
  fullCatalog: CatalogView;
  /** Plans that meet the need, in rank order: by what the query ranks, then as quotes are ordered. */
  rows: Row[];
  /** Plans that may meet it, exact totals before "at least" ones, each in rank order; made when it is first read. */
  readonly mayMeet: Row[];
  /** The first of them, without making all. */
  readonly firstMayMeet: Row | null;
  /** Plans that do not, fewest reasons first, then id; their reasons are worked out when it is read. */
  readonly ineligible: IneligibleRow[];
  counts: ResultCounts;
}

/** Whether two cost ranges say the same. */
export const sameRange = (a: CostRange | null, b: CostRange | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.lowCents === b.lowCents &&
    a.highCents === b.highCents &&
    a.expectedCents === b.expectedCents &&
    sameReasons(a.reasons, b.reasons));

/** The rows of plans that may meet the need, of those results of which somebody read them. */
const mayMeetRows = new WeakMap<CatalogResults, Row[]>();

/** Rows of the previous results by position in the catalog, where one of them may be used again. */
function reusableRows(
  catalog: CatalogView,
  need: Need,
  previous: CatalogResults | null,
): (Row | undefined)[] {
  const rows: (Row | undefined)[] = [];
  if (previous?.catalog === catalog && samePeriod(previous.need, need))
    for (const row of [...previous.rows, ...(mayMeetRows.get(previous) ?? [])]) rows[row.position] = row;
  return rows;
}

/** The order of rows of one verdict: what ranks them, those without it last; the rest as quotes are ordered. */
function byRank(by: RankBy): (a: Row, b: Row) => number {
  return (a, b) => {
    const [isOpen, isOtherOpen] = [a.quote.totalIs === 'atLeast', b.quote.totalIs === 'atLeast'];
    if (isOpen || isOtherOpen) return Number(isOpen) - Number(isOtherOpen) || compareQuotes(a, b);
    const x = rankCents(a.quote.totalCents, a.range ?? undefined, by);
    const y = rankCents(b.quote.totalCents, b.range ?? undefined, by);
    if (x === null || y === null) return Number(x === null) - Number(y === null) || compareQuotes(a, b);
    return x - y || compareQuotes(a, b);
  };
}

/** How many plans were left out, and how many of them would meet the need. */
function staleCounts(
  fullCatalog: CatalogView,
  catalog: CatalogView,
  need: Need,
): Pick<ResultCounts, 'stale' | 'staleMeets'> {
  if (fullCatalog === catalog) return { stale: 0, staleMeets: 0 };
  const { positions } = indexOf(catalog);
  const stale = fullCatalog.plans.filter(({ id }) => !positions.has(id));
  return { stale: stale.length, staleMeets: pricePlans(stale, need, fullCatalog.settings).order.length };
}

/** Plans that do not meet the need, fewest reasons first, then by position. */
const ineligibleRows = (
  priced: PricedPlans,
  planAt: (index: number) => Omit<IneligibleRow, 'reasons'>,
): IneligibleRow[] =>
  Array.from(priced.unmet, (index) => ({ ...planAt(index), reasons: priced.reasonsAt(index) })).sort(
    (a, b) => a.reasons.length - b.reasons.length || a.position - b.position,
  );

/**
 * Prices every plan of the catalog for the need by the one cost function, counted and ranked as the query says. A row
 * whose bill is the same as in the previous results is the same object, so that its drawing can be skipped.
 */
export function priceCatalog(
  fullCatalog: CatalogView,
  need: Need,
  query: ResultsQuery = DEFAULT_QUERY,
  previous: CatalogResults | null = null,
): CatalogResults {
  const catalog = withoutStale(fullCatalog, query.oldest);
  const { carriers } = indexOf(catalog);
  const priced = pricePlans(catalog.plans, need, catalog.settings);
  const range = fitRange(query.range, need);
  const ranges = isExact(range)
    ? null
    : costRanges(catalog.plans, need, range, catalog.settings, query.price);
  const planAt = (index: number) => {
    const plan = catalog.plans[index] as CatalogPlan;
    return { position: index, plan, carrier: carriers.get(plan.carrier) ?? carrierOf(catalog, plan.carrier) };
  };
  const reusable = reusableRows(catalog, need, previous);
  const rowAt = (index: number): Row => {
    const allIn = priced.quoteAt(index);
    const quote = query.price === 'advertised' ? advertised(allIn, need) : allIn;
    const costs = ranges?.get(quote.planId) ?? null;
    const row = reusable[index];
    if (row && sameBill(row.quote, quote) && sameRange(row.range, costs)) return row;
    return { ...planAt(index), quote, range: costs };
  };
  const isReordered = query.price !== 'allIn' || ranges !== null;
  const ranked = (indexes: Uint32Array): Row[] => {
    const listed = Array.from(indexes, rowAt);
    return isReordered ? listed.sort(byRank(ranges ? query.by : 'typical')) : listed;
  };
  const rows = ranked(priced.order);
  let ineligible: IneligibleRow[] | null = null;
  const results: CatalogResults = {
    need,
    query: { ...query, range },
    catalog,
    fullCatalog,
    rows,
    get mayMeet() {
      const listed = mayMeetRows.get(results) ?? ranked(priced.mayMeet);
      mayMeetRows.set(results, listed);
      return listed;
    },
    get firstMayMeet() {
      const [first] = priced.mayMeet;
      if (isReordered || first === undefined) return results.mayMeet[0] ?? null;
      return mayMeetRows.get(results)?.[0] ?? rowAt(first);
    },
    get ineligible() {
      ineligible ??= ineligibleRows(priced, planAt);
      return ineligible;
    },
    counts: {
      plans: catalog.plans.length,
      carriers: new Set(catalog.plans.map((plan) => plan.carrier)).size,
      meets: rows.length,
      mayMeet: priced.mayMeet.length,
      doesNot: priced.unmet.length,
      meetsCarriers: new Set(rows.map((row) => row.plan.carrier)).size,
      ...staleCounts(fullCatalog, catalog, need),
    },
  };
  return results;
}

/** The answer that the first page gives a link which says nothing of how to count: everything paid, old plans left out. */
export const priceToday = (catalog: CatalogView, need: Need, today: string): CatalogResults =>
  priceCatalog(catalog, need, { ...DEFAULT_QUERY, oldest: oldestCheckDate(catalog, today, false) });
