import { describe, expect, test } from 'vitest';
import { columnTracks, renderedWidths } from '@/components/table/column-widths';
import {
  expandedOf,
  pinningOf,
  selectionOf,
  type TableView,
  VIEW_CHANGES,
  visibilityOf,
} from '@/components/table/table-state';
import { dropAt } from '@/components/table/use-column-drag';
import { DEFAULT_VIEW } from '@/lib/table/view-params';

const view: TableView = { ...DEFAULT_VIEW, columns: ['plan', 'total', 'data'], pinned: ['data'] };

describe('the view as state of the table', () => {
  test('columns that are not chosen are hidden, pinned ones stand behind the plan', () => {
    const { total, due } = visibilityOf(view.columns);
    expect({ total, due }).toEqual({ total: true, due: false });
    expect(pinningOf(view.columns, view.pinned)).toEqual({ start: ['plan', 'data'], end: [] });
  });
});

describe('a change of the table', () => {
  test('ticks keep their order, and a seventh is none', () => {
    const six = ['f', 'e', 'd', 'c', 'b', 'a'];
    const picked = (ids: string[], now: readonly string[]) =>
      VIEW_CHANGES.rowSelection(selectionOf(ids), { ...view, picked: now }).picked;
    expect(picked(['a', 'b', 'c'], ['c', 'b'])).toEqual(['c', 'b', 'a']);
    expect(picked([...six, 'g'], six)).toEqual(six);
    expect(picked(['b'], ['c', 'b'])).toEqual(['b']);
  });

  test('the row that was opened last is the open one', () => {
    expect(VIEW_CHANGES.expanded({ a: true, b: true }, { ...view, open: 'a' })).toEqual({ open: 'b' });
    expect(VIEW_CHANGES.expanded(expandedOf(null), { ...view, open: 'a' })).toEqual({ open: null });
  });

  test('hiding takes a column away, pinning leaves the plan out', () => {
    expect(VIEW_CHANGES.columnVisibility({ data: false }, view)).toEqual({ columns: ['plan', 'total'] });
    expect(VIEW_CHANGES.columnPinning({ start: ['plan', 'total'], end: [] })).toEqual({ pinned: ['total'] });
  });

  test('only a width that was dragged is kept', () => {
    const rendered = { plan: 300, total: 130, data: 150 };
    expect(VIEW_CHANGES.columnSizing({ ...rendered, total: 161 }, view, rendered)).toEqual({
      widths: { total: 161 },
    });
  });
});

describe('widths', () => {
  const columns = ['plan', 'total'] as const;

  test('share what room is left in proportion', () => {
    expect(renderedWidths(columns, {}, 788)).toEqual({ plan: 552, total: 236 });
    expect(renderedWidths(columns, {}, 100)).toEqual({ plan: 276, total: 118 });
    expect(renderedWidths(columns, { total: 120 }, 644)).toEqual({ plan: 524, total: 120 });
    expect(columnTracks(['total'], columns, {})).toEqual(['max(118px, (100cqw - 0px) * 118 / 394)']);
  });
});

describe('a dragged column', () => {
  const headers = [
    { key: 'plan' as const, left: 0, right: 200 },
    { key: 'total' as const, left: 200, right: 300 },
    { key: 'data' as const, left: 300, right: 400 },
  ];

  test.each([
    ['total', 350, { key: 'total', other: 'data', side: 'after' }],
    ['data', 210, { key: 'data', other: 'total', side: 'before' }],
    ['data', 100, { key: 'data', other: 'total', side: 'before' }],
    ['total', 100, null],
    ['total', 250, null],
    ['total', 900, null],
  ] as const)('%s at %d goes to %j', (key, x, drop) => {
    expect(dropAt(headers, key, x)).toEqual(drop);
  });
});
