/** Section 7: data that groups of an account use up together, month by month. */
import { accountsOfNeed } from '@/lib/cost/account-share';
import { allowanceFactor, blocksOf } from '@/lib/cost/allowances';
import type { PreparedNeed, SharedOverage } from '@/lib/cost/prepared-need';
import type { PreparedPlan } from '@/lib/cost/prepared-plan';
import { add, compare, type Fraction, fraction, multiply, round, ZERO } from '@/lib/money';
import { above, scale } from '@/lib/quantity';

/** Months of the schedule with the same use of all groups together. */
interface SameUse {
  use: Fraction;
  months: number[];
}

/** What the groups use together in each month, by the sum of use, in the order of the schedule. */
function sumsOfUse(groups: readonly PreparedNeed[], months: number): SameUse[] {
  const sums: SameUse[] = [];
  for (let month = 0; month < months; month += 1) {
    let use = ZERO;
    for (const { kinds, lines } of groups) {
      const kind = kinds.findLast(({ start }) => start <= month);
      if (kind) use = add(use, multiply(kind.data, fraction(lines)));
    }
    const same = sums.find((sum) => compare(sum.use, use) === 0);
    if (same) same.months.push(month);
    else sums.push({ use, months: [month] });
  }
  return sums;
}

/**
 * The overage of groups that are on one plan of shared data within an account of so many lines: their use is summed, the
 * allowance is that of the account, the cap is their share of the account's. null where the data cannot be had, or where
 * something of them is not stated, which is an open ask.
 */
export function sharedOverages(
  plan: PreparedPlan,
  groups: readonly PreparedNeed[],
  lines: number,
): readonly SharedOverage[] | null {
  const [first] = groups;
  if (!first || plan.data.included.unlimited) return [];
  const { months } = first;
  const allowance = scale(plan.data.included, allowanceFactor(plan, first));
  const { block, caps } = plan.dataTerms;
  const stated = caps?.get(lines);
  const theirs = groups.reduce((sum, group) => add(sum, accountsOfNeed(group, false)), ZERO);
  const cap = stated === undefined ? null : multiply(fraction(stated), theirs);
  const overages: SharedOverage[] = [];
  for (const sum of sumsOfUse(groups, months)) {
    if (sum.use.n === 0) continue;
    if (!allowance.stated) return null;
    const over = above(sum.use, allowance);
    if (over.n === 0 || (plan.throttled && first.need.acceptThrottled)) continue;
    const { rateCents } = plan.data;
    if (!rateCents) return null;
    const billed = blocksOf(over, block);
    const uncapped = multiply(billed, rateCents);
    const times = fraction(sum.months.length);
    overages.push({
      months: sum.months.length === months ? null : sum.months,
      quantity: multiply(billed, times),
      rateCents,
      cents: round(multiply(cap && compare(uncapped, cap) > 0 ? cap : uncapped, times)),
    });
  }
  return overages;
}
