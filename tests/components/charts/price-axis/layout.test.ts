import { describe, expect, test } from 'vitest';
import { priceAxisLayout, stepOverLanes } from '@/components/charts/price-axis/layout';
import type { Network } from '@/lib/plan/plan';
import { priceAxis } from '@/lib/series/price-axis';
import { madeRow } from '@/tests/series/made-rows';

const row = (id: string, cents: number, network: Network) =>
  madeRow({ id, items: { payment: [cents] }, networks: [network] });
const settings = { combinedTaxRatePercent: {}, taxableShare: '0.48' };
const layout = priceAxisLayout(
  priceAxis(
    [
      row('a1', 1000, 'att'),
      row('a2', 1010, 'att'),
      row('a3', 4000, 'att'),
      row('t1', 900, 'tmobile'),
      row('t2', 3900, 'tmobile'),
    ],
    1,
    settings,
  ),
);

test('marks that would cover each other lie on levels of their own', () =>
  expect(layout.lanes.map((lane) => lane.map(({ point, level }) => [point.id, level]))).toEqual([
    [
      ['a1', 0],
      ['a2', 1],
      ['a3', 0],
    ],
    [
      ['t1', 0],
      ['t2', 0],
    ],
  ]));

test('the axis runs from the first to the last tick', () => {
  expect(layout.ticks[0]?.x).toBe(0);
  expect(layout.ticks.at(-1)?.x).toBe(1);
  for (const { x } of layout.lanes.flat()) expect(x).toBeLessThanOrEqual(1);
});

describe('walking over the lanes', () => {
  const step = stepOverLanes(layout.lanes.flat());
  test.each([
    ['a1', 'ArrowRight', 'a2'],
    ['a3', 'ArrowRight', 't1'],
    ['a1', 'ArrowLeft', undefined],
    ['a3', 'ArrowDown', 't2'],
    ['t1', 'ArrowUp', 'a1'],
    ['t1', 'ArrowDown', undefined],
    ['a3', 'Home', 'a1'],
    ['a1', 'End', 't2'],
  ] as const)('from %s by %s', (from, key, expected) => expect(step(from, key)).toBe(expected));
});
