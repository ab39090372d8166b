import { describe, expect, test } from 'vitest';
import { type CellPosition, cellAfterKey, cellAtShare, cellTicks } from '@/components/charts/map/layout';
import { regionNames, regionSizes, spreadIndexes } from '@/components/charts/map/regions';
import type { PlanMap } from '@/lib/series/map';

const SIZE = { width: 60, height: 40 };
const cell = (column: number, row: number): CellPosition => ({ column, row });

describe('walking over the cells', () => {
  test.each<[CellPosition, string, CellPosition | null]>([
    [cell(5, 5), 'ArrowRight', cell(6, 5)],
    [cell(5, 5), 'ArrowUp', cell(5, 6)],
    [cell(5, 5), 'PageDown', cell(5, 0)],
    [cell(5, 35), 'PageUp', cell(5, 39)],
    [cell(0, 0), 'ArrowLeft', cell(0, 0)],
    [cell(59, 39), 'ArrowRight', cell(59, 39)],
    [cell(5, 5), 'Home', cell(0, 5)],
    [cell(5, 5), 'End', cell(59, 5)],
    [cell(5, 5), 'Enter', null],
  ])('%o by %s', (from, key, expected) => expect(cellAfterKey(from, key, SIZE)).toEqual(expected));
});

test.each<[number, number, CellPosition]>([
  [0, 0, cell(0, 39)],
  [0, 1, cell(0, 0)],
  [0.5, 0.5, cell(30, 20)],
  [1.1, -0.1, cell(59, 39)],
])('at %d across and %d down', (x, y, expected) => expect(cellAtShare(x, y, SIZE)).toEqual(expected));

test('ticks stand at the cells of their values', () =>
  expect(cellTicks([0, 5, 10, 15, 20], 4)).toEqual([
    { value: 0, position: 0 },
    { value: 5, position: 1 },
    { value: 10, position: 2 },
    { value: 15, position: 3 },
    { value: 20, position: 4 },
  ]));

test('regions from the largest, cells without a plan left out', () => {
  const map = { planIds: ['a', 'b'], winners: Int16Array.of(-1, 0, 1, 1) } as PlanMap;
  expect(regionSizes(map)).toEqual([
    { index: 1, count: 2 },
    { index: 0, count: 1 },
  ]);
});

describe('the name of a region', () => {
  // Two rows of four cells, from the lowest: AAAB and AABB.
  const map = {
    planIds: ['a', 'b'],
    x: { values: [0, 1, 2, 3] },
    y: { values: [0, 1] },
    winners: Int16Array.of(0, 0, 0, 1, 0, 0, 1, 1),
  } as unknown as PlanMap;
  const names = (words: string[], width: number, height: number) =>
    regionNames(map, (index) => words[index] ?? '', { width, height }).map(({ name, x, y, width: share }) => [
      name,
      x,
      y,
      share,
    ]);

  test('stands where its region has the most room', () => {
    expect(names(['Tello', 'Mint'], 400, 400)).toEqual([
      ['Tello', 0.375, 0.75, 0.75],
      ['Mint', 0.75, 0.25, 0.5],
    ]);
  });

  test('of a low grid needs several rows of cells', () => {
    expect(names(['Tello', 'Mint'], 400, 20)).toEqual([
      ['Tello', 0.25, 0.5, 0.5],
      ['Mint', 0.875, 0.5, 0.25],
    ]);
  });

  test('that has no room is left out', () => {
    expect(names(['A name that is far too long', 'Mint'], 100, 400)).toEqual([['Mint', 0.75, 0.25, 0.5]]);
  });
});

test.each([
  [0, 8, []],
  [1, 8, [0]],
  [8, 8, [0, 1, 2, 3, 4, 5, 6, 7]],
  [60, 4, [0, 20, 39, 59]],
])('of %i values at most %i, both ends among them', (length, max, expected) =>
  expect(spreadIndexes(length, max)).toEqual(expected),
);
