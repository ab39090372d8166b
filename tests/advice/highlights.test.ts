import { describe, expect, test } from 'vitest';
import { chooseHighlights } from '@/lib/advice/highlights';
import { DEFAULT_NEED } from '@/lib/need/need';
import { PRESET_IDS, PRESETS } from '@/lib/need/presets';
import { EXACT_USE } from '@/lib/need/usage-range';
import { priceCatalog } from '@/lib/results/price-catalog';
import { DEFAULT_QUERY } from '@/lib/results/query';
import { makeCatalog } from '@/tests/support/make-catalog';
import { makeNeed } from '@/tests/support/make-need';
import { makeMonthlyFee, makeOption } from '@/tests/support/make-plan';
import { REAL } from '@/tests/support/real-catalog-view';

describe.each(PRESET_IDS)('picks for the ready-made need %s', (id) => {
  const need = PRESETS[id];
  const { rows } = priceCatalog(REAL, need);
  const picks = chooseHighlights(rows, need);

  test('start with the least cost and hold two or three plans where there are as many', () => {
    expect(picks[0]).toMatchObject({ kind: 'leastCost', row: rows[0] });
    expect(picks.length).toBeGreaterThanOrEqual(Math.min(2, rows.length));
    expect(picks.length).toBeLessThanOrEqual(3);
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
  chooseHighlights(priceCatalog(makeCatalog(plans), DEFAULT_NEED).rows, DEFAULT_NEED).map(({ kind, row }) => [
    kind,
    row.plan.id,
  ]);

test('a plan paid for a year is set beside one paid by the month', () => {
  expect(kinds(plan('year', '120.00', 12), plan('month', '11.00'))).toEqual([
    ['leastCost', 'year'],
    ['byMonth', 'month'],
  ]);
  expect(kinds(plan('a', '10.00'), plan('b', '11.00'))[1]?.[0]).toBe('nextBrand');
});

test('less today counts from half of the first sum on', () => {
  const withFee = (made: ReturnType<typeof plan>) => ({
    ...made,
    charges: { ...made.charges, recurringFees: [makeMonthlyFee()] },
  });
  const year = plan('a', '120.00', 12);
  expect(kinds(year, withFee(plan('b', '60.00', 6)))[1]).toEqual(['leastToday', 'b']);
  expect(kinds(year, withFee(plan('b', '60.01', 6)))[1]?.[0]).toBe('nextBrand');
});

test('a plan of another carrier is no pick where one of the first carrier has as much for less', () => {
  const of = (carrier: string, made: ReturnType<typeof plan>) => ({ ...made, carrier });
  const picks = kinds(
    of('mint', plan('mint-small', '20.00', 1, 5)),
    of('mint', plan('mint-big', '21.00', 1, 50)),
    of('other', plan('other-big', '24.00', 1, 50)),
  );
  expect(picks[1]).toEqual(['mostData', 'mint-big']);
});

test('nor where a plan at the same price has more', () => {
  const of = (carrier: string, made: ReturnType<typeof plan>) => ({ ...made, carrier });
  const picks = kinds(
    plan('least', '20.00', 1, 5),
    of('mint', plan('mint-unlimited', '21.00', 1, 90, 50)),
    of('mint', plan('mint-big', '21.00', 1, 23)),
  );
  expect(picks.map(([kind, id]) => `${kind} ${id}`)).toEqual([
    'leastCost least',
    'bestPriority mint-unlimited',
  ]);
});

test.each([
  ['is slow', 600, 'nextBrand'],
  ['is of useful speed', 1500, 'mostHotspot'],
  ['has no stated limit of speed', null, 'mostHotspot'],
] as const)('most hotspot data is a reason where it %s is %s', (_, maxKbps, kind) => {
  const wide = { ...plan('b', '21.00'), hotspot: { includedGB: 'unlimited' as const, maxKbps } };
  expect(kinds(plan('a', '20.00'), wide)[1]?.[0]).toBe(kind);
});

describe('a plan that is only cheaper because it gives less is no pick', () => {
  test('where slowed data is accepted, a plan with all of it at full speed comes first', () => {
    const slow = {
      ...plan('slow', '5.00', 1, 1),
      data: { ...plan('slow', '5.00', 1, 1).data, afterAllowance: 'throttle' as const },
    };
    const need = makeNeed({ acceptThrottled: true, monthly: { dataGB: 5 } });
    const { rows } = priceCatalog(makeCatalog([slow, plan('whole', '9.00')]), need);
    expect(rows.map((row) => row.plan.id)).toEqual(['slow', 'whole']);
    expect(chooseHighlights(rows, need).map(({ row }) => row.plan.id)).toEqual(['whole']);
  });

  test('where use is not sure, a plan that has the most of it comes first', () => {
    const need = makeNeed({ monthly: { dataGB: 4 } });
    const range = { ...EXACT_USE, data: { low: 4, high: 8 } };
    const { rows } = priceCatalog(makeCatalog([plan('five', '5.00'), plan('ten', '9.00', 1, 10)]), need, {
      ...DEFAULT_QUERY,
      range,
    });
    expect(rows).toHaveLength(2);
    expect(chooseHighlights(rows, need).map(({ row }) => row.plan.id)).toEqual(['ten']);
  });

  test('where no plan gives all of it, those that meet the need are picked from', () => {
    const slow = {
      ...plan('slow', '5.00', 1, 1),
      data: { ...plan('slow', '5.00', 1, 1).data, afterAllowance: 'throttle' as const },
    };
    const need = makeNeed({ acceptThrottled: true, monthly: { dataGB: 5 } });
    const { rows } = priceCatalog(makeCatalog([slow]), need);
    expect(chooseHighlights(rows, need)).toHaveLength(1);
  });
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
  expect(chooseHighlights([], DEFAULT_NEED)).toEqual([]);
});
