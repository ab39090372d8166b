/** The cheapest set of top-ups against every set there is, over lists of kinds that lie close together. */
import { describe, expect, test } from 'vitest';
import { chooseTopUps, type PreparedTopUp, prepareKinds } from '@/lib/cost/top-ups';
import { centsToDecimal, fraction } from '@/lib/money';

/** Dollars, dollars of credit, days. */
type Kind = [price: number, credit: number, days: number];

const preparedOf = (kinds: readonly Kind[]): PreparedTopUp[] =>
  kinds.map(([price, credit, validityDays], index) => ({
    source: { price: centsToDecimal(price * 100), credit: centsToDecimal(credit * 100), validityDays },
    ...{ index, priceCents: price * 100, creditCents: credit * 100, validityDays },
  }));

const chosen = (kinds: readonly Kind[], credit: number, days: number, first: number | null) => {
  const set = chooseTopUps(
    prepareKinds(preparedOf(kinds), first === null ? null : centsToDecimal(first * 100)),
    fraction(Math.round(credit * 100_000), 1000),
    fraction(days),
  );
  const bought = set.bought.map(({ topUp, count }) => `${count} x ${topUp.priceCents / 100}`);
  return { dollars: set.cents / 100, due: set.dueCents / 100, bought };
};

/** Least total, then least dearest top-up, of all sets of up to so many of each kind. */
function leastOfAll(kinds: readonly Kind[], credit: number, days: number, first: number) {
  let best: [dollars: number, due: number] = [Number.POSITIVE_INFINITY, 0];
  const visit = (at: number, dollars: number, due: number, creditLeft: number, daysLeft: number): void => {
    if (dollars > best[0]) return;
    const kind = kinds[at];
    if (!kind) {
      const covers = creditLeft <= 0 && daysLeft <= 0 && due >= first && due > 0;
      if (covers && (dollars < best[0] || due < best[1])) best = [dollars, due];
      return;
    }
    const [price, value, valid] = kind;
    const most = Math.max(1, Math.ceil(creditLeft / value), Math.ceil(daysLeft / valid));
    for (let count = 0; count <= most; count += 1)
      visit(
        at + 1,
        dollars + count * price,
        count > 0 ? Math.max(due, price) : due,
        creditLeft - count * value,
        daysLeft - count * valid,
      );
  };
  visit(0, 0, 0, credit, days);
  return { dollars: best[0], due: best[1] };
}

const LISTS: [label: string, kinds: Kind[]][] = [
  ['one kind', [[10, 10, 30]]],
  [
    'credit and days at odds',
    [
      [10, 4, 90],
      [10, 14, 20],
    ],
  ],
  [
    'a bargain of both',
    [
      [10, 10, 30],
      [25, 30, 90],
    ],
  ],
  [
    'a dear one that has the most of both',
    [
      [5, 5, 15],
      [12, 13, 40],
      [31, 40, 100],
    ],
  ],
  [
    'a bonus of credit, a bonus of days',
    [
      [10, 10, 30],
      [20, 25, 35],
      [20, 20, 90],
    ],
  ],
  [
    'equal prices',
    [
      [10, 9, 30],
      [10, 10, 25],
      [10, 8, 60],
    ],
  ],
  [
    'kinds that another one replaces',
    [
      [10, 10, 30],
      [11, 10, 30],
      [10, 9, 30],
      [9, 11, 31],
    ],
  ],
  [
    'prices with a step of five',
    [
      [15, 15, 30],
      [25, 28, 60],
      [40, 41, 120],
    ],
  ],
  [
    'days that cost more where credit is cheap',
    [
      [7, 12, 7],
      [9, 3, 60],
      [20, 22, 45],
    ],
  ],
];

describe.each(LISTS)('%s', (_, kinds) => {
  const prices = kinds.map(([price]) => price);
  const firsts = [null, Math.min(...prices) + 1, Math.max(...prices)];
  const cases = firsts
    .filter((first) => first === null || prices.some((price) => price >= first))
    .flatMap((first) =>
      [0, 1, 10, 23, 60].flatMap((credit) => [1, 30, 91, 183].map((days) => [first, credit, days] as const)),
    );

  test('the cheapest set, and of the cheapest the least dearest top-up', () => {
    const found = cases.map(([first, credit, days]) => {
      const { dollars, due } = chosen(kinds, credit, days, first);
      return { first, credit, days, dollars, due };
    });
    expect(found).toEqual(
      cases.map(([first, credit, days]) => ({
        first,
        credit,
        days,
        ...leastOfAll(kinds, credit, days, first ?? 0),
      })),
    );
  });
});

describe('of sets that cost the same', () => {
  test.each<
    [label: string, kinds: Kind[], credit: number, days: number, first: number | null, bought: string[]]
  >([
    [
      'the dearest first',
      [
        [5, 5, 10],
        [20, 20, 30],
      ],
      30,
      10,
      20,
      ['1 x 20', '2 x 5'],
    ],
    [
      'more of what stands first',
      [
        [10, 10, 30],
        [20, 20, 30],
      ],
      40,
      30,
      20,
      ['1 x 20', '2 x 10'],
    ],
    [
      'more of the dear one where it stands first',
      [
        [20, 20, 30],
        [10, 10, 30],
      ],
      40,
      30,
      20,
      ['2 x 20'],
    ],
    [
      'the smaller one at first',
      [
        [20, 20, 60],
        [10, 10, 30],
      ],
      20,
      60,
      null,
      ['2 x 10'],
    ],
    ['one is always needed', [[10, 10, 30]], 0, 0, null, ['1 x 10']],
    [
      'one that may be the first is always needed',
      [
        [10, 10, 30],
        [20, 5, 5],
      ],
      10,
      30,
      20,
      ['1 x 20', '1 x 10'],
    ],
    ['a part of a cent needs another one', [[10, 10, 30]], 10.001, 30, null, ['2 x 10']],
  ])('%s', (_, kinds, credit, days, first, bought) => {
    expect(chosen(kinds, credit, days, first).bought).toEqual(bought);
  });
});

test('lists that differ in the first top-up alone are kept apart', () => {
  const kinds: Kind[] = [
    [10, 10, 30],
    [25, 25, 30],
  ];
  expect([null, 25, null].map((first) => chosen(kinds, 5, 30, first).dollars)).toEqual([10, 25, 10]);
});

test('what was chosen for one use is not given for another, however many were asked for', () => {
  const kinds: Kind[] = [[10, 10, 30]];
  const uses = Array.from({ length: 40 }, (_, index) => index * 10 + 5);
  for (const round of [uses, uses.slice().reverse()])
    expect(round.map((credit) => chosen(kinds, credit, 30, null).dollars)).toEqual(
      round.map((credit) => credit + 5),
    );
});
