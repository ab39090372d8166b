import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pricePlans } from '@/lib/cost/price-plans';
import { quote } from '@/lib/cost/quote';
import { compareQuotes } from '@/lib/cost/rank';
import { rankOrder } from '@/lib/cost/rank-order';
import type { Quote } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import { PRESET_IDS, PRESETS } from '@/lib/need/presets';
import type { PlanFacts } from '@/lib/plan/plan';
import { arbitraryNeed, SETTINGS } from '@/tests/support/arbitrary-need';
import { arbitraryPlan } from '@/tests/support/arbitrary-plan';
import { makeNeed } from '@/tests/support/make-need';
import { REAL } from '@/tests/support/real-catalog-view';
import { comparable } from '@/tests/support/same-answer';

const plans = fc
  .array(arbitraryPlan, { minLength: 1, maxLength: 12 })
  .map((list) => list.map((plan, index) => ({ ...plan, id: `plan-${(index * 7) % 12}` })));

/** Holds every total, due amount, reason and the order against each plan priced by itself. */
function expectSame(list: readonly PlanFacts[], need: Need, settings = SETTINGS): void {
  const priced = pricePlans(list, need, settings);
  const single = list.map((plan) => quote(plan, need, settings));
  const met = single.filter((result): result is Quote => result.feasible);
  const unmet = single.filter((result) => !result.feasible).map(({ planId }) => planId);
  const idOf = (index: number) => list[index]?.id;
  expect(Array.from(priced.order, idOf)).toEqual([...met].sort(compareQuotes).map(({ planId }) => planId));
  expect(Array.from(priced.unmet, idOf)).toEqual(unmet.sort());
  single.forEach((result, index) => {
    if (!result.feasible) {
      expect(priced.totalCents[index]).toBeNaN();
      expect(priced.dueAtStartCents[index]).toBeNaN();
      expect(priced.reasonsAt(index)).toEqual(result.reasons);
      return;
    }
    expect([priced.totalCents[index], priced.dueAtStartCents[index]]).toEqual([
      result.totalCents,
      result.dueAtStartCents,
    ]);
    const whole = priced.quoteAt(index);
    expect(comparable(whole)).toEqual(comparable(result));
    expect(whole.items.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(whole.totalCents);
  });
}

describe('totals of many plans are those of each plan by itself', () => {
  test('for random plans, and needs one after another', () => {
    fc.assert(
      fc.property(plans, fc.array(arbitraryNeed, { minLength: 1, maxLength: 4 }), (list, needs) => {
        for (const need of needs) expectSame(list, need);
      }),
      { seed: 20260901, numRuns: 400 },
    );
  });

  test.each(
    PRESET_IDS.flatMap((id) => [
      [id, PRESETS[id]] as const,
      [`${id}, two lines in Illinois`, { ...PRESETS[id], lines: 2, autopay: true, state: 'IL' }] as const,
    ]),
  )('for every real plan: %s', (_, need) => {
    expectSame(REAL.plans, need, REAL.settings);
  });

  test('an index outside the list is refused', () => {
    const priced = pricePlans([], makeNeed(), SETTINGS);
    expect([priced.order.length, priced.unmet.length]).toEqual([0, 0]);
    expect(() => priced.quoteAt(0)).toThrow(RangeError);
  });
});

describe('the order by index', () => {
  const byId = Uint32Array.of(2, 0, 1, 3);

  test.each([
    ['total first', [300, 200, 100, 400], [0, 0, 0, 0], [2, 1, 0, 3]],
    ['then due at start', [100, 100, 100, 100], [3, 1, 2, 0], [3, 1, 2, 0]],
    ['then id', [100, 100, 100, 100], [5, 5, 5, 5], [2, 0, 1, 3]],
    ['totals too great to be packed', [3e15, 2e15, 2e15, 1], [0, 9, 8, 0], [3, 2, 1, 0]],
  ])('%s', (_, totals, due, expected) => {
    const { order, unmet } = rankOrder(byId, Float64Array.from(totals), Float64Array.from(due));
    expect([Array.from(order), Array.from(unmet)]).toEqual([expected, []]);
  });

  test('what has no total is apart, by id', () => {
    const totals = Float64Array.of(Number.NaN, 5, Number.NaN, 4);
    const { order, unmet } = rankOrder(byId, totals, new Float64Array(4));
    expect([Array.from(order), Array.from(unmet)]).toEqual([
      [3, 1],
      [2, 0],
    ]);
  });
});
