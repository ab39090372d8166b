/** What a plan costs when usage is not sure: the least, the most, the mean, and where it stops meeting the need. */
import { pricePlans } from '@/lib/cost/price-plans';
import type { Ask, Reason } from '@/lib/cost/reason';
import type { CostSettings } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import { needsOverRange, type UsageRange } from '@/lib/need/usage-range';
import type { PlanFacts } from '@/lib/plan/plan';
import { advertised } from './advertised';
import type { PriceBasis, RankBy } from './query';

export interface CostRange {
  /** At the least use; null where even that cannot be had, or where a part of it has no known price. */
  lowCents: number | null;
  /** At the most use; null where that cannot be had, or where a part of it has no known price. */
  highCents: number | null;
  /** The mean of nine equal steps from the least to the most use, rounded; null where one of them is. */
  expectedCents: number | null;
  /** Why the most use cannot be had, or what of it has no known price; empty where neither is so. */
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

/** What has no known price. */
const openOf = (asks: readonly Ask[]): Reason[] =>
  asks.filter(({ open }) => open).map(({ open: _, ...rest }) => rest);

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
    const isLast = step === needs.at(-1);
    const add = (index: number) => {
      const cents = priced.totalCents[index] as number;
      const total = measure === 'advertised' ? advertised(priced.quoteAt(index), step).totalCents : cents;
      found[index]?.totals.push(total);
    };
    const addNone = (index: number, reasons: () => Reason[]) => {
      const plan = found[index];
      plan?.totals.push(null);
      if (plan && isLast) plan.reasons = reasons();
    };
    priced.order.forEach(add);
    for (const index of priced.mayMeet) {
      // A total that leaves use out is no cost of that use.
      if (priced.quoteAt(index).totalIs === 'exact') add(index);
      else addNone(index, () => openOf(priced.asksAt(index)));
    }
    for (const index of priced.unmet) addNone(index, () => priced.reasonsAt(index));
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
