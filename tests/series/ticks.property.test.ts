import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decadeTicks, niceTicks } from '@/lib/series/ticks';

describe('niceTicks', () => {
  it.each<[string, number, number, number, number[]]>([
    ['dollars of a year', 0, 48000, 5, [0, 10000, 20000, 30000, 40000, 50000]],
    ['a discount below zero', -6000, 30000, 4, [-10000, 0, 10000, 20000, 30000]],
    ['cents stay whole dollars', 0, 90, 5, [0, 100]],
    ['nothing', 0, 0, 5, [0, 100]],
    ['just on a tick', 0, 50000, 5, [0, 10000, 20000, 30000, 40000, 50000]],
  ])('%s', (_, low, high, count, ticks) => {
    expect(niceTicks(low, high, count, 100)).toEqual(ticks);
  });

  it('covers both ends, holds zero and is even', () => {
    const cents = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 2, max: 10 }), (down, up, count) => {
        const ticks = niceTicks(-down, up, count, 100);
        expect(ticks[0]).toBeLessThanOrEqual(-down);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(up);
        expect(ticks).toContain(0);
        expect(ticks.length).toBeLessThanOrEqual(count + 3);
        const steps = new Set(ticks.slice(1).map((tick, at) => tick - (ticks[at] ?? 0)));
        expect(steps.size).toBe(1);
      }),
    );
  });
});

describe('decadeTicks', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 5]],
    [100, [0, 1, 2, 5, 10, 20, 50, 100]],
    [101, [0, 1, 2, 5, 10, 20, 50, 100, 200]],
  ])('up to %i', (most, ticks) => {
    expect(decadeTicks(most)).toEqual(ticks);
  });
});
