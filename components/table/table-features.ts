import {
  columnFacetingFeature,
  columnFilteringFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  type ReactTable,
  rowExpandingFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { PlanRowData } from '@/lib/results/price-catalog';
import { MAX_WIDTH, MIN_WIDTH } from '@/lib/table/column-layout';
import { COLUMN_KEYS, columnOf } from '@/lib/table/columns';
import type { NumberBounds } from '@/lib/table/facets';

interface TableMeta {
  /** What filters of numbers can meet: counted outside of the table, when a menu asks. */
  boundsOf: () => NumberBounds;
}

/** Layout, selection and expansion are the table's; rows come filtered and sorted, and only those in sight. */
export const features = tableFeatures({
  columnFacetingFeature,
  columnFilteringFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowExpandingFeature,
  rowSelectionFeature,
  rowSortingFeature,
  facetedMinMaxValues: (table: { options: { meta?: TableMeta } }, columnId: string) => () =>
    table.options.meta?.boundsOf()[columnId as keyof NumberBounds],
  tableMeta: {} as TableMeta,
});

export type PlanTableModel = ReactTable<typeof features, PlanRowData>;
export type PlanHeader = ReturnType<PlanTableModel['getHeaderGroups']>[number]['headers'][number];
export type PlanRowModel = ReturnType<PlanTableModel['getRowModel']>['rows'][number];
const helper = createColumnHelper<typeof features, PlanRowData>();

/** One definition a record of a column. */
export const columnDefs = helper.columns(
  COLUMN_KEYS.map((key) => {
    const { width, filter, firstDirection } = columnOf(key);
    const isPlan = key === 'plan';
    return helper.display({
      id: key,
      size: width,
      minSize: MIN_WIDTH,
      maxSize: MAX_WIDTH,
      enableColumnFilter: filter !== null,
      enableHiding: !isPlan,
      enablePinning: !isPlan,
      sortDescFirst: firstDirection === 'desc',
    });
  }),
);
