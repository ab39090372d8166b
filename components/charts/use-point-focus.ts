import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';

export const STEP_KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'] as const;
export type StepKey = (typeof STEP_KEYS)[number];

const isStep = (key: string): key is StepKey => (STEP_KEYS as readonly string[]).includes(key);

interface Wanted {
  ids: readonly string[];
  selectedId: string | null;
  onSelect: (id: string | null) => void;
  /** Where a key leads from a point; undefined where there is nothing further. */
  step: (from: string, key: StepKey) => string | undefined;
}

/** The point an event came from, e.g. a click that a screen reader makes on an option. */
export const pointOf = (event: { target: EventTarget }): string | null =>
  (event.target as Element).closest<HTMLElement>('[data-point]')?.dataset.point ?? null;

/**
 * One tab stop for all points of a chart (a listbox): arrows walk, Enter and the space bar select or give up, Escape
 * hides the tooltip. `active` is the point that is pointed at or focused.
 */
export function usePointFocus({ ids, selectedId, onSelect, step }: Wanted) {
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const present = (id: string | null) => (id !== null && ids.includes(id) ? id : null);
  const tabStop = present(stop) ?? present(selectedId) ?? ids[0] ?? null;

  const focus = (id: string) =>
    list.current?.querySelector<HTMLElement>(`[data-point="${CSS.escape(id)}"]`)?.focus();
  const toggle = (id: string) => onSelect(id === selectedId ? null : id);

  const onKeyDown = (event: KeyboardEvent) => {
    if (tabStop === null) return;
    if (event.key === 'Escape') {
      setFocused(null);
      setPointed(null);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      toggle(tabStop);
    } else if (isStep(event.key)) {
      event.preventDefault();
      const next = step(tabStop, event.key);
      if (next) focus(next);
    }
  };

  return {
    active: present(pointed) ?? present(focused),
    point: setPointed,
    focus,
    toggle,
    tabStop,
    onKeyDown,
    list: {
      ref: list,
      onBlur: (event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(null);
      },
    },
    option: (id: string) => ({
      'data-point': id,
      onFocus: () => {
        setFocused(id);
        setStop(id);
      },
    }),
  };
}
