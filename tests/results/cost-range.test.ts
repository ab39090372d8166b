import { describe, expect, test } from 'vitest';
import { quote } from '@/lib/cost/quote';
import { PRESETS } from '@/lib/need/presets';
import { needsOverRange, type UsageRange } from '@/lib/need/usage-range';
import { costRanges, rankCents } from '@/lib/results/cost-range';
import { priceCatalog } from '@/lib/results/price-catalog';
import { RANK_BY } from '@/lib/results/query';
import { REAL } from '@/tests/support/real-catalog-view';

const NEED = PRESETS.china;
const RANGE: UsageRange = {
  data: { low: 4, high: 16 },
  minutes: null,
  calls: { CN: { low: 30, high: 240 } },
};

describe('what usage that is not sure costs', () => {
  const ranges = costRanges(REAL.plans, NEED, RANGE, REAL.settings, 'allIn');
  const needs = needsOverRange(NEED, RANGE);

  test('the ends are the cost function at the least and the most use, the mean is of all steps', () => {
    for (const plan of REAL.plans) {
      const totals = needs.map((need) => {
        const priced = quote(plan, need, REAL.settings);
        return priced.verdict !== 'doesNot' && priced.totalIs === 'exact' ? priced.totalCents : null;
      });
      const mean = totals.includes(null)
        ? null
        : Math.round(totals.reduce<number>((sum, total) => sum + (total ?? 0), 0) / totals.length);
      expect(ranges.get(plan.id)).toMatchObject({
        lowCents: totals[0],
        highCents: totals.at(-1),
        expectedCents: mean,
      });
    }
  });

  test('the mean lies between the ends; where the most cannot be had, a reason says why', () => {
    for (const { lowCents, highCents, expectedCents, reasons } of ranges.values()) {
      if (expectedCents !== null) {
        expect(expectedCents).toBeGreaterThanOrEqual(lowCents ?? Number.NaN);
        expect(expectedCents).toBeLessThanOrEqual(highCents ?? Number.NaN);
      }
      expect(reasons.length > 0).toBe(highCents === null);
    }
  });
});

describe.each(RANK_BY)('ordered by %s', (by) => {
  const { rows } = priceCatalog(REAL, NEED, { price: 'allIn', range: RANGE, by, oldest: null });
  const ranked = rows.map((row) => rankCents(row.quote.totalCents, row.range ?? undefined, by));

  test('what ranks rises, and plans without it come last', () => {
    const firstNone = ranked.indexOf(null);
    const stated = firstNone < 0 ? ranked : ranked.slice(0, firstNone);
    expect(stated).not.toContain(null);
    expect(stated).toEqual(stated.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
    expect(ranked.slice(stated.length).every((cents) => cents === null)).toBe(true);
  });
});

test('without a range no row has one, and every order is that of totals', () => {
  const plain = priceCatalog(REAL, NEED);
  for (const by of RANK_BY) {
    const { rows } = priceCatalog(REAL, NEED, {
      price: 'allIn',
      range: { data: null, minutes: null, calls: {} },
      by,
      oldest: null,
    });
    expect(rows.map(({ plan }) => plan.id)).toEqual(plain.rows.map(({ plan }) => plan.id));
    for (const { range } of rows) expect(range).toBeNull();
  }
});
