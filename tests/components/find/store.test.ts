import { describe, expect, test } from 'vitest';
import * as engine from '@/components/find/engine';
import { isStale } from '@/components/find/selectors';
import { createFindStore } from '@/components/find/store';
import { DEFAULT_NEED } from '@/lib/need/need';
import { EXACT_USE } from '@/lib/need/usage-range';
import { priceCatalog } from '@/lib/results/price-catalog';
import { buildInitialData } from '@/lib/results/view-model';
import { DEFAULT_VIEW } from '@/lib/table/view-params';
import { REAL } from '@/tests/support/real-catalog-view';

const QUESTION = { need: DEFAULT_NEED, range: EXACT_USE, view: DEFAULT_VIEW };
const INITIAL = structuredClone(buildInitialData(priceCatalog(REAL, DEFAULT_NEED), DEFAULT_VIEW));
const moreData = (dataGB: number) => ({
  ...DEFAULT_NEED,
  monthly: { ...DEFAULT_NEED.monthly, dataGB },
});

function setUp() {
  const frames: (() => void)[] = [];
  const timing = { now: () => 0, afterPaint: (callback: () => void) => frames.push(callback) };
  const store = createFindStore(
    { ...QUESTION, initial: structuredClone(INITIAL), today: '2026-01-01' },
    timing,
  );
  const paint = () => frames.shift()?.();
  const rows = () => store.getState().immediate.viewModel.rows;
  return { store, paint, rows };
}

describe('what the page draws', () => {
  test('the initial rows stay the same objects when the catalog comes, and there are more', () => {
    const { store, rows } = setUp();
    const before = rows();
    store.setCatalog(REAL, engine);
    expect(store.getState().immediate.viewModel.quoted?.length).toBeGreaterThan(before.length);
    for (const [index, row] of before.entries()) expect(rows()[index]).toBe(row);
    expect(store.getState().immediate.viewModel.quoted?.[0]?.quote.schedule().length).toBe(12);
  });

  test('another need keeps the old rows until the catalog is here, and says that they are stale', () => {
    const { store, rows } = setUp();
    const before = rows();
    store.setNeed(moreData(12));
    expect(rows()).toEqual(before);
    expect(isStale(store.getState(), QUESTION)).toBe(true);
    store.setCatalog(REAL, engine);
    expect(isStale(store.getState(), QUESTION)).toBe(false);
    const ids = (list: readonly { plan: { id: string } }[] | null) => list?.map(({ plan }) => plan.id);
    expect(ids(store.getState().immediate.viewModel.quoted)).toEqual(
      ids(priceCatalog(REAL, moreData(12)).rows),
    );
  });

  test('of needs that come while the list is painted, the newest is drawn next, and then the rest of the page', () => {
    const { store, paint } = setUp();
    store.setCatalog(REAL, engine);
    paint();
    for (const gigabytes of [5, 6, 7]) store.setNeed(moreData(gigabytes));
    const drawn = () => {
      const { immediate, deferred } = store.getState();
      return [immediate, deferred].map(({ need }) => need.monthly.dataGB);
    };
    const first = DEFAULT_NEED.monthly.dataGB;
    expect(store.getState().need.monthly.dataGB).toBe(7);
    expect(drawn()).toEqual([5, first]);
    paint();
    expect(drawn()).toEqual([7, first]);
    paint();
    expect(drawn()).toEqual([7, 7]);
  });

  test('a tick or an open row computes no other rows', () => {
    const { store, rows } = setUp();
    store.setCatalog(REAL, engine);
    const before = rows();
    store.setView({ open: before[0]?.plan.id ?? null, density: 'dense' });
    expect(rows()).toBe(before);
  });
});
