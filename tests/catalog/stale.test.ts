/** Plans whose check is too old: taken away in one place, counted, and back when asked for. */
import { describe, expect, test } from 'vitest';
import { answerQuotes } from '@/lib/api/quote-answer';
import { oldestDay, withoutOld } from '@/lib/catalog/stale';
import { DEFAULT_NEED } from '@/lib/need/need';
import { answer } from '@/lib/results/price-catalog';
import { PLAIN_ASK } from '@/lib/results/query';
import { firstOf, screenOf } from '@/lib/results/view-model';
import { DEFAULT_VIEW } from '@/lib/table/view-params';
import { makeCatalog } from '@/tests/support/make-catalog';

const TODAY = '2026-11-26';
/** 60, 61 and 200 days before that day. */
const CATALOG = {
  ...makeCatalog([
    { id: 'at-the-limit', verifiedAt: '2026-09-27' },
    { id: 'one-day-older', verifiedAt: '2026-09-26' },
    { id: 'old-and-closed', verifiedAt: '2026-05-10', status: 'closed' },
  ]),
  leaveOutAfterDays: 60,
};
const oldest = oldestDay(CATALOG, TODAY, false);
const ask = { ...PLAIN_ASK, oldest };

describe('from which day on a check counts', () => {
  test.each([
    ['the settings leave none out', null, false, null],
    ['60 days', 60, false, '2026-09-27'],
    ['the reader asks for all', 60, true, null],
  ])('%s', (_, leaveOutAfterDays, withOld, day) =>
    expect(oldestDay({ leaveOutAfterDays }, TODAY, withOld)).toBe(day),
  );
});

test('the ranking holds what is at the limit and counts what is past it', () => {
  const { rows, unmet, counts } = answer(CATALOG, DEFAULT_NEED, ask);
  expect(rows.map(({ plan }) => plan.id)).toEqual(['at-the-limit']);
  expect(unmet).toEqual([]);
  expect(counts).toMatchObject({ plans: 1, meets: 1, old: 2, oldMeets: 1 });
});

test('asked for, all are there and none is counted as left out', () => {
  const { counts } = answer(CATALOG, DEFAULT_NEED, { ...ask, oldest: null });
  expect(counts).toMatchObject({ plans: 3, meets: 2, old: 0, oldMeets: 0 });
});

test('a ticked plan stays in the tray although the ranking leaves it out', () => {
  const view = { ...DEFAULT_VIEW, picked: ['one-day-older'] };
  const priced = answer(CATALOG, DEFAULT_NEED, ask);
  expect(screenOf(priced, view).picked.map(({ id }) => id)).toEqual(['one-day-older']);
  expect(firstOf(priced, view).catalog.plans.map(({ id }) => id)).toContain('one-day-older');
});

test('the same question gives the same catalog, so nothing is priced or drawn anew', () => {
  expect(withoutOld(CATALOG, oldest)).toBe(withoutOld(CATALOG, oldest));
  expect(withoutOld(CATALOG, '2020-01-01')).toBe(CATALOG);
  expect(withoutOld(CATALOG, null)).toBe(CATALOG);
});

describe('the API leaves out the same plans and names them', () => {
  const priced = (request: { planIds?: string[]; includeOld?: boolean }) =>
    answerQuotes(CATALOG, { need: DEFAULT_NEED, planIds: null, includeOld: false, ...request }, oldest);
  const ids = (list: { planId: string }[]) => list.map(({ planId }) => planId);

  test('by itself', () => {
    const { quotes, leftOut } = priced({});
    expect(ids(quotes)).toEqual(['at-the-limit']);
    expect(leftOut).toEqual([
      { planId: 'one-day-older', verifiedAt: '2026-09-26' },
      { planId: 'old-and-closed', verifiedAt: '2026-05-10' },
    ]);
  });
  test.each([
    ['asked for all', { includeOld: true }, ['at-the-limit', 'one-day-older']],
    ['asked by name', { planIds: ['one-day-older'] }, ['one-day-older']],
  ])('%s', (_, request, expected) => {
    const { quotes, leftOut } = priced(request);
    expect(ids(quotes)).toEqual(expected);
    expect(leftOut).toEqual([]);
  });
});
