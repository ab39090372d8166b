/** Section 5, the answer: the items of a quote, each part of the total once. */
import { describe, expect, test } from 'vitest';
import { rateToDecimal } from '@/lib/cost/items';
import { fraction } from '@/lib/money';
import type { OwnOffer } from '@/lib/need/need';
import type { TopUp } from '@/lib/plan/plan';
import type { PartialNeed } from '../support/make-need';
import {
  makeAutopay,
  makeCalling,
  makeMonthlyFee,
  makeOption,
  makePass,
  makeRoaming,
  makeTrip,
  type PartialPlan,
} from '../support/make-plan';
import { quoteOf } from '../support/outcome';

describe('a rate as text', () => {
  test.each([
    ['nothing', 0, 1, '0.00'],
    ['whole cents', 2, 1, '0.02'],
    ['dollars', 1500, 1, '15.00'],
    ['a tenth of a cent', 105, 10, '0.105'],
    ['a hundredth of a cent', 235, 100, '0.0235'],
    ['a zero between', 1005, 100, '0.1005'],
    ['three places above a dollar', 1001, 10, '1.001'],
    ['ten cents keep their zero', 10, 1, '0.10'],
    ['a third of a cent is rounded to the fourth place', 1, 3, '0.0033'],
    ['half a hundredth away from zero', 5, 1000, '0.0001'],
    ['below zero', -150, 1, '-1.50'],
  ])('%s', (_, cents, parts, text) => {
    expect(rateToDecimal(fraction(cents, parts))).toBe(text);
  });
});

const topUp: TopUp = { price: '10.00', credit: '10.00', validityDays: 90 };
const payg: PartialPlan['charges'] = { options: [], topUps: [topUp] };
const discounted = makeOption({ autopayDiscount: makeAutopay('5.00') });
const recovery = { name: 'Recovery', percent: '10' };
const offer: OwnOffer = {
  carrier: 'example',
  plan: null,
  perMonth: '-2.50',
  months: 1,
  oneTime: '-1.00',
  name: 'Mine',
};
const paid = { kind: 'payment', optionId: 'monthly', quantity: 1, unitPrice: '30.00', amountCents: 30_00 };
const bought = { kind: 'topUp', price: '10.00', quantity: 1, unitPrice: '10.00', amountCents: 10_00 };
const fee = { kind: 'recurringFee', name: 'Fee', quantity: 1, unitPrice: '1.00', amountCents: 1_00 };
const calls = (minutes: number) => ({ monthly: { internationalCalls: [{ country: 'CN', minutes }] } });
const texts = (messages: number) => ({ monthly: { internationalSms: [{ country: 'CN', messages }] } });

describe('the items of a month', () => {
  test.each<[label: string, plan: PartialPlan, need: PartialNeed, items: object[]]>([
    ['are the payment', {}, {}, [paid]],
    [
      'a discount, and a share of what is paid less the discount',
      { charges: { options: [discounted], recurringFees: [recovery] } },
      { autopay: 'bank' },
      [
        paid,
        { kind: 'autopayDiscount', optionId: 'monthly', quantity: 1, unitPrice: '-5.00', amountCents: -5_00 },
        { kind: 'recurringFee', name: 'Recovery', quantity: 25, unitPrice: '0.1', amountCents: 2_50 },
      ],
    ],
    [
      'a share of what is paid, not of other fees',
      { charges: { recurringFees: [makeMonthlyFee(), recovery] } },
      {},
      [
        paid,
        fee,
        { kind: 'recurringFee', name: 'Recovery', quantity: 30, unitPrice: '0.1', amountCents: 3_00 },
      ],
    ],
    [
      'no discount of a purchase that is not reduced yet',
      {
        charges: { options: [makeOption({ autopayDiscount: { ...makeAutopay('5.00'), fromPurchase: 2 } })] },
      },
      { autopay: 'bank' },
      [paid],
    ],
    [
      'a fee of each purchase',
      { charges: { recurringFees: [makeMonthlyFee({ each: 'purchase' })] } },
      {},
      [paid, fee],
    ],
    [
      'top-ups, and a share of them',
      { charges: { ...payg, recurringFees: [recovery] } },
      {},
      [bought, { kind: 'recurringFee', name: 'Recovery', quantity: 10, unitPrice: '0.1', amountCents: 1_00 }],
    ],
    [
      'a monthly fee beside top-ups',
      { charges: { ...payg, recurringFees: [makeMonthlyFee()] } },
      {},
      [bought, fee],
    ],
    [
      'no fee of each purchase beside top-ups',
      { charges: { ...payg, recurringFees: [makeMonthlyFee({ each: 'purchase' })] } },
      {},
      [bought],
    ],
    [
      'calls above what is included',
      { internationalCalling: [makeCalling({ includedMinutes: 10 })] },
      calls(15),
      [
        paid,
        {
          kind: 'internationalCalling',
          countries: ['CN'],
          addOnId: null,
          quantity: 5,
          unitPrice: '0.02',
          amountCents: 10,
        },
      ],
    ],
    [
      'no calls within what is included',
      { internationalCalling: [makeCalling({ includedMinutes: 10 })] },
      calls(10),
      [paid],
    ],
    [
      'messages above what is included',
      { internationalSms: [{ countries: ['CN'], includedMessages: 10, ratePerMessage: '0.0235' }] },
      texts(12),
      [
        paid,
        {
          kind: 'internationalSms',
          countries: ['CN'],
          addOnId: null,
          quantity: 2,
          unitPrice: '0.0235',
          amountCents: 5,
        },
      ],
    ],
    [
      'no calls taken from voice minutes',
      { internationalCalling: [{ countries: ['CN'], fromVoice: true }] },
      calls(10),
      [paid],
    ],
    [
      'no trip that costs nothing',
      { roaming: [makeRoaming({ voice: { includedMinutes: 10 } })] },
      { trips: [makeTrip({ voiceMinutes: 1 })] },
      [paid],
    ],
    [
      'a trip by its rates',
      { roaming: [makeRoaming({ voice: { ratePerMinute: '0.25' } })] },
      { trips: [makeTrip({ voiceMinutes: 3 })] },
      [
        paid,
        { kind: 'roaming', country: 'MX', passId: null, quantity: 1, unitPrice: '0.75', amountCents: 75 },
      ],
    ],
    [
      'a pass, also one for nothing',
      { roamingPasses: [makePass({ price: '0.00', validDays: 7 })] },
      { trips: [makeTrip({ voiceMinutes: 3 })] },
      [
        paid,
        { kind: 'roaming', country: 'MX', passId: 'day', quantity: 1, unitPrice: '0.00', amountCents: 0 },
      ],
    ],
    [
      'an own offer',
      {},
      { offers: [offer] },
      [paid, { kind: 'ownOffer', name: 'Mine', quantity: 1, unitPrice: '-2.50', amountCents: -3_50 }],
    ],
    ['no own offer of another carrier', {}, { offers: [{ ...offer, carrier: 'other' }] }, [paid]],
    ['no own offer of another plan', {}, { offers: [{ ...offer, plan: 'other' }] }, [paid]],
    [
      'the estimate of taxes',
      { charges: { taxesAndFees: 'excluded' } },
      { state: 'NY' },
      [paid, { kind: 'tax', state: 'NY', quantity: 30, unitPrice: '0.1', amountCents: 3_00 }],
    ],
    ['no discount of a plan that gives none', {}, { autopay: 'bank' }, [paid]],
    ['no taxes where the price includes them', {}, { state: 'NY' }, [paid]],
    ['no taxes without a state', { charges: { taxesAndFees: 'excluded' } }, {}, [paid]],
  ])('%s', (_, plan, need, items) => {
    const quote = quoteOf(plan, need);
    expect(quote.items).toEqual(items);
    expect(quote.items.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(quote.totalCents);
  });
});

describe('where a need has other months', () => {
  const plan: PartialPlan = { voice: { includedMinutes: 0, overagePerMinute: '0.10' } };
  const overage = (quantity: number, monthKind?: number) => ({
    ...{ kind: 'overage', service: 'voice', quantity, unitPrice: '0.10', amountCents: quantity * 10 },
    ...(monthKind === undefined ? {} : { monthKind }),
  });
  const need = { horizonMonths: 4, monthly: { voiceMinutes: 10 } };

  test('an item says of which kind of month it is', () => {
    const otherMonths = [{ months: 1, monthly: { voiceMinutes: 50 } }];
    const quote = quoteOf(plan, { ...need, otherMonths });
    expect(quote.items.slice(1)).toEqual([overage(30, 0), overage(50, 1)]);
    expect(quote.scheduleByItem().slice(1)).toEqual([
      [1_00, 1_00, 1_00, 0],
      [0, 0, 0, 5_00],
    ]);
  });

  test('and says nothing of it where all months are as usual', () => {
    const [, item] = quoteOf(plan, need).items;
    expect(Object.keys(item ?? {})).not.toContain('monthKind');
    expect(item).toEqual(overage(40));
  });
});

test('shares of what is paid, trips and fees are spread over the months', () => {
  const quote = quoteOf(
    {
      charges: { recurringFees: [recovery, makeMonthlyFee()] },
      roaming: [makeRoaming({ voice: { ratePerMinute: '0.30' } })],
    },
    { horizonMonths: 3, trips: [makeTrip({ voiceMinutes: 3 })] },
  );
  expect(quote.scheduleByItem()).toEqual([
    [30_00, 30_00, 30_00],
    [3_00, 3_00, 3_00],
    [1_00, 1_00, 1_00],
    [30, 30, 30],
  ]);
});
