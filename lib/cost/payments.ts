/** Section 5, Payment options: the cheapest purchases that cover the horizon. */
import { precedes, type Share } from '@/lib/cost/cover';
import { feesOn, type Offers, offersFor } from '@/lib/cost/offers';
import { accountLines, type PreparedNeed, withPrepay } from '@/lib/cost/prepared-need';
import type { PreparedOption, PreparedPlan } from '@/lib/cost/prepared-plan';
import { dueOf, isEven, netOf, netOfWhole, type Priced, priceOf, timesOf } from '@/lib/cost/priced-option';
import { add, type Fraction, ZERO } from '@/lib/money';
import type { PlanFacts } from '@/lib/plan/plan';

export interface Payments {
  /** Net of autopay, with the fees that hang on purchases: those of each purchase, and shares of what is paid. */
  totalCents: number;
  /** The first purchase for all lines, net of autopay, without fees. */
  dueCents: number;
  /** In order of purchase: intro, terms from the longest, the cycle. */
  purchases(): readonly Share[];
}

const NO_PURCHASES = (): readonly Share[] => [];

/** Keeps the best of the candidates offered: lowest total, then smallest amount due at start, then document order. */
class Best implements Payments {
  totalCents = Number.POSITIVE_INFINITY;
  dueCents = Number.POSITIVE_INFINITY;
  purchases = NO_PURCHASES;

  /** Purchases are listed only where a candidate costs as much as the best one, or is read. */
  offer(totalCents: number, dueCents: number, purchases: () => readonly Share[]): void {
    const difference = totalCents - this.totalCents || dueCents - this.dueCents;
    const comesFirst = difference < 0 || (difference === 0 && precedes(purchases(), this.purchases()));
    if (!comesFirst) return;
    this.totalCents = totalCents;
    this.dueCents = dueCents;
    this.purchases = purchases;
  }

  result(): Payments | null {
    return Number.isFinite(this.totalCents) ? this : null;
  }
}

/** How often an intro offer may be bought within so many of its periods. */
const usesOf = ({ option }: Priced, periods: number): number =>
  Math.min(option.source.maxUses ?? 1, Math.ceil(periods));

/** Puts a purchase before others; it is merged with the next one where that is of the same option. */
function prepend(first: Share, rest: readonly Share[]): readonly Share[] {
  const [next, ...others] = rest;
  if (next?.entry !== first.entry) return [first, ...rest];
  return [{ entry: first.entry, count: first.count + next.count }, ...others];
}

/** Purchases of months whose fees are none, or a share of what is paid: the cheapest net amount is the cheapest of all. */
function overMonths({ terms, cycles, intros, cover, fees }: Offers, horizon: number): Payments | null {
  const best = new Best();
  // The rest of a candidate is covered from term `from` on.
  const offer = (entry: Priced, count: number, from: number): void => {
    const left = horizon - count * entry.option.months;
    const netCents = netOf(entry, count) + cover.of(left, from);
    if (!Number.isFinite(netCents)) return;
    const totalCents = netCents + feesOn(fees, netCents, ZERO);
    best.offer(totalCents, dueOf(entry), () => prepend({ entry, count }, cover.purchases(left, from)));
  };
  for (const entry of intros) {
    const most = usesOf(entry, horizon / entry.option.months);
    for (let count = 1; count <= most; count += 1) offer(entry, count, 0);
  }
  for (let k = 0; k < terms.length; k += 1) {
    const entry = terms[k] as Priced;
    if (isEven(entry)) {
      offer(entry, 1, k);
      continue;
    }
    for (let count = 1; (count - 1) * entry.option.months < horizon; count += 1) offer(entry, count, k + 1);
  }
  for (const entry of cycles) offer(entry, horizon, terms.length);
  return best.result();
}

/**
 * Purchases of months where each one has a fee: fewer and dearer ones may cost less, so that every combination is tried
 * whose payments alone are not dearer than the best one.
 */
function overMonthsWithFees({ terms, cycles, intros, fees }: Offers, horizon: number): Payments | null {
  const best = new Best();
  const offer = (shares: readonly Share[], netCents: number): void => {
    const [first] = shares;
    if (!first) return;
    let times: Fraction = ZERO;
    for (const { entry, count } of shares) times = add(times, timesOf(entry.option, count, false));
    best.offer(netCents + feesOn(fees, netCents, times), dueOf(first.entry), () => shares);
  };
  const search = (k: number, left: number, shares: readonly Share[], netCents: number): void => {
    if (netCents > best.totalCents) return;
    if (left <= 0) {
      offer(shares, netCents);
      return;
    }
    const entry = terms[k];
    if (!entry) {
      for (const cycle of cycles)
        offer([...shares, { entry: cycle, count: left }], netCents + netOf(cycle, left));
      return;
    }
    const { months } = entry.option;
    search(k + 1, left, shares, netCents);
    for (let count = 1; (count - 1) * months < left; count += 1)
      search(k + 1, left - count * months, [...shares, { entry, count }], netCents + netOf(entry, count));
  };
  search(0, horizon, [], 0);
  for (const entry of intros) {
    const { months } = entry.option;
    for (let count = 1; count <= usesOf(entry, horizon / months); count += 1)
      search(0, horizon - count * months, [{ entry, count }], netOf(entry, count));
  }
  return best.result();
}

const lengthInDays = ({ days, source }: PreparedOption): number =>
  days ?? 30 * ('months' in source.period ? source.period.months : 1);

/** Whole purchases of a stay: an intro offer as often as it may be, then one other option as often as needed. */
function overStay({ terms, cycles, intros, fees }: Offers, stayDays: number): Payments | null {
  const best = new Best();
  const offer = (shares: readonly Share[]): void => {
    const [first] = shares;
    if (!first) return;
    let netCents = 0;
    let times: Fraction = ZERO;
    for (const { entry, count } of shares) {
      netCents += netOfWhole(entry, count);
      times = add(times, timesOf(entry.option, count, true));
    }
    best.offer(netCents + feesOn(fees, netCents, times), dueOf(first.entry), () => shares);
  };
  const complete = (shares: readonly Share[], daysLeft: number): void => {
    if (daysLeft <= 0) {
      offer(shares);
      return;
    }
    for (const entries of [terms, cycles])
      for (const entry of entries)
        offer([...shares, { entry, count: Math.ceil(daysLeft / lengthInDays(entry.option)) }]);
  };
  complete([], stayDays);
  for (const entry of intros) {
    const length = lengthInDays(entry.option);
    for (let count = 1; count <= usesOf(entry, stayDays / length); count += 1)
      complete([{ entry, count }], stayDays - count * length);
  }
  return best.result();
}

/**
 * The cheapest purchases that this person may make and that cover the horizon (tariff model, section 5, Payment options
 * and Stays), on one account or on one for each line; null where there are none.
 */
export function choosePayments(plan: PreparedPlan, need: PreparedNeed, separate: boolean): Payments | null {
  const offers = offersFor(plan, need, separate);
  if (need.stayDays !== null) return overStay(offers, need.stayDays);
  return offers.fees.eachCents.length > 0
    ? overMonthsWithFees(offers, need.months)
    : overMonths(offers, need.months);
}

/** Whether purchases would cover the horizon for a person who showed every condition. */
function coversIfShown(plan: PreparedPlan, need: PreparedNeed, separate: boolean): boolean {
  const { stayDays, months } = need;
  const isSold = (option: PreparedOption) => priceOf(option, accountLines(need), separate) !== null;
  if (plan.terms.some(isSold) || plan.cycles.some(isSold)) return true;
  if (!need.need.newCustomer) return false;
  return plan.intros.some((option) => {
    const uses = option.source.maxUses ?? 1;
    const covered =
      stayDays === null ? uses * option.months >= months : uses * lengthInDays(option) >= stayDays;
    return covered && isSold(option);
  });
}

/**
 * Whether each of so many lines may be an account of its own; null = not stated (tariff model, section 4, condition 3).
 * Every option of the plan counts, whether this person may use it or not.
 */
export function separateAllowed(
  { separateAccounts, charges }: Pick<PlanFacts, 'separateAccounts' | 'charges'>,
  lines: number,
): boolean | null {
  if (separateAccounts !== false) return separateAccounts;
  const moreLinesElsewhere = charges.options.every(
    ({ extraLinePrice, priceByLines }) =>
      extraLinePrice === 'notSold' || Math.max(...Object.keys(priceByLines).map(Number)) > lines,
  );
  return moreLinesElsewhere ? false : null;
}

/** How a plan is paid for: whether it can be, and on which accounts. */
export interface WayToPay {
  /** null where there is none, or where credit pays. */
  payments: Payments | null;
  /** Each line is an account of its own. */
  separate: boolean;
  /** The answer to `lines`; `eligibility` and `noPrepay`: a no of that code. */
  answer: 'yes' | 'ask' | 'lines' | 'eligibility' | 'noPrepay';
}

const BY_CREDIT: WayToPay = { payments: null, separate: false, answer: 'yes' };

/** Chooses one account where it covers the horizon, else an account for each line (section 5, Lines). */
export function wayToPay(plan: PreparedPlan, need: PreparedNeed): WayToPay {
  if (plan.byCredit) return BY_CREDIT;
  const payments = choosePayments(plan, need, false);
  if (payments) return { payments, separate: false, answer: 'yes' };
  const allowed = need.account ? false : separateAllowed(plan.plan, need.lines);
  const apart = allowed === false ? null : choosePayments(plan, need, true);
  if (apart) return { payments: apart, separate: true, answer: allowed ? 'yes' : 'ask' };
  if (need.need.require.noPrepay && wayToPay(plan, withPrepay(need)).payments)
    return { payments: null, separate: false, answer: 'noPrepay' };
  const ifShown = coversIfShown(plan, need, false) || (allowed !== false && coversIfShown(plan, need, true));
  return { payments: null, separate: false, answer: ifShown ? 'eligibility' : 'lines' };
}
