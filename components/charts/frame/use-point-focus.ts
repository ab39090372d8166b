import { type FocusEvent, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { isStepKey, type Step } from './focus-steps';
import type { Selection } from './panel-props';

interface Options extends Partial<Selection> {
  ids: readonly string[];
  step: Step;
  /** Id of the tooltip that describes the active point. */
  tooltip?: string;
  /** The point at the pointer, where the points themselves cannot be hit. */
  pointUnder?: (event: MouseEvent<HTMLElement>) => string | null;
}

/** The point an event came from, e.g. a click that a screen reader makes on an option. */
const pointOf = (event: { target: EventTarget }): string | null =>
  (event.target as Element).closest<HTMLElement>('[data-point]')?.dataset.point ?? null;

/**
 * One tab stop for all points of a chart, which are the options of a listbox: arrows walk, Enter and the space bar
 * select or give up, Escape hides the tooltip. `active` is the point under the pointer, else the focused one.
 */
export function usePointFocus(options: Options) {
  const { ids, selectedId = null, onSelect, step, tooltip, pointUnder } = options;
  const ref = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const existing = (id: string | null) => (id !== null && ids.includes(id) ? id : null);
  const tabStop = existing(stop) ?? existing(selectedId) ?? ids[0] ?? null;
  const active = existing(hovered) ?? existing(focused);

  const focus = (id: string) =>
    ref.current?.querySelector<HTMLElement>(`[data-point="${CSS.escape(id)}"]`)?.focus();
  const toggle = (id: string) => onSelect?.(id === selectedId ? null : id);

  const onKeyDown = (event: KeyboardEvent) => {
    if (tabStop === null) return;
    if (event.key === 'Escape') {
      setFocused(null);
      setHovered(null);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      toggle(tabStop);
    } else if (isStepKey(event.key)) {
      event.preventDefault();
      const next = step(tabStop, event.key);
      if (next) focus(next);
    }
  };

  return {
    active,
    listbox: {
      ref,
      onKeyDown,
      onBlur: (event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(null);
      },
      onPointerLeave: () => setHovered(null),
      onClick: (event: MouseEvent<HTMLElement>) => {
        const id = pointOf(event) ?? pointUnder?.(event);
        if (!id) return;
        toggle(id);
        if (pointUnder) focus(id);
      },
      onPointerMove: pointUnder && ((event: MouseEvent<HTMLElement>) => setHovered(pointUnder(event))),
    },
    option: (id: string) => ({
      'data-point': id,
      'aria-selected': id === selectedId,
      'aria-describedby': id === active ? tooltip : undefined,
      tabIndex: id === tabStop ? 0 : -1,
      onPointerEnter: () => setHovered(id),
      onFocus: () => {
        setFocused(id);
        setStop(id);
      },
    }),
  };
}
