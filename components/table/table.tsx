'use client';

import {
  type CSSProperties,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useFormatters } from '@/components/formatters';
import { useAskWords } from '@/components/reasons';
import { useReceiptWords } from '@/components/receipt';
import { useHydrated, usePrinting } from '@/components/ui';
import type { TaxTable } from '@/lib/catalog/catalog';
import type { Need } from '@/lib/need/need';
import { type Folds, toggleUnfolded } from '@/lib/results/fold';
import type { PlanRowData } from '@/lib/results/price-catalog';
import { columnRegions } from '@/lib/table/column-layout';
import type { ColumnKey, Sort } from '@/lib/table/columns';
import type { NumberBounds } from '@/lib/table/facets';
import { type Density, togglePicked, type View } from '@/lib/table/view-params';
import { columnTracks, leastWidth, renderedWidths } from './column-widths';
import { HeaderMenu } from './header-menu';
import { scrollToRow } from './row-window';
import { TableBody } from './table-body';
import { TableHeader } from './table-header';
import type { TableView } from './table-state';
import { useHeaderMenu } from './use-header-menu';
import { usePlanTable } from './use-plan-table';
import { useRowWindow } from './use-row-window';

const ROW_HEIGHT: Record<Density, number> = { normal: 56, dense: 36 };
const HEADER_HEIGHT = 41;
/** Fewer rows than this are simply there; more are drawn as they come into sight. */
const VIRTUAL_FROM = 25;

export interface PlanTableProps {
  rows: readonly PlanRowData[];
  /** How many there are in all. */
  total: number;
  /** What filters of numbers can meet, counted when a menu asks. */
  boundsOf: () => NumberBounds;
  need: Need;
  today: string;
  taxes: TaxTable;
  leaveOutAfterDays: number | null;
  view: TableView;
  /** How the period of the total is called. */
  period: string;
  /** What is folded away of the list; none where it folds nothing. */
  folds: Folds;
  /** What the longest bar of a total stands for. */
  barCents: number;
  viewHref: (change: Partial<View>) => string;
  unfoldHref: (id: string) => string;
  openHref: (id: string | null) => string;
  onView: (change: Partial<View>) => void;
  detail: (row: PlanRowData) => ReactNode;
  /** What the table lists, for assistive technology. */
  label: string;
}

/** Tracks of the two parts of every row, as properties that rows read. */
function tracksOf(columns: readonly ColumnKey[], pinned: readonly ColumnKey[], widths: View['widths']) {
  const { start, center } = columnRegions(columns, pinned);
  const startTracks = columnTracks(start, columns, widths);
  return {
    '--start': startTracks.join(' '),
    '--start-width': `calc(${startTracks.join(' + ')})`,
    '--center': columnTracks(center, columns, widths).join(' '),
    width: `max(100%, ${leastWidth(columns, widths)}px)`,
  } as CSSProperties;
}

export function PlanTable(props: PlanTableProps) {
  const { rows, view, need, today, taxes, leaveOutAfterDays, viewHref, onView, detail } = props;
  const { columns, pinned, widths, density, open, picked } = view;
  const formatters = useFormatters();
  const words = useAskWords();
  const receipt = useReceiptWords();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = ROW_HEIGHT[density];
  const openIndex = useMemo(
    () => (open === null ? -1 : rows.findIndex(({ plan }) => plan.id === open)),
    [open, rows],
  );
  // What the server draws is whole, so that it can be read without scripts.
  // A state set by an effect would follow with the lowest priority, after the whole list was drawn.
  const hydrated = useHydrated();
  const printing = usePrinting();
  const shape = { count: rows.length, rowHeight, headerHeight: HEADER_HEIGHT, openIndex };
  const { from, to, slots, box, width, detailHeight, measure } = useRowWindow(scroller, {
    ...shape,
    enabled: hydrated && !printing && rows.length >= VIRTUAL_FROM,
  });
  const inSight = useMemo(() => rows.slice(from, to), [rows, from, to]);
  const table = usePlanTable({ rows: inSight, view, boundsOf: props.boundsOf, boxWidth: width, onView });
  const context = useMemo(
    () => ({ need, today, taxes, leaveOutAfterDays, formatters, words, receipt }),
    [need, today, taxes, leaveOutAfterDays, formatters, words, receipt],
  );
  const tracks = useMemo(
    () => ({ ...tracksOf(columns, pinned, widths), '--bar-cents': Math.max(1, props.barCents) }),
    [columns, pinned, widths, props.barCents],
  );
  const layout = useMemo(() => ({ id, columns, pinned }), [id, columns, pinned]);
  const [announcement, announce] = useState('');
  const menu = useHeaderMenu();
  const { period } = props;
  const isStay = need.horizonDays !== null;
  const nameOf = useCallback(
    (key: ColumnKey) =>
      key === 'monthly'
        ? // A stay has no price of a month.
          formatters.t(isStay ? 'columns.due' : 'heads.monthly')
        : formatters.t(`columns.${key}`, { period }),
    [formatters, period, isStay],
  );

  // A row opened elsewhere (in a chart) comes into sight.
  const opened = useRef(open);
  useEffect(() => {
    if (open === opened.current) return;
    opened.current = open;
    if (openIndex < 0) return;
    const top = scrollToRow(box, openIndex, { ...shape, detailHeight });
    if (top !== null) scroller.current?.scrollTo({ top });
  });

  const pickedNow = useRef(picked);
  pickedNow.current = picked;
  const onPick = useCallback(
    (id: string) => onView({ picked: togglePicked(pickedNow.current, id) }),
    [onView],
  );
  const unfoldedNow = useRef(view.unfolded);
  unfoldedNow.current = view.unfolded;
  const onUnfold = useCallback(
    (id: string) => onView({ unfolded: toggleUnfolded(unfoldedNow.current, id) }),
    [onView],
  );
  const onOpen = useCallback((id: string | null) => onView({ open: id }), [onView]);
  const sortHref = useCallback((sort: Sort) => viewHref({ sort }), [viewHref]);

  return (
    <section
      ref={scroller}
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="@container relative max-h-[max(24rem,calc(100dvh-9rem))] overflow-auto overscroll-x-contain rounded-md border border-line [scrollbar-gutter:auto] print:max-h-none print:overflow-visible"
      style={{ scrollPadding: `${HEADER_HEIGHT}px 0 0 ${renderedWidths(columns, widths, width).plan}px` }}
    >
      <p aria-live="polite" className="sr-only">
        {announcement}
      </p>
      <div
        role="table"
        aria-label={props.label}
        aria-rowcount={props.total + 1}
        aria-colcount={columns.length}
        className="group/table tabular-nums"
        style={tracks}
        data-dense={density === 'dense' ? '' : undefined}
      >
        <TableHeader
          table={table}
          view={view}
          formatters={formatters}
          nameOf={nameOf}
          menu={menu}
          sortHref={sortHref}
          onView={onView}
          announce={announce}
        />
        <TableBody
          rows={table.getRowModel().rows}
          from={from}
          count={rows.length}
          slots={slots}
          rowHeight={rowHeight}
          openIndex={openIndex}
          layout={layout}
          columnCount={columns.length}
          context={context}
          detail={detail}
          detailHeight={detailHeight}
          measure={measure}
          openHref={props.openHref}
          onOpen={onOpen}
          onPick={onPick}
          folds={props.folds}
          unfolded={view.unfolded}
          unfoldHref={props.unfoldHref}
          onUnfold={onUnfold}
        />
      </div>
      <HeaderMenu
        menu={menu}
        table={table}
        nameOf={nameOf}
        view={view}
        formatters={formatters}
        announce={announce}
        onEdge={(key) =>
          scroller.current?.querySelector<HTMLElement>(`[data-column="${key}"] [role=separator]`)?.focus()
        }
      />
    </section>
  );
}
