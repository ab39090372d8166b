/** When two quotes of one plan say the same: told item by item, or at once where both pay for nothing but the plan. */
import { describe, expect, test } from 'vitest';
import { sameBill } from '@/lib/cost/priced-quote';
import { quote } from '@/lib/cost/quote';
import type { Item } from '@/lib/cost/result';
import { makeNeed, type PartialNeed } from '../support/make-need';
import { makeCalling, makeOption, makePlan, makeRoaming } from '../support/make-plan';
import { HALF_TAXABLE } from '../support/outcome';

const item: Item = {
  kind: 'payment',
  optionId: 'monthly',
  quantity: 1,
  unitPrice: '30.00',
  amountCents: 30_00,
};
const other: Item = { ...item, kind: 'addOn', addOnId: 'data' };
const bill = {
  ...{
    planId: 'plain',
    verdict: 'meets' as const,
    totalIs: 'exact' as const,
    asks: [],
    items: [item, other],
  },
  ...{ totalCents: 60_00, monthlyCents: 60_00, dueAtStartCents: 60_00, usageFromCreditCents: null },
};

test.each([
  ['equal bills', {}, true],
  ['another total', { totalCents: 61_00 }, false],
  ['another verdict', { verdict: 'mayMeet' as const }, false],
  ['another ask', { asks: [{ code: 'esim' as const, country: null, open: false }] }, false],
  ['a total that is at least', { totalIs: 'atLeast' as const }, false],
  ['another amount due', { dueAtStartCents: 30_00 }, false],
  ['use from credit', { usageFromCreditCents: 0 }, false],
  ['an item fewer', { items: [item] }, false],
  ['an item more', { items: [item, other, item] }, false],
  ['the items in another order', { items: [other, item] }, false],
  ['another amount of an item', { items: [item, { ...other, amountCents: 1 }] }, false],
  ['another quantity', { items: [item, { ...other, quantity: 2 }] }, false],
  ['another unit price', { items: [item, { ...other, unitPrice: '15.00' }] }, false],
  ['another subject', { items: [item, { ...item, optionId: 'yearly' }] }, false],
])('%s', (_, change, same) => {
  expect(sameBill(bill, { ...bill, ...structuredClone(change) })).toBe(same);
  expect(sameBill({ ...bill, ...structuredClone(change) }, bill)).toBe(same);
});

describe('of one plan, asked twice', () => {
  const plan = makePlan({
    charges: {
      options: [makeOption({ priceByLines: { '1': '30.00', '2': '30.00' } })],
      taxesAndFees: 'excluded',
    },
    voice: { includedMinutes: 100, overagePerMinute: '0.00' },
    internationalCalling: [makeCalling({ countries: '*', ratePerMinute: '0.00' })],
    internationalSms: [{ countries: '*', includedMessages: 0, ratePerMessage: '0.00' }],
    roaming: [makeRoaming({ sms: { ratePerMessage: '0.00' } })],
  });
  const priced = (need: PartialNeed) => {
    const answer = quote(plan, makeNeed({ horizonMonths: 1, ...need }), HALF_TAXABLE);
    if (answer.verdict === 'doesNot') throw new Error(answer.reasons.map(({ code }) => code).join());
    return answer;
  };

  // Each costs as much as the plain need; what is priced at nothing is an item all the same.
  test.each<[string, PartialNeed, boolean]>([
    ['less use within the allowance', { monthly: { voiceMinutes: 50 } }, true],
    ['use at no cost', { monthly: { voiceMinutes: 101 } }, false],
    ['calls abroad at no cost', { monthly: { internationalCalls: [{ country: 'CN', minutes: 1 }] } }, false],
    [
      'messages abroad at no cost',
      { monthly: { internationalSms: [{ country: 'CN', messages: 1 }] } },
      false,
    ],
    ['two lines at the price of one', { lines: 2 }, true],
  ])('%s', (_, need, same) => {
    for (const [a, b] of [
      [priced({ monthly: { voiceMinutes: 100 } }), priced(need)],
      [priced(need), priced({ monthly: { voiceMinutes: 100 } })],
    ] as const) {
      const listed = JSON.stringify(a.items) === JSON.stringify(b.items) && a.totalCents === b.totalCents;
      expect([sameBill(a, b), listed]).toEqual([same, same]);
    }
  });
});

describe('bills of nothing that are told apart', () => {
  const free = (id: string) => makeOption({ id, priceByLines: { '1': '0.00' } });
  const settings = { combinedTaxRatePercent: { IL: '30', CA: '30', NY: '30' }, taxableShare: '0.5' };
  const taxed = makePlan({ charges: { options: [free('monthly')], taxesAndFees: 'excluded' } });
  const forStudents = makePlan({
    charges: { options: [{ ...free('student'), conditions: ['student'] }, free('monthly')] },
  });
  const days = makePlan({ charges: { options: [{ ...free('days'), period: { days: 28 } }] } });
  const priced = (plan: typeof taxed, need: PartialNeed, of = settings) => {
    const answer = quote(plan, makeNeed({ horizonMonths: 1, ...need }), of);
    if (answer.verdict === 'doesNot') throw new Error(answer.reasons.map(({ code }) => code).join());
    return answer;
  };
  const dearer = { ...settings, taxableShare: '0.6' };

  test.each([
    ['the same need', priced(taxed, {}), priced(taxed, {}), true],
    ['less use within the allowance', priced(taxed, {}), priced(taxed, { monthly: { dataGB: 9 } }), true],
    ['another number of months', priced(taxed, {}), priced(taxed, { horizonMonths: 7 }), false],
    ['a stay instead of a month', priced(days, {}), priced(days, { horizonDays: 30 }), false],
    ['a longer stay', priced(days, { horizonDays: 28 }), priced(days, { horizonDays: 29 }), false],
    ['a state with its tax', priced(taxed, {}), priced(taxed, { state: 'IL' }), false],
    ['another state', priced(taxed, { state: 'NY' }), priced(taxed, { state: 'CA' }), false],
    ['another rate of taxes', priced(taxed, { state: 'NY' }), priced(taxed, { state: 'NY' }, dearer), false],
    [
      'another option',
      priced(forStudents, {}),
      priced(forStudents, { require: { eligibility: ['student'] } }),
      false,
    ],
    ['another plan', priced(forStudents, {}), priced(days, {}), false],
    ['another plan with the same option', priced(taxed, {}), priced({ ...taxed }, {}), true],
  ])('%s', (_, a, b, same) => {
    expect([a.totalCents, b.totalCents]).toEqual([0, 0]);
    expect([sameBill(a, b), sameBill(b, a)]).toEqual([same, same]);
  });
});
