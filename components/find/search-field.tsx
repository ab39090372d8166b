'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFind, useFindState } from './providers';

/** The search over plans, carriers and networks. */
export function SearchField() {
  const t = useTranslations('table');
  const { store } = useFind();
  const query = useFindState(({ view }) => view.query);
  return (
    <label className="relative min-w-0 grow md:w-56 md:grow-0">
      <span className="sr-only">{t('search')}</span>
      <Search aria-hidden="true" className="pointer-events-none absolute top-2 left-2 size-4 text-muted" />
      <input
        type="search"
        name="q"
        value={query}
        maxLength={100}
        placeholder={t('search')}
        onChange={(event) => store.setView({ query: event.target.value })}
        className="h-8 w-full rounded-md border border-line-strong bg-raised pr-2 pl-8 text-sm"
      />
    </label>
  );
}
