import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pricePlans } from '@/lib/cost/price-plans';
import { quote } from '@/lib/cost/quote';
import { compareQuotes } from '@/lib/cost/rank';
import { type Quote, VERDICTS } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import { PRESET_IDS, PRESETS } from '@/lib/need/presets';
import type { PlanFacts } from '@/lib/plan/plan';
import { arbitraryNeed, SETTINGS } from '@/tests/support/arbitrary-need';
import { arbitraryPlan } from '@/tests/support/arbitrary-plan';
import { makeNeed } from '@/tests/support/make-need';
import { makeAddOn, makeCalling, makePlan } from '@/tests/support/make-plan';
import { HALF_TAXABLE } from '@/tests/support/outcome';
import { REAL } from '@/tests/support/real-catalog-view';
import { comparable } from '@/tests/support/same-answer';

const plans = fc
  .array(arbitraryPlan, { minLength: 1, maxLength: 12 })
  .map((list) => list.map((plan, index) => ({ ...plan, id: `plan-${(index * 7) % 12}` })));

/** Holds every verdict, total, due amount, ask, reason and both orders against each plan priced by itself. */
function expectSame(list: readonly PlanFacts[], need: Need, settings = SETTINGS): void {
  const priced = pricePlans(list, need, settings);
  const single = list.map((plan) => ({ plan, quote: quote(plan, need, settings) }));
  const idOf = (index: number) => list[index]?.id;
  const ranked = (verdict: Quote['verdict']) =>
    single
      .flatMap(({ plan, quote: result }) =>
        result.verdict === verdict ? [{ plan, quote: result as Quote }] : [],
      )
      .sort(compareQuotes)
      .map(({ plan }) => plan.id);
  const unmet = single.filter((one) => one.quote.verdict === 'doesNot').map(({ plan }) => plan.id);
  expect(Array.from(priced.order, idOf)).toEqual(ranked('meets'));
  expect(Array.from(priced.mayMeet, idOf)).toEqual(ranked('mayMeet'));
  expect(Array.from(priced.unmet, idOf)).toEqual(unmet.sort());
  single.forEach(({ quote: result }, index) => {
    expect(VERDICTS[priced.verdict[index] as number]).toBe(result.verdict);
    expect(priced.asksAt(index)).toEqual(result.asks);
    if (result.verdict === 'doesNot') {
      expect(priced.totalCents[index]).toBeNaN();
      expect(priced.dueAtStartCents[index]).toBeNaN();
      expect(priced.unmetAt(index)).toEqual(result);
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

/** Plans with the terms of use of one plan, and other prices, taxes or add-ons. */
function variantsOf(plan: PlanFacts): PlanFacts[] {
  const { charges, id } = plan;
  const dearer = {
    ...charges,
    options: charges.options.map((option) => ({ ...option, priceByLines: { 1: '31.00', 2: '50.00' } })),
    topUps: charges.topUps.map((topUp) => ({ ...topUp, price: '12.00' })),
    firstTopUpAtLeast: null,
  };
  const taxesAndFees = charges.taxesAndFees === 'included' ? 'excluded' : 'included';
  return [
    plan,
    { ...plan, id: `${id}-dearer`, charges: dearer },
    { ...plan, id: `${id}-taxed`, charges: { ...charges, taxesAndFees } },
    { ...plan, id: `${id}-plain`, addOns: [] },
  ];
}

describe('totals of many plans are those of each plan by itself', () => {
  test('for random plans, and needs one after another', () => {
    fc.assert(
      fc.property(plans, fc.array(arbitraryNeed, { minLength: 1, maxLength: 4 }), (list, needs) => {
        for (const need of needs) expectSame(list, need);
      }),
      { seed: 20260901, numRuns: 200 },
    );
  });

  test('for plans that say the same of use, and a need edited part by part', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, arbitraryNeed, arbitraryNeed, (one, other, need, edited) => {
        const list = [...variantsOf(one), ...variantsOf({ ...other, id: 'other' })];
        const { monthly } = need;
        const edits: Partial<Need>[] = [
          {},
          { monthly: { ...monthly, dataGB: edited.monthly.dataGB + monthly.hotspotGB } },
          { monthly: { ...monthly, voiceMinutes: edited.monthly.voiceMinutes } },
          { monthly: { ...monthly, internationalCalls: edited.monthly.internationalCalls } },
          { trips: edited.trips },
          { acceptThrottled: !need.acceptThrottled },
          { lines: need.lines + 1 },
          { state: edited.state },
          need.horizonDays === null && need.otherMonths.length === 0
            ? { horizonMonths: need.horizonMonths + 1 }
            : {},
        ];
        for (const edit of edits) expectSame(list, { ...need, ...edit });
      }),
      { seed: 20260902, numRuns: 60 },
    );
  });

  test.each(
    PRESET_IDS.flatMap((id) => [
      [id, PRESETS[id]] as const,
      [
        `${id}, two lines in Illinois`,
        { ...PRESETS[id], lines: 2, autopay: 'bank' as const, state: 'IL' },
      ] as const,
    ]),
  )('for every real plan: %s', (_, need) => {
    expectSame(REAL.plans, need, REAL.settings);
  });

  test('an index outside the list, or of a plan without a quote, is refused', () => {
    const priced = pricePlans([], makeNeed(), SETTINGS);
    expect([priced.order.length, priced.mayMeet.length, priced.unmet.length]).toEqual([0, 0, 0]);
    expect(() => priced.quoteAt(0)).toThrow(RangeError);
  });
});

describe('taxes decide whether an add-on pays, for plans with the same terms of use', () => {
  // 50 minutes at 0.21 are 10.50, untaxed; the add-on is 10.00, or 11.00 with 10 % of tax.
  const terms = {
    internationalCalling: [makeCalling({ ratePerMinute: '0.21' })],
    addOns: [
      makeAddOn({
        pricePerLine: '10.00',
        internationalCalling: [makeCalling({ includedMinutes: 'unlimited' })],
      }),
    ],
  };
  const list = [
    makePlan({ id: 'excluded', ...terms, charges: { taxesAndFees: 'excluded' } }),
    makePlan({ id: 'included', ...terms, charges: { taxesAndFees: 'included' } }),
  ];
  const need = makeNeed({
    horizonMonths: 1,
    monthly: { internationalCalls: [{ country: 'CN', minutes: 50 }] },
  });

  test('where the price of one includes them', () => {
    expectSame(list, { ...need, state: 'NY' }, HALF_TAXABLE);
  });

  test('where a state is named, and no longer', () => {
    for (const state of [null, 'NY', 'IL', null]) expectSame(list, { ...need, state }, HALF_TAXABLE);
  });
});
