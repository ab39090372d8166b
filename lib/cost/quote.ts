/** The one cost function: what a need costs on a plan, or every reason why the plan does not meet it. */
import { type Decided, decide } from '@/lib/cost/decision';
import { prepared } from '@/lib/cost/prepare-plan';
import { type PreparedNeed, preparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedPlan } from '@/lib/cost/prepared-plan';
import { PricedQuote } from '@/lib/cost/priced-quote';
import type { CostSettings, QuoteResult } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';

function resultOf(plan: PreparedPlan, need: PreparedNeed, { findings, decision }: Decided): QuoteResult {
  if (!decision)
    return {
      planId: plan.id,
      verdict: 'doesNot',
      reasons: findings.reasons(),
      asks: findings.asks(),
    };
  return new PricedQuote(plan, need, {
    verdict: findings.askCount > 0 ? 'mayMeet' : 'meets',
    totalIs: findings.open ? 'atLeast' : 'exact',
    totalCents: decision.totalCents,
    dueAtStartCents: decision.dueCents,
  });
}

/** `quote` for a plan and a need that are prepared already. */
export const quotePrepared = (plan: PreparedPlan, need: PreparedNeed): QuoteResult =>
  resultOf(plan, need, decide(plan, need));

/**
 * What `need` costs on `plan` over the whole horizon for all lines: the cheapest of all the choices that the rules
 * leave open, in exact cents, as items that add up to the total, with what has to be asked of the carrier; or, where
 * the plan does not meet the need, every reason (tariff model, sections 4 to 6 and 9). Throws a RangeError for a state
 * that the tax table lacks.
 */
export function quote(plan: PlanFacts, need: Need, settings: CostSettings): QuoteResult {
  return quotePrepared(prepared(plan), preparedNeed(need, settings));
}
