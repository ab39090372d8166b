/** Section 5, Allowances and Voice, sms, data: use above the plan's allowances. */
import type { PreparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedAddOn, PreparedPlan, PreparedUse } from '@/lib/cost/prepared-plan';
import { SERVICES, type Service } from '@/lib/cost/result';
import { compare, type Fraction, fraction, multiply, round } from '@/lib/money';
import { type Allowance, above, join, scale } from '@/lib/quantity';

/** A service whose use exceeds the plan's own allowance; an add-on may cover the excess, or a rate price it. */
export interface Shortfall {
  service: Service;
  use: Fraction;
  /** The plan's own allowance per line and month of use. */
  included: Allowance;
  rateCents: Fraction | null;
}

export interface Overage {
  service: Service;
  /** Per line and month of use. */
  over: Fraction;
  rateCents: Fraction;
  /** For all lines and the whole horizon, rounded once. */
  cents: number;
}

/** Factor that converts an allowance of the plan to one month of use (for a stay: to the whole stay). */
export function allowanceFactor(plan: PreparedPlan, need: PreparedNeed): Fraction {
  const { allowanceDays } = plan;
  if (need.stayDays === null) return plan.monthFactor;
  return allowanceDays === null ? need.grants : fraction(Math.ceil(need.stayDays / allowanceDays));
}

/** Whether the plan's allowance covers the use. */
function suffices(use: Fraction, { included }: PreparedUse, factor: Fraction): boolean {
  if (use.n === 0 || included.unlimited) return true;
  return compare(use, scale(included, factor).amount) <= 0;
}

const NONE: readonly Shortfall[] = [];

/** Services whose use exceeds the plan's own allowance. Data above it is free where throttled data is accepted. */
export function shortfalls(plan: PreparedPlan, need: PreparedNeed, factor: Fraction): readonly Shortfall[] {
  let result: Shortfall[] | null = null;
  for (const service of SERVICES) {
    const shortfall = shortfallOf(service, plan, need, factor);
    if (!shortfall) continue;
    result ??= [];
    result.push(shortfall);
  }
  return result ?? NONE;
}

/** The shortfall of one service; null where the plan's own allowance suffices. */
export function shortfallOf(
  service: Service,
  plan: PreparedPlan,
  need: PreparedNeed,
  factor: Fraction,
): Shortfall | null {
  if (suffices(need[service], plan[service], factor)) return null;
  if (service === 'data' && plan.throttled && need.need.acceptThrottled) return null;
  const { included, rateCents } = plan[service];
  return { service, use: need[service], included: scale(included, factor), rateCents };
}

/** The allowance of one service with `counts` units of each add-on added. */
function withGrants(
  shortfall: Shortfall,
  addOns: readonly PreparedAddOn[],
  counts: readonly number[],
  grants: Fraction,
): Allowance {
  let allowance = shortfall.included;
  addOns.forEach((addOn, index) => {
    const count = counts[index] ?? 0;
    if (count > 0)
      allowance = join(allowance, scale(addOn[shortfall.service], multiply(grants, fraction(count))));
  });
  return allowance;
}

/** Use above the allowances with these add-ons, and its cost; null where it can neither be covered nor paid. */
export function overage(
  shortfall: Shortfall,
  addOns: readonly PreparedAddOn[],
  counts: readonly number[],
  need: PreparedNeed,
): Overage | 'covered' | null {
  const over = above(shortfall.use, withGrants(shortfall, addOns, counts, need.grants));
  if (over.n === 0) return 'covered';
  const { service, rateCents } = shortfall;
  if (!rateCents) return null;
  const cents = round(multiply(multiply(over, rateCents), fraction(need.months * need.lines)));
  return { service, over, rateCents, cents };
}
