import { expect, test } from 'vitest';
import { monthAxis, stepLine, valueAxis } from '@/components/charts/time/layout';
import { timeline } from '@/lib/series/timeline';
import { madeRow } from '@/tests/series/made-rows';

test.each([
  [1, [0.5]],
  [12, Array.from({ length: 12 }, (_, month) => month + 0.5)],
  [13, [0.5, 2.5, 4.5, 6.5, 8.5, 10.5, 12.5]],
  [36, Array.from({ length: 12 }, (_, index) => index * 3 + 0.5)],
])('%i months', (months, ticks) => expect(monthAxis(months)).toEqual({ low: 0, high: months, ticks }));

test('the last month lasts to its end', () =>
  expect(stepLine([5, 7])).toEqual([
    { x: 0, cents: 5 },
    { x: 1, cents: 7 },
    { x: 2, cents: 7 },
  ]));

test('the axis of cents holds zero and every value', () => {
  const row = madeRow({ id: 'a' });
  const series = timeline([{ ...row, quote: { ...row.quote, schedule: () => [5000, -2000] } }]);
  const { low, high } = valueAxis(series, 'monthly');
  expect(low).toBeLessThanOrEqual(-2000);
  expect(high).toBeGreaterThanOrEqual(5000);
  expect(valueAxis({ ...series, lines: [] }, 'monthly').low).toBe(0);
});
