'use client';

import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { ColumnKey } from '@/lib/table/columns';

/** A press that moves less is a click. */
const DRAG_FROM_PX = 6;
/** A finger that rests so long drags; one that moves before scrolls. */
const HOLD_MS = 350;

export interface ColumnDrop {
  key: ColumnKey;
  /** The column at whose edge it would be put down, and which edge. */
  other: ColumnKey;
  side: 'before' | 'after';
}

export interface HeaderEdges {
  key: ColumnKey;
  left: number;
  right: number;
}

/** Where a column that is dragged to x would go; null where it would stay, or only the plan's column is there. */
export function dropAt(headers: readonly HeaderEdges[], key: ColumnKey, x: number): ColumnDrop | null {
  const index = headers.findIndex((header) => header.key === key);
  const over = headers.findIndex(({ left, right }) => x >= left && x < right);
  const target = headers[over];
  if (!target || over === index) return null;
  if (target.key === 'plan')
    return headers[1] && index !== 1 ? { key, other: headers[1].key, side: 'before' } : null;
  return { key, other: target.key, side: over < index ? 'before' : 'after' };
}

function swallow(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

interface Press {
  key: ColumnKey;
  x: number;
  timer: ReturnType<typeof setTimeout> | null;
}

/** Dragging of column headers by mouse, pen or a finger that was held. Headers are elements with `data-column`. */
export function useColumnDrag(onDrop: (drop: ColumnDrop) => void) {
  const [drop, setDrop] = useState<ColumnDrop | null>(null);
  const [dragged, setDragged] = useState<ColumnKey | null>(null);
  const press = useRef<Press | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const active = useRef<ColumnKey | null>(null);
  const latest = useRef<ColumnDrop | null>(null);

  // A finger that drags a column does not scroll the table.
  useEffect(() => {
    const element = row.current;
    if (!element) return;
    const hold = (event: TouchEvent) => active.current && event.preventDefault();
    element.addEventListener('touchmove', hold, { passive: false });
    return () => element.removeEventListener('touchmove', hold);
  }, []);

  const start = (key: ColumnKey) => {
    active.current = key;
    setDragged(key);
  };
  const stop = () => {
    if (press.current?.timer) clearTimeout(press.current.timer);
    press.current = null;
    active.current = null;
    latest.current = null;
    setDragged(null);
    setDrop(null);
  };
  const edges = (): HeaderEdges[] =>
    [...(row.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])].map((header) => {
      const { left, right } = header.getBoundingClientRect();
      return { key: header.dataset.column as ColumnKey, left, right };
    });

  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const target = event.target as Element;
      const key = target.closest<HTMLElement>('[data-column]')?.dataset.column as ColumnKey | undefined;
      if (event.button !== 0 || !key || key === 'plan' || target.closest('button, [role=separator]')) return;
      const timer = event.pointerType === 'touch' ? setTimeout(() => start(key), HOLD_MS) : null;
      press.current = { key, x: event.clientX, timer };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const { current } = press;
      if (!current) return;
      if (!active.current) {
        if (Math.abs(event.clientX - current.x) < DRAG_FROM_PX) return;
        if (current.timer) return stop();
        event.currentTarget.setPointerCapture(event.pointerId);
        start(current.key);
      }
      latest.current = dropAt(edges(), current.key, event.clientX);
      setDrop(latest.current);
    },
    onPointerUp: () => {
      if (active.current) {
        if (latest.current) onDrop(latest.current);
        // The click that ends a drag does not sort.
        addEventListener('click', swallow, { capture: true });
        setTimeout(() => removeEventListener('click', swallow, { capture: true }));
      }
      stop();
    },
    onPointerCancel: stop,
    onContextMenu: (event: { preventDefault: () => void }) => active.current && event.preventDefault(),
    onDragStart: (event: { preventDefault: () => void }) => event.preventDefault(),
  };
  return { row, handlers, drop, dragged };
}
