import { expect, test } from 'vitest';
import { historyLayout } from '@/components/charts/price-history/layout';

const STEPS = [
  { date: '2024', cents: 2500 },
  { date: '2025-07', cents: 3000 },
];

test('the last price holds until today, and each date is a tick', () => {
  const { points, x, y } = historyLayout(STEPS, '2026-01-01');
  expect(points).toEqual([
    { x: 2024, cents: 2500 },
    { x: 2025.5, cents: 3000 },
    { x: 2026, cents: 3000 },
  ]);
  expect(x.ticks.map(x.text)).toEqual(['2024', '2025-07']);
  expect([x.low, x.high]).toEqual([2024, 2026]);
  expect(y.high).toBeGreaterThanOrEqual(3000);
});

test('a price of today has an axis of a quarter of a year', () => {
  const { x } = historyLayout([{ date: '2026-01-01', cents: 100 }], '2026-01-01');
  expect([x.low, x.high]).toEqual([2025.75, 2026]);
});
