'use client';

import { Download, Rows2, Rows3, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { ActiveFilters, ColumnMenu, FacetMenu } from '@/components/table';
import { Button, classNames, saveFile, TextLink, useHydrated } from '@/components/ui';
import { needToParams } from '@/lib/need/url';
import { COLUMN_KEYS, type ColumnKey } from '@/lib/table/columns';
import { FACET_KEYS, type FacetKey } from '@/lib/table/facet-options';
import { NO_FACETS, toggleFacet, writeView } from '@/lib/table/view-params';
import { useFind, useFindState, usePriced, useScreen } from './find-context';
import { useFacetNames } from './use-facet-names';
import { useNeedHrefs } from './use-hrefs';
import { usePeriod } from './use-period';

const QUIET =
  'inline-flex h-8 items-center gap-1.5 rounded-md px-2 text-sm text-muted hover:bg-sunken hover:text-text';

/** What narrows, shapes and takes along the list. Before scripts run it is a plain form. */
export function ResultsToolbar() {
  const t = useTranslations('table');
  const { store } = useFind();
  const view = useFindState((state) => state.view);
  const need = usePriced();
  const facets = useScreen((screen) => screen.facets);
  const shown = useScreen((screen) => screen.rowCount);
  const meets = useScreen((screen) => screen.counts.meets);
  const nameOf = useFacetNames();
  const period = usePeriod();
  const hrefs = useNeedHrefs();
  const { setView } = store;

  const onToggle = useCallback(
    (facet: FacetKey, value: string) =>
      setView({ facets: toggleFacet(store.get().view.facets, facet, value) }),
    [store, setView],
  );
  const onOnly = useCallback(
    (facet: FacetKey, value: string) => setView({ facets: { ...store.get().view.facets, [facet]: [value] } }),
    [store, setView],
  );
  const onClear = useCallback(
    (facet: FacetKey) => setView({ facets: { ...store.get().view.facets, [facet]: [] } }),
    [store, setView],
  );

  const onColumns = useCallback((columns: readonly ColumnKey[]) => setView({ columns }), [setView]);
  const hydrated = useHydrated();
  const kept = hydrated
    ? []
    : [
        ...needToParams(need),
        ...writeView({ ...view, query: '', facets: NO_FACETS, open: null, all: false }),
      ];
  const heading = (key: ColumnKey) => t(`columns.${key}`, { period });
  const save = async () => {
    const { tableCsv } = await import('./engine');
    const names = Object.fromEntries(COLUMN_KEYS.map((key) => [key, heading(key)])) as Record<
      ColumnKey,
      string
    >;
    const csv = tableCsv(store.screen().rows, view.columns, need, names);
    // The mark tells spreadsheets that the file is UTF-8.
    saveFile('plansight.csv', new Blob(['\ufeff', csv], { type: 'text/csv;charset=utf-8' }));
  };
  const dense = view.density === 'dense';
  const Lines = dense ? Rows2 : Rows3;

  return (
    <div className="flex flex-col gap-2">
      <search>
        <form method="get" onSubmit={(event) => event.preventDefault()} className="flex flex-col gap-2">
          {kept.map(([key, value]) => (
            <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
          ))}
          <div className="flex flex-wrap items-center gap-2">
            <label className="relative w-full md:w-56">
              <span className="sr-only">{t('search')}</span>
              <Search
                aria-hidden="true"
                className="pointer-events-none absolute top-2 left-2 size-4 text-muted"
              />
              <input
                type="search"
                name="q"
                value={view.query}
                maxLength={100}
                placeholder={t('search')}
                onChange={(event) => setView({ query: event.target.value })}
                className="h-8 w-full rounded-md border border-line-strong bg-raised pr-2 pl-8 text-sm"
              />
            </label>
            <div className="relative -mx-4 flex gap-1.5 overflow-x-auto px-4 py-1 [scrollbar-width:none] md:static md:m-0 md:flex-wrap md:overflow-visible md:p-0">
              {FACET_KEYS.map((facet) => (
                <FacetMenu
                  key={facet}
                  facet={facet}
                  options={facets[facet]}
                  chosen={view.facets[facet]}
                  nameOf={nameOf}
                  onToggle={onToggle}
                  onOnly={onOnly}
                  onClear={onClear}
                />
              ))}
            </div>
            <noscript>
              <button type="submit" className="h-8 rounded-md border border-line-strong px-3 text-sm">
                {t('apply')}
              </button>
            </noscript>
          </div>
        </form>
      </search>
      <ActiveFilters
        query={view.query}
        facets={view.facets}
        nameOf={nameOf}
        onQuery={(query) => setView({ query })}
        onToggle={onToggle}
        onClear={() => setView({ query: '', facets: NO_FACETS })}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="text-sm">
          <span role="status">{t('count', { shown, meets })}</span>{' '}
          <span className="text-muted">
            {t('orderedBy', { column: heading(view.sort.column), direction: view.sort.direction })}{' '}
            <TextLink href={hrefs.order} prefetch={false} className="text-muted">
              {t('howOrdered')}
            </TextLink>
          </span>
        </p>
        <div
          className={classNames(
            'flex items-center gap-1 noscript:hidden',
            view.layout === 'cards' && 'max-md:hidden',
          )}
        >
          <ColumnMenu columns={view.columns} period={period} onChange={onColumns} />
          <button
            type="button"
            className={QUIET}
            aria-pressed={dense}
            onClick={() => setView({ density: dense ? 'normal' : 'dense' })}
          >
            <Lines aria-hidden="true" className="size-4" />
            {t('dense')}
          </button>
          <Button variant="quiet" size="sm" onClick={save}>
            <Download aria-hidden="true" className="size-4" />
            {t('export')}
          </Button>
        </div>
      </div>
    </div>
  );
}
