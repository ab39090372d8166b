/** The order of quotes, the same everywhere (tariff model, section 4, Order). */
import { pricePlans } from '@/lib/cost/price-plans';
import type { CostSettings, Quote, Unmet } from '@/lib/cost/result';
import { compareData } from '@/lib/cost/standing';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';

/** A quote with the plan's own data, which decide between equal totals. */
export interface RankedQuote {
  quote: Pick<Quote, 'planId' | 'verdict' | 'totalIs' | 'asks' | 'totalCents' | 'dueAtStartCents'>;
  plan: Pick<PlanFacts, 'data'>;
}

const GROUPS = { exact: 1, atLeast: 2 } as const;
const groupOf = ({ verdict, totalIs }: RankedQuote['quote']): number =>
  verdict === 'meets' ? 0 : GROUPS[totalIs];

/** The rest of the order: more priority data, more high-speed data, less due at start, id. */
function compareTies(a: RankedQuote, b: RankedQuote): number {
  const [x, y] = [a.quote, b.quote];
  const byId = x.planId < y.planId ? -1 : x.planId > y.planId ? 1 : 0;
  return compareData(a.plan, b.plan) || x.dueAtStartCents - y.dueAtStartCents || byId;
}

/**
 * Below 0 where a ranks before b: plans that meet the need by total, then plans that may meet it, exact totals first, by
 * total and fewer asks, then "at least" totals by fewer asks and total.
 */
export function compareQuotes(a: RankedQuote, b: RankedQuote): number {
  const [x, y] = [a.quote, b.quote];
  const group = groupOf(x);
  const byTotal = x.totalCents - y.totalCents;
  const byAsks = x.asks.length - y.asks.length;
  const main = group === GROUPS.atLeast ? byAsks || byTotal : byTotal || byAsks;
  return group - groupOf(y) || main || compareTies(a, b);
}

export interface Ranking {
  /** Plans that meet the need, the best first. */
  quotes: Quote[];
  /** Plans that may meet it, the best first. */
  mayMeet: Quote[];
  /** Plans that do not, by id. */
  unmet: Unmet[];
}

/** Prices one need on many plans, all quotes and reasons as objects; `pricePlans` gives the totals alone. */
export function quoteAll(plans: readonly PlanFacts[], need: Need, settings: CostSettings): Ranking {
  const priced = pricePlans(plans, need, settings);
  return {
    quotes: Array.from(priced.order, (index) => priced.quoteAt(index)),
    mayMeet: Array.from(priced.mayMeet, (index) => priced.quoteAt(index)),
    unmet: Array.from(priced.unmet, (index) => priced.unmetAt(index)),
  };
}
