/**
 * When an even use passes a limit on a plan. Every amount is an item of the one cost function: what is bought falls on
 * the first day of its month, what is used is spread evenly over the days after the allowance is used up.
 */
import { amountTowards, monthsOfItem } from '@/lib/cost/explain';
import type { Item, Quote } from '@/lib/cost/result';
import { type Fraction, fraction, fromNumber, multiply, round, subtract, toCents } from '@/lib/money';
import type { Need, Use } from '@/lib/need/need';
import { numberText } from '@/lib/number-text';

/** Days of a month as the planner counts them. */
export const BUDGET_DAYS = 30;

export interface Limits {
  /** Cents; null = no limit. */
  daily: number | null;
  monthly: number | null;
}

export interface Passing {
  /** From 1. */
  month: number;
  day: number;
}

export interface Budget {
  days: number;
  months: number;
  /** The dearest month, and what it costs. */
  highest: { month: number; cents: number };
  /** What is bought on the first day of the dearest first day. */
  boughtCents: number;
  /** The most that use costs on one day. */
  mostUseCents: number;
  /** The first day on which a month's costs are above the monthly limit, and how many months pass it. */
  monthlyPassed: (Passing & { months: number }) | null;
  /** The first day whose use alone costs more than the daily limit. */
  dailyPassed: Passing | null;
  /** Whether what is bought on a first day is itself above the daily limit. */
  buyingPassesDaily: boolean;
}

const USE_KINDS = ['overage', 'internationalCalling', 'internationalSms', 'roaming'];

/** A limit as it is typed, in dollars; empty = none; null = not readable. */
export function readLimit(text: string | null): { cents: number | null } | null {
  if ((text ?? '').trim() === '') return { cents: null };
  const plain = numberText(text ?? '', 'usd') ?? '';
  return /^\d{1,6}(\.\d{1,2})?$/.test(plain) ? { cents: toCents(plain) } : null;
}

/** Use a line and month (of a stay: in all) that an item is a part of; 0 where it is not counted that way. */
function amountNeeded(item: Item, use: Use): number {
  if (item.kind === 'internationalCalling' || item.kind === 'internationalSms')
    return amountTowards(item, use);
  if (item.kind !== 'overage') return 0;
  const { service } = item;
  if (service === 'voice') return use.voiceMinutes;
  if (service === 'sms') return use.smsMessages;
  return service === 'data' ? use.dataGB : 0;
}

/** The part of the use that is charged, in (0, 1]; a trip's use is all of it. */
function chargedShare(item: Item, need: Need): Fraction {
  const ofItem = monthsOfItem(item, need);
  const use = amountNeeded(item, ofItem.use);
  const over = item.quantity / (need.lines * ofItem.months);
  return item.kind === 'roaming' || use <= 0 || over >= use ? fraction(1) : fromNumber(over / use);
}

/** An item's cost in a month up to the end of a day: nothing until the allowance is used up, then evenly. */
function upTo(day: number, days: number, cents: number, share: Fraction): Fraction {
  const charged = subtract(fraction(day, days), subtract(fraction(1), share));
  if (charged.n <= 0) return fraction(0);
  return multiply(multiply(fraction(cents), charged), { n: share.d, d: share.n });
}

/** When the need would pass the limits on the plan that the quote is of. */
export function planBudget(
  quote: Pick<Quote, 'items' | 'scheduleByItem'>,
  need: Need,
  limits: Limits,
): Budget {
  const days = need.horizonDays ?? BUDGET_DAYS;
  const schedule = quote.scheduleByItem();
  const months = schedule[0]?.length ?? 1;
  const shares = quote.items.map((item) => chargedShare(item, need));
  const budget: Budget = {
    days,
    months,
    highest: { month: 1, cents: 0 },
    boughtCents: 0,
    mostUseCents: 0,
    monthlyPassed: null,
    dailyPassed: null,
    buyingPassesDaily: false,
  };
  for (let month = 0; month < months; month += 1) {
    let bought = 0;
    const used: { cents: number; share: Fraction }[] = [];
    quote.items.forEach((item, index) => {
      const cents = schedule[index]?.[month] ?? 0;
      if (USE_KINDS.includes(item.kind)) used.push({ cents, share: shares[index] ?? fraction(1) });
      else bought += cents;
    });
    const spent = (day: number) =>
      used.reduce((sum, { cents, share }) => sum + round(upTo(day, days, cents, share)), 0);
    const total = bought + spent(days);
    if (total > budget.highest.cents) budget.highest = { month: month + 1, cents: total };
    budget.boughtCents = Math.max(budget.boughtCents, bought);
    let passed = false;
    for (let day = 1; day <= days; day += 1) {
      const today = spent(day) - spent(day - 1);
      budget.mostUseCents = Math.max(budget.mostUseCents, today);
      if (limits.daily !== null && today > limits.daily) budget.dailyPassed ??= { month: month + 1, day };
      if (limits.monthly !== null && !passed && bought + spent(day) > limits.monthly) {
        passed = true;
        budget.monthlyPassed ??= { month: month + 1, day, months: 0 };
        budget.monthlyPassed.months += 1;
      }
    }
  }
  budget.buyingPassesDaily = limits.daily !== null && budget.boughtCents > limits.daily;
  return budget;
}
