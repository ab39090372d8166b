/** The one cost function: what a need costs on a plan, or every reason why the plan does not meet it. */
import { type Choice, chooseAddOns, type Price } from '@/lib/cost/add-ons';
import { ItemList } from '@/lib/cost/items';
import { choosePayments, type Payments } from '@/lib/cost/payments';
import { type PreparedNeed, preparedNeed } from '@/lib/cost/prepared-need';
import { type PreparedFee, type PreparedPlan, prepared } from '@/lib/cost/prepared-plan';
import { failedRequirements } from '@/lib/cost/requirements';
import type { Answer, CostSettings, Quote } from '@/lib/cost/result';
import { planTrips, type TripWay } from '@/lib/cost/roaming';
import { scheduleItems } from '@/lib/cost/schedule';
import { taxCents } from '@/lib/cost/tax';
import { chooseTopUps, type TopUpSet } from '@/lib/cost/top-ups';
import { Usage, type UsageCost } from '@/lib/cost/usage';
import { add, centsToDecimal, type Fraction, fraction, multiply, round, toNumber, ZERO } from '@/lib/money';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';

const feesFor = (fees: readonly PreparedFee[], lines: number): number =>
  fees.reduce((sum, { cents, perLine }) => sum + cents * (perLine ? lines : 1), 0);

const overageCents = ({ overages }: UsageCost): number => overages.reduce((sum, { cents }) => sum + cents, 0);

/** Everything of an answer that does not hang on the choice of add-ons. */
interface Frame {
  plan: PreparedPlan;
  need: PreparedNeed;
  ways: readonly TripWay[];
  recurringCents: number;
  oneTimeCents: number;
}

interface PricedByCredit extends Price {
  topUps: TopUpSet;
  /** One line's use over the horizon, in exact cents. */
  use: Fraction;
}

/** Total on a plan that is paid by options: usage, trips and all. */
function withPayments(frame: Frame, payments: Payments, usage: Usage): Choice<Price> | null {
  const { plan, need, ways, recurringCents, oneTimeCents } = frame;
  const trips = ways.reduce((sum, { cents }) => sum + round(multiply(cents, fraction(need.lines))), 0);
  const fixed = payments.totalCents + recurringCents;
  const dueCents = payments.dueCents + oneTimeCents;
  return chooseAddOns(plan.addOns, usage, (addOnCents, cost) => {
    const taxed = fixed + addOnCents * need.lines * need.charges + overageCents(cost);
    const untaxed = oneTimeCents + trips + toNumber(cost.calls.cost) + toNumber(cost.messages.cost);
    return { totalCents: taxed + untaxed + taxCents(plan, need, taxed), dueCents };
  });
}

/** One line's exact charges over the horizon, which credit has to cover. */
function exactUse(frame: Frame, cost: UsageCost): Fraction {
  let monthly = add(cost.calls.cost, cost.messages.cost);
  for (const { over, rateCents } of cost.overages) monthly = add(monthly, multiply(over, rateCents));
  const trips = frame.ways.reduce((sum, { cents }) => add(sum, cents), ZERO);
  return add(multiply(monthly, fraction(frame.need.months)), trips);
}

/** Total on a plan that is paid by top-ups. */
function withTopUps(frame: Frame, usage: Usage): Choice<PricedByCredit> | null {
  const { plan, need, recurringCents, oneTimeCents } = frame;
  return chooseAddOns(plan.addOns, usage, (addOnCents, cost) => {
    const use = exactUse(frame, cost);
    const topUps = chooseTopUps(plan.topUpKinds, use, need.validDays);
    const taxed = topUps.cents * need.lines + recurringCents + addOnCents * need.lines * need.charges;
    return {
      totalCents: taxed + oneTimeCents + taxCents(plan, need, taxed),
      dueCents: topUps.dueCents * need.lines + oneTimeCents,
      topUps,
      use,
    };
  });
}

function answer(frame: Frame, payments: Payments | null, usage: Usage): Quote {
  const { plan, need, ways } = frame;
  const stay = need.stayDays !== null;
  const list = new ItemList();
  const credit = payments ? null : withTopUps(frame, usage);
  const choice = payments ? withPayments(frame, payments, usage) : credit;
  if (!choice) throw new Error(`${plan.id}: use that can be had has no cost`);
  if (payments) list.payments(payments, stay);
  else if (credit) list.topUps(credit.price.topUps, need.lines, stay);
  list.fees('recurringFee', plan.recurringFees, need.charges, need.lines);
  list.fees('oneTimeFee', plan.oneTimeFees, 1, need.lines);
  list.addOns(plan, choice.counts, need);
  if (payments) {
    list.usage(choice.usage, need);
    list.trips(ways, need.lines);
  }
  addTax(list, plan, need);
  const { totalCents, items, timings } = list;
  const scheduleByItem = (): number[][] => scheduleItems(items, timings, need.months);
  return {
    planId: plan.id,
    feasible: true,
    items,
    totalCents,
    monthlyCents: round(
      need.stayDays === null ? fraction(totalCents, need.months) : fraction(totalCents * 30, need.stayDays),
    ),
    dueAtStartCents: choice.price.dueCents,
    usageFromCreditCents: credit && round(multiply(credit.price.use, fraction(need.lines))),
    scheduleByItem,
    schedule: () =>
      scheduleByItem().reduce(
        (sum, row) => sum.map((cents, month) => cents + (row[month] ?? 0)),
        new Array<number>(need.months).fill(0),
      ),
  };
}

function addTax(list: ItemList, plan: PreparedPlan, need: PreparedNeed): void {
  const { taxRate, need: source } = need;
  if (!plan.taxed || !taxRate || source.state === null) return;
  const { taxedCents } = list;
  const base = Number(centsToDecimal(taxedCents));
  list.add('tax', source.state, base, need.taxRateText, taxCents(plan, need, taxedCents), 'taxed');
}

/** `quote` for a plan and a need that are prepared already. */
export function quotePrepared(plan: PreparedPlan, need: PreparedNeed): Answer {
  const { id: planId, byCredit } = plan;
  const payments = byCredit ? null : choosePayments(plan, need);
  const usage = new Usage(plan, need, byCredit);
  const { ways, reasons: tripReasons } = planTrips(plan, need, byCredit);
  const reasons = plan.restricted || need.restricts ? failedRequirements(plan.plan, need.need.require) : [];
  if (!payments && !byCredit) reasons.push('lines');
  reasons.push(...usage.reasons(), ...tripReasons);
  if (reasons.length > 0) return { planId, feasible: false, reasons: reasons.sort() };
  const recurringCents = feesFor(plan.recurringFees, need.lines) * need.charges;
  const oneTimeCents = feesFor(plan.oneTimeFees, need.lines);
  return answer({ plan, need, ways, recurringCents, oneTimeCents }, payments, usage);
}

/**
 * What `need` costs on `plan` over the whole horizon for all lines: the cheapest of all the choices that the rules
 * leave open, in exact cents, as items that add up to the total; or, where the plan does not meet the need, every
 * reason by its code (tariff model, sections 4 and 5). Throws a RangeError for a state that the tax table lacks.
 */
export function quote(plan: PlanFacts, need: Need, settings: CostSettings): Answer {
  return quotePrepared(prepared(plan), preparedNeed(need, settings));
}
