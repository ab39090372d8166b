'use client';

import { Download, Rows2, Rows3 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { ColumnMenu } from '@/components/table';
import { Button, classNames, saveFile, TextLink, useHydrated } from '@/components/ui';
import { needToParams } from '@/lib/need/url';
import { COLUMN_KEYS, COLUMNS, type ColumnKey, isNumberColumn } from '@/lib/table/columns';
import { formatRange } from '@/lib/table/range-filter';
import { filterParam, UNNARROWED, writeView } from '@/lib/table/view-params';
import { FacetMenus } from './facet-menus';
import { FilterChips } from './filter-chips';
import { useDeferred, useFind, useFindState } from './providers';
import { SearchField } from './search-field';
import { useNeedHrefs } from './use-hrefs';
import { usePeriod } from './use-period';

/** What narrows, shapes and exports the list. Before scripts run it is a plain form. */
export function ResultsToolbar() {
  const t = useTranslations('table');
  return (
    <div className="flex flex-col gap-2">
      <search className="print:hidden">
        <form method="get" onSubmit={(event) => event.preventDefault()} className="flex flex-col gap-2">
          <HiddenFields />
          <div className="flex flex-wrap items-center gap-2">
            <SearchField />
            <FacetMenus />
            <noscript>
              <RangeFields />
              <button type="submit" className="h-8 rounded-md border border-line-strong px-3 text-sm">
                {t('apply')}
              </button>
            </noscript>
          </div>
        </form>
      </search>
      <FilterChips />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <ResultCount />
        <TableTools />
      </div>
    </div>
  );
}

/** The need and the rest of the view, which a submit without scripts must keep. */
function HiddenFields() {
  const { start } = useFind();
  const hydrated = useHydrated();
  const [fields] = useState(() => [
    ...needToParams(start.need),
    ...writeView({ ...start.view, ...UNNARROWED, open: null, all: false }),
  ]);
  return (
    !hydrated &&
    fields.map(([key, value]) => <input key={`${key} ${value}`} type="hidden" name={key} value={value} />)
  );
}

/** Filters of the visible number columns as text fields, for a submit without scripts. */
function RangeFields() {
  const t = useTranslations('table');
  const { start } = useFind();
  const period = usePeriod();
  const { columns, filters } = start.view;
  return columns.filter(isNumberColumn).map((key) => {
    const filter = filters[key];
    return (
      <label key={key} className="text-sm">
        {t(`columns.${key}`, { period })}{' '}
        <input
          name={filterParam(key)}
          defaultValue={filter && formatRange(filter, COLUMNS[key].filter.unit)}
          placeholder={COLUMNS[key].filter.unit === 'usd' ? '..30' : '5..20'}
          className="h-8 w-20 rounded-md border border-line-strong bg-raised px-2"
        />
      </label>
    );
  });
}

function ResultCount() {
  const t = useTranslations('table');
  const sort = useFindState(({ view }) => view.sort);
  const shown = useDeferred((model) => model.rowCount);
  const may = useDeferred((model) => model.mayCount);
  const { meets, mayMeet } = useDeferred(({ counts }) => counts);
  const period = usePeriod();
  const hrefs = useNeedHrefs();
  return (
    <p className="text-sm">
      <span role="status">{t('count', { shown, meets, may, mayTotal: mayMeet })}</span>{' '}
      <span className="text-muted">
        {t('orderedBy', { column: t(`columns.${sort.column}`, { period }), direction: sort.direction })}{' '}
        <TextLink href={hrefs.order} prefetch={false} className="text-muted">
          {t('howOrdered')}
        </TextLink>
      </span>
    </p>
  );
}

const QUIET =
  'inline-flex h-8 items-center gap-1.5 rounded-md px-2 text-sm text-muted hover:bg-sunken hover:text-text';

function TableTools() {
  const t = useTranslations('table');
  const { store } = useFind();
  const layout = useFindState(({ view }) => view.layout);
  const columns = useFindState(({ view }) => view.columns);
  const dense = useFindState(({ view }) => view.density === 'dense');
  const period = usePeriod();
  const { setView } = store;
  const onColumns = useCallback((next: readonly ColumnKey[]) => setView({ columns: next }), [setView]);
  const save = async () => {
    const { tableCsv } = await import('./engine');
    const names = Object.fromEntries(
      COLUMN_KEYS.map((key) => [key, t(`columns.${key}`, { period })]),
    ) as Record<ColumnKey, string>;
    const { immediate, view } = store.getState();
    const { rows, mayMeet, mayQuoted } = immediate.viewModel;
    const csv = tableCsv([...rows, ...(mayQuoted ?? mayMeet)], view.columns, immediate.need, names);
    // The mark tells spreadsheets that the file is UTF-8.
    saveFile('plansight.csv', new Blob(['\ufeff', csv], { type: 'text/csv;charset=utf-8' }));
  };
  const Lines = dense ? Rows2 : Rows3;
  return (
    <div
      className={classNames(
        'flex items-center gap-1 noscript:hidden print:hidden',
        layout === 'cards' && 'max-md:hidden',
      )}
    >
      <ColumnMenu columns={columns} period={period} onChange={onColumns} />
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
  );
}
