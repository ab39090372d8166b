/** Whether something lazy is drawn, and whether it follows its newest data. */
export interface Visibility {
  /** Has once been near the screen. */
  seen: boolean;
  inView: boolean;
  /** Got the focus, a key or a click while out of view. */
  inUse: boolean;
  printing: boolean;
}

export const VISIBILITY_EVENTS = ['enter', 'leave', 'use', 'release', 'print', 'printed'] as const;
export type VisibilityEvent = (typeof VISIBILITY_EVENTS)[number];

export const UNSEEN: Visibility = { seen: false, inView: false, inUse: false, printing: false };

const CHANGES: Record<VisibilityEvent, Partial<Visibility>> = {
  enter: { seen: true, inView: true },
  leave: { inView: false, inUse: false },
  use: { inUse: true },
  release: { inUse: false },
  print: { printing: true },
  printed: { printing: false },
};

/** The state after an event; the same object where nothing changes. */
export function nextVisibility(state: Visibility, event: VisibilityEvent): Visibility {
  const next = { ...state, ...CHANGES[event] };
  const keys = Object.keys(next) as (keyof Visibility)[];
  return keys.every((key) => next[key] === state[key]) ? state : next;
}

/** True while the newest data is drawn: in view, in use by keyboard or assistive technology, or on paper. */
export const isLive = ({ seen, inView, inUse, printing }: Visibility): boolean =>
  seen && (inView || inUse || printing);
