import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quote } from '@/lib/cost/quote';
import type { CostSettings } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import { PRESET_IDS, PRESETS } from '@/lib/need/presets';
import type { PlanFacts } from '@/lib/plan/plan';
import { advertised } from '@/lib/results/advertised';
import { type BillLine, billLines, MOST_LINES } from '@/lib/results/bill-lines';
import { highTaxTotalCents } from '@/lib/results/high-tax-total';
import { arbitraryNeed, SETTINGS } from '@/tests/support/arbitrary-need';
import { arbitraryPlan } from '@/tests/support/arbitrary-plan';
import { makeNeed } from '@/tests/support/make-need';
import { makeAddOn, makeAutopay, makeMonthlyFee, makeOption, makePlan } from '@/tests/support/make-plan';
import { REAL } from '@/tests/support/real-catalog-view';

const TAXES = { combinedTaxRatePercent: { IL: '20' }, taxableShare: '0.5' };
function priced(plan: PlanFacts, need: Need, settings: CostSettings = TAXES) {
  const result = quote(plan, need, settings);
  return result.verdict === 'doesNot' ? null : result;
}
function linesOf(plan: PlanFacts, need: Need = makeNeed(), high: string | null = null): BillLine[] {
  const answer = priced(plan, need);
  if (!answer) throw new Error('The plan meets the need');
  return billLines(answer, plan, need, { highPercent: high, taxableShare: '0.5' });
}
const sum = (lines: readonly BillLine[]) =>
  lines.reduce((all, { amountCents }) => all + (amountCents ?? 0), 0);

const intro = makeOption({
  id: 'intro',
  period: { months: 3 },
  priceByLines: { '1': '45.00' },
  newCustomersOnly: true,
  maxUses: 1,
});

describe('the lines of a receipt', () => {
  test.each([
    [
      'months, taxes included',
      makePlan(),
      makeNeed(),
      [
        { key: 'payment', count: 12, price: '30.00', newCustomers: false, amountCents: 36_000 },
        { key: 'taxIncluded', amountCents: null },
      ],
    ],
    [
      'an introductory term, then the usual price',
      makePlan({ charges: { options: [makeOption(), intro] } }),
      makeNeed(),
      [
        { key: 'payment', count: 1, price: '45.00', newCustomers: true, amountCents: 4500 },
        { key: 'payment', count: 9, price: '30.00', newCustomers: false, amountCents: 27_000 },
        { key: 'taxIncluded' },
      ],
    ],
    [
      'autopay, a fee and taxes that are left out',
      makePlan({
        charges: {
          options: [makeOption({ autopayDiscount: makeAutopay('5.00') })],
          recurringFees: [makeMonthlyFee({ name: 'Recovery fee' })],
          taxesAndFees: 'excluded',
        },
      }),
      makeNeed({ autopay: 'bank' }),
      [
        { key: 'payment', amountCents: 36_000 },
        { key: 'autopay', amountCents: -6000 },
        { key: 'recurringFees', name: 'Recovery fee', amountCents: 1200 },
        { key: 'taxLeftOut', amountCents: null },
      ],
    ],
    [
      'top-ups of two prices',
      makePlan({
        billing: 'payg',
        charges: {
          options: [],
          topUps: [
            { price: '10.00', credit: '10.00', validityDays: 300 },
            { price: '5.00', credit: '5.00', validityDays: 70 },
          ],
        },
      }),
      makeNeed(),
      [{ key: 'topUps', count: 2, price: null, amountCents: 1500 }, { key: 'taxIncluded' }],
    ],
    [
      'calls that cost nothing more',
      makePlan({
        internationalCalling: [{ countries: ['CN'], includedMinutes: 'unlimited', ratePerMinute: null }],
      }),
      makeNeed({ monthly: { internationalCalls: [{ country: 'CN', minutes: 60 }] } }),
      [
        { key: 'payment' },
        { key: 'callsIncluded', countries: ['CN'], amountCents: null },
        { key: 'taxIncluded' },
      ],
    ],
  ] as [string, PlanFacts, Need, object[]][])('%s', (_, plan, need, expected) => {
    const lines = linesOf(plan, need);
    expect(lines).toHaveLength(expected.length);
    expect(lines).toMatchObject(expected);
  });

  test('an estimate of taxes whose rate is a range names both ends', () => {
    const plan = makePlan({ charges: { taxesAndFees: 'excluded' } });
    const need = makeNeed({ state: 'IL' });
    const tax = linesOf(plan, need, '40').at(-1);
    expect(tax).toMatchObject({
      key: 'tax',
      state: 'IL',
      lowCents: 3600,
      highCents: 7200,
      amountCents: 3600,
    });
    const answer = priced(plan, need);
    expect(answer && highTaxTotalCents(answer, { highPercent: '40' }, '0.5')).toBe(36_000 + 7200);
    expect(linesOf(plan, need).at(-1)).toMatchObject({ highCents: null });
  });

  test('fees are put together first, then what is used, where there are too many lines', () => {
    const plan = makePlan({
      charges: {
        options: [makeOption({ autopayDiscount: makeAutopay('5.00') }), intro],
        recurringFees: [makeMonthlyFee()],
        oneTimeFees: [{ name: 'SIM', amount: '10.00', per: 'line' }],
        taxesAndFees: 'excluded',
      },
      addOns: [makeAddOn({ dataGB: 10 })],
      data: { highSpeedGB: 1, afterAllowance: 'stop' },
    });
    const need = makeNeed({ autopay: 'bank', state: 'IL', monthly: { dataGB: 5 } });
    expect(linesOf(plan, need).map(({ key }) => key)).toEqual([
      'payments',
      'autopay',
      'fees',
      'addOn',
      'tax',
    ]);
  });

  test('never more than fit, one about taxes, and their sum is the total', () => {
    const holds = (plan: PlanFacts, need: Need, settings: CostSettings = SETTINGS) => {
      const answer = priced(plan, need, settings);
      if (!answer) return;
      const lines = billLines(answer, plan, need);
      expect(lines.length).toBeLessThanOrEqual(MOST_LINES);
      expect(sum(lines)).toBe(answer.totalCents);
      expect(lines.filter(({ key }) => key.startsWith('tax'))).toHaveLength(1);
      const shown = advertised(answer, need);
      const least = billLines(shown, plan, need, null, false);
      expect(sum(least)).toBe(shown.totalCents);
      expect(least.some(({ key }) => key.startsWith('tax'))).toBe(false);
    };
    fc.assert(fc.property(arbitraryPlan, arbitraryNeed, (plan, need) => holds(plan, need)));
    for (const id of PRESET_IDS) for (const plan of REAL.plans) holds(plan, PRESETS[id], REAL.settings);
  });
});
