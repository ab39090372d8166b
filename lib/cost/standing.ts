/** What the order of quotes reads of the plans themselves, behind the total: more priority data, then more high-speed data. */
import type { PreparedPlan } from '@/lib/cost/prepared-plan';
import type { Amount, PlanFacts } from '@/lib/plan/plan';

/** Unlimited first, not stated last. */
const sizeOf = (amount: Amount): number =>
  amount === 'unlimited' ? Number.POSITIVE_INFINITY : (amount ?? -1);

const difference = (a: number, b: number): number => (a === b ? 0 : b > a ? 1 : -1);

/** Below 0 where `a` has more priority data, or as much and more high-speed data (tariff model, section 4, Order). */
export function compareData(a: Pick<PlanFacts, 'data'>, b: Pick<PlanFacts, 'data'>): number {
  return (
    difference(sizeOf(a.data.priorityGB), sizeOf(b.data.priorityGB)) ||
    difference(sizeOf(a.data.highSpeedGB), sizeOf(b.data.highSpeedGB))
  );
}

/** The fixed part of the order of a list of plans; an index is a position in the list. */
export interface Standing {
  /** Indices by priority data, high-speed data, id. */
  order: Uint32Array;
  /** By index: equal for plans that differ in id alone. */
  groups: Uint32Array;
}

/** `byId` holds the indices in the order of their ids. */
export function standingOf(plans: readonly PreparedPlan[], byId: Uint32Array): Standing {
  const compare = (a: number, b: number): number =>
    compareData((plans[a] as PreparedPlan).plan, (plans[b] as PreparedPlan).plan);
  const order = byId.slice().sort(compare);
  const groups = new Uint32Array(plans.length);
  let group = 0;
  order.forEach((index, rank) => {
    if (rank > 0 && compare(order[rank - 1] as number, index) !== 0) group += 1;
    groups[index] = group;
  });
  return { order, groups };
}
