import { describe, expect, test } from 'vitest';
import * as engine from '@/components/find/engine';
import { isStale } from '@/components/find/selectors';
import { createFindStore, type FindState } from '@/components/find/store';
import { DEFAULT_NEED } from '@/lib/need/need';
import { EXACT_USE } from '@/lib/need/usage-range';
import { INITIAL_ROWS, initialDataOf } from '@/lib/results/initial-data';
import { priceCatalog } from '@/lib/results/price-catalog';
import { buildViewModel, firstPage } from '@/lib/results/view-model';
import { DEFAULT_VIEW } from '@/lib/table/view-params';
import { REAL } from '@/tests/support/real-catalog-view';

const QUESTION = { need: DEFAULT_NEED, range: EXACT_USE, view: DEFAULT_VIEW };
const MODEL = buildViewModel(priceCatalog(REAL, DEFAULT_NEED), DEFAULT_VIEW);
const PAGE = { ...QUESTION, initial: initialDataOf(REAL, MODEL), today: '2026-01-01' };
const moreData = (dataGB: number) => ({
  ...DEFAULT_NEED,
  monthly: { ...DEFAULT_NEED.monthly, dataGB },
});

function setUp() {
  const frames: (() => void)[] = [];
  const timing = { now: () => 0, afterPaint: (callback: () => void) => frames.push(callback) };
  const store = createFindStore({ ...PAGE, drawn: null }, timing);
  const paint = () => frames.shift()?.();
  const rows = () => store.getState().immediate.viewModel.rows;
  return { store, paint, rows };
}

describe('what the page draws', () => {
  test('without the catalog are counts; with it, all rows', () => {
    const { store, rows, paint } = setUp();
    expect(rows()).toEqual([]);
    expect(store.getState().immediate.viewModel.counts).toEqual(MODEL.counts);
    store.setCatalog(REAL, engine);
    expect(rows()).toEqual(MODEL.rows.slice(0, INITIAL_ROWS));
    store.showAll();
    paint();
    expect(rows().length).toBe(MODEL.rows.length);
  });

  test('what is hydrated is what the server drew, with rows that are shown further on', async () => {
    const server = createFindStore({ ...PAGE, drawn: firstPage(MODEL, DEFAULT_VIEW) });
    const { store, rows } = setUp();
    const ids = (state: FindState) => state.immediate.viewModel.rows.map(({ plan }) => plan.id);
    expect(server.listIsHere).toBeNull();
    store.setCatalog(REAL, engine);
    await store.listIsHere;
    const hydrated = store.getInitialState();
    expect(ids(hydrated)).toEqual(ids(server.getState()));
    expect(ids(hydrated).length).toBe(Math.min(INITIAL_ROWS, MODEL.rows.length));
    expect(hydrated.immediate.viewModel.rows[0]).toBe(rows()[0]);
    // What the list's parts are priced from, as on the server.
    expect(hydrated.catalog).toBe(REAL);
  });

  test('the same where the need changed before the catalog came', () => {
    const { store, rows } = setUp();
    store.setNeed(moreData(12));
    expect(isStale(store.getState(), QUESTION)).toBe(true);
    store.setCatalog(REAL, engine);
    expect(isStale(store.getState(), QUESTION)).toBe(false);
    const ids = (list: readonly { plan: { id: string } }[] | null) => list?.map(({ plan }) => plan.id);
    expect(ids(rows())).toEqual(ids(buildViewModel(priceCatalog(REAL, moreData(12)), DEFAULT_VIEW).rows));
    const hydrated = store.getInitialState().immediate;
    expect(hydrated.need).toBe(DEFAULT_NEED);
    expect(ids(hydrated.viewModel.rows)).toEqual(ids(MODEL.rows.slice(0, INITIAL_ROWS)));
  });

  test('a newer catalog is no reason to hydrate what an older one drew', async () => {
    const { store, rows } = setUp();
    store.setCatalog({ ...REAL, version: 'newer' }, engine);
    expect(rows().length).toBe(MODEL.rows.length);
    expect(await Promise.race([store.listIsHere, Promise.resolve('not yet')])).toBe('not yet');
    expect(store.getInitialState().immediate.viewModel.rows).toEqual([]);
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
    const { store, rows, paint } = setUp();
    store.setCatalog(REAL, engine);
    store.showAll();
    paint();
    const before = rows();
    store.setView({ open: before[0]?.plan.id ?? null, density: 'dense' });
    expect(rows()).toBe(before);
  });
});
