/** Plans whose check is too old: taken away in one place, counted, and back when asked for. */
import { describe, expect, test } from 'vitest';
import { answerQuotes } from '@/lib/api/quote-answer';
import { isTooOld, leaveOutAfter, oldestCheckDate, withoutStale } from '@/lib/catalog/stale';
import { DEFAULT_NEED } from '@/lib/need/need';
import { priceCatalog } from '@/lib/results/price-catalog';
import { DEFAULT_QUERY } from '@/lib/results/query';
import { buildViewModel, firstPage } from '@/lib/results/view-model';
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
const oldest = oldestCheckDate(CATALOG, TODAY, false);
const ask = { ...DEFAULT_QUERY, oldest };

describe('from which day on a check counts', () => {
  test.each([
    ['the settings leave none out', null, false, null],
    ['60 days', 60, false, '2026-09-27'],
    ['the reader asks for all', 60, true, null],
  ])('%s', (_, leaveOutAfterDays, withOld, day) =>
    expect(oldestCheckDate({ leaveOutAfterDays }, TODAY, withOld)).toBe(day),
  );
});

test('the ranking holds what is at the limit and counts what is past it', () => {
  const { rows, ineligible, counts } = priceCatalog(CATALOG, DEFAULT_NEED, ask);
  expect(rows.map(({ plan }) => plan.id)).toEqual(['at-the-limit']);
  expect(ineligible).toEqual([]);
  expect(counts).toMatchObject({ plans: 1, meets: 1, stale: 2, staleMeets: 1 });
});

test('asked for, all are there and none is counted as left out', () => {
  const { counts } = priceCatalog(CATALOG, DEFAULT_NEED, { ...ask, oldest: null });
  expect(counts).toMatchObject({ plans: 3, meets: 2, stale: 0, staleMeets: 0 });
});

test('a ticked plan stays in the tray although the ranking leaves it out', () => {
  const view = { ...DEFAULT_VIEW, picked: ['one-day-older'] };
  const priced = priceCatalog(CATALOG, DEFAULT_NEED, ask);
  const model = buildViewModel(priced, view);
  expect(model.selected.map(({ id }) => id)).toEqual(['one-day-older']);
  expect(firstPage(model, view).selected.map(({ id }) => id)).toEqual(['one-day-older']);
});

test('the same question gives the same catalog, so nothing is priced or drawn anew', () => {
  expect(withoutStale(CATALOG, oldest)).toBe(withoutStale(CATALOG, oldest));
  expect(withoutStale(CATALOG, '2020-01-01')).toBe(CATALOG);
  expect(withoutStale(CATALOG, null)).toBe(CATALOG);
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

describe('a plan is marked', () => {
  test.each<[string, string, number | null, boolean]>([
    ['on the last day that counts: not', '2026-07-04', 60, false],
    ['a day older: it is', '2026-07-03', 60, true],
    ['where nothing is left out: never', '2020-01-01', null, false],
  ])('%s', (_, verifiedAt, limit, expected) => {
    expect(isTooOld(verifiedAt, '2026-09-02', limit)).toBe(expected);
  });

  test('only by a limit that the settings use for leaving out', () => {
    expect(leaveOutAfter({ leaveOldOut: true, freshnessLimitDays: 60 })).toBe(60);
    expect(leaveOutAfter({ leaveOldOut: false, freshnessLimitDays: 60 })).toBeNull();
  });
});
