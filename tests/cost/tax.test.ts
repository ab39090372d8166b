/** Section 5, Taxes: on what the estimate is, and how it is rounded. */
import { describe, expect, test } from 'vitest';
import { ITEM_KINDS, type ItemKind } from '@/lib/cost/result';
import { taxedCentsOf, taxOn, taxRateOf } from '@/lib/cost/tax';
import { makeItem } from '../support/make-item';
import { makeOwnOffer, type PartialNeed } from '../support/make-need';
import {
  makeAddOn,
  makeAutopay,
  makeCalling,
  makeMonthlyFee,
  makeOption,
  makeRoaming,
  makeTrip,
  type PartialPlan,
} from '../support/make-plan';
import { itemsOf, quoteOf } from '../support/outcome';

const TAXED: ItemKind[] = ['payment', 'autopayDiscount', 'topUp', 'recurringFee', 'addOn', 'overage'];

test.each(ITEM_KINDS.map((kind) => [kind, TAXED.includes(kind)] as const))(
  '%s: taxed %s',
  (kind, isTaxed) => {
    expect(taxedCentsOf([makeItem(kind, 7_00)])).toBe(isTaxed ? 7_00 : 0);
  },
);

test('what is taxed is a sum, discounts taken off', () => {
  const items = [
    makeItem('payment', 30_00),
    makeItem('autopayDiscount', -5_00),
    makeItem('oneTimeFee', 9_00),
    makeItem('addOn', 1_00),
  ];
  expect(taxedCentsOf(items)).toBe(26_00);
});

test.each([
  ['whole', '20', '0.5', 30_00, 3_00],
  ['half a cent, away from zero', '20', '0.5', 5, 1],
  ['less than half', '20', '0.5', 4, 0],
  ['below zero, away from it', '20', '0.5', -5, -1],
  ['a share of a rate with places', '38.32', '0.48', 100_00, 18_39],
])('the estimate: %s', (_, percent, share, cents, tax) => {
  expect(taxOn(taxRateOf(percent, share), cents)).toBe(tax);
});

describe('the tax of a quote is on', () => {
  const offer = makeOwnOffer();
  const trip = { trips: [makeTrip({ voiceMinutes: 10 })] };
  test.each<[label: string, plan: PartialPlan, need: PartialNeed, dollars: number]>([
    ['payments', {}, {}, 30],
    [
      'less the discount',
      { charges: { options: [makeOption({ autopayDiscount: makeAutopay('5.00') })] } },
      { autopay: 'bank' },
      25,
    ],
    [
      'top-ups',
      { charges: { options: [], topUps: [{ price: '10.00', credit: '10.00', validityDays: 90 }] } },
      {},
      10,
    ],
    ['recurring fees', { charges: { recurringFees: [makeMonthlyFee()] } }, {}, 31],
    ['shares of what is paid', { charges: { recurringFees: [{ name: 'Recovery', percent: '10' }] } }, {}, 33],
    [
      'add-ons',
      { voice: { includedMinutes: 0 }, addOns: [makeAddOn({ voiceMinutes: 10 })] },
      { monthly: { voiceMinutes: 1 } },
      40,
    ],
    [
      'overage',
      { voice: { includedMinutes: 0, overagePerMinute: '0.10' } },
      { monthly: { voiceMinutes: 10 } },
      31,
    ],
    [
      'no one-time fees',
      { charges: { oneTimeFees: [{ name: 'SIM', amount: '9.00', per: 'line' }] } },
      {},
      30,
    ],
    [
      'no calls abroad',
      { internationalCalling: [makeCalling()] },
      { monthly: { internationalCalls: [{ country: 'CN', minutes: 50 }] } },
      30,
    ],
    ['no trips', { roaming: [makeRoaming({ voice: { ratePerMinute: '1.00' } })] }, trip, 30],
    ['no own offers', {}, { offers: [offer] }, 30],
  ])('%s', (_, plan, need, dollars) => {
    const taxed = { ...plan, charges: { ...plan.charges, taxesAndFees: 'excluded' as const } };
    expect(itemsOf(taxed, { ...need, state: 'NY' }, 'tax')).toEqual([['NY', dollars, '0.1', dollars * 10]]);
    const { items, totalCents } = quoteOf(taxed, { ...need, state: 'NY' });
    expect(items.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(totalCents);
  });
});
