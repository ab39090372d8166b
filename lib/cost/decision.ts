/** The choices behind the cheapest bill of a need on a plan, and the one formula of its total. */
import { type Candidate, candidates, combine, type Weighing } from '@/lib/cost/add-ons';
import { accountsOf } from '@/lib/cost/allowances';
import { Findings } from '@/lib/cost/findings';
import { type Payments, type WayToPay, wayToPay } from '@/lib/cost/payments';
import { isOfferOn, type MonthKind, type PreparedNeed } from '@/lib/cost/prepared-need';
import type { FeeSums, PreparedPlan } from '@/lib/cost/prepared-plan';
import { reasonFor } from '@/lib/cost/reason';
import { judgeFacts } from '@/lib/cost/requirements';
import { planTrips, type TripWay } from '@/lib/cost/roaming';
import { taxOn } from '@/lib/cost/tax';
import { chooseTopUps, type TopUpSet } from '@/lib/cost/top-ups';
import { abroadCents, exactCents, overageCents, Usage } from '@/lib/cost/usage';
import { add, type Fraction, fraction, multiply, round, toNumber } from '@/lib/money';

/** Everything that was chosen; the items of a quote are listed from it. */
export interface Decision {
  totalCents: number;
  dueCents: number;
  /** By kind of month. */
  parts: readonly Candidate[];
  ways: readonly TripWay[];
  /** Each line is an account of its own. */
  separate: boolean;
  /** null where credit pays. */
  payments: Payments | null;
  /** Where credit pays: what is bought for one line, and that line's exact charges in cents. */
  credit: Credit | null;
}

export interface Credit {
  topUps: TopUpSet;
  use: Fraction;
}

/** The answer to a need on a plan. */
export interface Decided {
  findings: Findings;
  /** null where the plan does not meet the need. */
  decision: Decision | null;
}

/** Cents of fees each time they are due: those of each account, and those of each line. */
export const feeCents = (accountCents: number, lineCents: number, accounts: number, lines: number): number =>
  accountCents * accounts + lineCents * lines;

/** Accounts of a need's lines. */
export const accountCount = (separate: boolean, lines: number): number => (separate ? lines : 1);

/** Cents of the charges of all trips. */
export function tripCents(ways: readonly TripWay[], lines: number): number {
  let sum = 0;
  for (const { cents } of ways) sum += round(multiply(cents, fraction(lines)));
  return sum;
}

/** The person's own offers on a plan (tariff model, section 9), in cents; below 0 where they are credits. */
export function ownOfferCents({ plan }: PreparedPlan, { offers }: PreparedNeed): number {
  let sum = 0;
  for (const { source, cents } of offers) if (isOfferOn(source, plan)) sum += cents;
  return sum;
}

/** A bill's total: what is taxed, what is not, and the estimate of taxes where the price does not include them. */
export const billTotal = (
  taxed: boolean,
  need: PreparedNeed,
  taxedCents: number,
  untaxedCents: number,
): number => taxedCents + untaxedCents + (taxed && need.taxRate ? taxOn(need.taxRate, taxedCents) : 0);

/** The parts of a bill that do not depend on the choice of add-ons. */
interface Frame {
  plan: PreparedPlan;
  need: PreparedNeed;
  ways: readonly TripWay[];
  recurringCents: number;
  oneTimeCents: number;
  offerCents: number;
}

/** As in `Weighing`: the same for all kinds of month. */
const weighedRate = ({ plan, need }: Frame): Weighing['taxRate'] =>
  plan.byCredit ? null : plan.taxed && need.taxRate ? toNumber(need.taxRate) : 0;

/** How the kinds of month weigh on a bill: as cents, or as exact charges that credit pays. */
function weighing(frame: Frame, kind: MonthKind): Weighing {
  const { plan, need } = frame;
  const taxRate = weighedRate(frame);
  const addOns = need.lines * kind.charges;
  if (plan.byCredit)
    return {
      of: (addOnCents, usage) => ({
        cents: addOnCents * addOns,
        beside: multiply(exactCents(usage), fraction(kind.months)),
      }),
      taxRate,
    };
  return {
    of: (addOnCents, usage) => ({
      cents: addOnCents * addOns + overageCents(usage),
      beside: fraction(abroadCents(usage)),
    }),
    taxRate,
  };
}

/** Total and amount due of one combination, with the top-ups where credit pays. */
interface Bill {
  totalCents: number;
  dueCents: number;
  credit: Credit | null;
}

function billOfPayments(frame: Frame, payments: Payments, cents: number, beside: Fraction): Bill {
  const { plan, need, ways, recurringCents, oneTimeCents, offerCents } = frame;
  const taxed = payments.totalCents + recurringCents + cents;
  const untaxed = oneTimeCents + offerCents + tripCents(ways, need.lines) + toNumber(beside);
  return {
    totalCents: billTotal(plan.taxed, need, taxed, untaxed),
    dueCents: payments.dueCents + oneTimeCents,
    credit: null,
  };
}

function billOfTopUps(frame: Frame, cents: number, monthly: Fraction): Bill {
  const { plan, need, ways, recurringCents, oneTimeCents, offerCents } = frame;
  let use = monthly;
  for (const way of ways) use = add(use, way.cents);
  const topUps = chooseTopUps(plan.topUpKinds, use, need.validDays);
  const paid = topUps.cents * need.lines;
  let taxed = paid + recurringCents + cents;
  for (const share of plan.percentFees) taxed += round(multiply(share, fraction(paid)));
  return {
    totalCents: billTotal(plan.taxed, need, taxed, oneTimeCents + offerCents),
    dueCents: topUps.dueCents * need.lines + oneTimeCents,
    credit: { topUps, use },
  };
}

/** The cheapest combination of the kinds of month: ties go to fewer add-ons, then to the smaller amount due, then to the first. */
function cheapest(frame: Frame, usages: readonly Usage[], way: WayToPay): Decision {
  const { plan, ways } = frame;
  const kinds = usages.map((usage) => candidates(plan.addOns, usage, weighing(frame, usage.kind)));
  let best: { parts: readonly Candidate[]; units: number; bill: Bill } | null = null;
  for (const { parts, units, cents, beside } of combine(kinds, weighedRate(frame))) {
    const bill = way.payments
      ? billOfPayments(frame, way.payments, cents, beside)
      : billOfTopUps(frame, cents, beside);
    const difference = best
      ? bill.totalCents - best.bill.totalCents || units - best.units || bill.dueCents - best.bill.dueCents
      : -1;
    if (difference < 0) best = { parts, units, bill };
  }
  if (!best) throw new Error(`${plan.id}: use that can be had has no cost`);
  const { totalCents, dueCents, credit } = best.bill;
  const { payments, separate } = way;
  return { totalCents, dueCents, parts: best.parts, ways, separate, payments, credit };
}

/**
 * Every ask and no of a plan for a need, and the cheapest of all choices that the rules leave open where there is no no
 * (tariff model, sections 4 to 6 and 9). `way` is given where it is known already: it does not depend on use.
 */
export function decide(
  plan: PreparedPlan,
  need: PreparedNeed,
  way: WayToPay = wayToPay(plan, need),
): Decided {
  const findings = new Findings();
  if (plan.restricted || need.restricts) judgeFacts(plan.plan, need.need.require, findings);
  if (way.answer === 'ask') findings.ask(reasonFor('lines'), false);
  else if (way.answer !== 'yes') findings.no(reasonFor(way.answer));
  const { byCredit, addOns } = plan;
  const accounts = accountsOf(plan, need, way.separate);
  const terms = { accounts, exact: byCredit, addOns };
  const usages = need.kinds.map((kind) => new Usage(plan, need, kind, terms, findings));
  const ways = planTrips(plan, need, byCredit, findings);
  if (findings.failed) return { findings, decision: null };
  const { lines, charges } = need;
  const feesOf = ({ accountCents, lineCents }: FeeSums): number =>
    feeCents(accountCents, lineCents, accountCount(way.separate, lines), lines);
  const frame: Frame = {
    plan,
    need,
    ways,
    recurringCents: feesOf(plan.recurringSums) * charges,
    oneTimeCents: feesOf(plan.oneTimeSums),
    offerCents: ownOfferCents(plan, need),
  };
  return { findings, decision: cheapest(frame, usages, way) };
}
