import type { MouseEvent, SyntheticEvent } from 'react';
import { withBase } from '@/lib/base-path';

/** A click that means "here, now", not "in another tab". */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** A link's click that acts on the page instead of leaving it; any other click is the browser's. */
export const onPlainClick =
  (act: () => void) =>
  (event: MouseEvent): void => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    act();
  };

/** A link whose address depends on what else is shown is made again when it is about to be used. */
export function freshHref(make: () => string) {
  const freshen = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
    currentTarget.href = withBase(make());
  };
  return { onPointerDown: freshen, onFocus: freshen };
}
