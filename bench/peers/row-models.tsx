/** TanStack Table with its own row models: search, filter, facet and order in the library, rows by TanStack Virtual. */
import {
  columnFacetingFeature,
  columnFilteringFeature,
  createColumnHelper,
  createFacetedRowModel,
  createFacetedUniqueValues,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  type Row,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { COLUMNS, element, loadPlans, NETWORK, OVERSCAN, type PeerPlan, ROW_HEIGHT } from './columns';
import { Frame, Header } from './frame';

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  filterFns: { includesString: filterFn_includesString },
  columnFacetingFeature,
  facetedRowModel: createFacetedRowModel(),
  facetedUniqueValues: createFacetedUniqueValues(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
});
const helper = createColumnHelper<typeof features, PeerPlan>();
const columns = helper.columns(
  COLUMNS.map(({ key, label, number }) =>
    helper.accessor((plan) => plan[key], {
      id: key,
      header: label,
      filterFn: 'includesString',
      sortFn: number ? (a, b) => a.original[number] - b.original[number] : 'basic',
    }),
  ),
);

const PlanRow = memo(
  function PlanRow({ row, index, top }: { row: Row<typeof features, PeerPlan>; index: number; top: number }) {
    return (
      <tr aria-rowindex={index + 2} className="row" style={{ transform: `translateY(${top}px)` }}>
        {row.getAllCells().map((cell, column) => (
          <td key={cell.column.id} style={{ width: COLUMNS[column]?.width }}>
            {String(cell.getValue())}
          </td>
        ))}
      </tr>
    );
  },
  (a, b) => a.row === b.row && a.index === b.index && a.top === b.top,
);

function Page({ plans }: { plans: PeerPlan[] }) {
  const box = useRef<HTMLDivElement>(null);
  const table = useTable({ features, columns, data: plans, globalFilterFn: 'includesString' });
  const { rows } = table.getRowModel();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  });
  const counts = table.getColumn('network')?.getFacetedUniqueValues() ?? new Map<string, number>();
  const facet = [...counts].reduce((sum, [name, count]) => sum + (name.includes(NETWORK) ? count : 0), 0);
  return (
    <Frame
      box={box}
      count={rows.length}
      facet={facet}
      onQuery={(query) => table.setGlobalFilter(query)}
      onTick={(ticked) => table.getColumn('network')?.setFilterValue(ticked ? NETWORK : undefined)}
    >
      <Header
        onSort={(key) => {
          const column = table.getColumn(key);
          column?.toggleSorting(column.getIsSorted() === 'asc');
        }}
      />
      <tbody className="body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row && <PlanRow key={row.id} row={row} index={index} top={start} />;
        })}
      </tbody>
    </Frame>
  );
}

createRoot(element('#root')).render(<Page plans={await loadPlans()} />);
