'use client';

import { type FocusEvent, type ReactNode, useEffect, useReducer, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isLive, nextVisibility, UNSEEN } from '@/components/ui/visibility';

/** Counts as in view when it is this near to the screen. */
const MARGIN = '300px';

/** The newest value while `live`, else the last one that was live. */
function useHeld<Value>(value: Value, live: boolean): Value {
  const [held, setHeld] = useState(value);
  if (live && held !== value) setHeld(value);
  return live ? value : held;
}

/**
 * Draws its children, whose code may then be fetched, once they come near the screen. Out of view the last drawing
 * stays as it is: new data is drawn when it comes back, when someone uses it, and before it is printed.
 */
export function LazyOnVisible({ fallback, children }: { fallback: ReactNode; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [state, send] = useReducer(nextVisibility, UNSEEN);
  const live = isLive(state);
  const content = useHeld(children, live);
  useEffect(() => {
    if (!box.current) return;
    const observer = new IntersectionObserver(
      (entries) => send(entries.at(-1)?.isIntersecting ? 'enter' : 'leave'),
      { rootMargin: MARGIN },
    );
    observer.observe(box.current);
    const print = () => flushSync(() => send('print'));
    const printed = () => send('printed');
    addEventListener('beforeprint', print);
    addEventListener('afterprint', printed);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', print);
      removeEventListener('afterprint', printed);
    };
  }, []);
  // Drawn at once, so that what handles the event has the newest data.
  const use = () => {
    if (!live) flushSync(() => send('use'));
  };
  const release = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) send('release');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that something inside is used.
    <div ref={box} onFocusCapture={use} onKeyDownCapture={use} onClickCapture={use} onBlur={release}>
      {state.seen ? content : fallback}
    </div>
  );
}
