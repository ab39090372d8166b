import { describe, expect, test } from 'vitest';
import { prepared } from '@/lib/cost/prepare-plan';
import { compareQuotes, type RankedQuote } from '@/lib/cost/rank';
import { rankOrder } from '@/lib/cost/rank-order';
import type { Ask } from '@/lib/cost/reason';
import { standingOf } from '@/lib/cost/standing';
import type { Amount } from '@/lib/plan/plan';
import { makePlan } from '../support/make-plan';

interface Ranked {
  total: number;
  due?: number;
  priority?: Amount;
  data?: Amount;
  /** How many asks; `open`: whether one of them is. */
  asks?: number;
  open?: boolean;
}

/** Ranks plans whose ids are in the order of the list. */
function rank(list: readonly Ranked[], unit = 1) {
  const plans = list.map(({ priority = 0, data = 0 }, index) =>
    prepared(makePlan({ id: `plan-${index}`, data: { priorityGB: priority, highSpeedGB: data } })),
  );
  const byId = Uint32Array.from(list, (_, index) => index);
  const { order, mayMeet, unmet } = rankOrder(byId, standingOf(plans, byId), {
    totalCents: Float64Array.from(list, ({ total }) => total * unit),
    dueCents: Float64Array.from(list, ({ due = 0 }) => due),
    asks: Uint16Array.from(list, ({ asks = 0 }) => asks),
    open: Uint8Array.from(list, ({ open = false }) => (open ? 1 : 0)),
  });
  return { order: [...order], mayMeet: [...mayMeet], unmet: [...unmet] };
}

describe.each([
  ['small totals', 1],
  ['totals that take every bit of a key', 2 ** 30],
  ['totals too great for a key', 2 ** 51],
])('the order of %s', (_, unit) => {
  test.each<[string, Ranked[], number[]]>([
    ['none', [], []],
    ['by total', [{ total: 3 }, { total: 1 }, { total: 2 }], [1, 2, 0]],
    ['a total below zero first', [{ total: 0 }, { total: 1 }, { total: -2 }], [2, 0, 1]],
    [
      'then more priority data: unlimited first, not stated last',
      [
        { total: 1, priority: null },
        { total: 1, priority: 0 },
        { total: 1, priority: 10, due: 9 },
        { total: 1, priority: 'unlimited', due: 9 },
      ],
      [3, 2, 1, 0],
    ],
    [
      'then more high-speed data',
      [
        { total: 1, data: null },
        { total: 1, data: 5 },
        { total: 1, data: 'unlimited', due: 9 },
        { total: 1, data: 6 },
      ],
      [2, 3, 1, 0],
    ],
    [
      'then less due at start',
      [
        { total: 1, due: 3 },
        { total: 1, due: 1 },
        { total: 1, due: 2 },
      ],
      [1, 2, 0],
    ],
    ['then id', [{ total: 1 }, { total: 1 }, { total: 1 }], [0, 1, 2]],
  ])('%s', (_label, list, order) => {
    expect(rank(list, unit)).toEqual({ order, mayMeet: [], unmet: [] });
  });

  test('those that may meet the need stand apart: exact totals first, by total and fewer asks', () => {
    const list = [
      { total: 1, asks: 1, open: true },
      { total: 2, asks: 2 },
      { total: 2, asks: 1 },
      { total: 3 },
      { total: 1, asks: 3 },
    ];
    expect(rank(list, unit)).toEqual({ order: [3], mayMeet: [4, 2, 1, 0], unmet: [] });
  });

  test('open totals go by fewer asks, then total, then data and amount due', () => {
    const open = (total: number, asks: number, rest: Partial<Ranked> = {}) => ({
      total,
      asks,
      open: true,
      ...rest,
    });
    const list = [
      open(1, 2),
      open(3, 1),
      open(2, 1, { due: 2 }),
      open(2, 1, { due: 1 }),
      open(2, 1, { data: 5 }),
    ];
    expect(rank(list, unit).mayMeet).toEqual([4, 3, 2, 1, 0]);
  });
});

describe('totals of every size go by total', () => {
  test.each([
    ['that differ by the least', [1, 0]],
    ['that fill one digit of a key', [2047, 0, 2046]],
    ['that need another digit', [2048, 0, 1]],
    ['that need every digit', [2 ** 22, 2 ** 11, 2 ** 21, 0]],
    ['of the greatest key', [2 ** 32 - 1, 0, 1]],
    ['that go past it', [2 ** 32, 0, 1]],
    ['that go further past it', [2 ** 32 + 1, 1, 0]],
  ])('%s', (_, totals) => {
    const list = totals.map((total) => ({ total }));
    const order = totals.map((_total, index) => index).sort((a, b) => (totals[a] ?? 0) - (totals[b] ?? 0));
    expect(rank(list).order).toEqual(order);
  });

  test('before the amount due', () => {
    expect(
      rank([
        { total: 2, due: 1 },
        { total: 1, due: 2 },
      ]).order,
    ).toEqual([1, 0]);
  });

  test('and totals with a number of asks behind them, which together need another digit', () => {
    const list = [1500, 1400, 0].flatMap((total) => [
      { total, asks: 2 },
      { total, asks: 1 },
    ]);
    expect(rank(list).mayMeet).toEqual([5, 4, 3, 2, 1, 0]);
  });
});

test('what has no total is apart, by id', () => {
  const none = { total: Number.NaN };
  expect(rank([none, { total: 2 }, none, { total: 1, asks: 1 }])).toEqual({
    order: [1],
    mayMeet: [3],
    unmet: [0, 2],
  });
});

describe('two quotes are compared', () => {
  const ask: Ask = { code: 'esim', country: null, open: false };
  const plain: RankedQuote['quote'] = {
    planId: 'p',
    verdict: 'meets',
    totalIs: 'exact',
    asks: [],
    totalCents: 10,
    dueAtStartCents: 10,
  };
  const may = { verdict: 'mayMeet' as const, asks: [ask] };
  const open = { ...may, totalIs: 'atLeast' as const };
  const data = (priorityGB: Amount, highSpeedGB: Amount) => makePlan({ data: { priorityGB, highSpeedGB } });
  const with5 = data(5, 5);
  const ranked = (change: Partial<RankedQuote['quote']>, plan = with5) => ({
    quote: { ...plain, ...change },
    plan,
  });
  test.each<[string, RankedQuote, RankedQuote]>([
    ['by total', ranked({ totalCents: 1 }), ranked({ dueAtStartCents: 0 }, data('unlimited', 9))],
    ['then by priority data', ranked({}, data(6, 1)), ranked({ dueAtStartCents: 0 })],
    ['then by high-speed data', ranked({}, data(5, 'unlimited')), ranked({ dueAtStartCents: 0 })],
    ['not stated last', ranked({}, data(0, 5)), ranked({}, data(null, 5))],
    ['then by the amount due', ranked({ dueAtStartCents: 1 }), ranked({ planId: 'a' })],
    ['then by id', ranked({ planId: 'a' }), ranked({ planId: 'b' })],
    ['what meets the need first', ranked({}), ranked({ ...may, totalCents: 1 })],
    ['then exact totals', ranked(may), ranked({ ...open, totalCents: 1 })],
    ['exact ones by total, then asks', ranked(may), ranked({ ...may, asks: [ask, ask] })],
    ['exact ones by total before asks', ranked({ ...may, totalCents: 9, asks: [ask, ask] }), ranked(may)],
    ['open ones by asks before total', ranked(open), ranked({ ...open, totalCents: 1, asks: [ask, ask] })],
  ])('%s', (_, first, second) => {
    expect(compareQuotes(first, second)).toBeLessThan(0);
    expect(compareQuotes(second, first)).toBeGreaterThan(0);
    expect(compareQuotes(first, first)).toBe(0);
  });
});
