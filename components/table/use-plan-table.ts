'use client';

import {
  type ColumnOrderState,
  type columnResizingState,
  functionalUpdate,
  type Updater,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useRef, useState } from 'react';
import type { PlanRowData } from '@/lib/results/price-catalog';
import type { NumberBounds } from '@/lib/table/facets';
import { MAX_PICKED, type View } from '@/lib/table/view-params';
import { renderedWidths } from './column-widths';
import { columnDefs, features, type PlanTableModel } from './table-features';
import {
  expandedOf,
  filtersOf,
  pinningOf,
  selectionOf,
  sortingOf,
  type TableView,
  VIEW_CHANGES,
  visibilityOf,
} from './table-state';

const NOT_RESIZING: columnResizingState = {
  startOffset: null,
  startSize: null,
  deltaOffset: null,
  deltaPercentage: null,
  isResizingColumn: false,
  columnSizingStart: [],
};

interface PlanTableOptions {
  /** Only those in sight. */
  rows: readonly PlanRowData[];
  view: TableView;
  boundsOf: () => NumberBounds;
  /** Width of the box, in px; null before it is measured. */
  boxWidth: number | null;
  onView: (change: Partial<View>) => void;
}

/** The table model, controlled by the view in the address. */
export function usePlanTable({ rows, view, boundsOf, boxWidth, onView }: PlanTableOptions): PlanTableModel {
  const [columnResizing, setColumnResizing] = useState(NOT_RESIZING);
  const { sort, filters, columns, pinned, widths, picked, open } = view;
  const columnSizing = useMemo(() => renderedWidths(columns, widths, boxWidth), [columns, widths, boxWidth]);
  const layout = useMemo(
    () => ({
      columnOrder: [...columns] as ColumnOrderState,
      columnVisibility: visibilityOf(columns),
      columnPinning: pinningOf(columns, pinned),
    }),
    [columns, pinned],
  );
  const state = {
    ...layout,
    columnSizing,
    columnResizing,
    sorting: useMemo(() => sortingOf(sort), [sort]),
    columnFilters: useMemo(() => filtersOf(filters), [filters]),
    rowSelection: useMemo(() => selectionOf(picked), [picked]),
    expanded: useMemo(() => expandedOf(open), [open]),
  };
  const latest = useRef({ state, view, onView });
  latest.current = { state, view, onView };
  const handlers = useMemo(() => {
    const changed =
      <Key extends keyof typeof VIEW_CHANGES>(key: Key) =>
      (updater: Updater<(typeof state)[Key]>) => {
        const now = latest.current;
        const next = functionalUpdate(updater, now.state[key]);
        now.onView(VIEW_CHANGES[key](next as never, now.view, now.state.columnSizing));
      };
    return {
      onSortingChange: changed('sorting'),
      onColumnFiltersChange: changed('columnFilters'),
      onColumnOrderChange: changed('columnOrder'),
      onColumnVisibilityChange: changed('columnVisibility'),
      onColumnPinningChange: changed('columnPinning'),
      onColumnSizingChange: changed('columnSizing'),
      onRowSelectionChange: changed('rowSelection'),
      onExpandedChange: changed('expanded'),
    };
  }, []);
  const isFull = picked.length >= MAX_PICKED;
  return useTable({
    features,
    columns: columnDefs,
    data: rows as PlanRowData[],
    getRowId: ({ plan }) => plan.id,
    state,
    meta: { boundsOf },
    columnResizeMode: 'onChange',
    onColumnResizingChange: setColumnResizing,
    ...handlers,
    manualSorting: true,
    manualFiltering: true,
    manualExpanding: true,
    enableSortingRemoval: false,
    enableRowRangeSelection: false,
    enableRowSelection: (row) => !isFull || picked.includes(row.id),
    getRowCanExpand: () => true,
    autoResetExpanded: false,
  });
}
