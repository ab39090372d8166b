import { describe, expect, test, vi } from 'vitest';
import {
  handOver,
  handOverWords,
  type PageKey,
  takeOver,
  takeOverWords,
} from '@/components/find/handed-over';
import { DEFAULT_NEED } from '@/lib/need/need';
import { EXACT_USE } from '@/lib/need/usage-range';
import { initialDataOf } from '@/lib/results/initial-data';
import { priceCatalog } from '@/lib/results/price-catalog';
import { buildViewModel } from '@/lib/results/view-model';
import { DEFAULT_VIEW } from '@/lib/table/view-params';
import { makeCatalog } from '@/tests/support/make-catalog';

const CATALOG = makeCatalog([{ id: 'a' }]);
const MODEL = buildViewModel(priceCatalog(CATALOG, DEFAULT_NEED), DEFAULT_VIEW);
const DRAWN = { model: MODEL, catalog: CATALOG };
const page = (change: Partial<PageKey> = {}): PageKey => ({
  need: DEFAULT_NEED,
  range: EXACT_USE,
  view: DEFAULT_VIEW,
  initial: initialDataOf(CATALOG, MODEL),
  today: '2026-09-01',
  ...change,
});

describe('the rows that a page is drawn with', () => {
  test('are found by what was asked, after its props travelled as text', () => {
    handOver(page(), DRAWN);
    expect(takeOver(JSON.parse(JSON.stringify(page())))).toMatchObject(DRAWN);
  });

  test.each<[string, Partial<PageKey>]>([
    ['another day', { today: '2026-09-02' }],
    ['another view', { view: { ...DEFAULT_VIEW, query: 'x' } }],
    ['another catalog', { initial: { ...page().initial, version: 'other' } }],
  ])('%s has rows of its own', (_, change) => {
    handOver(page(), DRAWN);
    expect(() => takeOver(page(change))).toThrow('without the rows');
  });

  test('the oldest of many pages goes', () => {
    handOver(page({ today: 'first' }), DRAWN);
    for (let day = 0; day < 100; day++) handOver(page({ today: `day ${day}` }), DRAWN);
    expect(() => takeOver(page({ today: 'first' }))).toThrow();
    expect(takeOver(page({ today: 'day 0' }))).toMatchObject(DRAWN);
  });

  test('what was drawn a minute ago goes with the next, so that no catalog of the past is kept', () => {
    // Whole: a minute later is then exactly a minute, without a rest of the fraction.
    const from = Math.ceil(performance.now());
    const clock = vi.spyOn(performance, 'now').mockReturnValue(from);
    handOver(page({ today: 'early' }), DRAWN);
    clock.mockReturnValue(from + 60_000);
    handOver(page({ today: 'late' }), DRAWN);
    expect(takeOver(page({ today: 'early' }))).toMatchObject(DRAWN);
    clock.mockReturnValue(from + 60_001);
    handOver(page({ today: 'later' }), DRAWN);
    expect(() => takeOver(page({ today: 'early' }))).toThrow('without the rows');
    expect(takeOver(page({ today: 'late' }))).toMatchObject(DRAWN);
    clock.mockRestore();
  });

  test('its words are found by their address', () => {
    const words = { share: { copy: 'x' } } as never;
    handOverWords('/words/1/en', words);
    expect(takeOverWords('/words/1/en')).toBe(words);
    expect(() => takeOverWords('/words/2/en')).toThrow('without its words');
  });

  test('the browser has none', () => {
    vi.stubGlobal('window', {});
    expect(takeOver(page())).toBeNull();
    expect(takeOverWords('/words/1/en')).toBeNull();
    vi.unstubAllGlobals();
  });
});
