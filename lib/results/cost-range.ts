/** What a plan costs when usage is not sure: the least, the most, the mean, and where it stops meeting the need. */
import { pricePlans } from '@/lib/cost/price-plans';
import type { Reason } from '@/lib/cost/reason';
import type { CostSettings } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import { needsOverRange, type UsageRange } from '@/lib/need/usage-range';
import type { PlanFacts } from '@/lib/plan/plan';
import { advertised } from './advertised';
import type { PriceBasis, RankBy } from './query';

export interface CostRange {
  /** At the least use; null where even that cannot be had. */
  lowCents: number | null;
  /** At the most use; null where that cannot be had. */
  highCents: number | null;
  /** The mean of nine equal steps from the least to the most use, rounded; null where one of them cannot be had. */
  expectedCents: number | null;
  /** Why the most use cannot be had, by the cost function's reasons; empty where it can. */
  reasons: Reason[];
}

interface Found {
  totals: (number | null)[];
  reasons: Reason[];
}

const meanOf = (totals: readonly (number | null)[]): number | null => {
  let sum = 0;
  for (const total of totals) {
    if (total === null) return null;
    sum += total;
  }
  return Math.round(sum / totals.length);
};

/** The range of every plan's cost, by id. */
export function costRanges(
  plans: readonly PlanFacts[],
  need: Need,
  range: UsageRange,
  settings: CostSettings,
  measure: PriceBasis,
): Map<string, CostRange> {
  const needs = needsOverRange(need, range);
  const found = plans.map((): Found => ({ totals: [], reasons: [] }));
  for (const step of needs) {
    const priced = pricePlans(plans, step, settings);
    for (const index of priced.order) {
      const cents = priced.totalCents[index] as number;
      const total = measure === 'advertised' ? advertised(priced.quoteAt(index), step).totalCents : cents;
      found[index]?.totals.push(total);
    }
    for (const index of priced.unmet) {
      const plan = found[index];
      plan?.totals.push(null);
      if (plan && step === needs.at(-1)) plan.reasons = priced.reasonsAt(index);
    }
  }
  return new Map(
    plans.map(({ id }, index) => {
      const { totals, reasons } = found[index] as Found;
      const highCents = totals.at(-1) ?? null;
      return [
        id,
        {
          lowCents: totals[0] ?? null,
          highCents,
          expectedCents: meanOf(totals),
          reasons: highCents === null ? reasons : [],
        },
      ];
    }),
  );
}

/** What ranks a plan; null where it has none and comes after all that have one. */
export function rankCents(typicalCents: number, range: CostRange | undefined, by: RankBy): number | null {
  if (by === 'typical' || !range) return typicalCents;
  return by === 'worst' ? range.highCents : range.expectedCents;
}
