import { describe, expect, test } from 'vitest';
import { type Ask, reasonAbroad, reasonFor } from '@/lib/cost/reason';
import { bars } from '@/lib/series/bars';
import { certaintiesOf, comparableRows } from '@/lib/series/certainty';
import { priceAxis } from '@/lib/series/price-axis';
import { scatter } from '@/lib/series/scatter';
import { rowsOverTime } from '@/lib/series/timeline';
import { madeRow } from './made-rows';

const PRICED: Ask = { ...reasonFor('wifiCalling'), open: false };
const OPEN: Ask = { ...reasonAbroad('internationalCalling', 'CN'), open: true };

const meets = madeRow({ id: 'meets', items: { payment: [3000] } });
const dear = madeRow({ id: 'dear', items: { payment: [5000] } });
const mayMeet = madeRow({ id: 'may', items: { payment: [2000] }, asks: [PRICED] });
const atLeast = madeRow({ id: 'least', items: { payment: [1000] }, asks: [PRICED, OPEN] });
const ROWS = [meets, dear, mayMeet, atLeast];
const SETTINGS = { combinedTaxRatePercent: {}, taxableShare: '0.48' };

describe('certainty of rows', () => {
  test('certainties stand in a fixed order, each once', () => {
    expect(certaintiesOf([atLeast, mayMeet, meets, dear])).toEqual(['meets', 'mayMeet', 'atLeast']);
    expect(certaintiesOf([])).toEqual([]);
  });

  test('plans that may meet the need are compared only where none meets it', () => {
    expect(comparableRows(ROWS)).toEqual([meets, dear]);
    expect(comparableRows([mayMeet, atLeast])).toEqual([mayMeet, atLeast]);
  });
});

describe('what charts say of plans that may meet the need', () => {
  test('bars: each bar has its certainty, and only plans that meet are compared', () => {
    const made = bars(ROWS);
    expect(made.bars.map(({ certainty }) => certainty)).toEqual(['meets', 'meets', 'mayMeet', 'atLeast']);
    expect([made.cheapest?.id, made.dearest?.id, made.compared]).toEqual(['meets', 'dear', 2]);
    expect(bars([mayMeet, atLeast]).cheapest?.id).toBe('least');
  });

  test('scatter: a cheaper plan that may meet is no cheapest', () => {
    const made = scatter(ROWS, 'total');
    expect(made.points.map(({ id, certainty }) => [id, certainty])).toEqual([
      ['least', 'atLeast'],
      ['may', 'mayMeet'],
      ['meets', 'meets'],
      ['dear', 'meets'],
    ]);
    expect(made.cheapest.stated?.id).toBe('meets');
    expect(scatter([mayMeet], 'total').cheapest.stated?.id).toBe('may');
  });

  test('price axis: the cheapest of a lane meets the need, or none is named', () => {
    const other = madeRow({ id: 'other', networks: ['verizon'], asks: [PRICED] });
    const { lanes } = priceAxis([...ROWS, other], 12, SETTINGS);
    expect(lanes.map(({ group, cheapest }) => [group, cheapest?.id ?? null])).toEqual([
      ['att', 'meets'],
      ['verizon', null],
    ]);
    expect(lanes[0]?.points[0]).toMatchObject({ id: 'least', certainty: 'atLeast' });
  });

  test('over time: a plan that may meet is drawn where it is ticked or nothing meets', () => {
    expect(rowsOverTime(ROWS, [])).toEqual([meets]);
    expect(rowsOverTime(ROWS, ['may', 'dear'])).toEqual([dear, mayMeet]);
    expect(rowsOverTime([mayMeet], [])).toEqual([mayMeet]);
  });
});
