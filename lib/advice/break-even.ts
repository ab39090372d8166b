/** What would have to change for another of the compared plans to cost the least: one change of the need at a time. */
import { quoteAll } from '@/lib/cost/rank';
import type { CostSettings } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { curve } from '@/lib/series/curve';
import { movable, onGrid, type Quantity, type QuantityAxis, quantityAxis } from '@/lib/series/quantity-axis';

export const SWITCHES = ['autopay', 'newCustomer', 'acceptThrottled'] as const;
export type Switch = (typeof SWITCHES)[number];

export interface WayToWin {
  /** The quantity or switch that changes; `trips` = without trips. */
  change: Quantity | Switch | 'trips';
  /** The new amount of a quantity; null for a switch. */
  value: number | null;
  /** Whether the new amount is above the present one, or the switch on. */
  up: boolean;
  /** The country of calls and days abroad. */
  country: string | null;
  /** The need after the change. */
  need: Need;
}

function switched(need: Need): WayToWin[] {
  const ways = SWITCHES.map(
    (change): WayToWin => ({
      change,
      value: null,
      up: !need[change],
      country: null,
      need: { ...need, [change]: change === 'autopay' ? !need.autopay && 'bank' : !need[change] },
    }),
  );
  if (need.trips.length > 0)
    ways.push({ change: 'trips', value: null, up: false, country: null, need: { ...need, trips: [] } });
  return ways;
}

/** The value nearest to the need's own at which a plan wins, by the exact segments of the envelope. */
function nearestWin(
  axis: QuantityAxis,
  segments: ReturnType<typeof curve>['segments'],
  planId: string,
): number | null {
  let best: number | null = null;
  for (const segment of segments) {
    if (segment.planId !== planId) continue;
    const value = Math.max(segment.from, Math.min(segment.to, axis.now));
    if (best === null || Math.abs(value - axis.now) < Math.abs(best - axis.now)) best = value;
  }
  return best;
}

/** How large a change is against what is asked for now; a switch is worth as much as half of an amount. */
const sizeOf = ({ value }: WayToWin, now: number): number =>
  value === null ? 0.5 : Math.abs(value - now) / Math.max(now, 1);

/**
 * For each plan that is not the cheapest of these: the single changes that make it the cheapest of these, the smallest
 * of each kind, the least first. No entry means that no single change does it. Amounts are exact on the grid of
 * `quantityAxis`.
 */
export function waysToWin(
  plans: readonly PlanFacts[],
  need: Need,
  settings: CostSettings,
): Map<string, WayToWin[]> {
  const winner = quoteAll(plans, need, settings).quotes[0]?.planId ?? null;
  const found = new Map<string, { way: WayToWin; size: number }[]>();
  const add = (planId: string, way: WayToWin, now: number) => {
    const list = found.get(planId) ?? [];
    found.set(planId, [...list, { way, size: sizeOf(way, now) }]);
  };
  for (const quantity of movable(need)) {
    const axis = quantityAxis(need, quantity);
    const { segments } = curve(plans, axis, settings);
    for (const { id } of plans) {
      if (id === winner) continue;
      const value = nearestWin(axis, segments, id);
      if (value === null || value === axis.now) continue;
      const way = { change: quantity, value: onGrid(value, axis.step), up: value > axis.now };
      add(id, { ...way, country: axis.country, need: axis.needAt(value) }, axis.now);
    }
  }
  for (const way of switched(need)) {
    const [first] = quoteAll(plans, way.need, settings).quotes;
    if (first && first.planId !== winner) add(first.planId, way, 0);
  }
  const bySize = (list: { way: WayToWin; size: number }[]) =>
    list.sort((a, b) => a.size - b.size).map(({ way }) => way);
  return new Map([...found].map(([id, list]) => [id, bySize(list)]));
}
