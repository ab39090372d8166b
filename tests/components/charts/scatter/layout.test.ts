import { describe, expect, it } from 'vitest';
import {
  edgeSteps,
  namedOnEdge,
  nearestPoint,
  type ScatterLayout,
  scatterLayout,
} from '@/components/charts/scatter/layout';
import type { Amount } from '@/lib/plan/plan';
import { scatter } from '@/lib/series/scatter';
import { madeRow } from '@/tests/series/made-rows';
import { NEEDS, realRows } from '@/tests/series/real-rows';

const rowsOf = (amounts: Amount[], cents = 1000) =>
  amounts.map((gb, at) => madeRow({ id: `p${at}`, gb, items: { payment: [cents + at] } }));
const lay = (amounts: Amount[]) => scatterLayout(scatter(rowsOf(amounts), 'total'));

describe('scatterLayout', () => {
  it.each(Object.entries(NEEDS))('keeps every point in its lane and in the plot: %s', (_, need) => {
    const data = scatter(realRows(need), 'total');
    const layout = scatterLayout(data);
    for (const { id, lane } of data.points) {
      const { from, to } = layout.lanes.find((other) => other.lane === lane) ?? { from: 1, to: 0 };
      const { x, y } = layout.positions.get(id) ?? { x: -1, y: -1 };
      expect(x, id).toBeGreaterThanOrEqual(from);
      expect(x, id).toBeLessThanOrEqual(to);
      expect(y, id).toBeGreaterThanOrEqual(0);
      expect(y, id).toBeLessThanOrEqual(1);
    }
  });

  it('puts not stated in a lane of its own, right of everything else', () => {
    const { lanes, positions } = lay([0, 500, 'unlimited', null]);
    expect(lanes.map(({ lane }) => lane)).toEqual(['stated', 'unlimited', 'notStated']);
    const x = ['p0', 'p1', 'p2', 'p3'].map((id) => positions.get(id)?.x ?? -1);
    expect(x).toEqual([...x].sort((a, b) => a - b));
    expect(x[3]).toBeGreaterThan(lanes[2]?.from ?? 1);
  });

  it('has no axis of data where no plan states an amount', () => {
    const layout = lay(['unlimited', null]);
    expect([layout.gbTicks, layout.xOf(5)]).toEqual([[], null]);
  });

  it('places an amount between its ticks, and none beyond the axis', () => {
    const layout = lay([1, 10]);
    const tickAt = (gb: number) => layout.gbTicks.find((tick) => tick.gb === gb)?.x ?? Number.NaN;
    expect(layout.xOf(3)).toBeGreaterThan(tickAt(2));
    expect(layout.xOf(3)).toBeLessThan(tickAt(5));
    expect(layout.xOf(11)).toBeNull();
  });

  it('moves plans of one price and amount aside', () => {
    const { positions } = lay(['unlimited', 'unlimited', 'unlimited']);
    expect(new Set([...positions.values()].map(({ x }) => x)).size).toBe(3);
  });

  it('draws prices far out above the end of the axis', () => {
    const rows = [...rowsOf([1, 2, 3, 4, 5]), ...rowsOf([6], 900_000).map((row) => ({ ...row }))];
    const data = scatter(
      rows.map((row, at) => ({ ...row, plan: { ...row.plan, id: `q${at}` } })),
      'total',
    );
    const { positions, priceTicks } = scatterLayout(data);
    expect(data.beyond).toBe(1);
    expect(positions.get('q5')?.y).toBeGreaterThan(priceTicks.at(-1)?.y ?? 1);
  });
});

describe('the edge', () => {
  const at = (places: Record<string, [number, number]>) =>
    ({
      positions: new Map(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }])),
    }) as unknown as ScatterLayout;
  const edge = [{ id: 'a' }, { id: 'b' }];

  it('is a line of steps: a price holds up to the data that it buys', () => {
    expect(edgeSteps(at({ a: [0.2, 0.1], b: [0.6, 0.3] }), edge)).toEqual([
      { x: 0, y: 0.1 },
      { x: 0.2, y: 0.1 },
      { x: 0.2, y: 0.3 },
      { x: 0.6, y: 0.3 },
    ]);
  });

  it.each<[string, [number, number], string[]]>([
    ['far apart', [0.6, 0.1], ['b', 'a']],
    ['near, at prices far apart', [0.3, 0.3], ['b', 'a']],
    ['that would be written over each other: the one with more data', [0.3, 0.12], ['b']],
  ])('names points %s', (_, b, named) => {
    expect(namedOnEdge(at({ a: [0.2, 0.1], b }), edge).map(({ id }) => id)).toEqual(named);
  });
});

describe('nearestPoint', () => {
  const layout = lay([0, 500]);
  const size = { width: 700, height: 200 };
  const { x, y } = layout.positions.get('p1') ?? { x: 0, y: 0 };
  it.each<[string, number, string | null]>([
    ['on the point', 0, 'p1'],
    ['just within reach', 27, 'p1'],
    ['just out of reach', 29, null],
  ])('%s', (_, away, found) => {
    expect(nearestPoint(layout, size, { x: x * 700 - away, y: (1 - y) * 200 })).toBe(found);
  });
});
