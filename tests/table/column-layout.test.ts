import { describe, expect, test } from 'vitest';
import {
  addColumn,
  chooseColumns,
  columnRegions,
  MAX_WIDTH,
  MIN_WIDTH,
  moveColumn,
  neighbourOf,
  removeColumn,
  setWidth,
  withRange,
} from '@/lib/table/column-layout';
import { COLUMNS, type ColumnKey, FIRST_COLUMNS } from '@/lib/table/columns';

const columns: ColumnKey[] = ['plan', 'total', 'monthly', 'data'];

describe('columns', () => {
  test('the plan cannot be taken away or moved', () => {
    expect(removeColumn(columns, 'plan')).toBe(columns);
    expect(moveColumn(columns, 'plan', 'after', 'data')).toBe(columns);
    expect(moveColumn(columns, 'data', 'before', 'plan')[0]).toBe('plan');
  });

  test('one that is added stands behind the nearest that comes before it in the table’s own order', () => {
    expect(addColumn(columns, 'due')).toEqual(['plan', 'total', 'monthly', 'due', 'data']);
    expect(addColumn(['plan', 'data', 'total'], 'monthly')).toEqual(['plan', 'data', 'total', 'monthly']);
  });

  test('a choice keeps the order of what stays', () => {
    expect(chooseColumns(['plan', 'data', 'total'], ['plan', 'total', 'due', 'data'])).toEqual([
      'plan',
      'data',
      'total',
      'due',
    ]);
    expect(chooseColumns(columns, [])).toEqual(['plan']);
  });

  test('moved away and back they are the first columns again', () => {
    const moved = moveColumn(FIRST_COLUMNS, 'seen', 'before', 'total');
    expect(moved.slice(0, 3)).toEqual(['plan', 'seen', 'total']);
    expect(moveColumn(moved, 'seen', 'after', 'network')).toBe(FIRST_COLUMNS);
  });

  test('the cost range comes with usage that is not sure, and goes with it', () => {
    expect(withRange(FIRST_COLUMNS, true).slice(0, 3)).toEqual(['plan', 'total', 'range']);
    expect(withRange(withRange(FIRST_COLUMNS, true), false)).toBe(FIRST_COLUMNS);
  });
});

describe('pinned columns', () => {
  test('stand to the left of the others, in the order of all', () => {
    expect(columnRegions(columns, ['data', 'total'])).toEqual({
      start: ['plan', 'total', 'data'],
      center: ['monthly'],
    });
  });

  test.each<[ColumnKey, -1 | 1, ColumnKey | null]>([
    ['total', -1, null],
    ['total', 1, 'data'],
    ['data', -1, 'total'],
    ['data', 1, null],
    ['monthly', -1, null],
    ['monthly', 1, null],
    ['plan', 1, null],
  ])('%s moved by %s changes places with %s', (key, step, other) => {
    expect(neighbourOf(columns, ['total', 'data'], key, step)).toBe(other);
  });
});

describe('widths', () => {
  test('stay within their bounds; the column’s own is left out', () => {
    expect(setWidth({}, 'total', 120)).toEqual({ total: 120 });
    expect(setWidth({}, 'total', 1)).toEqual({ total: MIN_WIDTH });
    expect(setWidth({}, 'total', 9999)).toEqual({ total: MAX_WIDTH });
    expect(setWidth({ total: 120 }, 'total', COLUMNS.total.width)).toEqual({});
    expect(setWidth({ total: 120, data: 90 }, 'total', null)).toEqual({ data: 90 });
  });
});
