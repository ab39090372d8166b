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
