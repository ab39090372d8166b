import { describe, expect, test } from 'vitest';
import { quoteAll } from '@/lib/cost/rank';
import type { Need } from '@/lib/need/need';
import { PRESETS } from '@/lib/need/presets';
import { MAP_COLUMNS, MAP_ROWS, type MapQuantity, needOfCell, planMap } from '@/lib/series/map';
import { REAL } from '@/tests/support/real-catalog-view';

const { plans, settings } = REAL;

const CASES: [string, Need, MapQuantity, MapQuantity][] = [
  ['data × minutes to China', PRESETS.china, 'data', 'calls'],
  ['data × domestic minutes of a kept number', PRESETS.keepNumber, 'data', 'minutes'],
  ['texts × data of a family with taxes', { ...PRESETS.family, state: 'IL' }, 'texts', 'data'],
  ['data × calls of a stay', PRESETS.visit, 'data', 'calls'],
];

describe('every cell holds the cheapest quote of its own need', () => {
  test.each(CASES)('%s', (_, need, x, y) => {
    const map = planMap(plans, { need, x, y, columns: 24, rows: 16 }, settings);
    const { winners, cents, planIds } = map;
    for (let row = 0; row < map.y.values.length; row += 1)
      for (let column = 0; column < map.x.values.length; column += 1) {
        const at = row * map.x.values.length + column;
        const [best] = quoteAll(plans, needOfCell(need, map.x, map.y, column, row), settings).quotes;
        const winner = planIds[winners[at] as number] ?? null;
        expect([column, row, winner, cents[at]]).toEqual([
          column,
          row,
          best?.planId ?? null,
          best?.totalCents ?? -1,
        ]);
      }
  });
});

describe('the axes', () => {
  const need = { ...PRESETS.everyday, monthly: { ...PRESETS.everyday.monthly, dataGB: 7.3 } };
  const map = planMap(plans, { need, x: 'data', y: 'calls' }, settings);

  test('have at most 60 × 40 values, ascending', () => {
    expect(map.x.values.length).toBeLessThanOrEqual(MAP_COLUMNS);
    expect(map.y.values.length).toBeLessThanOrEqual(MAP_ROWS);
    expect(map.x.values).toEqual(map.x.values.toSorted((a, b) => a - b));
  });

  test('hold the need’s own values, so that its cell has the price of the table', () => {
    expect(map.x.values[map.x.now]).toBe(7.3);
    expect(map.y.values[map.y.now]).toBe(0);
    const at = map.y.now * map.x.values.length + map.x.now;
    expect(map.cents[at]).toBe(quoteAll(plans, need, settings).quotes[0]?.totalCents);
  });
});

test('where all data is hotspot data, the need still has a cell of its own', () => {
  const need = {
    ...PRESETS.everyday,
    monthly: { ...PRESETS.everyday.monthly, dataGB: 7.3, hotspotGB: 7.3 },
  };
  const map = planMap(plans, { need, x: 'data', y: 'texts', columns: 8, rows: 4 }, settings);
  expect(map.x.values[map.x.now]).toBe(7.3);
});

test('where no plan meets the need there is no winner and no price', () => {
  const map = planMap([], { need: PRESETS.everyday, x: 'data', y: 'calls', columns: 3, rows: 2 }, settings);
  expect([...map.winners]).toEqual([-1, -1, -1, -1, -1, -1]);
  expect([...map.cents]).toEqual([-1, -1, -1, -1, -1, -1]);
});
