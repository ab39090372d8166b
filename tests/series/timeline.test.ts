import { describe, expect, test } from 'vitest';
import type { Quote } from '@/lib/cost/result';
import { PRESETS } from '@/lib/need/presets';
import { priceCatalog } from '@/lib/results/price-catalog';
import { MAX_LINES, rowsOverTime, timeline } from '@/lib/series/timeline';
import { REAL } from '@/tests/support/real-catalog-view';
import { madeRow } from './made-rows';

const over = (id: string, months: number[]) => {
  const row = madeRow({ id });
  return { ...row, quote: { ...row.quote, schedule: () => months } as Quote };
};

describe('crossings', () => {
  test.each([
    ['the cheap start overtakes in month 3', [10, 10, 30, 30], [15, 15, 15, 15], [[3, 'a', 'b']]],
    ['equal in one month, dearer in the next: the later month', [10, 20, 20], [15, 15, 15], [[3, 'a', 'b']]],
    ['lines that touch and part again do not cross', [10, 20, 5], [15, 15, 15], []],
    ['one is always above', [20, 20], [10, 10], []],
    [
      'there and back',
      [10, 30, 0],
      [15, 15, 15],
      [
        [2, 'a', 'b'],
        [3, 'b', 'a'],
      ],
    ],
    ['the same all along', [10, 10], [10, 10], []],
  ] as const)('%s', (_, a, b, expected) => {
    const { crossings } = timeline([over('a', [...a]), over('b', [...b])]);
    expect(crossings.map(({ month, dearer, than }) => [month, dearer, than])).toEqual(expected);
  });
});

describe.each(Object.entries(PRESETS))('%s over the real catalog', (_, need) => {
  const { rows } = priceCatalog(REAL, { ...need, state: 'IL', autopay: 'bank' });
  test('months add up to the totals of the table, and the last month paid is the total', () => {
    for (const { row, monthly, cumulative } of timeline(rows, 60).lines) {
      expect(monthly.reduce((sum, cents) => sum + cents, 0)).toBe(row.quote.totalCents);
      expect(cumulative.at(-1)).toBe(row.quote.totalCents);
      expect(monthly).toHaveLength(need.horizonDays === null ? need.horizonMonths : 1);
    }
  });
});

describe('which plans are drawn', () => {
  const { rows } = priceCatalog(REAL, PRESETS.everyday);
  test('the cheapest of each of the first brands', () => {
    const drawn = rowsOverTime(rows, []);
    expect(drawn).toHaveLength(4);
    expect(new Set(drawn.map(({ plan }) => plan.carrier)).size).toBe(4);
    expect(drawn[0]).toBe(rows[0]);
  });
  test('the ticked ones, six at most; one alone is not enough', () => {
    const ids = rows.slice(3, 11).map(({ plan }) => plan.id);
    expect(rowsOverTime(rows, ids).map(({ plan }) => plan.id)).toEqual(ids.slice(0, MAX_LINES));
    expect(rowsOverTime(rows, ids.slice(0, 1))[0]).toBe(rows[0]);
  });
});
