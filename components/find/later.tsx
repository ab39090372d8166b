'use client';

import { type ComponentType, lazy, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Focus, focusOf, refocus } from './focus';

/** A part of the page whose code comes after the page. */
export interface LaterPart<Props extends object> {
  load: () => Promise<ComponentType<Props>>;
  /** As the server draws it. */
  Drawn: ComponentType<Props>;
  /** As soon as its code is here. */
  loaded: ComponentType<Props> | null;
}

export function laterPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LaterPart<Props> {
  return { load, Drawn: lazy(async () => ({ default: await load() })), loaded: null };
}

/** Once the page has loaded, or as soon as somebody touches it. */
function whenLoaded(): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    const wake = () => resolve();
    addEventListener('load', wake, { once: true });
    addEventListener('pointerdown', wake, { once: true, capture: true });
    addEventListener('keydown', wake, { once: true, capture: true });
  });
}

/** An open menu of the part is not taken away under somebody's hand. */
function whenClosed(element: HTMLElement | null): Promise<void> {
  const isOpen = () => element?.querySelector(':popover-open') != null;
  if (!isOpen()) return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (isOpen()) return;
      document.removeEventListener('toggle', look, { capture: true });
      resolve();
    };
    document.addEventListener('toggle', look, { capture: true });
  });
}

interface LaterProps<Props extends object> {
  part: LaterPart<Props>;
  props: Props;
  className?: string;
  /** Takes over what was typed and ticked in what the server sent, just before its place is taken. */
  onTake?: (sent: HTMLElement) => void;
}

/**
 * Shows such a part. What the server drew stands and works meanwhile, as links and forms do without scripts. There is
 * no Suspense here on purpose: React may send what is in one behind the page, to be put in place by a script.
 */
export function Later<Props extends object>({ part, props, className, onTake }: LaterProps<Props>) {
  const [Part, setPart] = useState<ComponentType<Props> | null>(() => part.loaded);
  const sent = useRef<HTMLDivElement>(null);
  const taken = useRef<HTMLDivElement>(null);
  const focus = useRef<Focus | null>(null);
  const take = useRef(onTake);
  take.current = onTake;

  useEffect(() => {
    let gone = false;
    const load = async () => {
      await whenLoaded();
      const loaded = await part.load();
      await whenClosed(sent.current);
      part.loaded = loaded;
      if (gone) return;
      if (sent.current) {
        focus.current = focusOf(sent.current);
        take.current?.(sent.current);
      }
      setPart(() => loaded);
    };
    if (!part.loaded) load();
    return () => {
      gone = true;
    };
  }, [part]);

  useLayoutEffect(() => {
    if (Part && taken.current && focus.current) refocus(taken.current, focus.current);
    focus.current = null;
  }, [Part]);

  if (typeof window === 'undefined')
    return (
      <div className={className}>
        <part.Drawn {...props} />
      </div>
    );
  if (Part)
    return (
      <div key="taken" ref={taken} className={className}>
        <Part {...props} />
      </div>
    );
  // Nothing is written over what the server sent: hydration leaves the inside of such an element alone.
  return (
    <div
      ref={sent}
      key="sent"
      className={className}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty, see above
      dangerouslySetInnerHTML={{ __html: '' }}
    />
  );
}
