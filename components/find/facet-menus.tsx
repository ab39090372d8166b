'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { BudgetMenu, FacetMenu } from '@/components/table';
import { Checkbox } from '@/components/ui';
import { FACET_KEYS, type FacetKey } from '@/lib/table/facet-options';
import type { FacetCounts } from '@/lib/table/facets';
import { setFilter, toggleFacet, type View } from '@/lib/table/view-params';
import { useFind, useFindState } from './providers';
import { useFacetNames } from './use-facet-names';
import { usePeriod } from './use-period';

/** Whether a popover inside is open or about to open. */
function useOpenPopover(inside: RefObject<HTMLElement | null>): boolean {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const element = inside.current;
    const follow = (event: Event) => flushSync(() => setOpen((event as ToggleEvent).newState === 'open'));
    element?.addEventListener('beforetoggle', follow, { capture: true });
    return () => element?.removeEventListener('beforetoggle', follow, { capture: true });
  }, [inside]);
  return open;
}

/** The counts of the options: those of the list while a menu is open, as they were last seen while none is. */
function useFacetCounts(open: boolean): FacetCounts {
  const { store } = useFind();
  const [seen, setSeen] = useState(() => store.getInitialState().deferred.viewModel.facets);
  const current = useFindState(({ deferred }) => (open ? deferred.viewModel.facets : null));
  if (!current || current === seen) return seen;
  setSeen(current);
  return current;
}

/** The budget and the facets of the list. Their options are counted while a menu is open: a keystroke counts none. */
export function FacetMenus() {
  const { store } = useFind();
  const facets = useFindState(({ view }) => view.facets);
  const inside = useRef<HTMLDivElement>(null);
  const counts = useFacetCounts(useOpenPopover(inside));
  const nameOf = useFacetNames();
  const change = useCallback(
    (next: (facets: View['facets']) => View['facets']) =>
      store.setView({ facets: next(store.getState().view.facets) }),
    [store],
  );
  const onToggle = useCallback(
    (facet: FacetKey, value: string) => change((chosen) => toggleFacet(chosen, facet, value)),
    [change],
  );
  const onOnly = useCallback(
    (facet: FacetKey, value: string) => change((chosen) => ({ ...chosen, [facet]: [value] })),
    [change],
  );
  const onClear = useCallback(
    (facet: FacetKey) => change((chosen) => ({ ...chosen, [facet]: [] })),
    [change],
  );
  return (
    <div
      ref={inside}
      className="relative -mx-4 flex gap-1.5 overflow-x-auto px-4 py-1 [scrollbar-width:none] md:static md:m-0 md:flex-wrap md:overflow-visible md:p-0"
    >
      <span className="contents noscript:hidden">
        <Budget />
      </span>
      {FACET_KEYS.map((facet) => (
        <FacetMenu
          key={facet}
          facet={facet}
          options={counts[facet]}
          chosen={facets[facet]}
          nameOf={nameOf}
          onToggle={onToggle}
          onOnly={onOnly}
          onClear={onClear}
        />
      ))}
    </div>
  );
}

/** The budget as filters of the list, and whether to pay ahead, which the need says; without scripts forms have both. */
function Budget() {
  const t = useTranslations('table.columns');
  const need = useTranslations('need');
  const { store } = useFind();
  const noPrepay = useFindState((state) => state.need.require.noPrepay);
  const filters = useFindState(({ view }) => view.filters);
  const period = usePeriod();
  return (
    <BudgetMenu
      filters={filters}
      columnName={(key) => t(key, { period })}
      onFilter={(key, filter) =>
        store.setView({ filters: setFilter(store.getState().view.filters, key, filter) })
      }
      chosen={noPrepay}
    >
      <Checkbox
        label={need('require.noPrepay')}
        checked={noPrepay}
        onChange={({ target }) => {
          const { need: now } = store.getState();
          store.setNeed({ ...now, require: { ...now.require, noPrepay: target.checked } });
        }}
      />
    </BudgetMenu>
  );
}
