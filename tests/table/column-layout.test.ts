import { describe, expect, test } from 'vitest';
import {
  addColumn,
  columnRegions,
  MAX_WIDTH,
  MIN_WIDTH,
  moveColumn,
  neighbourOf,
  removeColumn,
  setWidth,
  withAsks,
  withRange,
} from '@/lib/table/column-layout';
import {
  askedOf,
  BY_NEED,
  COLUMNS,
  type ColumnKey,
  chosenColumns,
  columnsFor,
  shownColumns,
} from '@/lib/table/columns';
import { makeNeed } from '@/tests/support/make-need';
import { makeTrip } from '@/tests/support/make-plan';

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

  test('moved away and back they are no choice again', () => {
    const need = makeNeed();
    const moved = moveColumn(shownColumns(BY_NEED, need), 'fit', 'before', 'total');
    expect(moved.slice(0, 3)).toEqual(['plan', 'fit', 'total']);
    expect(chosenColumns(moved, need)).toBe(moved);
    expect(chosenColumns(moveColumn(moved, 'fit', 'after', 'network'), need)).toBe(BY_NEED);
  });

  test('the cost range comes with usage that is not sure, and goes with it', () => {
    expect(withRange(columns, true).slice(0, 3)).toEqual(['plan', 'total', 'range']);
    expect(withRange(withRange(columns, true), false)).toEqual(columns);
  });

  test('what has to be asked stands in place of the verdict', () => {
    expect(withAsks(['plan', 'total', 'fit'], true)).toEqual(['plan', 'total', 'asks']);
    expect(withAsks(['plan', 'total', 'fit'], false)).toEqual(['plan', 'total', 'fit']);
  });
});

describe('columns that nobody chose follow the need', () => {
  const PLAIN = ['plan', 'total', 'monthly', 'data', 'hotspot', 'network', 'fit'];
  const calls = [{ country: 'CN', minutes: 60 }];
  test.each<[string, Parameters<typeof makeNeed>[0], string[]]>([
    ['data alone', { monthly: { dataGB: 5 } }, PLAIN],
    ['minutes', { monthly: { voiceMinutes: 1 } }, [...PLAIN.slice(0, 4), 'voice', ...PLAIN.slice(4)]],
    ['texts', { monthly: { smsMessages: 1 } }, [...PLAIN.slice(0, 4), 'sms', ...PLAIN.slice(4)]],
    [
      'calls abroad, in place of the hotspot',
      { monthly: { internationalCalls: calls } },
      PLAIN.map((key) => (key === 'hotspot' ? 'international' : key)),
    ],
    ['a trip', { trips: [makeTrip()] }, [...PLAIN.slice(0, 5), 'roaming', ...PLAIN.slice(5)]],
  ])('%s', (_, said, expected) => {
    const need = makeNeed(said);
    expect(shownColumns(BY_NEED, need)).toEqual(expected);
    expect(shownColumns(['plan', 'esim'], need)).toEqual(['plan', 'esim']);
    expect(columnsFor(askedOf(need))).toBe(columnsFor(askedOf(need)));
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
