import { describe, expect, test } from 'vitest';
import type { ItemKind } from '@/lib/cost/result';
import { scheduleItems, share } from '@/lib/cost/schedule';
import { makeItem } from '../support/make-item';
import type { PartialNeed } from '../support/make-need';
import {
  makeAddOn,
  makeAutopay,
  makeCalling,
  makeMonthlyFee,
  makeOption,
  makePass,
  makeTrip,
  type PartialPlan,
} from '../support/make-plan';
import { quoteOf } from '../support/outcome';

/** The months of the items of one kind, in the order of the items. */
function monthsOf(plan: PartialPlan, need: PartialNeed, kind: ItemKind): number[][] {
  const quote = quoteOf(plan, need);
  return quote.scheduleByItem().filter((_, index) => quote.items[index]?.kind === kind);
}

const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);

describe('payments fall in the month in which they are made', () => {
  const half = makeOption({ id: 'half', period: { months: 6 }, priceByLines: { '1': '120.00' } });
  const intro = makeOption({
    id: 'intro',
    priceByLines: { '1': '5.00' },
    newCustomersOnly: true,
    maxUses: 2,
  });
  const month = makeOption();

  test('a month each', () => {
    expect(monthsOf({}, { horizonMonths: 3 }, 'payment')).toEqual([[30_00, 30_00, 30_00]]);
  });

  test('a term at its beginning, again when it ends', () => {
    expect(monthsOf({ charges: { options: [half] } }, { horizonMonths: 8 }, 'payment')).toEqual([
      [120_00, 0, 0, 0, 0, 0, 120_00, 0],
    ]);
  });

  test('intro, then terms from the longest, then the cycle', () => {
    const quarter = makeOption({ id: 'quarter', period: { months: 3 }, priceByLines: { '1': '75.00' } });
    const plan = { charges: { options: [month, quarter, half, intro] } };
    expect(monthsOf(plan, { horizonMonths: 12 }, 'payment')).toEqual([
      [5_00, 5_00, ...times(10, 0)],
      [0, 0, 120_00, ...times(9, 0)],
      [...times(8, 0), 75_00, 0, 0, 0],
      [...times(11, 0), 30_00],
    ]);
  });

  test('a cycle in days pro rata; the last month takes the rest', () => {
    // 15.00 x 365/336 x 3 = 48.88, a third of it 16.293
    const plan = {
      charges: { options: [makeOption({ period: { days: 28 }, priceByLines: { '1': '15.00' } })] },
    };
    expect(monthsOf(plan, { horizonMonths: 3 }, 'payment')).toEqual([[16_29, 16_29, 16_30]]);
  });

  test('the discount with its payment', () => {
    const plan = {
      charges: { options: [{ ...half, autopayDiscount: makeAutopay('20.00') }] },
    };
    const need = { autopay: 'bank' as const, horizonMonths: 7 };
    expect(monthsOf(plan, need, 'autopayDiscount')).toEqual([[-20_00, 0, 0, 0, 0, 0, -20_00]]);
    expect(quoteOf(plan, need).schedule()).toEqual([100_00, 0, 0, 0, 0, 0, 100_00]);
  });
});

describe('discounts from a later purchase on', () => {
  const fromSecond = { ...makeAutopay('10.00'), fromPurchase: 2 };
  const paid = (period: { months: number } | { days: number }) => ({
    charges: { options: [makeOption({ period, autopayDiscount: fromSecond })] },
  });

  test('begin in the month of that purchase', () => {
    const need = { autopay: 'bank' as const, horizonMonths: 3 };
    expect(monthsOf(paid({ months: 1 }), need, 'autopayDiscount')).toEqual([[0, -10_00, -10_00]]);
    expect(monthsOf(paid({ months: 2 }), { ...need, horizonMonths: 5 }, 'autopayDiscount')).toEqual([
      [0, 0, -10_00, 0, -10_00],
    ]);
  });

  test('of a cycle in days, within the month in which that purchase falls', () => {
    // 10.00 x (3 x 365/336 - 1) = 22.589; 0.0863, 1.0863 and 1.0863 purchases are reduced in the three months
    const months = monthsOf(paid({ days: 28 }), { autopay: 'bank', horizonMonths: 3 }, 'autopayDiscount');
    expect(months).toEqual([[-86, -10_86, -10_87]]);
  });
});

describe('months that differ', () => {
  const plan = {
    data: { highSpeedGB: 5, afterAllowance: 'overage' as const, overagePerGB: '2.00' },
  };
  const need = {
    horizonMonths: 5,
    monthly: { dataGB: 6 },
    otherMonths: [
      { months: 1, monthly: { dataGB: 10 } },
      { months: 2, monthly: { dataGB: 7 } },
    ],
  };

  test('stand behind the usual ones, in their order, each with items of its own', () => {
    expect(monthsOf(plan, need, 'overage')).toEqual([
      [2_00, 2_00, 0, 0, 0],
      [0, 0, 10_00, 0, 0],
      [0, 0, 0, 4_00, 4_00],
    ]);
    expect(quoteOf(plan, need).items.map((item) => ('monthKind' in item ? item.monthKind : null))).toEqual([
      null,
      0,
      1,
      2,
    ]);
  });

  test('an own offer counts in the first months', () => {
    const offer = {
      carrier: 'example',
      plan: null,
      perMonth: '-3.00',
      months: 2,
      oneTime: '0.00',
      name: 'Credit',
    };
    expect(monthsOf({}, { horizonMonths: 4, offers: [offer] }, 'ownOffer')).toEqual([[-3_00, -3_00, 0, 0]]);
  });
});

describe('the rest', () => {
  test('one-time fees in the first month, recurring fees in each', () => {
    const plan = {
      charges: {
        oneTimeFees: [{ name: 'Start', amount: '35.00', per: 'line' as const }],
        recurringFees: [makeMonthlyFee({ amount: '1.99', per: 'line' })],
      },
    };
    expect(monthsOf(plan, { horizonMonths: 3 }, 'oneTimeFee')).toEqual([[35_00, 0, 0]]);
    expect(monthsOf(plan, { horizonMonths: 3 }, 'recurringFee')).toEqual([[1_99, 1_99, 1_99]]);
  });

  test('add-ons, overage and calls month by month', () => {
    const plan = {
      data: { highSpeedGB: 1 },
      voice: { includedMinutes: 0, overagePerMinute: '0.10' },
      internationalCalling: [makeCalling({ ratePerMinute: '0.02' })],
      addOns: [makeAddOn({ dataGB: 1 })],
    };
    const need = {
      horizonMonths: 2,
      monthly: { dataGB: 2, voiceMinutes: 7, internationalCalls: [{ country: 'CN', minutes: 5 }] },
    };
    expect(monthsOf(plan, need, 'addOn')).toEqual([[10_00, 10_00]]);
    expect(monthsOf(plan, need, 'overage')).toEqual([[70, 70]]);
    expect(monthsOf(plan, need, 'internationalCalling')).toEqual([[10, 10]]);
  });

  test('trips spread evenly: 8 x 12.50 over three months', () => {
    const trip = makeTrip({ days: 8, dataGB: 1 });
    const plan = { roamingPasses: [makePass({ price: '12.50' })] };
    expect(monthsOf(plan, { horizonMonths: 3, trips: [trip] }, 'roaming')).toEqual([[33_33, 33_33, 33_34]]);
  });

  test('half a cent of a share rounds up: 25 cents over two months', () => {
    const trip = makeTrip({ days: 1, dataGB: 1 });
    const plan = { roamingPasses: [makePass({ price: '0.25' })] };
    expect(monthsOf(plan, { horizonMonths: 2, trips: [trip] }, 'roaming')).toEqual([[13, 12]]);
  });

  test('taxes with what they are on', () => {
    const plan = {
      charges: {
        taxesAndFees: 'excluded' as const,
        options: [makeOption({ period: { months: 6 }, priceByLines: { '1': '100.00' } })],
        recurringFees: [makeMonthlyFee({ per: 'line' })],
        oneTimeFees: [{ name: 'Start', amount: '35.00', per: 'line' as const }],
      },
    };
    // 10 % of 208.00: of 101.00, of 1.00 …
    expect(monthsOf(plan, { horizonMonths: 8, state: 'NY' }, 'tax')).toEqual([
      [10_10, 10, 10, 10, 10, 10, 10_10, 10],
    ]);
  });

  test('adds up to the total, and a month of the answer is the total over the months, rounded', () => {
    const plan = {
      charges: { options: [makeOption({ period: { months: 6 }, priceByLines: { '1': '100.00' } })] },
    };
    const quote = quoteOf(plan, { horizonMonths: 7 });
    expect(quote.schedule()).toEqual([100_00, 0, 0, 0, 0, 0, 100_00]);
    // 200.00 / 7 = 28.571
    expect(quote.monthlyCents).toBe(28_57);
  });

  test('is exact beyond the products that a number can hold', () => {
    // 166,361,768 x 981,382,314 / 4,044,013,542 = 40,371,896.7
    expect(share(166_361_768, [1_075_674_146, 981_382_314, 1_986_957_082])).toEqual([
      44_250_854, 40_371_897, 81_739_017,
    ]);
  });
});

describe('shares', () => {
  test.each([
    ['the last month takes the rest', 100, [1, 1, 1], [33, 33, 34]],
    ['the last month that has a weight', 100, [1, 1, 1, 0], [33, 33, 34, 0]],
    ['months without a weight have none', 100, [0, 1, 0, 1, 0], [0, 50, 0, 50, 0]],
    ['no month has a weight', 0, [0, 0], [0, 0]],
    ['below zero, away from it', -5, [1, 1], [-3, -2]],
  ])('%s', (_, cents, weights, shares) => {
    // A share of nothing is nothing, whatever its sign.
    expect(share(cents, weights).map((amount) => amount + 0)).toEqual(shares);
  });

  test('an item of which nothing is said is paid evenly, and taxes like what they are on', () => {
    const items = [
      makeItem('payment', 9_00),
      makeItem('oneTimeFee', 5_00),
      makeItem('recurringFee', 3_00),
      makeItem('tax', 1_20),
    ];
    expect(scheduleItems(items, [{ start: 1, step: 1, count: 1 }, 'start'], 3)).toHaveLength(4);
    expect(scheduleItems(items, [{ start: 1, step: 1, count: 1 }, 'start', 'even', 'taxed'], 3)).toEqual([
      [0, 9_00, 0],
      [5_00, 0, 0],
      [1_00, 1_00, 1_00],
      [10, 1_00, 10],
    ]);
  });
});
