'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Rows drawn beyond the edges, so that a flick of the wheel shows no gap. */
const OVERSCAN = 8;
/** The box is read in steps of so many rows: within one step nothing has to be drawn again. */
const STEP = 4;
/** Before it is known how high the box is. */
const FIRST_HEIGHT = 800;

export interface WindowOptions {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  rowHeight: number;
  /** What stays at the top of the box and covers rows. */
  headerHeight: number;
  /** The row under which cost lines are open; -1 = none. They alone have a height of their own. */
  openIndex: number;
  /** Before they are measured. */
  detailHeight: number;
  enabled: boolean;
}

export interface Window {
  /** The rows to draw: from the first up to before the second. */
  from: number;
  to: number;
  /** Those of them that can be in sight; the others lie beyond the edges. */
  sightFrom: number;
  sightTo: number;
  /** Height of what is left out above and below. */
  before: number;
  after: number;
  /** Goes to the open cost lines, whose height counts. */
  measure: (element: HTMLElement | null) => void;
}

/** Which of many rows of one height are in sight; the others are two empty rows of the height of them all. */
export function useWindow(options: WindowOptions): Window {
  const { scroller, count, rowHeight, openIndex, enabled } = options;
  const [box, setBox] = useState({ top: 0, height: FIRST_HEIGHT, atTop: true });
  const [detail, setDetail] = useState(options.detailHeight);
  const watcher = useRef<ResizeObserver | null>(null);

  useEffect(() => {
    const element = scroller.current;
    if (!enabled || !element) return;
    const read = () => {
      const top = Math.floor(element.scrollTop / rowHeight / STEP) * STEP * rowHeight;
      const height = element.clientHeight;
      const atTop = element.scrollTop <= 0;
      setBox((before) =>
        before.top === top && before.height === height && before.atTop === atTop
          ? before
          : { top, height, atTop },
      );
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [scroller, rowHeight, enabled]);

  const measure = useCallback((element: HTMLElement | null) => {
    watcher.current?.disconnect();
    watcher.current = null;
    if (!element) return;
    watcher.current = new ResizeObserver(() => setDetail(element.offsetHeight));
    watcher.current.observe(element);
  }, []);

  if (!enabled) return { from: 0, to: count, sightFrom: 0, sightTo: count, before: 0, after: 0, measure };
  const extra = openIndex >= 0 ? detail : 0;
  const openEnd = (openIndex + 1) * rowHeight;
  const rowAt = (y: number): number => {
    if (openIndex < 0 || y < openEnd) return Math.floor(y / rowHeight);
    return y < openEnd + extra ? openIndex : Math.floor((y - extra) / rowHeight);
  };
  const clamp = (row: number) => Math.max(0, Math.min(count, row));
  // A list that became shorter leaves the box scrolled too far until the browser says so.
  const top = Math.max(0, Math.min(box.top, count * rowHeight + extra - box.height));
  const sightFrom = clamp(rowAt(top));
  // Within a step the box can be scrolled on by up to its rows; most lists are looked at from their top.
  const bottom = top + box.height - options.headerHeight + (box.atTop ? 0 : STEP * rowHeight);
  const sightTo = clamp(rowAt(bottom) + 1);
  const from = clamp(sightFrom - OVERSCAN);
  const to = clamp(sightTo + OVERSCAN);
  const before = from * rowHeight + (openIndex >= 0 && openIndex < from ? extra : 0);
  const after = (count - to) * rowHeight + (openIndex >= to ? extra : 0);
  return { from, to, sightFrom, sightTo, before, after, measure };
}
