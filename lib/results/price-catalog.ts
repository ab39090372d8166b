/** From a catalog and a need to the rows that table, cards and charts show. */

import type { CatalogPlan, CatalogView } from '@/lib/catalog/catalog';
import { carrierOf, indexOf } from '@/lib/catalog/lookup';
import { withoutOld } from '@/lib/catalog/stale';
import { sameBill } from '@/lib/cost/priced-quote';
import { compareQuotes, quoteAll } from '@/lib/cost/rank';
import type { Quote } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import { fitRange, isSure } from '@/lib/need/usage-range';
import type { CarrierDocument } from '@/lib/plan/plan';
import { advertised } from './advertised';
import { type CostRange, costRanges, rankCents } from './cost-range';
import { type Ask, PLAIN_ASK, type RankBy } from './query';
import { samePeriod } from './reads-alike';

/** What a table, a card and a pick show of a plan that meets the need; it can be sent as it is. */
export interface ShownRow {
  plan: CatalogPlan;
  carrier: CarrierDocument;
  quote: Omit<Quote, 'schedule' | 'scheduleByItem'>;
  /** Only where usage is not sure. */
  range: CostRange | null;
}

export interface Row extends ShownRow {
  /** The plan's place in the catalog: what columns of numbers and masks are indexed by. */
  at: number;
  quote: Quote;
}

export interface UnmetRow {
  at: number;
  plan: CatalogPlan;
  carrier: CarrierDocument;
  /** Codes of the cost function, sorted. */
  reasons: string[];
}

export interface AnswerCounts {
  plans: number;
  carriers: number;
  meets: number;
  /** Carriers with at least one plan that meets the need. */
  meetsCarriers: number;
  /** Plans left out because their check is too old, and how many of them meet the need. */
  old: number;
  oldMeets: number;
}

export interface ViewAnswer {
  need: Need;
  ask: Ask;
  /** What was priced: the whole catalog, or what of it is not too old. */
  catalog: CatalogView;
  whole: CatalogView;
  /** Plans that meet the need, in rank order: by what `ask` ranks, then total, due at start, id. */
  rows: Row[];
  /** Plans that do not, fewest reasons first, then id. */
  unmet: UnmetRow[];
  counts: AnswerCounts;
}

const sameRange = (a: CostRange | null, b: CostRange | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.lowCents === b.lowCents &&
    a.highCents === b.highCents &&
    a.expectedCents === b.expectedCents &&
    a.reasons.join() === b.reasons.join());

/** Rows of the answer before by place in the catalog, where one of them may stand again. */
function rowsToKeep(view: CatalogView, need: Need, before: ViewAnswer | null): (Row | undefined)[] {
  const kept: (Row | undefined)[] = [];
  if (before?.catalog === view && samePeriod(before.need, need))
    for (const row of before.rows) kept[row.at] = row;
  return kept;
}

/** The order of rows: what ranks them, those without it last; ties by total, due at start, id. */
function byRank(by: RankBy): (a: Row, b: Row) => number {
  return (a, b) => {
    const x = rankCents(a.quote.totalCents, a.range ?? undefined, by);
    const y = rankCents(b.quote.totalCents, b.range ?? undefined, by);
    if (x === null || y === null)
      return Number(x === null) - Number(y === null) || compareQuotes(a.quote, b.quote);
    return x - y || compareQuotes(a.quote, b.quote);
  };
}

/** How many plans were left out, and how many of them would meet the need. */
function oldCounts(
  whole: CatalogView,
  view: CatalogView,
  need: Need,
): Pick<AnswerCounts, 'old' | 'oldMeets'> {
  if (whole === view) return { old: 0, oldMeets: 0 };
  const { positions } = indexOf(view);
  const old = whole.plans.filter(({ id }) => !positions.has(id));
  return { old: old.length, oldMeets: quoteAll(old, need, whole.settings).quotes.length };
}

/**
 * Prices every plan of the catalog for the need: the one cost function, and what `ask` counts of it. A row that says
 * the same as in the answer before is the same object, so that whatever is drawn of it need not be drawn again.
 */
export function answer(
  whole: CatalogView,
  need: Need,
  ask: Ask = PLAIN_ASK,
  before: ViewAnswer | null = null,
): ViewAnswer {
  const view = withoutOld(whole, ask.oldest);
  const { positions, carriers } = indexOf(view);
  const { quotes, unmet } = quoteAll(view.plans, need, view.settings);
  const range = fitRange(ask.range, need);
  const ranges = isSure(range) ? null : costRanges(view.plans, need, range, view.settings, ask.price);
  const place = (id: string) => {
    const index = positions.get(id) as number;
    const plan = view.plans[index] as CatalogPlan;
    return { at: index, plan, carrier: carriers.get(plan.carrier) ?? carrierOf(view, plan.carrier) };
  };
  const kept = rowsToKeep(view, need, before);
  const rows = quotes.map((whole): Row => {
    const quote = ask.price === 'advertised' ? advertised(whole, need) : whole;
    const costs = ranges?.get(quote.planId) ?? null;
    const row = kept[positions.get(quote.planId) as number];
    if (row && sameBill(row.quote, quote) && sameRange(row.range, costs)) return row;
    return { ...place(quote.planId), quote, range: costs };
  });
  if (ask.price !== 'allIn' || ranges) rows.sort(byRank(ranges ? ask.by : 'typical'));
  const missed = unmet.map(({ planId, reasons }) => ({ ...place(planId), reasons }));
  missed.sort((a, b) => a.reasons.length - b.reasons.length || a.at - b.at);
  return {
    need,
    ask: { ...ask, range },
    catalog: view,
    whole,
    rows,
    unmet: missed,
    counts: {
      plans: view.plans.length,
      carriers: new Set(view.plans.map((plan) => plan.carrier)).size,
      meets: rows.length,
      meetsCarriers: new Set(rows.map((row) => row.plan.carrier)).size,
      ...oldCounts(whole, view, need),
    },
  };
}
