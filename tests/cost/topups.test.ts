import { describe, expect, test } from 'vitest';
import { itemRef } from '@/lib/api/result-text';
import type { TopUp } from '@/lib/plan/plan';
import {
  makeAddOn,
  makeCalling,
  makeMonthlyFee,
  makePass,
  makeRoaming,
  type PartialPlan,
} from '../support/make-plan';
import { itemsOf, outcome, quoteOf, type Row } from '../support/outcome';

const ten: TopUp = { price: '10.00', credit: '10.00', validityDays: 90 };
const hundred: TopUp = { price: '100.00', credit: '110.00', validityDays: 365 };

const payg = (topUps: TopUp[], more: PartialPlan = {}): PartialPlan => ({
  billing: 'payg',
  voice: { includedMinutes: 0, overagePerMinute: '0.10' },
  sms: { includedMessages: 0, overagePerMessage: '0.05' },
  ...more,
  charges: { options: [], topUps, ...more.charges },
});
const minutes = (voiceMinutes: number) => ({ monthly: { voiceMinutes } });

describe('validity', () => {
  test.each<Row>([
    ['two months are 60.83 days', payg([{ ...ten, validityDays: 60 }]), { horizonMonths: 2 }, 2 * 10_00],
    ['and fit into 61', payg([{ ...ten, validityDays: 61 }]), { horizonMonths: 2 }, 10_00],
    ['a year is 365 days', payg([{ ...ten, validityDays: 365 }]), { horizonMonths: 12 }, 10_00],
    ['and not 364', payg([{ ...ten, validityDays: 364 }]), { horizonMonths: 12 }, 2 * 10_00],
    ['a stay of its days', payg([{ ...ten, validityDays: 30 }]), { horizonDays: 30 }, 10_00],
    ['a stay of one day more', payg([{ ...ten, validityDays: 30 }]), { horizonDays: 31 }, 2 * 10_00],
    [
      'the cheapest mix of kinds',
      payg([
        { price: '7.00', credit: '7.00', validityDays: 60 },
        { price: '3.00', credit: '3.00', validityDays: 20 },
      ]),
      { horizonMonths: 3 },
      7_00 + 2 * 3_00,
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

test('a large use of kinds that sell credit alike, bought by the least of them that may be the first', () => {
  const topUps = [10, 20, 30, 40, 50, 60, 70].map((credit) => ({
    price: (credit * 0.9).toFixed(2),
    credit: credit.toFixed(2),
    validityDays: 90,
  }));
  const plan = payg(topUps, { charges: { firstTopUpAtLeast: '20.00' } });
  const quote = quoteOf(plan, minutes(200_000));
  expect(quote).toMatchObject({ totalCents: 18_000_00, dueAtStartCents: 27_00 });
});

describe('credit', () => {
  test.each<Row>([
    ['exactly used up', payg([ten]), minutes(100), 10_00],
    ['one minute more', payg([ten]), minutes(101), 2 * 10_00],
    ['voice and messages together', payg([ten]), { monthly: { voiceMinutes: 90, smsMessages: 20 } }, 10_00],
    ['one message more', payg([ten]), { monthly: { voiceMinutes: 90, smsMessages: 21 } }, 2 * 10_00],
    ['a bonus counts: 1,100 minutes of 110.00', payg([ten, hundred]), minutes(1100), 100_00],
    ['and beyond it', payg([ten, hundred]), minutes(1101), 100_00 + 10_00],
    [
      'use is not rounded: 10.00004 takes two',
      payg([ten], { voice: { includedMinutes: 0, overagePerMinute: '0.0001' } }),
      minutes(100_000.4),
      2 * 10_00,
    ],
    [
      'calls abroad are paid from credit',
      payg([ten], { internationalCalling: [makeCalling({ ratePerMinute: '0.10' })] }),
      { monthly: { internationalCalls: [{ country: 'CN', minutes: 101 }] } },
      2 * 10_00,
    ],
    [
      'trips too',
      payg([ten], { roaming: [makeRoaming({ voice: { ratePerMinute: '1.00' } })] }),
      { trips: [{ country: 'MX', days: 3, dataGB: 0, voiceMinutes: 11, smsMessages: 0, smsReceived: 0 }] },
      2 * 10_00,
    ],
    [
      'and passes',
      payg([ten], { roamingPasses: [makePass({ price: '5.00' })] }),
      { trips: [{ country: 'MX', days: 2, dataGB: 1, voiceMinutes: 0, smsMessages: 0, smsReceived: 0 }] },
      10_00,
    ],
    [
      'included minutes are not charged',
      payg([ten], { voice: { includedMinutes: 50, overagePerMinute: '0.10' } }),
      minutes(150),
      10_00,
    ],
    ['what has no rate cannot be had', payg([ten], { voice: { includedMinutes: 0 } }), minutes(1), ['voice']],
    ['lines are no reason', payg([ten]), { lines: 7 }, 7 * 10_00],
    ['each line has its own credit', payg([ten]), { lines: 2, ...minutes(60) }, 2 * 10_00],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('what credit does not pay', () => {
  test.each<Row>([
    [
      'fees',
      payg([ten], {
        charges: {
          recurringFees: [makeMonthlyFee({ per: 'line' })],
          oneTimeFees: [{ name: 'Start', amount: '5.00', per: 'line' }],
        },
      }),
      { horizonMonths: 2 },
      10_00 + 2 * 1_00 + 5_00,
    ],
    [
      'add-ons, where they save credit',
      payg([ten], { addOns: [makeAddOn({ pricePerLine: '9.99', voiceMinutes: 100 })] }),
      minutes(200),
      10_00 + 9_99,
    ],
    [
      'no add-on, where it saves none',
      payg([ten], { addOns: [makeAddOn({ pricePerLine: '10.00', voiceMinutes: 100 })] }),
      minutes(200),
      2 * 10_00,
    ],
    ['taxes, 10 %', payg([ten], { charges: { taxesAndFees: 'excluded' } }), { state: 'NY' }, 10_00 + 1_00],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('the answer of a plan on credit', () => {
  const plan = payg([ten, { price: '28.00', credit: '35.00', validityDays: 120 }]);
  const need = { lines: 2, horizonMonths: 8, ...minutes(75) };
  // 8 x 75 x 0.10 = 60.00 of use a line, 243.3 days: 28.00 + 3 x 10.00 beats 6 x 10.00 and 2 x 28.00 + 10.00
  const quote = quoteOf(plan, need);

  test('lists top-ups for all lines, and no use', () => {
    expect(quote.items.map((item) => [item.kind, itemRef(item), item.quantity, item.amountCents])).toEqual([
      ['topUp', '28.00', 2, 2 * 28_00],
      ['topUp', '10.00', 2 * 3, 2 * 3 * 10_00],
    ]);
  });

  test('says what use the credit pays', () => {
    expect(quote.usageFromCreditCents).toBe(2 * 60_00);
    expect(quoteOf({}, {}).usageFromCreditCents).toBeNull();
  });

  test('has the dearest top-up of each line due at start', () => {
    expect(quote.dueAtStartCents).toBe(2 * 28_00);
  });

  test('has each top-up where the ones before end: day 120, day 210, and day 300 in the last month', () => {
    expect(quote.schedule()).toEqual([56_00, 0, 0, 20_00, 0, 0, 20_00, 20_00]);
  });

  test('has a top-up that is bought for its credit past the horizon in the last month', () => {
    // 30.00 of use: day 0, 90, 180 of 60.8
    expect(quoteOf(payg([ten]), { horizonMonths: 2, ...minutes(150) }).schedule()).toEqual([10_00, 20_00]);
  });

  test('of equal totals takes the smaller amount due at start', () => {
    const twice = payg([
      { price: '20.00', credit: '20.00', validityDays: 90 },
      { price: '10.00', credit: '10.00', validityDays: 45 },
    ]);
    expect(itemsOf(twice, { horizonMonths: 2 }, 'topUp').map(([ref]) => ref)).toEqual(['10.00']);
  });
});

describe('of equal totals and amounts due, what stands first in the document is bought', () => {
  const short: TopUp = { price: '45.00', credit: '5.00', validityDays: 30 };
  const long: TopUp = { ...short, validityDays: 60 };
  const cent: TopUp = { price: '0.01', credit: '5.00', validityDays: 60 };
  const firstAtLeast = (topUps: TopUp[], firstTopUpAtLeast: string) =>
    payg(topUps, { charges: { firstTopUpAtLeast } });

  // 121.7 days: one of 45.00, then two of 0.01, on day 30 (in the first month) or day 60.
  test.each([
    ['a shorter validity for the same price', [short, long, cent], [45_01, 0, 1, 0]],
    ['the longer validity where it stands first', [long, short, cent], [45_00, 1, 0, 1]],
  ])('%s', (_, topUps, schedule) => {
    expect(quoteOf(firstAtLeast(topUps, '45.00'), { horizonMonths: 4 }).schedule()).toEqual(schedule);
  });

  const twenty: TopUp = { price: '20.00', credit: '20.00', validityDays: 90 };
  test.each([
    ['two dear ones rather than one and two cheap ones', [twenty, ten], [['20.00', 2]]],
    [
      'or the cheap ones where they stand first',
      [ten, twenty],
      [
        ['20.00', 1],
        ['10.00', 2],
      ],
    ],
  ])('%s', (_, topUps, expected) => {
    // 40.00 of use
    const items = itemsOf(firstAtLeast(topUps, '20.00'), minutes(400), 'topUp');
    expect(items.map(([ref, quantity]) => [ref, quantity])).toEqual(expected);
  });

  test('an add-on that saves a top-up is bought in the first kind of month that it can be bought in', () => {
    // 2 x 55 minutes are 11.00 of use; ten minutes less in either month leave 10.00.
    const plan = payg([{ ...ten, validityDays: 365 }], {
      addOns: [makeAddOn({ pricePerLine: '1.00', voiceMinutes: 10 })],
    });
    const quote = quoteOf(plan, {
      horizonMonths: 2,
      ...minutes(55),
      otherMonths: [{ months: 1, monthly: {} }],
    });
    expect(quote.schedule()).toEqual([11_00, 0]);
  });
});
