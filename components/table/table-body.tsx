'use client';

import { type PointerEvent, type ReactNode, useRef } from 'react';
import type { Folds } from '@/lib/results/fold';
import type { PlanRowData } from '@/lib/results/price-catalog';
import type { CellContext } from './cells';
import { RowCells, RowHead, type TableLayout } from './plan-row';
import type { PlanRowModel } from './table-features';

interface TableBodyProps {
  /** The rows in sight, the first of which is the `from`-th of the list. */
  rows: readonly PlanRowModel[];
  from: number;
  count: number;
  slots: number;
  rowHeight: number;
  /** The row under which cost lines are open; -1 = none. */
  openIndex: number;
  layout: TableLayout;
  columnCount: number;
  context: CellContext;
  detail: (row: PlanRowData) => ReactNode;
  /** Of open cost lines, as measured. */
  detailHeight: number;
  measure: (element: HTMLElement | null) => void;
  openHref: (id: string | null) => string;
  onOpen: (id: string | null) => void;
  onPick: (id: string) => void;
  folds: Folds;
  /** The plans whose folded ones are listed. */
  unfolded: readonly string[];
  unfoldHref: (id: string) => string;
  onUnfold: (id: string) => void;
}

/** Marks both parts of the row under the pointer. */
function useRowHover() {
  const hovered = useRef<Element[]>([]);
  const mark = (body: HTMLElement, row: string | null) => {
    for (const part of hovered.current) part.removeAttribute('data-hover');
    hovered.current = row === null ? [] : [...body.querySelectorAll(`[data-row="${row}"]`)];
    for (const part of hovered.current) part.setAttribute('data-hover', '');
  };
  return {
    onPointerOver: ({ currentTarget, target, pointerType }: PointerEvent<HTMLElement>) => {
      if (pointerType !== 'mouse' || !(target instanceof Element)) return;
      mark(currentTarget, target.closest('[data-row]')?.getAttribute('data-row') ?? null);
    },
    onPointerLeave: ({ currentTarget }: PointerEvent<HTMLElement>) => mark(currentTarget, null),
  };
}

/**
 * Rows in two layers, so that one sticky element holds the pinned columns of all of them: heads in the order of the
 * list, which is the order of the tab key, and cells in elements that serve one row after the other. Open cost lines
 * stand between two such pairs.
 */
export function TableBody(props: TableBodyProps) {
  const { rows, from, count, slots, rowHeight, openIndex, layout, context, detail } = props;
  const hover = useRowHover();
  const part = (first: number, end: number) => {
    const inPart = rows
      .map((row, offset) => ({ row, index: from + offset }))
      .filter(({ index }) => index >= first && index < end)
      .map(({ row, index }) => ({
        row,
        index,
        slot: index % slots,
        top: (index - first) * rowHeight,
        layout,
        context,
        open: index === openIndex,
      }));
    return (
      <div key={first} className="flex" style={{ height: (end - first) * rowHeight }}>
        <div className="sticky left-0 z-10 h-full shrink-0" style={{ width: 'var(--start-width)' }}>
          {inPart.map((one) => (
            <RowHead
              key={one.index}
              {...one}
              picked={one.row.getIsSelected()}
              pickable={one.row.getIsSelected() || one.row.getCanSelect()}
              openHref={props.openHref}
              onOpen={props.onOpen}
              onPick={props.onPick}
              folded={props.folds.under[one.row.id]}
              unfolded={props.unfolded.includes(one.row.id)}
              unfoldHref={props.unfoldHref}
              onUnfold={props.onUnfold}
            />
          ))}
        </div>
        <div className="relative h-full min-w-0 flex-1">
          {inPart.map((one) => (
            <RowCells key={one.slot} {...one} />
          ))}
        </div>
      </div>
    );
  };
  const openRow = rows[openIndex - from];
  return (
    <div role="rowgroup" {...hover}>
      {part(0, openIndex < 0 ? count : openIndex + 1)}
      {openIndex >= 0 && openRow && (
        <div role="row" className="bg-surface">
          <div
            role="cell"
            aria-colspan={props.columnCount}
            ref={props.measure}
            className="@container sticky left-0 w-[100cqw] max-w-full border-b border-line px-4 pt-3 pb-5 text-base sm:pl-14"
          >
            {detail(openRow.original)}
          </div>
        </div>
      )}
      {openIndex >= 0 && !openRow && <div style={{ height: props.detailHeight }} />}
      {openIndex >= 0 && part(openIndex + 1, count)}
    </div>
  );
}
