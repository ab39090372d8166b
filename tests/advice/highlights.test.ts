import { describe, expect, test } from 'vitest';
import { chooseHighlights } from '@/lib/advice/highlights';
import { DEFAULT_NEED, type Need } from '@/lib/need/need';
import { PRESET_IDS, PRESETS } from '@/lib/need/presets';
import { priceCatalog } from '@/lib/results/price-catalog';
import { makeCatalog } from '@/tests/support/make-catalog';
import { makeOption } from '@/tests/support/make-plan';
import { REAL } from '@/tests/support/real-catalog-view';

const monthsOf = (need: Need) => (need.horizonDays === null ? need.horizonMonths : 1);

describe.each(PRESET_IDS)('picks for the ready-made need %s', (id) => {
  const need = PRESETS[id];
  const { rows } = priceCatalog(REAL, need);
  const picks = chooseHighlights(rows, need.lines, monthsOf(need));

  test('start with the least cost and hold three plans where there are three', () => {
    expect(picks[0]).toMatchObject({ kind: 'leastCost', row: rows[0] });
    expect(picks).toHaveLength(Math.min(3, rows.length));
  });

  test('differ in plan and in kind; three of one brand are never shown while another has a plan', () => {
    expect(new Set(picks.map(({ row }) => row.plan.id)).size).toBe(picks.length);
    expect(new Set(picks.map(({ kind }) => kind)).size).toBe(picks.length);
    const brands = new Set(picks.map(({ row }) => row.plan.carrier)).size;
    expect(brands).toBeGreaterThanOrEqual(Math.min(2, new Set(rows.map(({ plan }) => plan.carrier)).size));
  });

  test('say what they cost above the least, to the cent', () => {
    for (const { row, moreCents } of picks)
      expect(moreCents).toBe(row.quote.totalCents - (rows[0]?.quote.totalCents ?? 0));
  });
});

const option = (price: string, months: number) =>
  makeOption({ period: { months }, priceByLines: { '1': price } });
const plan = (
  id: string,
  price: string,
  months = 1,
  data: number | null = 5,
  priority: number | null = null,
) => ({
  id,
  carrier: id,
  charges: { options: [option(price, months)] },
  data: { highSpeedGB: data, priorityGB: priority },
});
const kinds = (...plans: ReturnType<typeof plan>[]) =>
  chooseHighlights(priceCatalog(makeCatalog(plans), DEFAULT_NEED).rows, 1, 12).map(({ kind, row }) => [
    kind,
    row.plan.id,
  ]);

test('a plan paid for a year is set beside one with much less to pay today', () => {
  expect(kinds(plan('year', '120.00', 12), plan('month', '11.00'))).toEqual([
    ['leastCost', 'year'],
    ['leastToday', 'month'],
  ]);
});

test('less today counts from half of the first sum on', () => {
  expect(kinds(plan('a', '30.00', 3), plan('b', '15.00'))[1]).toEqual(['leastToday', 'b']);
  expect(kinds(plan('a', '30.00', 3), plan('b', '15.01'))[1]?.[0]).toBe('nextBrand');
});

test('most data counts at a near price only, and not stated is never most', () => {
  expect(kinds(plan('a', '20.00'), plan('b', '26.00', 1, 30))[1]).toEqual(['mostData', 'b']);
  expect(kinds(plan('a', '20.00'), plan('b', '26.01', 1, 30))[1]).toEqual(['nextBrand', 'b']);
  expect(kinds(plan('a', '20.00'), plan('b', '21.00', 1, null))[1]).toEqual(['nextBrand', 'b']);
});

test('no priority data is no reason to be shown', () => {
  expect(kinds(plan('a', '20.00'), plan('b', '21.00', 1, 5, 0))[1]?.[0]).toBe('nextBrand');
  expect(kinds(plan('a', '20.00'), plan('b', '21.00', 1, 5, 1))[1]).toEqual(['bestPriority', 'b']);
});

test('no rows, no picks', () => {
  expect(chooseHighlights([], 1, 12)).toEqual([]);
});
