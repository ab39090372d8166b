'use client';

import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useFormatters } from '@/components/formatters';
import { useAfterPaint } from '@/components/ui';
import type { Need } from '@/lib/need/need';
import type { PlanRowData } from '@/lib/results/price-catalog';
import type { Sort } from '@/lib/table/columns';
import { type ColumnKey, columnOf } from '@/lib/table/columns';
import type { Density } from '@/lib/table/view-params';
import { PlanRow } from './plan-row';
import { TableHeader } from './table-header';
import { useWindow } from './use-window';

/** Filter, facets, cost and sort are done elsewhere: the table models the columns and the rows in sight. */
const features = tableFeatures({});
const helper = createColumnHelper<typeof features, PlanRowData>();

const ROW_HEIGHT: Record<Density, number> = { normal: 44, dense: 34 };
const HEADER_HEIGHT = 40;
/** Fewer rows than this are simply there; more are drawn as they come into sight. */
const VIRTUAL_FROM = 60;
/** Before it is measured: cost lines of about five items. */
const DETAIL_HEIGHT = 300;

export interface PlanTableProps {
  rows: readonly PlanRowData[];
  /** How many there are in all. */
  shown: number;
  need: Need;
  today: string;
  warnAfterDays: number;
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
  detail: (row: PlanRowData) => ReactNode;
}

export function PlanTable(props: PlanTableProps) {
  const { rows, shown, need, today, warnAfterDays, sort, columns, density, picked, open, detail } = props;
  const words = useFormatters();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = ROW_HEIGHT[density];
  const openIndex = open === null ? -1 : rows.findIndex(({ plan }) => plan.id === open);
  // What the server draws is whole, so that it can be read without scripts.
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  const virtual = awake && rows.length >= VIRTUAL_FROM;
  const { from, to, sightFrom, sightTo, before, after, measure } = useWindow({
    scroller,
    count: rows.length,
    rowHeight,
    headerHeight: HEADER_HEIGHT,
    openIndex,
    detailHeight: DETAIL_HEIGHT,
    enabled: virtual,
  });

  // Rows beyond the edges keep what they show until those in sight are painted.
  const painted = useAfterPaint(useMemo(() => ({ rows, need }), [rows, need]));
  const data = useMemo(() => {
    const drawn = rows.slice(from, to);
    if (painted.rows === rows || painted.need !== need) return drawn;
    return drawn.map((row, place) => {
      const index = from + place;
      return index >= sightFrom && index < sightTo ? row : (painted.rows[index] ?? row);
    });
  }, [rows, need, painted, from, to, sightFrom, sightTo]);
  const defs = useMemo(() => helper.columns(columns.map((key) => helper.display({ id: key }))), [columns]);
  const table = useTable({ features, columns: defs, data });
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
  const detailRow = (row: PlanRowData) => (
    <tr key="detail" ref={measure} className="bg-surface">
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
          {/* A row's element stays with its place: to write other words into it is quicker than to make another. */}
          {table.getRowModel().rows.flatMap((modelled, place) => {
            const row = modelled.original;
            const index = from + place;
            const isOpen = index === openIndex;
            const rowElement = (
              <PlanRow
                key={index}
                row={row}
                index={index}
                columns={columns}
                need={need}
                today={today}
                warnAfterDays={warnAfterDays}
                words={words}
                open={isOpen}
                picked={picked.includes(row.plan.id)}
                full={full}
                openHref={props.openHref}
                onOpen={props.onOpen}
                onPick={props.onPick}
              />
            );
            return isOpen ? [rowElement, detailRow(row)] : [rowElement];
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
