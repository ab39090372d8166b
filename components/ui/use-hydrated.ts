'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * The class of what only works with scripts: it holds its place until they run, so that nothing moves then, and has none
 * where they are off.
 */
export const heldUntil = (hydrated: boolean): string => (hydrated ? '' : 'invisible noscript:hidden');

/** False in the server's HTML and true once scripts run: what only works with them is shown only then. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
