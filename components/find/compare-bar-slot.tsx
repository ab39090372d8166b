'use client';

import { DeferredIsland, islandCode } from '@/components/hydration';
import { useFindState } from './providers';

const COMPARE_BAR = islandCode(() => import('./compare-bar').then((file) => file.CompareBar));
const NO_PROPS = {};

/** Where the compare bar appears with the first plan that is selected. */
export function CompareBarSlot() {
  const used = useFindState(({ view }) => view.picked.length > 0);
  return used ? (
    <DeferredIsland code={COMPARE_BAR} props={NO_PROPS} className="sticky bottom-17 z-30 lg:bottom-3" />
  ) : null;
}
