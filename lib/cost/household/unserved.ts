/** Why a carrier cannot serve a group of a household. */
import type { GroupBills } from '@/lib/cost/household/group-bills';
import type { Ask, Reason } from '@/lib/cost/reason';

/** A plan that a group cannot be placed on. */
export interface NearPlan {
  planId: string;
  /** As the answer to the group alone; empty where the plan may meet its need. */
  reasons: Reason[];
  asks: Ask[];
}

export interface UnservedGroup {
  /** Position in `need.groups`. */
  index: number;
  /** The carrier's plans with the fewest reasons against them, then with the fewest asks, then by id; found when called. */
  nearest(count?: number): NearPlan[];
}

/** How many plans are named where nothing else is asked. */
const NEAREST = 3;

const compareNear = (a: NearPlan, b: NearPlan): number =>
  a.reasons.length - b.reasons.length ||
  a.asks.length - b.asks.length ||
  (a.planId < b.planId ? -1 : a.planId > b.planId ? 1 : 0);

/** A group that no plan at these positions serves. */
export const unservedGroup = (
  index: number,
  { alone }: GroupBills,
  positions: readonly number[],
): UnservedGroup => ({
  index,
  nearest: (count = NEAREST) =>
    positions
      .map((position) => alone.answerAt(position))
      .sort(compareNear)
      .slice(0, count),
});
