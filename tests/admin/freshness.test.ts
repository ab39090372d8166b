import { describe, expect, test } from 'vitest';
import { freshnessOf } from '@/lib/admin/freshness';
import { DEFAULT_SETTINGS } from '@/lib/catalog/site-settings';
import { ageInDays, dayBefore } from '@/lib/plan/age';

const today = '2026-11-26';

describe('how old figures are', () => {
  test.each([
    ['checked today', '2026-11-26', 0],
    ['yesterday', '2026-11-25', 1],
    ['over the end of a month', '2026-10-31', 26],
    ['over a leap day', '2024-02-28', 1002],
    ['a day that is still to come counts as today', '2026-11-27', 0],
  ])('%s', (_, verifiedAt, days) => expect(ageInDays(verifiedAt, today)).toBe(days));

  test.each([0, 1, 25, 26, 365, 1000])('%i days before and back', (days) =>
    expect(ageInDays(dayBefore(today, days), today)).toBe(days),
  );
});

describe('fresh, due or old', () => {
  test.each([
    [0, 'fresh'],
    [13, 'fresh'],
    [14, 'fresh'],
    [15, 'due'],
    [59, 'due'],
    [60, 'due'],
    [61, 'old'],
    [2000, 'old'],
  ] as const)('%i days with the defaults: %s', (days, expected) =>
    expect(freshnessOf(dayBefore(today, days), today, DEFAULT_SETTINGS)).toBe(expected),
  );

  test('the settings move both marks', () => {
    const days = { freshnessWarnDays: 3, freshnessLimitDays: 3 };
    expect(freshnessOf(dayBefore(today, 3), today, days)).toBe('fresh');
    expect(freshnessOf(dayBefore(today, 4), today, days)).toBe('old');
  });
});
