/** One plan, one need, and the few numbers that every rule of the tariff model multiplies with. */
import type { Need, Use } from '@/lib/need/need';
import type { Amount, PaymentOption, Period, PlanFacts } from '@/lib/plan/plan';
import { Fraction, ONE, whole, ZERO } from './fraction';

export interface Settings {
  /** In percent, by state. */
  combinedTaxRatePercent: Record<string, string>;
  taxableShare: string;
}

/** Months with the same use; 0 is the usual month, the others stand in the order of the need (section 6). */
export interface MonthKind {
  index: number;
  months: number;
  /** The first month of the schedule that is of this kind, from 0. */
  first: number;
  use: Use;
}

export interface Case {
  plan: PlanFacts;
  need: Need;
  settings: Settings;
  lines: number;
  /** Whether all lines stand on one account, each on its own, or on one with lines of other groups (section 7). */
  accounts: 'one' | 'separate' | 'shared';
  /** The lines of the account: more than `lines` where it is shared with other groups. */
  accountLines: number;
  /** `H`: 1 for a stay. */
  months: number;
  kinds: MonthKind[];
  /** `D` of a stay, else null. */
  stayDays: number | null;
  /** `M` of a stay, else 1: how often a month's add-on, fee and cap count in one month of `H`. */
  stayMonths: number;
  /** What turns a plan's allowance into that of one month of `H`. */
  allowanceTimes: Fraction;
}

/** 365/12 days. */
export const DAYS_OF_A_MONTH = Fraction.of(365n, 12n);

/** An option of 31 days or fewer, or of one month. */
export const isCycle = (period: Period): boolean =>
  'days' in period ? period.days <= 31 : period.months === 1;

/** The days of a cycle in days, else null. */
export const cycleDays = (period: Period): number | null =>
  'days' in period && isCycle(period) ? period.days : null;

/** The months that a term covers: days are rounded to whole months, half up, at least 1. */
export function monthsOfTerm({ period }: PaymentOption): number {
  if ('months' in period) return period.months;
  return Math.max(1, whole(period.days).over(DAYS_OF_A_MONTH).round());
}

function monthKinds(need: Need, months: number): MonthKind[] {
  const others = need.horizonDays === null ? need.otherMonths : [];
  const usual = months - others.reduce((total, other) => total + other.months, 0);
  const kinds: MonthKind[] = [{ index: 0, months: usual, first: 0, use: need.monthly }];
  let first = usual;
  others.forEach((other, i) => {
    kinds.push({ index: i + 1, months: other.months, first, use: { ...need.monthly, ...other.monthly } });
    first += other.months;
  });
  return kinds;
}

export function makeCase(plan: PlanFacts, need: Need, settings: Settings): Case {
  const stayDays = need.horizonDays;
  const months = stayDays === null ? need.horizonMonths : 1;
  const stayMonths = stayDays === null ? 1 : Math.ceil(stayDays / 30);
  const first = plan.charges.options.find((option) => !option.newCustomersOnly);
  const days = first ? cycleDays(first.period) : null;
  let allowanceTimes = ONE;
  if (stayDays !== null) allowanceTimes = whole(days === null ? stayMonths : Math.ceil(stayDays / days));
  else if (days !== null) allowanceTimes = DAYS_OF_A_MONTH.over(whole(days));
  return {
    plan,
    need,
    settings,
    lines: need.lines,
    accounts: 'one',
    accountLines: need.lines,
    months,
    kinds: monthKinds(need, months),
    stayDays,
    stayMonths,
    allowanceTimes,
  };
}

/** The part of its account that the need's lines are. */
export const shareOf = (it: Case): Fraction => whole(it.lines).over(whole(it.accountLines));

/** How often an amount per line or per account counts. */
export const timesPer = (it: Case, per: 'line' | 'account'): Fraction =>
  per === 'line' || it.accounts === 'separate' ? whole(it.lines) : shareOf(it);

export type Quantity = Fraction | 'unlimited';

/** A stated amount so many times over. */
export function amountTimes(amount: Exclude<Amount, null>, times: Fraction): Quantity {
  if (times.compare(ZERO) === 0) return ZERO;
  return amount === 'unlimited' ? 'unlimited' : Fraction.read(amount).times(times);
}

/** What is used above all that is granted. */
export function excess(used: Fraction, granted: Quantity[]): Fraction {
  let left = used;
  for (const amount of granted) {
    if (amount === 'unlimited') return ZERO;
    left = left.minus(amount);
  }
  return left.compare(ZERO) > 0 ? left : ZERO;
}

/** Every list that takes one of the choices at each place; the first place varies slowest. */
export function everyList<Choice>(places: Choice[][]): Choice[][] {
  return places.reduce<Choice[][]>(
    (lists, choices) => lists.flatMap((list) => choices.map((choice) => [...list, choice])),
    [[]],
  );
}

export const upTo = (greatest: number): number[] => Array.from({ length: greatest + 1 }, (_, i) => i);

/** Every way to buy add-ons: one count a line and month for each, in document order. */
export const everyAddOnVector = (plan: PlanFacts): number[][] =>
  everyList(plan.addOns.map((addOn) => upTo(addOn.maxPerLine)));

/** Every add-on at its most. */
export const allAddOns = (plan: PlanFacts): number[] => plan.addOns.map((addOn) => addOn.maxPerLine);
