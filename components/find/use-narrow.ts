'use client';

import { useSyncExternalStore } from 'react';

/** Below this the cards are shown first; the same as Tailwind's `md`. */
const NARROW = '(width < 48rem)';

const subscribe = (listener: () => void) => {
  const media = matchMedia(NARROW);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

/** Whether the window is narrow; null on the server, which draws both and leaves the choice to the style sheet. */
export function useNarrow(): boolean | null {
  return useSyncExternalStore<boolean | null>(
    subscribe,
    () => matchMedia(NARROW).matches,
    () => null,
  );
}
