import { describe, expect, test } from 'vitest';
import { compareQuotes } from '@/lib/cost/rank';
import { rankOrder } from '@/lib/cost/rank-order';
import { quoteOf } from '../support/outcome';

const rank = (byId: number[], totals: number[], due: number[] = totals) => {
  const { order, unmet } = rankOrder(
    Uint32Array.from(byId),
    Float64Array.from(totals),
    Float64Array.from(due),
  );
  return { order: [...order], unmet: [...unmet] };
};

describe.each([
  ['small totals', 1],
  ['totals too great to be packed with a position', 2 ** 51],
])('the order of %s', (_, unit) => {
  test.each([
    ['none', [], [], [], { order: [], unmet: [] }],
    ['by total', [0, 1, 2], [3, 1, 2], [0, 0, 0], { order: [1, 2, 0], unmet: [] }],
    ['equal totals by the amount due', [0, 1, 2], [1, 1, 1], [3, 1, 2], { order: [1, 2, 0], unmet: [] }],
    ['all equal: by id', [2, 0, 1], [1, 1, 1], [1, 1, 1], { order: [2, 0, 1], unmet: [] }],
    [
      'a lower amount due does not pass a lower total',
      [0, 1, 2],
      [2, 1, 2],
      [1, 3, 0],
      { order: [1, 2, 0], unmet: [] },
    ],
    [
      'those without a total apart, by id',
      [3, 2, 1, 0],
      [2, Number.NaN, 1, Number.NaN],
      [0, 0, 0, 0],
      { order: [2, 0], unmet: [3, 1] },
    ],
    ['none with a total', [1, 0], [Number.NaN, Number.NaN], [0, 0], { order: [], unmet: [1, 0] }],
  ])('%s', (_label, byId, totals, due, expected) => {
    const greater = totals.map((total) => total * unit);
    expect(rank(byId, greater, due)).toEqual(expected);
  });
});

test.each([
  ['by total', { totalCents: 1 }, { totalCents: 2, dueAtStartCents: 0 }],
  ['then by the amount due', { dueAtStartCents: 1 }, { dueAtStartCents: 2, planId: 'a' }],
  ['then by id', { planId: 'a' }, { planId: 'b' }],
])('quotes are compared %s', (_, lower, higher) => {
  const plain = { ...quoteOf({}, {}), planId: 'p', totalCents: 10, dueAtStartCents: 10 };
  const [first, second] = [
    { ...plain, ...lower },
    { ...plain, ...higher },
  ];
  expect(compareQuotes(first, second)).toBeLessThan(0);
  expect(compareQuotes(second, first)).toBeGreaterThan(0);
  expect(compareQuotes(first, first)).toBe(0);
});
