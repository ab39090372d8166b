/** The choices behind the cheapest bill of a need on a plan, and the one formula of its total. */
import { type Choice, chooseAddOns, NO_ADD_ONS, type Price } from '@/lib/cost/add-ons';
import { choosePayments, type Payments } from '@/lib/cost/payments';
import type { PreparedNeed } from '@/lib/cost/prepared-need';
import type { FeeSums, PreparedPlan } from '@/lib/cost/prepared-plan';
import { compareReasons, type Reason, reasonFor } from '@/lib/cost/reason';
import { failedRequirements } from '@/lib/cost/requirements';
import { planTrips, type TripWay } from '@/lib/cost/roaming';
import { taxCents } from '@/lib/cost/tax';
import { chooseTopUps, type TopUpSet } from '@/lib/cost/top-ups';
import { Usage, type UsageCost } from '@/lib/cost/usage';
import { add, type Fraction, fraction, multiply, round, toNumber, ZERO } from '@/lib/money';

/** Everything that was chosen; the items of a quote are listed from it. */
export interface Decision {
  totalCents: number;
  dueCents: number;
  /** Units per line of each add-on. */
  counts: readonly number[];
  usage: UsageCost;
  ways: readonly TripWay[];
  /** null where credit pays. */
  payments: Payments | null;
  /** Where credit pays: what is bought for one line, and that line's exact charges in cents. */
  credit: Credit | null;
}

export interface Credit {
  topUps: TopUpSet;
  use: Fraction;
}

/** Cents of fees each time they are due: those of the account, and those of each line. */
export const feeCents = (accountCents: number, lineCents: number, lines: number): number =>
  accountCents + lineCents * lines;

const feesOf = ({ accountCents, lineCents }: FeeSums, { lines }: PreparedNeed): number =>
  feeCents(accountCents, lineCents, lines);

/** Cents of the charges of all trips. */
export function tripCents(ways: readonly TripWay[], lines: number): number {
  let sum = 0;
  for (const { cents } of ways) sum += round(multiply(cents, fraction(lines)));
  return sum;
}

/** A bill's total: what is taxed, what is not, and the estimate of taxes where the price does not include them. */
export const billTotal = (
  taxed: boolean,
  need: PreparedNeed,
  taxedCents: number,
  untaxedCents: number,
): number => taxedCents + untaxedCents + taxCents(taxed, need, taxedCents);

function overageCents({ overages }: UsageCost): number {
  let sum = 0;
  for (const { cents } of overages) sum += cents;
  return sum;
}

/** One line's exact charges over the horizon, in cents, which credit has to cover. */
function exactUse(need: PreparedNeed, cost: UsageCost, ways: readonly TripWay[]): Fraction {
  let monthly = add(cost.calls.cost, cost.messages.cost);
  for (const { over, rateCents } of cost.overages) monthly = add(monthly, multiply(over, rateCents));
  let trips = ZERO;
  for (const { cents } of ways) trips = add(trips, cents);
  return add(multiply(monthly, fraction(need.months)), trips);
}

/** The parts of a bill that do not depend on the choice of add-ons. */
interface Frame {
  plan: PreparedPlan;
  need: PreparedNeed;
  ways: readonly TripWay[];
  recurringCents: number;
  oneTimeCents: number;
}

/** The cheapest choice on a plan that is paid by options. */
function withPayments(
  { plan, need, ways, recurringCents, oneTimeCents }: Frame,
  payments: Payments,
  usage: Usage,
  plain: UsageCost | null,
): Choice<Price> | null {
  const trips = tripCents(ways, need.lines);
  const dueCents = payments.dueCents + oneTimeCents;
  return chooseAddOns(plan.addOns, usage, plain, (addOnCents, cost) => {
    const addOns = addOnCents * need.lines * need.charges;
    const taxed = payments.totalCents + recurringCents + addOns + overageCents(cost);
    const untaxed = oneTimeCents + trips + toNumber(cost.calls.cost) + toNumber(cost.messages.cost);
    return { totalCents: billTotal(plan.taxed, need, taxed, untaxed), dueCents };
  });
}

/** The cheapest choice on a plan that is paid by top-ups. */
function withTopUps(
  { plan, need, ways, recurringCents, oneTimeCents }: Frame,
  usage: Usage,
  plain: UsageCost | null,
): Choice<Price & Credit> | null {
  return chooseAddOns(plan.addOns, usage, plain, (addOnCents, cost) => {
    const use = exactUse(need, cost, ways);
    const topUps = chooseTopUps(plan.topUpKinds, use, need.validDays);
    const taxed = topUps.cents * need.lines + recurringCents + addOnCents * need.lines * need.charges;
    const totalCents = billTotal(plan.taxed, need, taxed, oneTimeCents);
    return { totalCents, dueCents: topUps.dueCents * need.lines + oneTimeCents, topUps, use };
  });
}

/** Whether the plan's facts fail a requirement of the need. */
export const isBarred = (plan: PreparedPlan, need: PreparedNeed): boolean =>
  (plan.restricted || need.restricts) && failedRequirements(plan.plan, need.need.require).length > 0;

/** The cheapest of all choices that the rules leave open; null where the plan does not meet the need. */
export function decide(plan: PreparedPlan, need: PreparedNeed): Decision | null {
  if (isBarred(plan, need)) return null;
  const { byCredit } = plan;
  const payments = byCredit ? null : choosePayments(plan, need);
  if (!payments && !byCredit) return null;
  const usage = new Usage(plan, need, byCredit);
  const plain = usage.cost(NO_ADD_ONS);
  if (!plain && plan.addOns.length === 0) return null;
  const { ways, reasons } = planTrips(plan, need, byCredit);
  if (reasons.length > 0) return null;
  const recurringCents = feesOf(plan.recurringSums, need) * need.charges;
  const frame = { plan, need, ways, recurringCents, oneTimeCents: feesOf(plan.oneTimeSums, need) };
  if (payments) {
    const choice = withPayments(frame, payments, usage, plain);
    return choice && decision(choice, ways, payments, null);
  }
  const choice = withTopUps(frame, usage, plain);
  return choice && decision(choice, ways, null, choice.price);
}

const decision = (
  { counts, usage, price }: Choice<Price>,
  ways: readonly TripWay[],
  payments: Payments | null,
  credit: Credit | null,
): Decision => ({
  totalCents: price.totalCents,
  dueCents: price.dueCents,
  counts,
  usage,
  ways,
  payments,
  credit,
});

/** Every reason why the plan does not meet the need, in their fixed order; never empty where `decide` has no answer. */
export function reasonsAgainst(plan: PreparedPlan, need: PreparedNeed): Reason[] {
  const { byCredit } = plan;
  const reasons = plan.restricted || need.restricts ? failedRequirements(plan.plan, need.need.require) : [];
  if (!byCredit && !choosePayments(plan, need)) reasons.push(reasonFor('lines'));
  const usage = new Usage(plan, need, byCredit);
  // Add-ons only add allowances, so use that needs none of them has no reason.
  if (!usage.cost(NO_ADD_ONS)) reasons.push(...usage.reasons());
  reasons.push(...planTrips(plan, need, byCredit).reasons);
  if (reasons.length === 0) throw new Error(`${plan.id}: use that can be had has no cost`);
  return reasons.sort(compareReasons);
}
