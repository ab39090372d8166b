import { describe, expect, test } from 'vitest';
import type { PaymentOption } from '@/lib/plan/plan';
import { makeAutopay, makeMonthlyFee, makeOption } from '../support/make-plan';
import { itemsOf, outcome, quoteOf, type Row } from '../support/outcome';

const paidBy = (...options: Partial<PaymentOption>[]) => ({
  charges: { options: options.map((option, index) => makeOption({ id: `o${index + 1}`, ...option })) },
});
const price = (dollars: string) => ({ priceByLines: { '1': dollars } });

describe('cycles and terms', () => {
  test.each<Row>([
    ['a calendar month', paidBy(price('15.00')), { horizonMonths: 7 }, 7 * 15_00],
    // 15.00 x 365/12/30 x 12 = 182.50
    ['30 days, a year', paidBy({ ...price('15.00'), period: { days: 30 } }), { horizonMonths: 12 }, 182_50],
    // 31 days are a cycle still: 31.00 x 365/12/31 = 30.4167
    ['31 days, a month', paidBy({ ...price('31.00'), period: { days: 31 } }), {}, 30_42],
    // 32 days are a term: of 32 x 12/365 = 1.05, so one month, whole
    ['32 days, a month', paidBy({ ...price('31.00'), period: { days: 32 } }), {}, 31_00],
    // 45 x 12/365 = 1.48
    [
      '45 days cover one month',
      paidBy({ ...price('31.00'), period: { days: 45 } }),
      { horizonMonths: 2 },
      2 * 31_00,
    ],
    // 46 x 12/365 = 1.51
    ['46 days cover two', paidBy({ ...price('31.00'), period: { days: 46 } }), { horizonMonths: 2 }, 31_00],
    ['90 days cover three', paidBy({ ...price('31.00'), period: { days: 90 } }), { horizonMonths: 3 }, 31_00],
    ['and not four', paidBy({ ...price('31.00'), period: { days: 90 } }), { horizonMonths: 4 }, 2 * 31_00],
    [
      '365 days cover twelve',
      paidBy({ ...price('99.00'), period: { days: 365 } }),
      { horizonMonths: 12 },
      99_00,
    ],
    // 7 days: 2.00 x 365/12/7 = 8.690
    ['seven days, a month', paidBy({ ...price('2.00'), period: { days: 7 } }), {}, 8_69],
    ['a half cent rounds up', paidBy({ ...price('0.06'), period: { days: 30 } }), { horizonMonths: 6 }, 37],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('mixes', () => {
  const month = price('20.00');
  const quarter = { ...price('45.00'), period: { months: 3 } };
  const half = { ...price('80.00'), period: { months: 6 } };
  test.each<Row>([
    ['a month by the cycle', paidBy(month, quarter, half), { horizonMonths: 1 }, 20_00],
    ['two months by the cycle', paidBy(month, quarter, half), { horizonMonths: 2 }, 2 * 20_00],
    ['three by the term', paidBy(month, quarter, half), { horizonMonths: 3 }, 45_00],
    ['four by term and cycle', paidBy(month, quarter, half), { horizonMonths: 4 }, 45_00 + 20_00],
    [
      'five: half a year beats term and two months',
      paidBy(month, quarter, half),
      { horizonMonths: 5 },
      80_00,
    ],
    [
      'ten: half a year, a term, a month',
      paidBy(month, quarter, half),
      { horizonMonths: 10 },
      80_00 + 45_00 + 20_00,
    ],
    [
      'at most one cycle option: the cheaper for all months',
      paidBy(price('20.00'), price('19.00')),
      { horizonMonths: 2 },
      2 * 19_00,
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('intro offers', () => {
  const intro = { ...price('10.00'), newCustomersOnly: true };
  const month = price('20.00');
  test.each<Row>([
    [
      'uses not stated: once',
      paidBy({ ...intro, maxUses: null }, month),
      { horizonMonths: 3 },
      10_00 + 2 * 20_00,
    ],
    ['two uses', paidBy({ ...intro, maxUses: 2 }, month), { horizonMonths: 3 }, 2 * 10_00 + 20_00],
    ['not for an old customer', paidBy({ ...intro, maxUses: 2 }, month), { newCustomer: false }, 20_00],
    ['not taken where it is dearer', paidBy({ ...intro, ...price('20.01') }, month), {}, 20_00],
    [
      'one intro offer only, the better one',
      paidBy({ ...intro, maxUses: 1 }, { ...intro, ...price('12.00'), maxUses: 3 }, month),
      { horizonMonths: 3 },
      3 * 12_00,
    ],
    [
      'an intro term twice',
      paidBy({ ...intro, ...price('25.00'), period: { months: 3 }, maxUses: 2 }, month),
      { horizonMonths: 7 },
      2 * 25_00 + 20_00,
    ],
    [
      'an intro term that reaches past the horizon',
      paidBy({ ...intro, ...price('25.00'), period: { months: 3 } }, month),
      { horizonMonths: 2 },
      25_00,
    ],
    [
      // The intro cycle's months: 1.00 x 365/12/28 x 2 = 2.1726; the ordinary one's: 30.00 x 365/12/28 = 32.589
      'an intro cycle in days is used by the month',
      paidBy(
        { ...intro, ...price('1.00'), period: { days: 28 }, maxUses: 2 },
        { ...price('30.00'), period: { days: 28 } },
      ),
      { horizonMonths: 3 },
      2_17 + 32_59,
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('autopay', () => {
  const off = (amount: string, per: 'line' | 'account') => ({
    priceByLines: { '1': '40.00', '2': '70.00' },
    autopayDiscount: makeAutopay(amount, per),
  });
  test.each<Row>([
    ['not chosen', paidBy(off('5.00', 'line')), {}, 40_00],
    ['per line', paidBy(off('5.00', 'line')), { autopay: 'bank', lines: 2 }, 70_00 - 2 * 5_00],
    ['per account', paidBy(off('5.00', 'account')), { autopay: 'bank', lines: 2 }, 70_00 - 5_00],
    ['as large as the price', paidBy(off('35.00', 'line')), { autopay: 'bank', lines: 2 }, 0],
    ['a cent less than the price', paidBy(off('39.99', 'account')), { autopay: 'bank' }, 1],
    ['larger than the price', paidBy(off('35.01', 'line')), { autopay: 'bank', lines: 2 }, 0],
    [
      // 40.00 x 365/360 = 40.56; 5.00 x 365/360 = 5.07
      'pro rata for a cycle in days',
      paidBy({ ...off('5.00', 'line'), period: { days: 30 } }),
      { autopay: 'bank' },
      40_56 - 5_07,
    ],
    [
      'once for a term',
      paidBy({ ...off('5.00', 'line'), period: { months: 6 } }),
      { autopay: 'bank', horizonMonths: 12 },
      2 * (40_00 - 5_00),
    ],
    [
      'a discount can make the dearer option the cheaper one',
      paidBy(off('5.00', 'line'), price('36.00')),
      { autopay: 'bank' },
      40_00 - 5_00,
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });

  test('is an item of its own for each option, below zero', () => {
    const plan = paidBy(
      { ...off('5.00', 'line'), newCustomersOnly: true, maxUses: 2 },
      { ...off('4.00', 'line'), priceByLines: { '2': '90.00' } },
    );
    const need = { autopay: 'bank' as const, lines: 2, horizonMonths: 5 };
    expect(itemsOf(plan, need, 'payment')).toEqual([
      ['o1', 2, '70.00', 2 * 70_00],
      ['o2', 3, '90.00', 3 * 90_00],
    ]);
    expect(itemsOf(plan, need, 'autopayDiscount')).toEqual([
      ['o1', 2, '-10.00', -2 * 10_00],
      ['o2', 3, '-8.00', -3 * 8_00],
    ]);
  });
});

describe('what is due at start', () => {
  const dueFor = (plan: Parameters<typeof quoteOf>[0], need: Parameters<typeof quoteOf>[1]) =>
    quoteOf(plan, need).dueAtStartCents;
  const half = { ...price('80.00'), period: { months: 6 } };

  test('is the first purchase: intro before terms, terms before the cycle', () => {
    const intro = { ...price('1.00'), newCustomersOnly: true };
    expect(dueFor(paidBy(price('20.00'), half, intro), { horizonMonths: 8 })).toBe(1_00);
    expect(dueFor(paidBy(price('20.00'), half), { horizonMonths: 7 })).toBe(80_00);
    expect(dueFor(paidBy(price('20.00'), half), { horizonMonths: 3 })).toBe(20_00);
  });

  test('is one whole cycle in days, less autopay', () => {
    const plan = paidBy({
      ...price('20.00'),
      period: { days: 28 },
      autopayDiscount: makeAutopay('3.00', 'line'),
    });
    expect(dueFor(plan, { autopay: 'bank' })).toBe(20_00 - 3_00);
  });

  test('holds one-time fees, and no recurring fees, add-ons or taxes', () => {
    const plan = {
      charges: {
        oneTimeFees: [{ name: 'Activation', amount: '35.00', per: 'line' as const }],
        recurringFees: [makeMonthlyFee({ amount: '2.00', per: 'line' })],
        taxesAndFees: 'excluded' as const,
        options: [makeOption({ priceByLines: { '2': '50.00' } })],
      },
    };
    expect(dueFor(plan, { lines: 2, state: 'NY', horizonMonths: 12 })).toBe(50_00 + 2 * 35_00);
  });
});

describe('ties', () => {
  const used = (plan: Parameters<typeof quoteOf>[0], need: Parameters<typeof quoteOf>[1]) =>
    itemsOf(plan, need, 'payment').map(([ref, quantity]) => [ref, quantity]);

  test('go to the smaller amount due at start', () => {
    const year = { ...price('120.00'), period: { months: 12 } };
    expect(used(paidBy(year, price('10.00')), { horizonMonths: 12 })).toEqual([['o2', 12]]);
  });

  test('then to the option that stands first in the document', () => {
    expect(used(paidBy(price('10.00'), price('10.00')), { horizonMonths: 2 })).toEqual([['o1', 2]]);
  });
});

describe('nothing paid for more than a month ahead', () => {
  const noPrepay = { noPrepay: true };
  const year = { ...price('120.00'), period: { months: 12 } };
  const intro = { ...price('30.00'), period: { months: 3 }, newCustomersOnly: true };
  const studentMonth = { ...price('9.00'), conditions: ['student'] };

  test.each<Row>([
    ['a year that is cheaper is not bought', paidBy(year, price('15.00')), { require: noPrepay }, 12 * 15_00],
    ['without the wish it is', paidBy(year, price('15.00')), {}, 120_00],
    [
      'an intro of three months is not bought',
      paidBy(intro, price('15.00')),
      { require: noPrepay },
      12 * 15_00,
    ],
    [
      'an intro of one month is',
      paidBy({ ...price('5.00'), newCustomersOnly: true }, price('15.00')),
      { require: noPrepay },
      5_00 + 11 * 15_00,
    ],
    [
      '31 days are no more than a month',
      paidBy({ ...price('31.00'), period: { days: 31 } }),
      { require: noPrepay, horizonMonths: 1 },
      30_42,
    ],
    ['32 days are', paidBy({ ...price('31.00'), period: { days: 32 } }), { require: noPrepay }, ['noPrepay']],
    ['a plan sold by the year alone is a no', paidBy(year), { require: noPrepay }, ['noPrepay']],
    [
      'so is one whose month is for students',
      paidBy(year, studentMonth),
      { require: noPrepay },
      ['noPrepay'],
    ],
    [
      'what could not be paid anyway keeps its own reason',
      paidBy({ ...year, conditions: ['student'] }),
      { require: noPrepay },
      ['eligibility'],
    ],
    ['and lines too many theirs', paidBy(year), { require: noPrepay, lines: 2 }, ['lines']],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, { horizonMonths: 12, ...need })).toEqual(expected);
  });
});

describe('a fee of each purchase makes fewer purchases cheaper', () => {
  const each = (...options: Partial<PaymentOption>[]) => {
    const { charges } = paidBy(...options);
    return { charges: { ...charges, recurringFees: [makeMonthlyFee({ amount: '3.00', each: 'purchase' })] } };
  };
  const month = price('10.00');
  const quarter = { ...price('31.00'), period: { months: 3 } };
  const half = { ...price('60.00'), period: { months: 6 } };
  const intro = { ...price('5.00'), newCustomersOnly: true };
  test.each<
    [label: string, ...Parameters<typeof outcome>, totalCents: number, purchases: [string, number][]]
  >([
    ['months alone', each(month), { horizonMonths: 2 }, 2 * 13_00, [['o1', 2]]],
    [
      'a term that costs more than its months',
      each(month, quarter),
      { horizonMonths: 3 },
      34_00,
      [['o2', 1]],
    ],
    ['a term alone', each(quarter), { horizonMonths: 3 }, 34_00, [['o1', 1]]],
    ['a term that reaches past the end', each(quarter), { horizonMonths: 4 }, 2 * 34_00, [['o1', 2]]],
    [
      'a term and a month',
      each(month, quarter),
      { horizonMonths: 4 },
      34_00 + 13_00,
      [
        ['o2', 1],
        ['o1', 1],
      ],
    ],
    [
      'two terms',
      each(quarter, half),
      { horizonMonths: 9 },
      63_00 + 34_00,
      [
        ['o2', 1],
        ['o1', 1],
      ],
    ],
    ['the shorter of two terms', each(quarter, half), { horizonMonths: 3 }, 34_00, [['o1', 1]]],
    ['an intro offer alone', each(intro), {}, 8_00, [['o1', 1]]],
    [
      'an intro offer, then months',
      each(intro, month),
      { horizonMonths: 3 },
      8_00 + 2 * 13_00,
      [
        ['o1', 1],
        ['o2', 2],
      ],
    ],
    [
      'an intro offer twice',
      each({ ...intro, maxUses: 2 }, month),
      { horizonMonths: 3 },
      2 * 8_00 + 13_00,
      [
        ['o1', 2],
        ['o2', 1],
      ],
    ],
    [
      'an intro offer no oftener than needed',
      each({ ...intro, maxUses: 9 }, month),
      { horizonMonths: 2 },
      2 * 8_00,
      [['o1', 2]],
    ],
    [
      'an intro term, then a term',
      each({ ...intro, period: { months: 3 } }, quarter),
      { horizonMonths: 6 },
      8_00 + 34_00,
      [
        ['o1', 1],
        ['o2', 1],
      ],
    ],
    [
      'an intro term that reaches past the end',
      each({ ...intro, period: { months: 3 } }, quarter),
      { horizonMonths: 2 },
      8_00,
      [['o1', 1]],
    ],
    // 10.00 x 365/336 = 10.863, 3.00 x 365/336 = 3.259
    ['28 days, pro rata', each({ ...month, period: { days: 28 } }), {}, 10_86 + 3_26, [['o1', 1.08631]]],
  ])('%s', (_, plan, need, totalCents, purchases) => {
    expect(outcome(plan, need)).toBe(totalCents);
    expect(itemsOf(plan, need, 'payment').map(([id, count]) => [id, count])).toEqual(purchases);
  });

  test('a share of what is paid does not', () => {
    const { charges } = paidBy(intro, month);
    const plan = { charges: { ...charges, recurringFees: [{ name: 'Recovery', percent: '10' }] } };
    expect(outcome(plan, { horizonMonths: 3 })).toBe(25_00 + 2_50);
  });

  test('a share of what is paid leaves a horizon that cannot be covered uncovered', () => {
    const { charges } = paidBy(intro);
    const plan = { charges: { ...charges, recurringFees: [{ name: 'Recovery', percent: '10' }] } };
    expect(outcome(plan, { horizonMonths: 3 })).toEqual(['lines']);
  });
});
