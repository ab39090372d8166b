import { describe, expect, test } from 'vitest';
import type { Fee } from '@/lib/plan/plan';
import {
  makeAddOn,
  makeAutopay,
  makeCalling,
  makeMonthlyFee,
  makeOption,
  makePass,
  type PartialPlan,
} from '../support/make-plan';
import { itemsOf, outcome, type Row } from '../support/outcome';

const fee = (amount: string, per: Fee['per'], name = 'Fee'): Fee => ({ name, amount, per });
const monthly = (amount: string, per: Fee['per'], name = 'Fee') => makeMonthlyFee({ name, amount, per });
const each = (amount: string, per: Fee['per']) => makeMonthlyFee({ amount, per, each: 'purchase' });
const twoLines = [makeOption({ priceByLines: { '1': '30.00', '2': '50.00' } })];

describe('fees', () => {
  test.each<Row>([
    [
      'recurring per line',
      { charges: { options: twoLines, recurringFees: [monthly('1.99', 'line')] } },
      { lines: 2, horizonMonths: 12 },
      12 * 50_00 + 12 * 2 * 1_99,
    ],
    [
      'recurring per account',
      { charges: { options: twoLines, recurringFees: [monthly('1.99', 'account')] } },
      { lines: 2, horizonMonths: 12 },
      12 * 50_00 + 12 * 1_99,
    ],
    [
      'once per line',
      { charges: { options: twoLines, oneTimeFees: [fee('35.00', 'line')] } },
      { lines: 2, horizonMonths: 12 },
      12 * 50_00 + 2 * 35_00,
    ],
    [
      'once per account',
      { charges: { options: twoLines, oneTimeFees: [fee('35.00', 'account')] } },
      { lines: 2, horizonMonths: 12 },
      12 * 50_00 + 35_00,
    ],
    [
      'a month is a calendar month for fees, also with a cycle in days',
      // 30.00 x 365/360 = 30.42
      {
        charges: {
          options: [makeOption({ period: { days: 30 } })],
          recurringFees: [monthly('1.00', 'line')],
        },
      },
      {},
      30_42 + 1_00,
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });

  const year = makeOption({ id: 'year', period: { months: 12 }, priceByLines: { '1': '340.00' } });
  test.each<Row>([
    [
      'of each purchase, per line',
      { charges: { options: twoLines, recurringFees: [each('1.00', 'line')] } },
      { lines: 2, horizonMonths: 12 },
      12 * 50_00 + 12 * 2 * 1_00,
    ],
    [
      // 365/12/30 x 3 = 3.0417 purchases: 91.25 and 3.04
      'of each purchase of a cycle in days, pro rata',
      { charges: { options: [makeOption({ period: { days: 30 } })], recurringFees: [each('1.00', 'line')] } },
      { horizonMonths: 3 },
      91_25 + 3_04,
    ],
    [
      'a fee of each purchase can make the dearer term the cheaper one',
      {
        charges: {
          options: [makeOption({ priceByLines: { '1': '28.00' } }), year],
          recurringFees: [each('1.00', 'line')],
        },
      },
      { horizonMonths: 12 },
      340_00 + 1_00,
    ],
    [
      'a percentage of what is paid, less autopay, of all purchases together',
      {
        charges: {
          options: [makeOption({ autopayDiscount: makeAutopay('5.00') })],
          recurringFees: [{ name: 'Share', percent: '2.5' }],
        },
      },
      { autopay: 'bank', horizonMonths: 3 },
      // 2.5 % of 75.00 = 1.875
      3 * 25_00 + 1_88,
    ],
    [
      'a percentage is not of other fees',
      { charges: { recurringFees: [{ name: 'Share', percent: '10' }, monthly('5.00', 'line')] } },
      {},
      30_00 + 3_00 + 5_00,
    ],
    [
      'per account, once for each line that is an account of its own',
      {
        separateAccounts: true,
        charges: { oneTimeFees: [fee('5.00', 'account')], recurringFees: [monthly('1.00', 'account')] },
      },
      { lines: 3 },
      3 * (30_00 + 1_00 + 5_00),
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });

  test('are one item each', () => {
    const plan = {
      charges: {
        recurringFees: [monthly('1.00', 'line', 'A'), monthly('2.00', 'account', 'B')],
        oneTimeFees: [fee('5.00', 'line', 'C')],
      },
    };
    expect(itemsOf(plan, { horizonMonths: 3 }, 'recurringFee')).toEqual([
      ['A', 3, '1.00', 3 * 1_00],
      ['B', 3, '2.00', 3 * 2_00],
    ]);
    expect(itemsOf(plan, { horizonMonths: 3 }, 'oneTimeFee')).toEqual([['C', 1, '5.00', 5_00]]);
  });
});

describe('taxes: 20 % of half the bill, so 10 %', () => {
  const taxed = (charges: PartialPlan['charges'] = {}) => ({
    charges: { taxesAndFees: 'excluded' as const, ...charges },
  });
  const NY = { state: 'NY' };
  test.each<Row>([
    ['included', { charges: { taxesAndFees: 'included' } }, NY, 30_00],
    ['excluded', taxed(), NY, 30_00 + 3_00],
    ['unknown counts as excluded', taxed({ taxesAndFees: 'unknown' }), NY, 30_00 + 3_00],
    ['no state, no tax', taxed(), { state: null }, 30_00],
    ['recurring fees are taxed', taxed({ recurringFees: [monthly('2.00', 'line')] }), NY, 32_00 + 3_20],
    [
      'fees of a percentage are taxed',
      taxed({ recurringFees: [{ name: 'S', percent: '10' }] }),
      NY,
      33_00 + 3_30,
    ],
    [
      'own offers are not',
      taxed(),
      {
        ...NY,
        offers: [
          { carrier: 'example', plan: null, perMonth: '-10.00', months: 1, oneTime: '0.00', name: 'Credit' },
        ],
      },
      30_00 - 10_00 + 3_00,
    ],
    ['one-time fees are not', taxed({ oneTimeFees: [fee('35.00', 'line')] }), NY, 30_00 + 35_00 + 3_00],
    [
      'the discount lowers it',
      taxed({ options: [makeOption({ autopayDiscount: makeAutopay('5.00', 'line') })] }),
      { ...NY, autopay: 'bank' },
      30_00 - 5_00 + 2_50,
    ],
    [
      'add-ons are taxed',
      { ...taxed(), data: { highSpeedGB: 1 }, addOns: [makeAddOn({ dataGB: 1 })] },
      { ...NY, monthly: { dataGB: 2 } },
      30_00 + 10_00 + 4_00,
    ],
    [
      'overage is taxed',
      { ...taxed(), voice: { includedMinutes: 0, overagePerMinute: '0.10' } },
      { ...NY, monthly: { voiceMinutes: 100 } },
      30_00 + 10_00 + 4_00,
    ],
    [
      'international use is not',
      { ...taxed(), internationalCalling: [makeCalling({ ratePerMinute: '0.10' })] },
      { ...NY, monthly: { internationalCalls: [{ country: 'CN', minutes: 100 }] } },
      30_00 + 10_00 + 3_00,
    ],
    [
      'trips are not',
      { ...taxed(), roamingPasses: [makePass()] },
      {
        ...NY,
        trips: [{ country: 'MX', days: 1, dataGB: 1, voiceMinutes: 0, smsMessages: 0, smsReceived: 0 }],
      },
      30_00 + 12_00 + 3_00,
    ],
    ['half a cent rounds up', taxed({ options: [makeOption({ priceByLines: { '1': '0.05' } })] }), NY, 5 + 1],
    ['less rounds down', taxed({ options: [makeOption({ priceByLines: { '1': '0.04' } })] }), NY, 4],
    [
      // 15.06 x 365/360 = 15.269 and so 15.27 paid; a tenth of it is 1.527
      'on the rounded payment',
      taxed({ options: [makeOption({ period: { days: 30 }, priceByLines: { '1': '15.06' } })] }),
      NY,
      15_27 + 1_53,
    ],
    [
      'the tax can decide: 3.00 untaxed for calls beats a taxed add-on of 2.95',
      {
        ...taxed(),
        internationalCalling: [makeCalling({ ratePerMinute: '0.03' })],
        addOns: [
          makeAddOn({
            pricePerLine: '2.95',
            internationalCalling: [makeCalling({ includedMinutes: 'unlimited', ratePerMinute: null })],
          }),
        ],
      },
      { ...NY, monthly: { internationalCalls: [{ country: 'CN', minutes: 100 }] } },
      30_00 + 3_00 + 3_00,
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });

  test('are one item, on the taxed amount at the effective rate', () => {
    expect(itemsOf(taxed(), { state: 'IL', horizonMonths: 12 }, 'tax')).toEqual([
      // 360.00 x 0.3832 x 0.5 = 68.976
      ['IL', 360, '0.1916', 68_98],
    ]);
  });

  test('are no item where nothing is owed', () => {
    expect(
      itemsOf(taxed({ options: [makeOption({ priceByLines: { '1': '0.00' } })] }), NY, 'tax')
        .map(([, , , cents]) => cents)
        .filter(Boolean),
    ).toEqual([]);
  });
});
