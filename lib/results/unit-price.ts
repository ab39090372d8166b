/** A total in units that are compared on a shelf: a gigabyte, a day, a line. */
import type { Quote } from '@/lib/cost/result';
import { allowanceDays } from '@/lib/facts/ruler';
import { add, type Fraction, fraction, fromNumber, multiply, ONE, round } from '@/lib/money';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';

export const PRICE_UNITS = ['line', 'day', 'GB'] as const;
export type PriceUnit = (typeof PRICE_UNITS)[number];

type Priced = {
  plan: Pick<PlanFacts, 'data' | 'charges' | 'addOns'>;
  quote: Pick<Quote, 'items' | 'totalCents'>;
};
type Period = Pick<Need, 'lines' | 'horizonDays' | 'horizonMonths'>;

const MONTH_DAYS = fraction(365, 12);
/** Days that a monthly allowance lasts in a stay (tariff model, section 5, Allowances). */
const GRANT_DAYS = 30;

const daysOf = ({ horizonDays, horizonMonths }: Period): Fraction =>
  horizonDays === null ? fraction(horizonMonths * 365, 12) : fraction(horizonDays);

/** How often a line gets the plan's data over the period. */
function grantsOf(plan: Priced['plan'], { horizonDays, horizonMonths }: Period): Fraction {
  const days = allowanceDays(plan);
  if (horizonDays !== null) return fraction(Math.ceil(horizonDays / (days ?? GRANT_DAYS)));
  return multiply(fraction(horizonMonths), days === null ? ONE : multiply(MONTH_DAYS, fraction(1, days)));
}

/** GB of high-speed data that a total pays for: what the plan includes over the period for all lines, and what is bought. */
function gigabytesOf({ plan, quote }: Priced, need: Period): Fraction | null {
  const { highSpeedGB, sharing } = plan.data;
  if (typeof highSpeedGB !== 'number') return null;
  const shares = fraction(sharing === 'account' ? 1 : need.lines);
  let sum = multiply(multiply(fromNumber(highSpeedGB), grantsOf(plan, need)), shares);
  for (const item of quote.items) {
    if (item.kind === 'overage' && item.service === 'data') sum = add(sum, fromNumber(item.quantity));
    if (item.kind !== 'addOn') continue;
    const granted = plan.addOns.find(({ id }) => id === item.addOnId)?.dataGB ?? 0;
    if (granted === 'unlimited') return null;
    sum = add(sum, multiply(fromNumber(granted), fromNumber(item.quantity)));
  }
  return sum;
}

/**
 * Cents of the total for each unit, rounded half away from zero: for each line, for each day of the period (of months:
 * 365/12 days a month), or for each GB of high-speed data that the total pays for. Null where the unit cannot be counted:
 * unlimited data, data that is not stated, no data.
 */
export function unitPriceCents(row: Priced, need: Period, unit: PriceUnit): number | null {
  const parts =
    unit === 'line' ? fraction(need.lines) : unit === 'day' ? daysOf(need) : gigabytesOf(row, need);
  if (parts === null || parts.n === 0) return null;
  return round(multiply(fraction(row.quote.totalCents), { n: parts.d, d: parts.n }));
}
