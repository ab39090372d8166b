/** The one cost function: what a need costs on a plan, or every reason why the plan does not meet it. */
import { decide, reasonsAgainst } from '@/lib/cost/decision';
import { prepared } from '@/lib/cost/prepare-plan';
import { type PreparedNeed, preparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedPlan } from '@/lib/cost/prepared-plan';
import { PricedQuote } from '@/lib/cost/priced-quote';
import type { CostSettings, QuoteResult } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';

/** `quote` for a plan and a need that are prepared already. */
export function quotePrepared(plan: PreparedPlan, need: PreparedNeed): QuoteResult {
  const decision = decide(plan, need);
  if (!decision) return { planId: plan.id, feasible: false, reasons: reasonsAgainst(plan, need) };
  return new PricedQuote(plan, need, decision.totalCents, decision.dueCents);
}

/**
 * What `need` costs on `plan` over the whole horizon for all lines: the cheapest of all the choices that the rules
 * leave open, in exact cents, as items that add up to the total; or, where the plan does not meet the need, every
 * reason (tariff model, sections 4 and 5). Throws a RangeError for a state that the tax table lacks.
 */
export function quote(plan: PlanFacts, need: Need, settings: CostSettings): QuoteResult {
  return quotePrepared(prepared(plan), preparedNeed(need, settings));
}
