/** The choices behind the cheapest bill of a need on a plan, and the one formula of its total. */
import { sharedFees } from '@/lib/cost/account-share';
import { type Candidate, type Combination, candidates, combine, type Weighing } from '@/lib/cost/add-ons';
import { accountsOf } from '@/lib/cost/allowances';
import { Findings } from '@/lib/cost/findings';
import { type Payments, type WayToPay, wayToPay } from '@/lib/cost/payments';
import { isOfferOn, type MonthKind, type PreparedNeed, type SharedAccount } from '@/lib/cost/prepared-need';
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

/** The parts of a bill that do not depend on the choice of add-ons, in cents. */
export interface FixedParts {
  /** Fees of each month, and use whose cost is settled. */
  taxedCents: number;
  /** One-time fees, own offers, and use whose cost is settled. */
  untaxedCents: number;
  oneTimeCents: number;
}

/** The fees and offers of a plan for a need. */
export function fixedParts(plan: PreparedPlan, need: PreparedNeed, accounts: number): FixedParts {
  if (need.account) return partsInAccount(plan, need, need.account);
  const feesOf = ({ accountCents, lineCents }: FeeSums): number =>
    feeCents(accountCents, lineCents, accounts, need.lines);
  const oneTimeCents = feesOf(plan.oneTimeSums);
  return {
    taxedCents: feesOf(plan.recurringSums) * need.charges,
    untaxedCents: oneTimeCents + ownOfferCents(plan, need),
    oneTimeCents,
  };
}

/** The same for lines that share an account with others: their share of fees, and overage of shared data. */
function partsInAccount(plan: PreparedPlan, need: PreparedNeed, { overages }: SharedAccount): FixedParts {
  const { recurringCents, oneTimeCents } = sharedFees(plan, need);
  return {
    taxedCents: overages.reduce((sum, { cents }) => sum + cents, recurringCents),
    untaxedCents: oneTimeCents + ownOfferCents(plan, need),
    oneTimeCents,
  };
}

/** What use comes to on a plan. */
export interface UseChoices {
  /** Every choice of add-ons that a cheapest bill can hold, in document order. */
  combinations: readonly Combination[];
  ways: readonly TripWay[];
}

/** As in `Weighing`: the same for all kinds of month. */
const weighedRate = (plan: PreparedPlan, need: PreparedNeed): Weighing['taxRate'] =>
  plan.byCredit ? null : plan.taxed && need.taxRate ? toNumber(need.taxRate) : 0;

/** How a kind of month weighs on a bill: as cents, or as exact charges that credit pays. */
function weighing(plan: PreparedPlan, need: PreparedNeed, kind: MonthKind): Weighing {
  const addOns = need.lines * kind.charges;
  const taxRate = weighedRate(plan, need);
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

/**
 * The choices that use leaves open; null where some of it cannot be had, or the plan fails otherwise. What is not stated
 * and what cannot be had is found. Depends on the plan's terms of use, on who pays and on taxes, not on what is paid for
 * the plan.
 */
export function choicesOf(
  plan: PreparedPlan,
  need: PreparedNeed,
  separate: boolean,
  findings: Findings,
): UseChoices | null {
  const { byCredit, addOns } = plan;
  const terms = { accounts: accountsOf(plan, need, separate), exact: byCredit, addOns };
  const usages = need.kinds.map((kind) => new Usage(plan, need, kind, terms, findings));
  const ways = planTrips(plan, need, byCredit, findings);
  if (findings.failed) return null;
  const kinds = usages.map((usage) => candidates(addOns, usage, weighing(plan, need, usage.kind)));
  return { combinations: combine(kinds, weighedRate(plan, need)), ways };
}

/** Total and amount due of one combination, with the top-ups where credit pays. */
interface Bill {
  totalCents: number;
  dueCents: number;
  credit: Credit | null;
}

/** The bill of one choice where trips and use that credit pays come to `use`, exact cents of one line. */
function billOfTopUps(
  plan: PreparedPlan,
  need: PreparedNeed,
  fixed: FixedParts,
  cents: number,
  use: Fraction,
): Bill {
  const topUps = chooseTopUps(plan.topUpKinds, use, need.validDays);
  const paid = topUps.cents * need.lines;
  let taxed = paid + fixed.taxedCents + cents;
  for (const share of plan.percentFees) taxed += round(multiply(share, fraction(paid)));
  return {
    totalCents: billTotal(plan.taxed, need, taxed, fixed.untaxedCents),
    dueCents: topUps.dueCents * need.lines + fixed.oneTimeCents,
    credit: { topUps, use },
  };
}

/** What is paid for the plan, where credit does not pay. */
type Paid = Pick<Payments, 'totalCents' | 'dueCents'>;

export interface CheapestBill extends Bill {
  parts: readonly Candidate[];
}

/**
 * The bill of the cheapest choice: ties go to fewer add-ons, then to the smaller amount due, then to the first.
 * `payments` is null where credit pays.
 */
export function cheapestBill(
  plan: PreparedPlan,
  need: PreparedNeed,
  fixed: FixedParts,
  { combinations, ways }: UseChoices,
  payments: Paid | null,
): CheapestBill {
  const tripsCents = payments ? tripCents(ways, need.lines) : 0;
  let best: Combination | null = null;
  let bill: Bill = { totalCents: Number.POSITIVE_INFINITY, dueCents: Number.POSITIVE_INFINITY, credit: null };
  for (const combination of combinations) {
    const { units, cents, beside } = combination;
    let next: Bill;
    if (payments) {
      const taxed = payments.totalCents + fixed.taxedCents + cents;
      const untaxed = fixed.untaxedCents + tripsCents + toNumber(beside);
      const totalCents = billTotal(plan.taxed, need, taxed, untaxed);
      next = { totalCents, dueCents: payments.dueCents + fixed.oneTimeCents, credit: null };
    } else next = billOfTopUps(plan, need, fixed, cents, withTrips(beside, ways));
    const difference = best
      ? next.totalCents - bill.totalCents || units - best.units || next.dueCents - bill.dueCents
      : -1;
    if (difference < 0) {
      best = combination;
      bill = next;
    }
  }
  if (!best) throw new Error(`${plan.id}: use that can be had has no cost`);
  const { totalCents, dueCents, credit } = bill;
  return { totalCents, dueCents, credit, parts: best.parts };
}

function withTrips(cents: Fraction, ways: readonly TripWay[]): Fraction {
  let sum = cents;
  for (const way of ways) sum = add(sum, way.cents);
  return sum;
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
  const { payments, separate } = way;
  const choices = choicesOf(plan, need, separate, findings);
  if (!choices) return { findings, decision: null };
  const fixed = fixedParts(plan, need, accountCount(separate, need.lines));
  const bill = cheapestBill(plan, need, fixed, choices, payments);
  return { findings, decision: { ...bill, ways: choices.ways, separate, payments } };
}
