/** Which choices of add-ons are kept for a bill, and which combinations of kinds of month. */
import { describe, expect, test } from 'vitest';
import { type Candidate, candidates, combine, NO_ADD_ONS } from '@/lib/cost/add-ons';
import { NO_USE } from '@/lib/cost/international';
import { prepared } from '@/lib/cost/prepare-plan';
import type { Usage, UsageCost } from '@/lib/cost/usage';
import { fraction, toNumber } from '@/lib/money';
import { makeAddOn, makePlan } from '../support/make-plan';

/** Cents that are taxed, cents beside them, units. */
type Sums = [cents: number, beside: number, units: number];
const sumsOf = ({
  cents,
  beside,
  units,
}: {
  cents: number;
  beside: Candidate['beside'];
  units: number;
}): Sums => [cents, toNumber(beside), units];

const costing = (abroadCents: number): UsageCost => ({
  overages: [],
  calls: { ...NO_USE, cost: fraction(abroadCents) },
  messages: NO_USE,
});
const candidate = ([cents, beside, units]: Sums): Candidate => ({
  ...{ counts: [units], usage: costing(0), units, cents, beside: fraction(beside) },
});
const combined = (kinds: Sums[][], taxRate: number | null = 0) =>
  combine(
    kinds.map((kind) => kind.map(candidate)),
    taxRate,
  ).map(sumsOf);

describe('combinations of kinds of month', () => {
  test.each<[label: string, kinds: Sums[][], taxRate: number | null, kept: Sums[]]>([
    ['of no kind', [], 0, []],
    [
      'of one kind are its candidates',
      [
        [
          [3, 0, 0],
          [1, 1, 1],
        ],
      ],
      0,
      [
        [3, 0, 0],
        [1, 1, 1],
      ],
    ],
    ['of two kinds are sums', [[[3, 2, 1]], [[10, 20, 0]]], 0, [[13, 22, 1]]],
    ['of a kind that has none are none', [[[3, 2, 1]], []], 0, []],
    [
      'in document order, the first kind first',
      [
        [
          [3, 0, 0],
          [0, 9, 1],
        ],
        [
          [3, 0, 0],
          [0, 9, 1],
        ],
      ],
      0.1,
      [
        [6, 0, 0],
        [3, 9, 1],
        [0, 18, 2],
      ],
    ],
    [
      'without what is dearer',
      [
        [[0, 0, 0]],
        [
          [3, 0, 0],
          [4, 0, 0],
        ],
      ],
      0,
      [[3, 0, 0]],
    ],
    [
      'without what was dearer',
      [
        [[0, 0, 0]],
        [
          [4, 0, 0],
          [3, 0, 0],
        ],
      ],
      0,
      [[3, 0, 0]],
    ],
    [
      'without what needs more units',
      [
        [[0, 0, 0]],
        [
          [3, 0, 1],
          [3, 0, 2],
        ],
      ],
      0,
      [[3, 0, 1]],
    ],
    [
      'without what needed more units',
      [
        [[0, 0, 0]],
        [
          [3, 0, 2],
          [3, 0, 1],
        ],
      ],
      0,
      [[3, 0, 1]],
    ],
    [
      'without what costs more beside',
      [
        [[0, 0, 0]],
        [
          [3, 1, 0],
          [3, 2, 0],
        ],
      ],
      0,
      [[3, 1, 0]],
    ],
    [
      'without what cost more beside',
      [
        [[0, 0, 0]],
        [
          [3, 2, 0],
          [3, 1, 0],
        ],
      ],
      0,
      [[3, 1, 0]],
    ],
    [
      'with what cost more of the charges that credit pays: the bill may be the same',
      [
        [[0, 0, 0]],
        [
          [3, 2, 0],
          [3, 1, 0],
        ],
      ],
      null,
      [
        [3, 2, 0],
        [3, 1, 0],
      ],
    ],
    [
      'with what is cheaper in one and dearer in another',
      [
        [[0, 0, 0]],
        [
          [3, 2, 0],
          [2, 3, 0],
          [2, 2, 1],
        ],
      ],
      0,
      [
        [3, 2, 0],
        [2, 3, 0],
        [2, 2, 1],
      ],
    ],
    [
      'of equals the first',
      [
        [[0, 0, 0]],
        [
          [3, 2, 1],
          [3, 2, 1],
        ],
      ],
      0,
      [[3, 2, 1]],
    ],
  ])('%s', (_, kinds, taxRate, kept) => {
    expect(combined(kinds, taxRate)).toEqual(kept);
  });

  test('of equals hold the parts of the first', () => {
    const parts = [candidate([1, 1, 0]), candidate([1, 1, 0])];
    const [only, ...others] = combine([[candidate([0, 0, 0])], parts], 0);
    expect(others).toEqual([]);
    expect(only?.parts[1]).toBe(parts[0]);
  });
});

/** The add-ons of a plan: each for so many dollars a month, up to three of each. */
const addOns = (...dollars: string[]) =>
  prepared(
    makePlan({
      addOns: dollars.map((pricePerLine, index) =>
        makeAddOn({ id: `a${index}`, pricePerLine, maxPerLine: 3 }),
      ),
    }),
  ).addOns;

/** What is kept of two add-ons where use abroad costs so much with so many of each; -1: it cannot be had. */
function kept(cost: (counts: readonly number[]) => number, useful: number[], taxRate: number | null = 0) {
  let asked = 0;
  const usage = {
    usefulCounts: () => useful,
    costs: (counts: readonly number[]) => {
      asked += 1;
      const cents = cost(counts === NO_ADD_ONS ? [0, 0] : counts);
      return cents < 0 ? [] : [costing(cents)];
    },
  } as unknown as Usage;
  const of = (cents: number, { calls }: UsageCost) => ({ cents, beside: calls.cost });
  const found = candidates(addOns('1.00', '2.00'), usage, { of, taxRate });
  return { asked, choices: found.map((one) => [[...one.counts], ...sumsOf(one)] as const) };
}

/** The cheapest of the choices, of equals the one with the fewest units, then the first. */
function cheapest(choices: ReturnType<typeof kept>['choices']) {
  const totals = choices.map(([counts, cents, beside, units]) => ({ counts, total: cents + beside, units }));
  return totals.sort((a, b) => a.total - b.total || a.units - b.units)[0];
}

describe('the cheapest choice of add-ons', () => {
  const none = { counts: [], units: 0 };
  test.each<[label: string, cost: (counts: readonly number[]) => number, useful: number[], best: unknown]>([
    ['where use costs nothing, none is bought', () => 0, [3, 3], { ...none, total: 0 }],
    ['where none is of use, none is bought', () => 5, [0, 0], { ...none, total: 5 }],
    [
      'one of two may be of use',
      ([a = 0]) => 500 - 500 * a,
      [1, 0],
      { counts: [1, 0], total: 100, units: 1 },
    ],
    ['or the other', ([, b = 0]) => 500 - 500 * b, [0, 1], { counts: [0, 1], total: 200, units: 1 }],
    ['as many as pay', ([a = 0]) => 300 - 150 * a, [2, 0], { counts: [2, 0], total: 200, units: 2 }],
    [
      'not as many as can be bought',
      ([a = 0]) => 300 - 150 * Math.min(a, 2),
      [3, 0],
      { counts: [2, 0], total: 200, units: 2 },
    ],
    ['none where they cost more than they save', ([a = 0]) => 50 - 50 * a, [1, 0], { ...none, total: 50 }],
    ['none where they save what they cost', ([a = 0]) => 100 - 100 * a, [1, 0], { ...none, total: 100 }],
    [
      'what cannot be had without',
      ([a = 0]) => (a > 0 ? 0 : -1),
      [2, 0],
      { counts: [1, 0], total: 100, units: 1 },
    ],
    ['nothing where use cannot be had with all of them', () => -1, [1, 1], undefined],
    [
      'both where both pay',
      ([a = 0, b = 0]) => 900 - 400 * a - 400 * b,
      [1, 1],
      { counts: [1, 1], total: 400, units: 2 },
    ],
    [
      'where both do the same, the cheaper one',
      ([a = 0, b = 0]) => (a + b > 0 ? 0 : 500),
      [1, 1],
      { counts: [1, 0], total: 100, units: 1 },
    ],
    [
      'of as many units at the same cost, more of the first',
      ([a = 0, b = 0]) => 600 - 200 * Math.min(a, 1) - 300 * Math.min(b, 1),
      [1, 1],
      { counts: [1, 1], total: 400, units: 2 },
    ],
    [
      'of equals the one with fewer units',
      ([a = 0, b = 0]) => (a + 2 * b > 1 ? 0 : 900),
      [2, 1],
      { counts: [0, 1], total: 200, units: 1 },
    ],
  ])('%s', (_, cost, useful, best) => {
    expect(cheapest(kept(cost, useful).choices)).toEqual(best);
  });
});

describe('choices of add-ons', () => {
  test('stand in document order: more of what stands first before fewer, and none last', () => {
    // Each unit saves what it costs; of as many cents the choices with fewer units are kept.
    const { choices } = kept(([a = 0, b = 0]) => 100 * (3 - a) + 200 * (1 - b), [3, 1]);
    expect(choices.map(([counts]) => counts)).toEqual([[3, 1], [2, 1], [1, 1], [1, 0], [0, 1], []]);
  });

  test('where credit pays, the charges alone do not tell which is cheaper', () => {
    expect(kept(([a = 0]) => 500 - 500 * a, [1, 0], null).choices).toEqual([
      [[1, 0], 100, 0, 1],
      [[], 0, 500, 0],
    ]);
  });

  test('what is a cent dearer is kept where rounding a tax may turn it', () => {
    // 101 without, 100 and 2 with one.
    const counts = (taxRate: number) =>
      kept(([a = 0]) => 101 - 99 * a, [1, 0], taxRate).choices.map(([one]) => one);
    expect(counts(0)).toEqual([[]]);
    expect(counts(0.000005)).toEqual([[1, 0], []]);
    expect(counts(0.01)).toEqual([[]]);
  });

  test('a branch that cannot be cheaper is not searched', () => {
    // 0 of either: what is saved is less than the first unit costs.
    expect(kept(() => 5, [3, 3]).asked).toBeLessThan(8);
  });
});
