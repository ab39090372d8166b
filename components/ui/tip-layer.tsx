'use client';

import { useEffect, useRef } from 'react';

const EDGE = 8;

/** Shows the text of whatever carries `data-tip`: one small listener for the whole page, however many cells have one. */
export function TipLayer() {
  const layer = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const tip = layer.current;
    if (!tip?.showPopover) return;
    let owner: Element | null = null;

    const ownerOf = (target: EventTarget | null) =>
      target instanceof Element ? target.closest('[data-tip]') : null;
    const hide = () => {
      owner = null;
      if (tip.matches(':popover-open')) tip.hidePopover();
    };
    const place = () => {
      if (!owner) return;
      if (!owner.isConnected) return hide();
      const from = owner.getBoundingClientRect();
      const { width, height } = tip.getBoundingClientRect();
      const left = Math.min(
        Math.max(EDGE, from.left + from.width / 2 - width / 2),
        innerWidth - width - EDGE,
      );
      tip.style.left = `${left}px`;
      // Touches its word, so that the pointer can move onto the tip without crossing a gap.
      tip.style.top = `${from.top > height + EDGE ? from.top - height : from.bottom}px`;
    };
    const show = (next: Element) => {
      if (next === owner) return;
      owner = next;
      tip.textContent = next.getAttribute('data-tip');
      tip.showPopover();
      place();
    };
    const enter = (event: Event) => {
      const next = ownerOf(event.target);
      if (next) show(next);
      // What has the focus keeps its tip while the pointer rests elsewhere.
      else if (event.target !== tip && (event.type !== 'pointerover' || owner !== document.activeElement))
        hide();
    };
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && hide();

    // `pointerover` tells of every change of what is under the pointer; a tap sends it too.
    const events = { pointerover: enter, focusin: enter, click: enter } as const;
    for (const [name, listener] of Object.entries(events)) document.addEventListener(name, listener);
    document.addEventListener('keydown', leave);
    document.addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      for (const [name, listener] of Object.entries(events)) document.removeEventListener(name, listener);
      document.removeEventListener('keydown', leave);
      document.removeEventListener('scroll', place, { capture: true });
    };
  }, []);

  return (
    <div
      ref={layer}
      popover="manual"
      role="tooltip"
      className="inset-auto m-0 max-w-72 rounded-md border bg-raised px-2.5 py-1.5 text-sm text-text shadow-float"
    />
  );
}
