import { describe, expect, test } from 'vitest';
import type { PaymentOption } from '@/lib/plan/plan';
import { makeAddOn, makeAutopay, makeCalling, makeMonthlyFee, makeOption } from '../support/make-plan';
import { itemsOf, outcome, quoteOf, type Row } from '../support/outcome';

const paidBy = (...options: Partial<PaymentOption>[]) => ({
  charges: { options: options.map((option, index) => makeOption({ id: `o${index + 1}`, ...option })) },
});
const week = { period: { days: 7 }, priceByLines: { '1': '12.00' } };

describe('payments of a stay', () => {
  test.each<Row>([
    ['seven days, one pack', paidBy(week), { horizonDays: 7 }, 12_00],
    ['eight days, two', paidBy(week), { horizonDays: 8 }, 2 * 12_00],
    ['a month is 30 days', paidBy({}), { horizonDays: 30 }, 30_00],
    ['31 days are two', paidBy({}), { horizonDays: 31 }, 2 * 30_00],
    ['a term of three months is 90 days', paidBy({ period: { months: 3 } }), { horizonDays: 60 }, 30_00],
    ['a term in days has its days', paidBy({ period: { days: 45 } }), { horizonDays: 46 }, 2 * 30_00],
    ['a cycle is bought whole', paidBy({ period: { days: 30 } }), { horizonDays: 1 }, 30_00],
    [
      'an intro offer first, then another option for the days left',
      paidBy({ ...week, newCustomersOnly: true, maxUses: 2 }, {}),
      { horizonDays: 20 },
      // twice 12.00 and a month leave it at 54.00; a month alone is enough
      30_00,
    ],
    [
      'the intro offer once, then the month',
      paidBy({ ...week, newCustomersOnly: true, maxUses: 2 }, {}),
      { horizonDays: 37 },
      12_00 + 30_00,
    ],
    [
      'a fee of each purchase counts whole purchases',
      {
        charges: {
          ...paidBy(week).charges,
          recurringFees: [makeMonthlyFee({ each: 'purchase' })],
        },
      },
      { horizonDays: 15 },
      3 * (12_00 + 1_00),
    ],
    [
      'one ordinary option only, no mixes',
      paidBy(week, { priceByLines: { '1': '31.00' } }),
      { horizonDays: 35 },
      5 * 12_00,
    ],
    ['the cheaper option', paidBy(week, {}), { horizonDays: 30 }, 30_00],
    [
      'an intro offer whose uses suffice',
      paidBy({ ...week, newCustomersOnly: true, maxUses: 2 }),
      { horizonDays: 14 },
      2 * 12_00,
    ],
    [
      'and whose uses do not',
      paidBy({ ...week, newCustomersOnly: true, maxUses: 2 }),
      { horizonDays: 15 },
      ['lines'],
    ],
    [
      'an intro offer without a number of uses is for once',
      paidBy({ ...week, newCustomersOnly: true }),
      { horizonDays: 8 },
      ['lines'],
    ],
    [
      'an intro offer is not for an old customer',
      paidBy({ ...week, newCustomersOnly: true }),
      { newCustomer: false, horizonDays: 7 },
      ['lines'],
    ],
    [
      'autopay at each purchase',
      paidBy({ ...week, autopayDiscount: makeAutopay('2.00', 'line') }),
      { autopay: 'bank', horizonDays: 10 },
      2 * (12_00 - 2_00),
    ],
    [
      'fees count for each 30 days begun',
      {
        charges: {
          recurringFees: [makeMonthlyFee({ per: 'line' })],
          oneTimeFees: [{ name: 'Start', amount: '5.00', per: 'line' }],
        },
      },
      { horizonDays: 31 },
      2 * 30_00 + 2 * 1_00 + 5_00,
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('use of a stay', () => {
  const gb = (plan: ReturnType<typeof paidBy>) => ({ ...plan, data: { highSpeedGB: 5 } });
  test.each<Row>([
    [
      'two packs hold twice the data',
      gb(paidBy(week)),
      { horizonDays: 8, monthly: { dataGB: 10 } },
      2 * 12_00,
    ],
    ['and no more', gb(paidBy(week)), { horizonDays: 8, monthly: { dataGB: 10.1 } }, ['data']],
    [
      'a month holds its data once in 30 days',
      gb(paidBy({})),
      { horizonDays: 30, monthly: { dataGB: 5.1 } },
      ['data'],
    ],
    ['twice in 31', gb(paidBy({})), { horizonDays: 31, monthly: { dataGB: 10 } }, 2 * 30_00],
    [
      'a term in days holds it for each 30 days begun',
      gb(paidBy({ period: { days: 60 } })),
      { horizonDays: 31, monthly: { dataGB: 10 } },
      30_00,
    ],
    [
      'without an ordinary option, for each 30 days begun',
      gb(paidBy({ ...week, newCustomersOnly: true, maxUses: 5 })),
      { horizonDays: 31, monthly: { dataGB: 10 } },
      5 * 12_00,
    ],
    [
      'the first ordinary option decides, also where another is bought',
      gb(paidBy(week, { priceByLines: { '1': '1.00' } })),
      { horizonDays: 15, monthly: { dataGB: 15 } },
      1_00,
    ],
    [
      'add-ons are paid and grant for each 30 days begun',
      { data: { highSpeedGB: 0 }, addOns: [makeAddOn({ dataGB: 1 })] },
      { horizonDays: 31, monthly: { dataGB: 2 } },
      2 * 30_00 + 2 * 10_00,
    ],
    [
      'overage once for the whole stay',
      { voice: { includedMinutes: 10, overagePerMinute: '0.10' } },
      { horizonDays: 31, monthly: { voiceMinutes: 25 } },
      2 * 30_00 + 5 * 10,
    ],
    [
      'calls: minutes of the plan for each pack',
      {
        ...paidBy(week),
        internationalCalling: [makeCalling({ includedMinutes: 20, ratePerMinute: '0.10' })],
      },
      { horizonDays: 8, monthly: { internationalCalls: [{ country: 'CN', minutes: 43 }] } },
      2 * 12_00 + 3 * 10,
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('the answer of a stay', () => {
  const quote = quoteOf(paidBy(week), { horizonDays: 10 });

  test('counts the month as 30 days: 24.00 x 30 / 10', () => {
    expect(quote.monthlyCents).toBe(72_00);
  });

  test('has one purchase due at start', () => {
    expect(quote.dueAtStartCents).toBe(12_00);
  });

  test('has a schedule of one entry', () => {
    expect(quote.schedule()).toEqual([24_00]);
  });

  test('lists the purchases', () => {
    expect(itemsOf(paidBy(week), { horizonDays: 10 }, 'payment')).toEqual([['o1', 2, '12.00', 24_00]]);
  });
});
