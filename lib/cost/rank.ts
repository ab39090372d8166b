/** The order of quotes, the same everywhere: total, then due at start, then id. */
import { pricePlans } from '@/lib/cost/price-plans';
import type { CostSettings, Quote, Unmet } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';

const byId = (a: { planId: string }, b: { planId: string }): number =>
  a.planId < b.planId ? -1 : a.planId > b.planId ? 1 : 0;

/** Below 0 where a ranks before b (tariff model, section 5, Ranking). */
export function compareQuotes(a: Quote, b: Quote): number {
  return a.totalCents - b.totalCents || a.dueAtStartCents - b.dueAtStartCents || byId(a, b);
}

export interface Ranking {
  /** Plans that meet the need, the cheapest first. */
  quotes: Quote[];
  /** Plans that do not, by id. */
  unmet: Unmet[];
}

/** Prices one need on many plans, all quotes and reasons as objects; `pricePlans` gives the totals alone. */
export function quoteAll(plans: readonly PlanFacts[], need: Need, settings: CostSettings): Ranking {
  const priced = pricePlans(plans, need, settings);
  const idOf = (index: number) => (plans[index] as PlanFacts).id;
  return {
    quotes: Array.from(priced.order, (index) => priced.quoteAt(index)),
    unmet: Array.from(priced.unmet, (index) => ({
      planId: idOf(index),
      feasible: false,
      reasons: priced.reasonsAt(index),
    })),
  };
}
