import { describe, expect, test } from 'vitest';
import type { ExistingCarrier } from '@/lib/import/existing';
import type { Label } from '@/lib/import/label';
import { carrierLike, plansLike } from '@/lib/import/likeness';
import { blankPlan } from '@/lib/import/merge';
import { makeOption } from '../support/make-plan';

const carriers: ExistingCarrier[] = [
  { id: 'cox-mobile', names: ['Cox Mobile', 'Cox Mobile'], parent: null },
  { id: 'spectrum-mobile', names: ['Spectrum Mobile', 'Spectrum Mobile'], parent: null },
  { id: 'consumer-cellular', names: ['Consumer Cellular', 'Consumer Cellular'], parent: null },
  { id: 'us-mobile', names: ['US Mobile', 'US Mobile'], parent: null },
  { id: 'att', names: ['AT&T', 'AT&T'], parent: null },
  { id: 'att-prepaid', names: ['AT&T Prepaid', 'AT&T 预付费'], parent: 'att' },
];

describe('the carrier that a provider may be', () => {
  test.each([
    ['Cox Communications', 'cox-mobile'],
    ['Spectrum', 'spectrum-mobile'],
    ['Charter Communications', null],
    ['AT&T Mobility LLC', 'att'],
    ['AT&T Prepaid', 'att-prepaid'],
    ['Mobile Communications Inc', null],
    ['', null],
  ])('%s: %s', (provider, id) => expect(carrierLike(provider, carriers)).toBe(id));
});

const makePlan = (id: string, name: string, price: string, data: number | 'unlimited') => {
  const plan = blankPlan({
    id,
    carrier: 'spectrum-mobile',
    name,
    billing: 'postpaid',
    verifiedAt: '2026-11-01',
  });
  plan.charges.options.push(makeOption({ priceByLines: { '1': price } }));
  plan.data.highSpeedGB = data;
  return plan;
};
const label = (name: string, price: string, data: number | 'unlimited'): Label => ({
  ...{ row: 2, upi: null, provider: 'Spectrum', name, family: name, priceByLines: { '1': price } },
  ...{ extraLinePrice: null, months: 1, intro: null, billing: null, oneTimeFees: [], recurringFees: [] },
  ...{ taxesAndFees: null, data: { highSpeedGB: data }, terms: {}, speeds: [] },
});

describe('plans that a row may be of', () => {
  const plans = [
    makePlan('gig', 'By the Gig', '20.00', 1),
    makePlan('unlimited', 'Unlimited', '30.00', 'unlimited'),
    makePlan('plus', 'Unlimited Plus', '40.00', 'unlimited'),
  ];
  const suggested = (one: Label) => plansLike(one, plans).map(({ planId, same }) => [planId, ...same]);
  test.each([
    ['of the same name, price and data', label('By The Gig', '20.00', 1), [['gig', 'name', 'price', 'data']]],
    ['of the same name at another price', label('By the Gig®', '22.00', 2), [['gig', 'name']]],
    ['the carrier in the name is no word', label('Spectrum Mobile By the Gig', '1.00', 2), [['gig', 'name']]],
    [
      'the likeliest first',
      label('Unlimited Plus', '40.00', 'unlimited'),
      [
        ['plus', 'name', 'price', 'data'],
        ['unlimited', 'name', 'data'],
      ],
    ],
    ['a price alone suggests nothing', label('Camera', '30.00', 2), []],
    ['nor do price and data of another name', label('Camera', '30.00', 'unlimited'), []],
  ])('%s', (_label, one, expected) => expect(suggested(one)).toEqual(expected));
});
