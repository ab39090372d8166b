/** The view in the address as the table's state, and the table's changes as changes of the view. */
import type {
  ColumnFiltersState,
  ColumnOrderState,
  ColumnPinningState,
  ColumnSizingState,
  ColumnVisibilityState,
  ExpandedState,
  RowSelectionState,
  SortingState,
} from '@tanstack/react-table';
import { columnRegions, normalizedColumns, setWidth, type Widths } from '@/lib/table/column-layout';
import { COLUMN_KEYS, type ColumnKey, type Sort } from '@/lib/table/columns';
import { MAX_PICKED, type NumberFilters, type View } from '@/lib/table/view-params';

/** The parts of a view that a table has. */
export type TableView = Pick<
  View,
  'sort' | 'filters' | 'columns' | 'pinned' | 'widths' | 'density' | 'picked' | 'open' | 'unfolded'
>;

export const sortingOf = ({ column, direction }: Sort): SortingState => [
  { id: column, desc: direction === 'desc' },
];

export const filtersOf = (filters: NumberFilters): ColumnFiltersState =>
  Object.entries(filters).map(([id, value]) => ({ id, value }));

export const visibilityOf = (columns: readonly ColumnKey[]): ColumnVisibilityState =>
  Object.fromEntries(COLUMN_KEYS.map((key) => [key, columns.includes(key)]));

export const pinningOf = (
  columns: readonly ColumnKey[],
  pinned: readonly ColumnKey[],
): ColumnPinningState => ({
  start: columnRegions(columns, pinned).start,
  end: [],
});

export const selectionOf = (picked: readonly string[]): RowSelectionState =>
  Object.fromEntries(picked.map((id) => [id, true]));

export const expandedOf = (open: string | null): ExpandedState => (open === null ? {} : { [open]: true });

const firstOf = (ids: readonly string[]): string | null => ids[0] ?? null;

/** What each part of the table's state changes in the view. */
export const VIEW_CHANGES = {
  sorting: ([sort]: SortingState): Partial<View> =>
    sort ? { sort: { column: sort.id as ColumnKey, direction: sort.desc ? 'desc' : 'asc' } } : {},
  columnFilters: (filters: ColumnFiltersState): Partial<View> => ({
    filters: Object.fromEntries(filters.map(({ id, value }) => [id, value])) as NumberFilters,
  }),
  columnOrder: (order: ColumnOrderState): Partial<View> => ({
    columns: normalizedColumns(order as ColumnKey[]),
  }),
  columnVisibility: (visible: ColumnVisibilityState, { columns }: TableView): Partial<View> => ({
    columns: normalizedColumns(columns.filter((key) => visible[key] !== false)),
  }),
  columnPinning: ({ start = [] }: ColumnPinningState): Partial<View> => ({
    pinned: (start as ColumnKey[]).filter((key) => key !== 'plan'),
  }),
  /** `rendered` are the widths before: a column that the reader did not touch goes on sharing what room is left. */
  columnSizing: (
    sizes: ColumnSizingState,
    { widths }: TableView,
    rendered: ColumnSizingState,
  ): Partial<View> => ({
    widths: (Object.keys(sizes) as ColumnKey[]).reduce(
      (changed: Widths, key) =>
        sizes[key] === rendered[key] ? changed : setWidth(changed, key, sizes[key] ?? null),
      widths,
    ),
  }),
  /** Ticks keep the order in which they were set; beyond the sixth there are none. */
  rowSelection: (selection: RowSelectionState, { picked }: TableView): Partial<View> => {
    const ticked = picked.filter((id) => selection[id]);
    const added = Object.keys(selection).filter((id) => selection[id] && !picked.includes(id));
    return { picked: [...ticked, ...added].slice(0, MAX_PICKED) };
  },
  /** One row is open at a time: the one that was opened last. */
  expanded: (expanded: ExpandedState, { open }: TableView): Partial<View> => {
    const ids = Object.entries(expanded).flatMap(([id, isOpen]) => (isOpen ? [id] : []));
    return { open: firstOf(ids.filter((id) => id !== open)) ?? firstOf(ids) };
  },
};
