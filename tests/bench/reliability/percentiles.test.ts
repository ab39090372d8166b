import { describe, expect, test } from 'vitest';
import { percentile, slope } from '@/bench/reliability/percentiles';
import { Tally } from '@/bench/reliability/tally';

describe('percentiles', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  test.each([
    [hundred, 0.5, 50],
    [hundred, 0.95, 95],
    [hundred, 0.99, 99],
    [hundred, 1, 100],
    [hundred, 0, 1],
    [[7], 0.99, 7],
    [[1, 2, 3], 0.5, 2],
    [[1, 2, 3, 4], 0.5, 2],
    [[10, 9], 0.99, 10],
  ])('%j at %d is %d', (values, share, wanted) => expect(percentile(values, share)).toBe(wanted));
  test('of none there is none', () => expect(percentile([], 0.5)).toBeNaN());
});

test('the slope of a line', () => {
  expect(
    slope([
      [0, 1],
      [1, 3],
      [2, 5],
    ]),
  ).toBe(2);
  expect(
    slope([
      [0, 5],
      [1, 5],
    ]),
  ).toBe(0);
  expect(slope([[3, 5]])).toBe(0);
  expect(slope([])).toBe(0);
});

describe('a tally', () => {
  test('counts by kind and status, and keeps times', () => {
    const tally = new Tally();
    for (const [status, ms] of [
      [200, 10],
      [200, 30],
      [503, 20],
    ] as const)
      tally.count('a', { status }, ms);
    tally.count('b', { status: 0 }, 40);
    expect([tally.total, tally.of((status) => status >= 500), tally.of((status) => status === 0)]).toEqual([
      4, 1, 1,
    ]);
    expect([tally.statuses('a'), tally.statuses('b'), tally.names()]).toEqual([
      '200×2 503×1',
      'none×1',
      ['a', 'b'],
    ]);
    expect([tally.at([0.5, 1], 'a'), tally.at([1])]).toEqual([[20, 30], [40]]);
  });
  test('tells the first faults and how many more there are', () => {
    const tally = new Tally();
    for (let at = 1; at <= 22; at += 1) tally.fault('a', `fault ${at}`);
    expect(tally.toldFaults()).toContain('fault 20');
    expect(tally.toldFaults()).not.toContain('fault 21');
    expect(tally.toldFaults()).toContain('and 2 more');
  });
});
