import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkGroup } from '@/lib/catalog/network-group';
import type { Amount, Network } from '@/lib/plan/plan';
import { alongData, DATA_LANES, MAX_POINTS, scatter } from '@/lib/series/scatter';
import { madeRow } from './made-rows';
import { NEEDS, realRows } from './real-rows';

describe.each(Object.entries(NEEDS))('scatter of the real catalog: %s', (_, need) => {
  const rows = realRows(need);

  it('has a point for every plan of the table, at the price of its row', () => {
    const { points } = scatter(rows, 'total');
    expect(points.map((point) => point.id).sort()).toEqual(rows.map((row) => row.plan.id).sort());
    for (const point of points) expect(point.priceCents).toBe(point.row.quote.totalCents);
    for (const point of scatter(rows, 'monthly').points)
      expect(point.priceCents).toBe(point.row.quote.monthlyCents);
  });

  it('places data as stated, and only a number has a place on the axis', () => {
    for (const { lane, gb, row } of scatter(rows, 'total').points) {
      const fact = row.plan.data.highSpeedGB;
      if (lane === 'stated') expect(gb).toBe(fact);
      else expect([lane, gb]).toEqual([fact === null ? 'notStated' : 'unlimited', null]);
    }
  });
});

describe('scatter', () => {
  it.each<[string, Amount, string, number | null]>([
    ['unlimited', 'unlimited', 'unlimited', null],
    ['not stated is never zero', null, 'notStated', null],
    ['not offered is zero', 0, 'stated', 0],
    ['a part of a GB', 0.48828125, 'stated', 0.48828125],
    ['a number', 20, 'stated', 20],
  ])('%s', (_, gb, lane, at) => {
    expect(scatter([madeRow({ id: 'a', gb })], 'total').points[0]).toMatchObject({ lane, gb: at });
  });

  it('names the cheapest of each lane and leaves out empty lanes', () => {
    const made = scatter(
      [
        madeRow({ id: 'dear', items: { payment: [900] } }),
        madeRow({ id: 'cheap', items: { payment: [200] } }),
        madeRow({ id: 'endless', items: { payment: [100] }, gb: 'unlimited' }),
      ],
      'total',
    );
    expect(made.lanes).toEqual(['stated', 'unlimited']);
    expect(made.cheapest).toMatchObject({
      stated: { id: 'cheap' },
      unlimited: { id: 'endless' },
      notStated: null,
    });
  });

  it.each<[string, [string, Amount, number][], string[]]>([
    [
      'more data for more',
      [
        ['a', 5, 100],
        ['b', 10, 200],
      ],
      ['a', 'b'],
    ],
    [
      'less data for more is on no edge',
      [
        ['a', 10, 100],
        ['b', 5, 200],
      ],
      ['a'],
    ],
    [
      'as much data for more is on no edge',
      [
        ['a', 10, 100],
        ['b', 10, 200],
      ],
      ['a'],
    ],
    [
      'of one price the most data',
      [
        ['a', 5, 100],
        ['b', 10, 100],
      ],
      ['b'],
    ],
    [
      'unlimited is more than any amount',
      [
        ['a', 500, 100],
        ['b', 'unlimited', 200],
        ['c', 600, 300],
      ],
      ['a', 'b'],
    ],
    [
      'what is not stated is on no edge',
      [
        ['a', null, 100],
        ['b', 1, 200],
      ],
      ['b'],
    ],
  ])('the edge: %s', (_, plans, edge) => {
    const rows = plans.map(([id, gb, cents]) => madeRow({ id, gb, items: { payment: [cents] } }));
    expect(scatter(rows, 'total').edge.map(({ id }) => id)).toEqual(edge);
  });

  it.each([MAX_POINTS - 1, MAX_POINTS, MAX_POINTS + 1])('of %i rows keeps the cheapest', (count) => {
    const rows = Array.from({ length: count }, (_, at) =>
      madeRow({ id: `p${at}`, items: { payment: [9999 - at] } }),
    );
    const made = scatter(rows, 'total');
    expect(made.rowCount).toBe(count);
    expect(made.points).toHaveLength(Math.min(count, MAX_POINTS));
    expect(made.points[0]?.id).toBe(`p${count - 1}`);
  });

  it.each<[string, number[], number, number]>([
    ['one price', [1000], 0, 1000],
    ['prices that are alike', [1000, 1200, 1400, 1600], 0, 1600],
    ['at the fence (upper quartile 1400, middle half 200 wide)', [1000, 1200, 1300, 1400, 2000], 0, 2000],
    ['one cent above it', [1000, 1200, 1300, 1400, 2001], 1, 1400],
    ['all the same and one dearer', [1000, 1000, 1000, 1000, 1001], 1, 1000],
  ])('prices far out stand beyond the axis: %s', (_, prices, beyond, maxCents) => {
    const rows = prices.map((cents, at) => madeRow({ id: `p${at}`, items: { payment: [cents] } }));
    const made = scatter(rows, 'total');
    expect([made.beyond, made.maxCents]).toEqual([beyond, maxCents]);
    expect(made.points.filter((point) => point.beyond).every((point) => point.priceCents > maxCents)).toBe(
      true,
    );
  });

  it('is empty for no rows', () => {
    expect(scatter([], 'total')).toMatchObject({
      points: [],
      rowCount: 0,
      lanes: [],
      groups: [],
      edge: [],
      maxGb: 0,
    });
  });

  it('walks from little data to much, to unlimited, to not stated', () => {
    const amount = fc.oneof(fc.constant<Amount>(null), fc.constant<Amount>('unlimited'), fc.nat(500));
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 30 }), (amounts) => {
        const rows = amounts.map((gb, at) => madeRow({ id: `p${at}`, gb, items: { payment: [at * 7] } }));
        const places = alongData(scatter(rows, 'total').points).map(
          ({ lane, gb }) => DATA_LANES.indexOf(lane) * 1000 + (gb ?? 0),
        );
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places).toHaveLength(amounts.length);
      }),
    );
  });
});

describe('networkGroup', () => {
  it.each<[Network[], string]>([
    [['att'], 'att'],
    [['tmobile'], 'tmobile'],
    [['verizon'], 'verizon'],
    [['att', 'verizon'], 'several'],
    [['uscellular'], 'several'],
    [[], 'notStated'],
  ])('%j is %s', (networks, group) => {
    expect(networkGroup(networks)).toBe(group);
  });
});
