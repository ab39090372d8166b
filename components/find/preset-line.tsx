'use client';

import { PresetChips } from '@/components/need';
import { useFind, useFindState } from './providers';
import { usePageHrefs } from './use-hrefs';

/** The ready-made needs, in one line over everything. */
export function PresetLine() {
  const { store } = useFind();
  const need = useFindState((state) => state.need);
  const hrefs = usePageHrefs();
  return (
    <div className="border-b border-line px-3 py-1.5 lg:px-5 print:hidden">
      <PresetChips need={need} hrefFor={hrefs.need} onPick={store.replaceNeed} />
    </div>
  );
}
