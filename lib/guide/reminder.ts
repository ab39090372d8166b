/** Dates by which a number is kept: each follows from a rule that the plan states, or there is no date. */
import { isoDate } from '@/lib/date';
import type { Period, PlanFacts } from '@/lib/plan/plan';
import { isDate } from '@/lib/plan/rules';

/** What resets the clock once the person does it, as catalogs write it. */
const BY_PAYING = ['renewal', 'payment', 'top-up'];

/** What was last paid: an option by its id or a top-up by its price, with how long it lasts. */
export interface Paid {
  id: string;
  kind: 'option' | 'topUp';
  lasts: Period;
}

export type Basis =
  /** So many days without use: from the last use. */
  | { kind: 'inactivity'; days: number }
  /** What was paid runs out: from the last payment. */
  | { kind: 'paid'; paid: Paid };

export interface ReminderDates {
  basis: Basis;
  /** The last day by which to act, as `YYYY-MM-DD`. */
  due: string;
  /** The end of the grace that the carrier states; null = none stated. */
  graceEnd: string | null;
}

const DAY_MS = 86_400_000;
const text = (time: number): string => isoDate(new Date(time));

/** A day later by days, or by months (the same day of the month, or its last one). */
export function later(day: string, period: Period): string {
  const start = new Date(`${day}T00:00:00Z`);
  if ('days' in period) return text(start.getTime() + period.days * DAY_MS);
  const month = start.getUTCMonth() + period.months;
  const last = new Date(Date.UTC(start.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return text(Date.UTC(start.getUTCFullYear(), month, Math.min(start.getUTCDate(), last)));
}

/** What a person can have paid on the plan; empty where paying does not keep the number by the stated rule. */
export function payments(plan: Pick<PlanFacts, 'charges' | 'numberKeeping'>): Paid[] {
  if (!plan.numberKeeping.resetBy.some((rule) => BY_PAYING.includes(rule))) return [];
  return [
    ...plan.charges.options.map(({ id, period }): Paid => ({ id, kind: 'option', lasts: period })),
    ...plan.charges.topUps.map(
      ({ price, validityDays }): Paid => ({ id: price, kind: 'topUp', lasts: { days: validityDays } }),
    ),
  ];
}

/** Every stated rule that a date can follow from; empty = no date can be given. */
export function bases(plan: Pick<PlanFacts, 'charges' | 'numberKeeping'>): Basis[] {
  const { inactivityDays } = plan.numberKeeping;
  return [
    ...(inactivityDays === null ? [] : [{ kind: 'inactivity', days: inactivityDays } as const]),
    ...payments(plan).map((paid): Basis => ({ kind: 'paid', paid })),
  ];
}

/** The name of a basis in a link: `inactivity`, `option:monthly`, `topUp:10.00`. */
export function basisId(basis: Basis): string {
  return basis.kind === 'inactivity' ? 'inactivity' : `${basis.paid.kind}:${basis.paid.id}`;
}

/**
 * The dates for a person who last used or paid on `last` (`YYYY-MM-DD`), by the basis named. Null where the day is
 * none or the plan states no such rule: never a date without its basis.
 */
export function reminderDates(
  plan: Pick<PlanFacts, 'charges' | 'numberKeeping'>,
  basisName: string,
  last: string,
): ReminderDates | null {
  const basis = bases(plan).find((one) => basisId(one) === basisName);
  if (!basis || !isDate(last)) return null;
  const due = later(last, basis.kind === 'inactivity' ? { days: basis.days } : basis.paid.lasts);
  const { graceDays } = plan.numberKeeping;
  return { basis, due, graceEnd: graceDays === null ? null : later(due, { days: graceDays }) };
}
