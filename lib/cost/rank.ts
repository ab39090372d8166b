/** The order of quotes, the same everywhere: total, then due at start, then id. */
import { preparedAll } from '@/lib/cost/prepare-plan';
import { preparedNeed } from '@/lib/cost/prepared-need';
import { quotePrepared } from '@/lib/cost/quote';
import type { CostSettings, Quote, Unmet } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';

const byId = (a: { planId: string }, b: { planId: string }): number =>
  a.planId < b.planId ? -1 : a.planId > b.planId ? 1 : 0;

/** For quotes that are in the order of ids already; sorting is stable. */
const byCost = (a: Quote, b: Quote): number =>
  a.totalCents - b.totalCents || a.dueAtStartCents - b.dueAtStartCents;

/** Below 0 where a ranks before b (tariff model, section 5, Ranking). */
export function compareQuotes(a: Quote, b: Quote): number {
  return byCost(a, b) || byId(a, b);
}

export interface Ranking {
  /** Plans that meet the need, the cheapest first. */
  quotes: Quote[];
  /** Plans that do not, by id. */
  unmet: Unmet[];
}

/** Prices one need on many plans. */
export function quoteAll(plans: readonly PlanFacts[], need: Need, settings: CostSettings): Ranking {
  const quotes: Quote[] = [];
  const unmet: Unmet[] = [];
  const asked = preparedNeed(need, settings);
  for (const plan of preparedAll(plans)) {
    const answer = quotePrepared(plan, asked);
    if (answer.feasible) quotes.push(answer);
    else unmet.push(answer);
  }
  return { quotes: quotes.sort(byCost), unmet };
}
