import { describe, expect, test } from 'vitest';
import { ageOf, daySpan } from '@/lib/plan/age';

describe('an age', () => {
  test.each([
    ['today', '2026-09-02', { unit: 'days', count: 0 }],
    ['45 days', '2026-07-19', { unit: 'days', count: 45 }],
    ['46 days', '2026-07-18', { unit: 'months', count: 2 }],
    ['half a year', '2026-03-02', { unit: 'months', count: 6 }],
    ['a day to come', '2026-09-03', { unit: 'days', count: 0 }],
  ])('%s', (_, day, age) => expect(ageOf(day, '2026-09-02')).toEqual(age));
});

test('a span is from the first day to the last', () => {
  expect(daySpan(['2026-05-01', '2026-03-01', '2026-04-01'])).toEqual({
    from: '2026-03-01',
    to: '2026-05-01',
  });
  expect(daySpan(['2026-05-01'])).toEqual({ from: '2026-05-01', to: '2026-05-01' });
  expect(daySpan([])).toBeNull();
});
