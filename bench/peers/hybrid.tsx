/** The hybrid: React and TanStack Table for the columns, the work in typed arrays, rows recycled by slot. */
import { createColumnHelper, type Row, tableFeatures, useTable } from '@tanstack/react-table';
import { memo, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  COLUMNS,
  element,
  HEADER_HEIGHT,
  loadPlans,
  nextSort,
  OVERSCAN,
  type PeerPlan,
  type PeerSort,
  ROW_HEIGHT,
} from './columns';
import { Engine, type Found } from './engine';
import { Frame, Header } from './frame';

const features = tableFeatures({});
const helper = createColumnHelper<typeof features, PeerPlan>();
const columns = helper.columns(
  COLUMNS.map(({ key, label }) => helper.accessor((plan) => plan[key], { id: key, header: label })),
);

const PlanRow = memo(
  function PlanRow({ row, index }: { row: Row<typeof features, PeerPlan>; index: number }) {
    return (
      <tr
        aria-rowindex={index + 2}
        className="row"
        style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
      >
        {row.getAllCells().map((cell, column) => (
          <td key={cell.column.id} style={{ width: COLUMNS[column]?.width }}>
            {String(cell.getValue())}
          </td>
        ))}
      </tr>
    );
  },
  (a, b) => a.index === b.index && a.row.original === b.row.original,
);

const slots = Math.ceil((innerHeight - 40 - HEADER_HEIGHT) / ROW_HEIGHT) + 1 + 2 * OVERSCAN;

function Rows({ engine, found, from }: { engine: Engine; found: Found; from: number }) {
  const data = useMemo(
    () =>
      Array.from(
        found.plans.subarray(from, Math.min(found.count, from + slots)),
        (index) => engine.plans[index] as PeerPlan,
      ),
    [engine, found, from],
  );
  const table = useTable({ features, columns, data });
  return (
    <tbody className="body" style={{ height: found.count * ROW_HEIGHT }}>
      {table.getRowModel().rows.map((row, place) => (
        <PlanRow key={(from + place) % slots} row={row} index={from + place} />
      ))}
    </tbody>
  );
}

function Page({ engine }: { engine: Engine }) {
  const [query, setQuery] = useState('');
  const [ticked, setTicked] = useState(false);
  const [sort, setSort] = useState<PeerSort | null>(null);
  const [first, setFirst] = useState(0);
  const found = useMemo(() => engine.find(query, ticked, sort), [engine, query, ticked, sort]);
  return (
    <Frame
      count={found.count}
      facet={found.facet}
      onQuery={setQuery}
      onTick={setTicked}
      onScroll={(top) => setFirst(Math.max(0, Math.floor(top / ROW_HEIGHT) - OVERSCAN))}
    >
      <Header onSort={(key) => setSort((before) => nextSort(before, key))} />
      <Rows engine={engine} found={found} from={Math.min(first, Math.max(0, found.count - slots))} />
    </Frame>
  );
}

createRoot(element('#root')).render(<Page engine={new Engine(await loadPlans())} />);
