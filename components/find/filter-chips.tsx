'use client';

import { ActiveFilters } from '@/components/table';
import { NO_FACETS, toggleFacet } from '@/lib/table/view-params';
import { useFind, useFindState } from './providers';
import { useFacetNames } from './use-facet-names';

/** What narrows the list, each with a way to give it up. */
export function FilterChips() {
  const { store } = useFind();
  const query = useFindState(({ view }) => view.query);
  const facets = useFindState(({ view }) => view.facets);
  const nameOf = useFacetNames();
  return (
    <ActiveFilters
      query={query}
      facets={facets}
      nameOf={nameOf}
      onQuery={(next) => store.setView({ query: next })}
      onToggle={(facet, value) =>
        store.setView({ facets: toggleFacet(store.getState().view.facets, facet, value) })
      }
      onClear={() => store.setView({ query: '', facets: NO_FACETS })}
    />
  );
}
