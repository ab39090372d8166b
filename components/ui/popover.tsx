'use client';

import { ChevronDown } from 'lucide-react';
import { type CSSProperties, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type ButtonSize, type ButtonVariant, buttonStyle } from '@/components/ui/button-style';

const GAP = 4;
const EDGE = 8;

/** Below the button, or above it where there is little room; never past the edge of the window. */
export function placePopover(button: HTMLElement, align: 'start' | 'end'): CSSProperties {
  const box = button.getBoundingClientRect();
  const above = box.top > innerHeight - box.bottom && innerHeight - box.bottom < 280;
  const fromEnd = align === 'end' || box.left > innerWidth * 0.6;
  return {
    inset: 'auto',
    margin: 0,
    ...(above ? { bottom: innerHeight - box.top + GAP } : { top: box.bottom + GAP }),
    ...(fromEnd ? { right: Math.max(EDGE, innerWidth - box.right) } : { left: Math.max(EDGE, box.left) }),
    maxHeight: (above ? box.top : innerHeight - box.bottom) - GAP - EDGE,
    maxWidth: innerWidth - 2 * EDGE,
  };
}

interface PopoverProps {
  /** What stands on the button. */
  label: ReactNode;
  /** Accessible name of what opens. */
  title: string;
  align?: 'start' | 'end';
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
  /** Draws what opens only while it is open; without scripts it then stays empty. */
  lazy?: boolean;
  children: ReactNode;
}

/** A button that opens a small panel: the browser's own popover, so Escape, a click beside it and no script all work. */
export function Popover(props: PopoverProps) {
  const {
    label,
    title,
    align = 'start',
    variant = 'secondary',
    size = 'sm',
    className,
    lazy = false,
    children,
  } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [style, setStyle] = useState<CSSProperties>();

  // It may have been opened before the page listened.
  useEffect(() => {
    if (!panel.current?.matches(':popover-open')) return;
    setOpen(true);
    if (button.current) setStyle(placePopover(button.current, align));
  }, [align]);

  useEffect(() => {
    if (!open) return;
    const follow = () => button.current && setStyle(placePopover(button.current, align));
    addEventListener('scroll', follow, { capture: true, passive: true });
    addEventListener('resize', follow);
    return () => {
      removeEventListener('scroll', follow, { capture: true });
      removeEventListener('resize', follow);
    };
  }, [open, align]);

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={open}
        className={buttonStyle(variant, size, className)}
      >
        {label}
        <ChevronDown aria-hidden className="size-4 text-muted" />
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={title}
        style={style}
        onBeforeToggle={(event) => {
          if (event.newState !== 'open' || !button.current) return;
          setStyle(placePopover(button.current, align));
          setOpen(true);
        }}
        onToggle={(event) => setOpen(event.newState === 'open')}
        className="m-auto min-w-48 overflow-y-auto overscroll-contain rounded-md border bg-raised p-3 text-text shadow-float"
      >
        {(open || !lazy) && children}
      </div>
    </>
  );
}
