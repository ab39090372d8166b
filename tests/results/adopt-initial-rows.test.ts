import { describe, expect, test } from 'vitest';
import { PRESETS } from '@/lib/need/presets';
import { adoptInitialRows } from '@/lib/results/adopt-initial-rows';
import { initialRows } from '@/lib/results/initial-data';
import { priceCatalog } from '@/lib/results/price-catalog';
import { buildInitialData } from '@/lib/results/view-model';
import { DEFAULT_VIEW } from '@/lib/table/view-params';
import { REAL } from '@/tests/support/real-catalog-view';

const results = () => priceCatalog(REAL, PRESETS.everyday);
const sent = () => initialRows(JSON.parse(JSON.stringify(buildInitialData(results(), DEFAULT_VIEW))));

describe('rows of the initial data', () => {
  test('are the same objects in the results of the whole catalog, with position and schedule', () => {
    const initial = sent();
    const { rows } = adoptInitialRows(results(), initial);
    for (const row of initial) {
      const adopted = rows.find(({ plan }) => plan.id === row.plan.id);
      expect(adopted).toBe(row);
      expect(REAL.plans[adopted?.position ?? -1]?.id).toBe(row.plan.id);
      expect(adopted?.quote.schedule().length).toBe(PRESETS.everyday.horizonMonths);
    }
  });

  test('that are frozen since they were adopted are adopted again as they are', () => {
    const initial = sent();
    adoptInitialRows(results(), initial);
    for (const row of initial) Object.freeze(row);
    const { rows } = adoptInitialRows(results(), initial);
    for (const row of initial) expect(rows.find(({ plan }) => plan.id === row.plan.id)).toBe(row);
  });

  test('that were frozen before are replaced', () => {
    const initial = sent().map((row) => Object.freeze(row));
    const expected = results().rows.map(({ position }) => position);
    expect(adoptInitialRows(results(), initial).rows.map(({ position }) => position)).toEqual(expected);
  });
});
