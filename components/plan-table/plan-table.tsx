'use client';

import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Need } from '@/lib/need/need';
import { type ColumnKey, columnOf } from '@/lib/view/columns';
import type { Density } from '@/lib/view/params';
import type { Row } from '@/lib/view/rows';
import type { Sort } from '@/lib/view/sort';
import { PlanRow } from './plan-row';
import { TableHeader } from './table-header';
import { useWords } from './words';

/** Filter, facets, cost and sort are done elsewhere: the table models the columns and the rows in sight. */
const features = tableFeatures({});
const helper = createColumnHelper<typeof features, Row>();

const ROW_HEIGHT: Record<Density, number> = { normal: 44, dense: 34 };
const HEADER_HEIGHT = 40;
/** Fewer rows than this are simply there; more are drawn as they come into sight. */
const VIRTUAL_FROM = 60;
const OVERSCAN = 6;
/** Before it is measured: cost lines of about five items. */
const DETAIL_HEIGHT = 300;

export interface PlanTableProps {
  rows: readonly Row[];
  /** How many there are in all. */
  shown: number;
  need: Need;
  today: string;
  sort: Sort;
  columns: readonly ColumnKey[];
  density: Density;
  picked: readonly string[];
  maxPicked: number;
  open: string | null;
  /** How the period of the total is called. */
  period: string;
  sortHref: (sort: Sort) => string;
  openHref: (id: string | null) => string;
  onSort: (sort: Sort) => void;
  onOpen: (id: string | null) => void;
  onPick: (id: string) => void;
  detail: (row: Row) => ReactNode;
}

const idOf = (row: Row): string => row.plan.id;

export function PlanTable(props: PlanTableProps) {
  const { rows, shown, need, today, sort, columns, density, picked, open, detail } = props;
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = ROW_HEIGHT[density];
  const openIndex = open === null ? -1 : rows.findIndex(({ plan }) => plan.id === open);
  // What the server draws is whole, so that it can be read without scripts.
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  const virtual = awake && rows.length >= VIRTUAL_FROM;
  // The cost lines of the open row are an item of their own, the only one of a height that is measured.
  const count = rows.length + (openIndex >= 0 ? 1 : 0);
  const isDetail = (item: number) => openIndex >= 0 && item === openIndex + 1;
  const rowOfItem = (item: number) => (openIndex >= 0 && item > openIndex ? item - 1 : item);

  const virtualizer = useVirtualizer({
    count,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: (item) => (isDetail(item) ? DETAIL_HEIGHT : rowHeight),
    getItemKey: (item) => (isDetail(item) ? 'detail' : (rows[rowOfItem(item)] as Row).plan.id),
    overscan: OVERSCAN,
    initialRect: { width: 0, height: 800 },
    scrollMargin: HEADER_HEIGHT,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes change with the density and the open row alone
  useEffect(() => virtualizer.measure(), [rowHeight, openIndex, virtualizer]);

  const inSight = virtual ? virtualizer.getVirtualItems() : null;
  const from = inSight ? (inSight[0]?.index ?? 0) : 0;
  const to = inSight ? (inSight.at(-1)?.index ?? -1) + 1 : count;
  const before = inSight?.[0] ? inSight[0].start - HEADER_HEIGHT : 0;
  const last = inSight?.at(-1);
  const after = last ? virtualizer.getTotalSize() - (last.end - HEADER_HEIGHT) : 0;

  const firstRow = from < to ? rowOfItem(from) : 0;
  const lastRow = from < to ? rowOfItem(to - 1) : -1;
  const data = useMemo(() => rows.slice(firstRow, lastRow + 1), [rows, firstRow, lastRow]);
  const defs = useMemo(() => helper.columns(columns.map((key) => helper.display({ id: key }))), [columns]);
  const table = useTable({ features, columns: defs, data, getRowId: idOf });
  const keys = table.getAllLeafColumns().map((column) => column.id as ColumnKey);

  // A row opened elsewhere (in a chart) comes into sight.
  const opened = useRef(open);
  useEffect(() => {
    if (open === opened.current) return;
    opened.current = open;
    const box = scroller.current;
    if (openIndex < 0 || !box) return;
    const top = openIndex * rowHeight;
    const hidden = top < box.scrollTop || top + rowHeight > box.scrollTop + box.clientHeight - HEADER_HEIGHT;
    if (hidden) box.scrollTo({ top: Math.max(0, top - box.clientHeight / 4) });
  }, [open, openIndex, rowHeight]);

  const width = keys.reduce((sum, key) => sum + columnOf(key).width, 0);
  const full = picked.length >= props.maxPicked;
  const detailRow = (row: Row, item: number) => (
    <tr
      key="detail"
      data-index={item}
      ref={virtual ? virtualizer.measureElement : undefined}
      className="bg-surface"
    >
      <td colSpan={keys.length} className="border-b border-line p-0">
        <div className="@container sticky left-0 w-[100cqw] max-w-full px-4 pt-3 pb-5 sm:pl-14">
          {detail(row)}
        </div>
      </td>
    </tr>
  );

  return (
    <section
      ref={scroller}
      aria-label={words.t('label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="@container relative max-h-[max(24rem,calc(100dvh-9rem))] overflow-auto overscroll-x-contain rounded-md border border-line [scrollbar-gutter:auto]"
    >
      <table
        className="group/table table-fixed border-separate border-spacing-0"
        style={{ width: `max(100%, ${width}px)` }}
        data-dense={density === 'dense' ? '' : undefined}
        aria-rowcount={shown + 1}
      >
        <caption className="sr-only">{words.t('label')}</caption>
        <colgroup>
          {keys.map((key) => (
            <col key={key} style={{ width: columnOf(key).width }} />
          ))}
        </colgroup>
        <TableHeader
          columns={columns}
          sort={sort}
          hrefOf={props.sortHref}
          onSort={props.onSort}
          words={words}
          months={props.period}
        />
        <tbody>
          {before > 0 && (
            <tr>
              <td colSpan={keys.length} style={{ height: before }} className="p-0" />
            </tr>
          )}
          {inSight && from < to && isDetail(from) && detailRow(rows[openIndex] as Row, from)}
          {table.getRowModel().rows.map((modelled, place) => {
            const row = modelled.original;
            const index = firstRow + place;
            const isOpen = index === openIndex;
            if (inSight && isDetail(from) && place === 0) return null;
            const rowElement = (
              <PlanRow
                key={row.plan.id}
                row={row}
                index={index}
                columns={columns}
                need={need}
                today={today}
                words={words}
                open={isOpen}
                picked={picked.includes(row.plan.id)}
                full={full}
                openHref={props.openHref}
                onOpen={props.onOpen}
                onPick={props.onPick}
              />
            );
            return isOpen && index + 1 < to ? [rowElement, detailRow(row, index + 1)] : rowElement;
          })}
          {after > 0 && (
            <tr>
              <td colSpan={keys.length} style={{ height: after }} className="p-0" />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
