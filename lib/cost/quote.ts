/** The one cost function: what a need costs on a plan, or every reason why the plan does not meet it. */
import { type Choice, chooseAddOns, NO_ADD_ONS, type Price } from '@/lib/cost/add-ons';
import { choosePayments, type Payments } from '@/lib/cost/payments';
import { prepared } from '@/lib/cost/prepare-plan';
import { type PreparedNeed, preparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedFee, PreparedPlan } from '@/lib/cost/prepared-plan';
import { exactUse, PricedQuote } from '@/lib/cost/priced-quote';
import { compareReasons, reasonFor } from '@/lib/cost/reason';
import { failedRequirements } from '@/lib/cost/requirements';
import type { CostSettings, Quote, QuoteResult } from '@/lib/cost/result';
import { planTrips, type TripWay } from '@/lib/cost/roaming';
import { taxCents } from '@/lib/cost/tax';
import { chooseTopUps } from '@/lib/cost/top-ups';
import { NO_COST, Usage, type UsageCost } from '@/lib/cost/usage';
import { fraction, multiply, round, toNumber } from '@/lib/money';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';

function feesFor(fees: readonly PreparedFee[], lines: number): number {
  let sum = 0;
  for (const { cents, perLine } of fees) sum += cents * (perLine ? lines : 1);
  return sum;
}

function overageCents({ overages }: UsageCost): number {
  let sum = 0;
  for (const { cents } of overages) sum += cents;
  return sum;
}

/** Everything of an answer that does not hang on the choice of add-ons. */
interface Frame {
  plan: PreparedPlan;
  need: PreparedNeed;
  ways: readonly TripWay[];
  recurringCents: number;
  oneTimeCents: number;
}

/** Total on a plan that is paid by options: usage, trips and all. */
function withPayments(
  frame: Frame,
  payments: Payments,
  usage: Usage,
  plain: UsageCost | null,
): Choice<Price> | null {
  const { plan, need, ways, recurringCents, oneTimeCents } = frame;
  let trips = 0;
  for (const { cents } of ways) trips += round(multiply(cents, fraction(need.lines)));
  const fixed = payments.totalCents + recurringCents;
  const dueCents = payments.dueCents + oneTimeCents;
  return chooseAddOns(plan.addOns, usage, plain, (addOnCents, cost) => {
    const taxed = fixed + addOnCents * need.lines * need.charges + overageCents(cost);
    const untaxed = oneTimeCents + trips + toNumber(cost.calls.cost) + toNumber(cost.messages.cost);
    return { totalCents: taxed + untaxed + taxCents(plan, need, taxed), dueCents };
  });
}

/** Total on a plan that is paid by top-ups. */
function withTopUps(frame: Frame, usage: Usage, plain: UsageCost | null): Choice<Price> | null {
  const { plan, need, ways, recurringCents, oneTimeCents } = frame;
  return chooseAddOns(plan.addOns, usage, plain, (addOnCents, cost) => {
    const topUps = chooseTopUps(plan.topUpKinds, exactUse(need, cost, ways), need.validDays);
    const taxed = topUps.cents * need.lines + recurringCents + addOnCents * need.lines * need.charges;
    return {
      totalCents: taxed + oneTimeCents + taxCents(plan, need, taxed),
      dueCents: topUps.dueCents * need.lines + oneTimeCents,
    };
  });
}

function answer(frame: Frame, payments: Payments | null, usage: Usage, plain: UsageCost | null): Quote {
  const { plan, need, ways } = frame;
  const choice = payments ? withPayments(frame, payments, usage, plain) : withTopUps(frame, usage, plain);
  if (!choice) throw new Error(`${plan.id}: use that can be had has no cost`);
  const { counts, price } = choice;
  const allIncluded = choice.usage === NO_COST && ways.length === 0 && counts === NO_ADD_ONS;
  return new PricedQuote(plan.id, price.totalCents, price.dueCents, plan, need, counts, allIncluded);
}

/** `quote` for a plan and a need that are prepared already. */
export function quotePrepared(plan: PreparedPlan, need: PreparedNeed): QuoteResult {
  const { id: planId, byCredit } = plan;
  const payments = byCredit ? null : choosePayments(plan, need);
  const usage = new Usage(plan, need, byCredit);
  const plain = usage.cost(NO_ADD_ONS);
  const { ways, reasons: tripReasons } = planTrips(plan, need, byCredit);
  const reasons = plan.restricted || need.restricts ? failedRequirements(plan.plan, need.need.require) : [];
  if (!payments && !byCredit) reasons.push(reasonFor('lines'));
  // Add-ons only ever give more: what can be had without any can be had.
  if (!plain) reasons.push(...usage.reasons());
  reasons.push(...tripReasons);
  if (reasons.length > 0) return { planId, feasible: false, reasons: reasons.sort(compareReasons) };
  const recurringCents = feesFor(plan.recurringFees, need.lines) * need.charges;
  const oneTimeCents = feesFor(plan.oneTimeFees, need.lines);
  return answer({ plan, need, ways, recurringCents, oneTimeCents }, payments, usage, plain);
}

/**
 * What `need` costs on `plan` over the whole horizon for all lines: the cheapest of all the choices that the rules
 * leave open, in exact cents, as items that add up to the total; or, where the plan does not meet the need, every
 * reason by its code (tariff model, sections 4 and 5). Throws a RangeError for a state that the tax table lacks.
 */
export function quote(plan: PlanFacts, need: Need, settings: CostSettings): QuoteResult {
  return quotePrepared(prepared(plan), preparedNeed(need, settings));
}
