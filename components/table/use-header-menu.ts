'use client';

import { type MouseEvent, useId, useRef, useState } from 'react';
import { placePopover } from '@/components/ui';
import type { ColumnKey } from '@/lib/table/columns';

/** One menu that serves the button of every column. */
export function useHeaderMenu() {
  const id = useId();
  const element = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const [column, setColumn] = useState<ColumnKey | null>(null);
  const [isOpen, setOpen] = useState(false);
  const place = () => {
    if (element.current && opener.current)
      Object.assign(element.current.style, placePopover(opener.current, 'start'));
  };
  return {
    id,
    element,
    column,
    /** The column whose menu is open. */
    openColumn: isOpen ? column : null,
    onButton: (event: MouseEvent<HTMLElement>, key: ColumnKey) => {
      opener.current = event.currentTarget;
      // The button of another column leaves the menu open, which shows that column's.
      if (isOpen && column !== key) {
        event.preventDefault();
        place();
      }
      setColumn(key);
    },
    onBeforeToggle: (event: { newState: string }) => {
      if (event.newState === 'open') place();
    },
    onToggle: (event: { newState: string }) => {
      setOpen(event.newState === 'open');
      if (event.newState === 'open') element.current?.querySelector<HTMLElement>('button:enabled')?.focus();
    },
    close: () => element.current?.hidePopover(),
  };
}

export type HeaderMenuState = ReturnType<typeof useHeaderMenu>;
