/** Households of groups of which only what matters is said, and the accounts that they are placed in. */
import { type HouseholdWay, householdWays } from '@/lib/cost/household/household';
import { linesOfGroups } from '@/lib/need/groups';
import type { NeedGroup } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { makeNeed, type PartialNeed } from './make-need';
import { makeOption, makePlan, type PartialPlan } from './make-plan';
import { HALF_TAXABLE } from './outcome';

export const group = (said: Partial<NeedGroup> = {}): NeedGroup => ({
  ...{ name: '', lines: 1, monthly: {}, require: {}, offers: [] },
  ...said,
});
/** A plan for so much for one line, two and three. */
export const plan = (id: string, prices: string[], said: PartialPlan = {}): PlanFacts =>
  makePlan({
    ...{ id, carrier: id.split('-')[0] ?? id },
    charges: {
      options: [makeOption({ priceByLines: Object.fromEntries(prices.map((price, at) => [at + 1, price])) })],
    },
    ...said,
  });

/** The plans of each carrier; `families` are of the first one. */
export function ways(
  plans: PlanFacts[],
  groups: NeedGroup[],
  {
    families = [],
    includeMayMeet = false,
    ...said
  }: PartialNeed & { families?: string[][]; includeMayMeet?: boolean } = {},
) {
  const ids = [...new Set(plans.map(({ carrier }) => carrier))];
  const carriers = ids.map((id, at) => ({
    id,
    families:
      at > 0 ? [] : families.map((members, index) => ({ id: `f${index}`, plans: members, sources: [] })),
  }));
  const need = makeNeed({
    horizonMonths: 1,
    groups,
    lines: groups.length > 0 ? linesOfGroups(groups) : 1,
    ...said,
  });
  return householdWays({ plans, carriers }, need, HALF_TAXABLE, includeMayMeet ? { includeMayMeet } : {});
}

/** `carrier: group plan cents, group plan cents` for each account. */
export const accountsOf = (way: HouseholdWay | null) =>
  way?.accounts.map(
    ({ carrierId, groups }) =>
      `${carrierId}: ${groups.map(({ index, planId, quote }) => `${index} ${planId} ${quote.totalCents}`).join(', ')}`,
  ) ?? null;
