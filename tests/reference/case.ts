import type { CostSettings } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { Amount, Countries, Period, PlanFacts } from '@/lib/plan/plan';
import { Fraction, ONE, whole, ZERO } from './fraction';

/** One plan, one need, and the few numbers that every rule of the tariff model multiplies with. */
export interface Case {
  plan: PlanFacts;
  need: Need;
  settings: CostSettings;
  lines: Fraction;
  /** `H`: 1 for a stay. */
  months: number;
  /** `D` of a stay, else null. */
  stayDays: number | null;
  /** How often a monthly fee and a monthly add-on are paid: `H`, of a stay `M`. */
  monthlyCharges: number;
  /** What turns a plan's allowance into that of one month of `H`. */
  allowanceTimes: Fraction;
  /** What turns an add-on's grant into that of one month of `H`. */
  grantTimes: Fraction;
}

/** 365/12 days. */
export const DAYS_OF_A_MONTH = Fraction.of(365n, 12n);

/** An option of 31 days or fewer, or of one month. */
export const isCycle = (period: Period): boolean =>
  'days' in period ? period.days <= 31 : period.months === 1;

/** The days of a cycle in days, else null. */
export const cycleDays = (period: Period): number | null =>
  'days' in period && isCycle(period) ? period.days : null;

export function makeCase(plan: PlanFacts, need: Need, settings: CostSettings): Case {
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
    lines: whole(need.lines),
    months,
    stayDays,
    monthlyCharges: stayDays === null ? months : stayMonths,
    allowanceTimes,
    grantTimes: whole(stayMonths),
  };
}

/** An amount so many times over; an amount that is not stated counts as 0. */
export function amountTimes(amount: Amount, times: Fraction): Fraction | 'unlimited' {
  if (amount === null || times.compare(ZERO) === 0) return ZERO;
  return amount === 'unlimited' ? 'unlimited' : Fraction.read(amount).times(times);
}

/** What is used above all that is granted. */
export function excess(used: Fraction, granted: (Fraction | 'unlimited')[]): Fraction {
  let left = used;
  for (const amount of granted) {
    if (amount === 'unlimited') return ZERO;
    left = left.minus(amount);
  }
  return left.compare(ZERO) > 0 ? left : ZERO;
}

/** The entry of one list that stands for the country: the one that names it, else the one for all others. */
export function entryFor<Entry extends { countries: Countries }>(
  list: Entry[],
  country: string,
): Entry | undefined {
  return (
    list.find((entry) => entry.countries !== '*' && entry.countries.includes(country)) ??
    list.find((entry) => entry.countries === '*')
  );
}

/** Every list that takes one of the choices at each place. */
export function everyList<Choice>(places: Choice[][]): Choice[][] {
  return places.reduce<Choice[][]>(
    (lists, choices) => lists.flatMap((list) => choices.map((choice) => [...list, choice])),
    [[]],
  );
}

export const upTo = (greatest: number): number[] => Array.from({ length: greatest + 1 }, (_, i) => i);

/** Every way to buy add-ons: one count a line for each, in document order. */
export const everyAddOnVector = (plan: PlanFacts): number[][] =>
  everyList(plan.addOns.map((addOn) => upTo(addOn.maxPerLine)));

/** As many of each add-on as may be bought. */
export const allAddOns = (plan: PlanFacts): number[] => plan.addOns.map((addOn) => addOn.maxPerLine);
