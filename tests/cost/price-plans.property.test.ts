import fc from 'fast-check';
import { describe, test } from 'vitest';
import type { Need } from '@/lib/need/need';
import { PRESET_IDS, PRESETS } from '@/lib/need/presets';
import type { PlanFacts } from '@/lib/plan/plan';
import { arbitraryNeed, SETTINGS } from '@/tests/support/arbitrary-need';
import { arbitraryPlan } from '@/tests/support/arbitrary-plan';
import { expectAsAlone } from '@/tests/support/priced-alone';
import { REAL } from '@/tests/support/real-catalog-view';

const plans = fc
  .array(arbitraryPlan, { minLength: 1, maxLength: 12 })
  .map((list) => list.map((plan, index) => ({ ...plan, id: `plan-${(index * 7) % 12}` })));

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
        for (const need of needs) expectAsAlone(list, need, SETTINGS);
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
        for (const edit of edits) expectAsAlone(list, { ...need, ...edit }, SETTINGS);
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
    expectAsAlone(REAL.plans, need, REAL.settings);
  });
});
