'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type RowWindow, type RowWindowOptions, type ScrollBox, slotCount, windowOf } from './row-window';

/** Before they are measured. */
const FIRST_HEIGHT = 800;
const FIRST_DETAIL = 300;

export type RowWindowState = RowWindow & {
  /** How many elements serve the rows in turn. */
  slots: number;
  box: ScrollBox;
  /** Width of the box's content in px; null before it is measured. */
  width: number | null;
  detailHeight: number;
  /** Goes to the open cost lines, whose height counts. */
  measure: (element: HTMLElement | null) => void;
};

/** Follows a scrolled box. Its size comes from the observer alone: to read it while scrolling would force a layout. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  options: Omit<RowWindowOptions, 'detailHeight'> & { enabled: boolean },
): RowWindowState {
  const { rowHeight, enabled, count } = options;
  const [top, setTop] = useState(0);
  const [size, setSize] = useState<{ height: number; width: number | null }>({
    height: FIRST_HEIGHT,
    width: null,
  });
  const [detailHeight, setDetailHeight] = useState(FIRST_DETAIL);
  const watcher = useRef<ResizeObserver | null>(null);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const { height, width } = entry?.contentRect ?? { height: FIRST_HEIGHT, width: 0 };
      setSize((before) => (before.height === height && before.width === width ? before : { height, width }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  useEffect(() => {
    const element = scroller.current;
    if (!enabled || !element) return;
    // Within a row's height nothing has to be drawn again, but a box that is scrolled at all is not at its top.
    const read = () => {
      const { scrollTop } = element;
      return scrollTop > 0 ? Math.max(1, Math.floor(scrollTop / rowHeight) * rowHeight) : 0;
    };
    setTop(read());
    const follow = () => {
      const next = read();
      flushSync(() => setTop(next));
    };
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [scroller, rowHeight, enabled]);

  const measure = useCallback((element: HTMLElement | null) => {
    watcher.current?.disconnect();
    watcher.current = null;
    if (!element) return;
    watcher.current = new ResizeObserver(([entry]) => setDetailHeight(entry?.contentRect.height ?? 0));
    watcher.current.observe(element);
  }, []);

  const box = { top, height: size.height };
  const all = { ...options, detailHeight };
  const rows = enabled ? windowOf(box, all) : { from: 0, to: count };
  const slots = enabled ? slotCount(size.height, all) : count;
  return { ...rows, slots, box, width: size.width, detailHeight, measure };
}
