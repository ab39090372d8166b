'use client';

import { useTranslations } from 'next-intl';
import { ActiveFilters } from '@/components/table';
import { setFilter, toggleFacet, UNNARROWED } from '@/lib/table/view-params';
import { useFind, useFindState } from './providers';
import { useFacetNames } from './use-facet-names';
import { usePeriod } from './use-period';

/** What narrows the list, each with a way to give it up. */
export function FilterChips() {
  const t = useTranslations('table');
  const { store } = useFind();
  const query = useFindState(({ view }) => view.query);
  const facets = useFindState(({ view }) => view.facets);
  const filters = useFindState(({ view }) => view.filters);
  const nameOf = useFacetNames();
  const period = usePeriod();
  return (
    <ActiveFilters
      query={query}
      facets={facets}
      filters={filters}
      nameOf={nameOf}
      columnName={(key) => t(`columns.${key}`, { period })}
      onQuery={(next) => store.setView({ query: next })}
      onToggle={(facet, value) =>
        store.setView({ facets: toggleFacet(store.getState().view.facets, facet, value) })
      }
      onUnfilter={(key) => store.setView({ filters: setFilter(store.getState().view.filters, key, null) })}
      onClear={() => store.setView(UNNARROWED)}
    />
  );
}
