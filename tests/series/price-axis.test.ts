import { describe, expect, test } from 'vitest';
import { NETWORK_GROUPS, networkGroup } from '@/lib/catalog/network-group';
import { PRESETS } from '@/lib/need/presets';
import { priceCatalog } from '@/lib/results/price-catalog';
import { deOverlap, priceAxis } from '@/lib/series/price-axis';
import { REAL } from '@/tests/support/real-catalog-view';

describe.each(Object.entries(PRESETS))('%s', (_, preset) => {
  const need = { ...preset, state: 'IL' };
  const { rows } = priceCatalog(REAL, need);
  const months = need.horizonDays === null ? need.horizonMonths : 1;
  const { lanes } = priceAxis(rows, months, REAL.settings);
  const points = lanes.flatMap((lane) => lane.points);

  test('every plan that meets the need stands once, in its network’s lane', () => {
    expect(points.map(({ id }) => id).sort()).toEqual(rows.map(({ plan }) => plan.id).sort());
    for (const { group, points: own } of lanes)
      for (const { row } of own) expect(networkGroup(row.plan.networks)).toBe(group);
    expect(lanes.map(({ group }) => group)).toEqual(
      NETWORK_GROUPS.filter((group) => lanes.some((lane) => lane.group === group)),
    );
  });

  test('a point is the table’s figure, between the least and the greatest tax', () => {
    for (const { row, cents, lowCents, highCents } of points) {
      expect(cents).toBe(months === 1 ? row.quote.totalCents : row.quote.monthlyCents);
      expect(lowCents).toBeLessThanOrEqual(cents);
      expect(highCents).toBeGreaterThanOrEqual(cents);
    }
  });
});

describe('marks that would cover each other', () => {
  test.each([
    ['far apart: one level', [0, 0.5, 1], [0, 0, 0]],
    ['at the gap exactly: one level', [0, 0.1, 0.2], [0, 0, 0]],
    ['closer: the next level', [0, 0.05, 0.1], [0, 1, 0]],
    ['four on one spot of three levels: the first again', [0, 0, 0, 0], [0, 1, 2, 0]],
  ])('%s', (_, shares, expected) => {
    expect(deOverlap(shares, 0.1, 3)).toEqual(expected);
  });
});
