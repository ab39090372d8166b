import { expect, test } from 'vitest';
import { waysToWin } from '@/lib/advice/break-even';
import { quoteAll } from '@/lib/cost/rank';
import type { Need } from '@/lib/need/need';
import { PRESETS } from '@/lib/need/presets';
import { movable, onGrid, quantityAxis } from '@/lib/series/quantity-axis';
import { REAL } from '@/tests/support/real-catalog-view';

const { settings } = REAL;
const plans = [
  'tello-5gb',
  'tello-unlimited',
  'mint-5gb',
  'lycamobile-18gb',
  'visible-base',
  'us-mobile-unlimited-flex',
]
  .map((id) => REAL.plans.find((plan) => plan.id === id))
  .filter((plan) => plan !== undefined);
const NEED: Need = { ...PRESETS.everyday, monthly: { ...PRESETS.everyday.monthly, dataGB: 4 } };
const winner = (need: Need) => quoteAll(plans, need, settings).quotes[0]?.planId ?? null;

test('the compared plans are in the catalog', () => {
  expect(plans.length).toBeGreaterThan(4);
});

test('each way makes its plan the cheapest of those compared', () => {
  const ways = waysToWin(plans, NEED, settings);
  expect(ways.size).toBeGreaterThan(0);
  for (const [id, list] of ways) for (const way of list) expect(winner(way.need)).toBe(id);
});

test('no smaller change of the same amount does it', () => {
  for (const quantity of movable(NEED)) {
    const axis = quantityAxis(NEED, quantity);
    for (const [id, list] of waysToWin(plans, NEED, settings)) {
      const way = list.find(({ change }) => change === quantity);
      // Where there is no such way, every value of the axis is tried.
      const reach = way?.value == null ? axis.high + axis.step : Math.abs(way.value - axis.now);
      for (let at = axis.step; onGrid(at, axis.step) < onGrid(reach, axis.step); at += axis.step)
        for (const value of [onGrid(axis.now - at, axis.step), onGrid(axis.now + at, axis.step)])
          if (value >= axis.low && value <= axis.high) expect(winner(axis.needAt(value))).not.toBe(id);
    }
  }
});

test('the cheapest has nothing to win', () => {
  expect(waysToWin(plans, NEED, settings).has(winner(NEED) ?? '')).toBe(false);
});
