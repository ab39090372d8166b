/** Section 7: what groups pay of an account that they share. */
import { describe, expect, test } from 'vitest';
import { type HouseholdWays, householdWays } from '@/lib/cost/household/household';
import { criterionKey } from '@/lib/cost/reason';
import { linesOfGroups } from '@/lib/need/groups';
import type { NeedGroup } from '@/lib/need/need';
import { makeNeed, type PartialNeed } from '../support/make-need';
import { makeAutopay, makeMonthlyFee, makeOption, makePlan, type PartialPlan } from '../support/make-plan';
import { HALF_TAXABLE } from '../support/outcome';

type PartialGroup = Partial<NeedGroup>;

const groupOf = (said: PartialGroup): NeedGroup => ({
  name: '',
  lines: 1,
  monthly: {},
  require: {},
  offers: [],
  ...said,
});

/** The ways of plans that all are of one family, for one month unless said otherwise. */
function waysOf(
  plans: PartialPlan[],
  groups: PartialGroup[],
  said: PartialNeed = {},
  includeMayMeet = false,
): HouseholdWays {
  const made = plans.map((plan, index) => makePlan({ id: `plan-${index}`, ...plan }));
  const members = made.filter(({ carrier }) => carrier === 'example').map(({ id }) => id);
  const carriers = [...new Set(made.map(({ carrier }) => carrier))].map((id) => ({
    id,
    families: id === 'example' ? [{ id: 'all', plans: members, sources: [] }] : [],
  }));
  const all = groups.map(groupOf);
  const need = makeNeed({ horizonMonths: 1, groups: all, lines: linesOfGroups(all), ...said });
  return householdWays({ plans: made, carriers }, need, HALF_TAXABLE, { includeMayMeet });
}

/** For each account of the best way, what each of its groups pays in cents. */
const paidIn = ({ best }: HouseholdWays) =>
  best?.accounts.map(({ groups }) =>
    Object.fromEntries(groups.map(({ index, quote }) => [index, quote.totalCents])),
  );

/** 3.00 a month for one line would be dear, for three lines it is 100.00. */
const three = (said: Partial<ReturnType<typeof makeOption>> = {}) =>
  makeOption({ priceByLines: { '1': '90.00', '2': '95.00', '3': '100.00' }, ...said });

const oneAndTwo: PartialGroup[] = [{ lines: 1 }, { lines: 2 }];

type Row = [
  label: string,
  charges: PartialPlan['charges'],
  need: PartialNeed,
  paid: [first: number, second: number],
  due: number,
];

const SHARES: Row[] = [
  ['the price by lines', { options: [three()] }, {}, [33_33, 66_67], 100_00],
  ['a year of it, rounded once', { options: [three()] }, { horizonMonths: 12 }, [400_00, 800_00], 100_00],
  [
    'a discount of the account',
    { options: [three({ autopayDiscount: makeAutopay('10.00', 'account') })] },
    { autopay: 'bank' },
    [33_33 - 3_33, 66_67 - 6_67],
    90_00,
  ],
  [
    'a price that can be divided, less a discount that cannot',
    {
      options: [three({ priceByLines: { '3': '99.00' }, autopayDiscount: makeAutopay('10.00', 'account') })],
    },
    { autopay: 'bank' },
    [33_00 - 3_33, 66_00 - 6_67],
    89_00,
  ],
  [
    'both divided',
    { options: [three({ priceByLines: { '3': '99.00' }, autopayDiscount: makeAutopay('9.00', 'account') })] },
    { autopay: 'bank' },
    [33_00 - 3_00, 66_00 - 6_00],
    90_00,
  ],
  [
    'a discount of each line',
    { options: [three({ autopayDiscount: makeAutopay('10.00') })] },
    { autopay: 'bank' },
    [23_33, 46_67],
    70_00,
  ],
  [
    'a discount above the price',
    { options: [three({ autopayDiscount: makeAutopay('200.00', 'account') })] },
    { autopay: 'bank' },
    [0, 0],
    0,
  ],
  [
    'a fee of the account and one of each line',
    {
      options: [three()],
      recurringFees: [
        makeMonthlyFee({ amount: '1.00' }),
        makeMonthlyFee({ name: 'Line', amount: '2.00', per: 'line' }),
      ],
    },
    {},
    [33_33 + 33 + 2_00, 66_67 + 67 + 4_00],
    100_00,
  ],
  [
    'a fee of the account in each of three months',
    { options: [three()], recurringFees: [makeMonthlyFee({ amount: '1.00' })] },
    { horizonMonths: 3 },
    [100_00 + 1_00, 200_00 + 2_00],
    100_00,
  ],
  [
    'a fee of each purchase',
    { options: [three()], recurringFees: [makeMonthlyFee({ amount: '1.00', each: 'purchase' })] },
    { horizonMonths: 2 },
    [66_67 + 67, 133_33 + 1_33],
    100_00,
  ],
  [
    'a share of what is paid',
    { options: [three()], recurringFees: [{ name: 'Share', percent: '10' }] },
    {},
    [33_33 + 3_33, 66_67 + 6_67],
    100_00,
  ],
  [
    'one-time fees, due at start',
    {
      options: [three()],
      oneTimeFees: [
        { name: 'A', amount: '10.00', per: 'account' },
        { name: 'L', amount: '1.00', per: 'line' },
      ],
    },
    {},
    [33_33 + 3_33 + 1_00, 66_67 + 6_67 + 2_00],
    100_00 + 10_00 + 3_00,
  ],
  [
    'a cycle of 30 days, pro rata',
    { options: [three({ period: { days: 30 } })] },
    { horizonMonths: 12 },
    [405_56, 811_11],
    100_00,
  ],
  [
    'a term and a cycle, each rounded once',
    { options: [three({ id: 'term', period: { months: 5 }, priceByLines: { '3': '200.00' } }), three()] },
    { horizonMonths: 6 },
    [66_67 + 33_33, 133_33 + 66_67],
    200_00,
  ],
  [
    'two terms, not twice a rounded one',
    { options: [three({ id: 'term', period: { months: 3 }, priceByLines: { '3': '200.00' } })] },
    { horizonMonths: 6 },
    [133_33, 266_67],
    200_00,
  ],
  [
    'a line above the greatest number',
    { options: [makeOption({ priceByLines: { '1': '80.00' }, extraLinePrice: '10.00' })] },
    {},
    [33_33, 66_67],
    100_00,
  ],
  [
    'taxes on each share',
    { options: [three()], taxesAndFees: 'excluded' },
    { state: 'NY' },
    [33_33 + 3_33, 66_67 + 6_67],
    100_00,
  ],
];

describe('a group of one line and one of two on an account of three', () => {
  test.each(SHARES)('%s', (_, charges, need, [first, second], due) => {
    const ways = waysOf([{ charges }], oneAndTwo, need);
    expect(paidIn(ways)).toEqual([{ 0: first, 1: second }]);
    expect(ways.best).toMatchObject({ totalCents: first + second, dueAtStartCents: due, verdict: 'meets' });
    for (const { quote } of ways.best?.accounts[0]?.groups ?? []) {
      expect(quote.items.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(quote.totalCents);
      expect(quote.schedule().reduce((sum, cents) => sum + cents, 0)).toBe(quote.totalCents);
    }
  });

  test('unit prices are those of the group', () => {
    const charges = { options: [three({ autopayDiscount: makeAutopay('10.00', 'account') })] };
    const { best } = waysOf([{ charges }], oneAndTwo, { autopay: 'bank' });
    const items = best?.accounts[0]?.groups[1]?.quote.items;
    expect(items?.map(({ kind, quantity, unitPrice }) => [kind, quantity, unitPrice])).toEqual([
      ['payment', 1, '66.6667'],
      ['autopayDiscount', 1, '-6.6667'],
    ]);
  });
});

describe('which accounts are taken', () => {
  const single = makeOption({ priceByLines: { '1': '30.00' } });

  test('of equal costs the fewer accounts', () => {
    const options = [makeOption({ priceByLines: { '1': '30.00', '2': '60.00' } })];
    expect(paidIn(waysOf([{ charges: { options } }], [{}, {}]))).toEqual([{ 0: 30_00, 1: 30_00 }]);
  });

  test('a price for two lines alone serves two groups of one', () => {
    const options = [makeOption({ priceByLines: { '2': '50.00' } })];
    expect(paidIn(waysOf([{ charges: { options } }], [{}, {}]))).toEqual([{ 0: 25_00, 1: 25_00 }]);
    expect(waysOf([{ charges: { options } }], [{}, {}, {}]).best).toBeNull();
  });

  test('each group shows its own conditions', () => {
    const options = [
      makeOption({ id: 'student', priceByLines: { '1': '9.00', '2': '10.00' }, conditions: ['student'] }),
      makeOption({ priceByLines: { '1': '90.00', '2': '40.00' } }),
    ];
    const ways = waysOf([{ charges: { options } }], [{ require: { eligibility: ['student'] } }, {}]);
    expect(paidIn(ways)).toEqual([{ 0: 5_00, 1: 20_00 }]);
  });

  test('an offer of a group counts for that group', () => {
    const offer = {
      carrier: 'example',
      plan: null,
      perMonth: '-5.00',
      months: 36,
      oneTime: '0.00',
      name: 'Mine',
    };
    const groups = [{ offers: [offer] }, {}];
    const ways = waysOf([{ charges: { options: [single] } }], groups, { horizonMonths: 2, offers: [offer] });
    expect(paidIn(ways)).toEqual([{ 0: 50_00 }, { 1: 60_00 }]);
  });

  test('plans of a carrier that are of no family stand in accounts of their own', () => {
    const charges = { options: [makeOption({ priceByLines: { '1': '30.00', '2': '40.00' } })] };
    const plans = [
      { carrier: 'other', charges, data: { highSpeedGB: 1 } },
      {
        carrier: 'other',
        charges: { options: [makeOption({ priceByLines: { '1': '50.00', '2': '60.00' } })] },
      },
    ];
    const groups = [{ monthly: { dataGB: 9 } }, { monthly: { dataGB: 1 } }];
    expect(paidIn(waysOf(plans, groups))).toEqual([{ 0: 30_00, 1: 30_00 }]);
  });

  test('plans that may meet a need are taken where they are asked for', () => {
    const plans: PartialPlan[] = [{ features: { volte: null }, charges: { options: [single] } }];
    const groups = [{ require: { volte: true } }, {}];
    expect(waysOf(plans, groups).best).toBeNull();
    expect(waysOf(plans, groups, {}, true).best).toMatchObject({ totalCents: 60_00, verdict: 'mayMeet' });
  });

  test('totals that leave something out are never taken', () => {
    const plans: PartialPlan[] = [{ data: { highSpeedGB: null }, charges: { options: [single] } }];
    expect(waysOf(plans, [{ monthly: { dataGB: 1 } }, {}], {}, true).best).toBeNull();
  });
});

describe('shared data', () => {
  const plan = (data: PartialPlan['data'] = {}): PartialPlan => ({
    charges: { options: [makeOption({ priceByLines: { '1': '20.00', '2': '30.00', '3': '36.00' } })] },
    data: {
      highSpeedGB: 4,
      sharing: 'account',
      afterAllowance: 'overage',
      overagePerGB: '2.00',
      overageBlockGB: 2,
      ...data,
    },
  });
  const fourAndThree = [{ monthly: { dataGB: 4 } }, { monthly: { dataGB: 3 } }];

  test('the first group pays the overage of all, in whole blocks', () => {
    const ways = waysOf([plan()], fourAndThree);
    expect(paidIn(ways)).toEqual([{ 0: 15_00 + 8_00, 1: 15_00 }]);
    const items = ways.best?.accounts[0]?.groups[0]?.quote.items;
    expect(items?.at(-1)).toEqual({
      kind: 'overage',
      service: 'data',
      quantity: 4,
      unitPrice: '2.00',
      amountCents: 8_00,
    });
  });

  test('groups are apart where their data do not suffice together', () => {
    expect(paidIn(waysOf([plan({ afterAllowance: 'stop' })], fourAndThree))).toEqual([
      { 0: 20_00 },
      { 1: 20_00 },
    ]);
  });

  test('use above the allowance is free where slow data will do', () => {
    const ways = waysOf([plan({ afterAllowance: 'throttle' })], fourAndThree, { acceptThrottled: true });
    expect(paidIn(ways)).toEqual([{ 0: 15_00, 1: 15_00 }]);
  });

  test('each sum of use is one item, in the months in which it falls', () => {
    const groups = [
      { monthly: { dataGB: 4 }, otherMonths: [{ months: 1, monthly: { dataGB: 6 } }] },
      { monthly: { dataGB: 1 }, otherMonths: [{ months: 2, monthly: { dataGB: 3 } }] },
    ];
    // 5, 7 and 9 GB in a month.
    const { best } = waysOf([plan()], groups, { horizonMonths: 3 });
    const quote = best?.accounts[0]?.groups[0]?.quote;
    const overages = quote?.items.flatMap((item) =>
      item.kind === 'overage' ? [[item.inMonths, item.quantity, item.amountCents]] : [],
    );
    expect(overages).toEqual([
      [[0], 2, 4_00],
      [[1], 4, 8_00],
      [[2], 6, 12_00],
    ]);
    expect(quote?.schedule()).toEqual([19_00, 23_00, 27_00]);
  });

  test('groups on one plan of a family have their share of the cap; those on another plan are not counted', () => {
    const shared = {
      charges: { options: [makeOption({ priceByLines: { '3': '15.00' } })] },
      data: { ...plan().data, fiveG: false, overageBlockGB: null, overageCapByLines: { '3': '9.00' } },
    };
    const other = { charges: { options: [makeOption({ priceByLines: { '3': '60.00' } })] } };
    const groups = [
      { monthly: { dataGB: 6 } },
      { monthly: { dataGB: 3 } },
      { monthly: { dataGB: 500 }, require: { fiveG: true } },
    ];
    // 5 GB would be 10.00; two of three lines pay 6.00 of 9.00 at most.
    expect(paidIn(waysOf([shared, other], groups))).toEqual([{ 0: 5_00 + 6_00, 1: 5_00, 2: 20_00 }]);
  });
});

describe('a carrier that cannot serve the household', () => {
  test('is told with its groups and the plans that are nearest, those with the fewest reasons first', () => {
    const plans: PartialPlan[] = [
      { id: 'a', sim: { esim: false }, features: { volte: false } },
      { id: 'b', sim: { esim: false } },
      { id: 'c', sim: { esim: null } },
      { id: 'd', sim: { esim: false } },
    ];
    const { carriers, unserved } = waysOf(plans, [{}, { require: { esim: true, volte: true } }]);
    expect(carriers).toEqual([]);
    const groups = unserved[0]?.groups.map(({ index, nearest }) => [
      index,
      nearest().map(({ planId, reasons, asks }) => [
        planId,
        reasons.map(criterionKey),
        asks.map(criterionKey),
      ]),
    ]);
    expect(groups).toEqual([
      [
        1,
        [
          ['c', [], ['esim']],
          ['b', ['esim'], []],
          ['d', ['esim'], []],
        ],
      ],
    ]);
  });
});

test('a stay has no groups', () => {
  expect(() => waysOf([{}], [{}, {}], { horizonDays: 30 })).toThrow(RangeError);
});
