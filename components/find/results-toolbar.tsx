'use client';

import { Download, Rows2, Rows3, SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useState } from 'react';
import { ColumnMenu, MenuLabel } from '@/components/table';
import { Button, classNames, onPlainClick, saveFile, TextLink, useHydrated } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { needInFileName } from '@/lib/need/file-name';
import { needToParams } from '@/lib/need/url';
import { COLUMN_KEYS, COLUMNS, type ColumnKey, isNumberColumn, shownColumns } from '@/lib/table/columns';
import { formatRange } from '@/lib/table/range-filter';
import { filterParam, UNNARROWED, viewToKeep } from '@/lib/table/view-params';
import { FacetMenus } from './facet-menus';
import { FilterChips } from './filter-chips';
import { useDeferred, useFind, useFindState } from './providers';
import { SearchField } from './search-field';
import { useNeedHrefs, usePageHrefs } from './use-hrefs';
import { usePeriod } from './use-period';
import { useShownColumns } from './use-shown-columns';

/** What narrows, shapes and exports the list, beside its tabs. Before scripts run it is a plain form. */
export function ResultsToolbar({ tabs }: { tabs: ReactNode }) {
  const t = useTranslations('table');
  const isList = useFindState(({ view }) => view.chart === 'list');
  const hydrated = useHydrated();
  const isFiltering = useFindState(({ view }) => view.filtering);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-1">
        {tabs}
        {/* The menu of columns is no field of the form, so it stands outside of it. */}
        <search className="contents">
          <form method="get" onSubmit={(event) => event.preventDefault()} className="contents">
            <HiddenFields />
            <div className="ml-auto flex min-w-0 grow items-center justify-end gap-1 py-1.5 md:grow-0 print:hidden">
              <SearchField />
              {isList && <LayoutLink />}
              <FilterLink open={isFiltering} />
              {!hydrated && (
                // Without scripts, or without the catalog that they need.
                <button
                  type="submit"
                  className="hidden h-8 items-center rounded-md border border-line-strong px-3 text-sm in-data-offline:inline-flex noscript:inline-flex"
                >
                  {t('apply')}
                </button>
              )}
            </div>
            {isFiltering && (
              <div className="order-3 flex min-w-0 basis-full flex-wrap items-center gap-2 pt-2 print:hidden">
                <FacetMenus />
                <noscript className="flex flex-wrap items-center gap-x-4 gap-y-2">
                  <RangeFields />
                </noscript>
              </div>
            )}
          </form>
        </search>
        {isList && <TableTools />}
        <hr className="order-2 basis-full border-line print:hidden" />
      </div>
      <FilterChips />
      <ResultCount />
    </div>
  );
}

/** On a narrow screen: the cards as a table, and back. */
function LayoutLink() {
  const t = useTranslations('find');
  const { store } = useFind();
  const asTable = useFindState(({ view }) => view.layout === 'table');
  const hrefs = usePageHrefs();
  const layout = asTable ? 'cards' : 'table';
  return (
    <a
      href={withBase(hrefs.view({ layout }))}
      rel="nofollow"
      onClick={onPlainClick(() => store.setView({ layout }))}
      className={classNames(QUIET, 'shrink-0 md:hidden')}
    >
      {t(asTable ? 'asCards' : 'asTable')}
    </a>
  );
}

/** Shows the filters, which are drawn only then, and says how many are set. */
function FilterLink({ open }: { open: boolean }) {
  const t = useTranslations('find');
  const { store } = useFind();
  const hrefs = usePageHrefs();
  const count = useFindState(
    ({ view }) => Object.values(view.facets).flat().length + Object.keys(view.filters).length,
  );
  return (
    <a
      href={withBase(hrefs.view({ filtering: !open }))}
      rel="nofollow"
      aria-expanded={open}
      onClick={onPlainClick(() => store.setView({ filtering: !open }))}
      className={classNames(QUIET, open && 'bg-sunken text-text')}
    >
      <SlidersHorizontal aria-hidden="true" className="size-4" />
      <MenuLabel title={t('filter')} count={count} />
    </a>
  );
}

/** The need and the rest of the view, which a submit without scripts must keep: the filters where they are not shown. */
function HiddenFields() {
  const { start } = useFind();
  const hydrated = useHydrated();
  const [fields] = useState(() => [
    ...needToParams(start.need),
    ...viewToKeep({ ...start.view, ...(start.view.filtering ? UNNARROWED : { query: '' }) }),
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
  const { filters } = start.view;
  return shownColumns(start.view.columns, start.need)
    .filter(isNumberColumn)
    .map((key) => {
      const filter = filters[key];
      return (
        <label key={key} className="text-sm whitespace-nowrap">
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

/** How many a search or a filter leaves; while nothing narrows the list, the counts above say the same. */
function ResultCount() {
  const t = useTranslations('table');
  const shown = useDeferred((model) => model.planCount);
  const may = useDeferred((model) => model.mayCount);
  const { meets, mayMeet } = useDeferred(({ counts }) => counts);
  const isNarrowed = shown < meets || may < mayMeet;
  return (
    <p role="status" className={isNarrowed ? 'text-sm' : 'sr-only'}>
      {t('count', { shown, meets, may, mayTotal: mayMeet })}
    </p>
  );
}

/** By what the list is ordered, below it: its head shows the same as an arrow. */
export function OrderLine() {
  const t = useTranslations('table');
  const sort = useFindState(({ view }) => view.sort);
  const period = usePeriod();
  const hrefs = useNeedHrefs();
  return (
    <p className="text-sm text-muted">
      {t('orderedBy', { column: t(`columns.${sort.column}`, { period }), direction: sort.direction })}{' '}
      <TextLink href={hrefs.order} className="text-muted">
        {t('howOrdered')}
      </TextLink>
    </p>
  );
}

const QUIET =
  'inline-flex h-8 items-center gap-1.5 rounded-md px-2 text-sm text-muted hover:bg-sunken hover:text-text';

function TableTools() {
  const t = useTranslations('table');
  const { store } = useFind();
  const layout = useFindState(({ view }) => view.layout);
  const columns = useShownColumns();
  const chosen = useFindState(({ view }) => view.columns.length > 0);
  const dense = useFindState(({ view }) => view.density === 'dense');
  const period = usePeriod();
  const { setView } = store;
  const onColumns = useCallback((next: readonly ColumnKey[]) => setView({ columns: next }), [setView]);
  const save = async () => {
    const { tableCsv } = await import('./engine');
    const names = Object.fromEntries(
      COLUMN_KEYS.map((key) => [key, t(`columns.${key}`, { period })]),
    ) as Record<ColumnKey, string>;
    const { immediate } = store.getState();
    const { rows, quoted, mayMeet, mayQuoted } = immediate.viewModel;
    const listed = [...(quoted ?? rows), ...(mayQuoted ?? mayMeet)];
    const csv = tableCsv(listed, columns, immediate.need, names);
    // The mark tells spreadsheets that the file is UTF-8.
    saveFile(
      `plansight-${needInFileName(immediate.need)}.csv`,
      new Blob(['\ufeff', csv], { type: 'text/csv;charset=utf-8' }),
    );
  };
  const Lines = dense ? Rows2 : Rows3;
  return (
    <div
      className={classNames(
        'flex items-center gap-1 noscript:hidden print:hidden',
        layout === 'cards' && 'max-md:hidden',
      )}
    >
      <ColumnMenu columns={columns} chosen={chosen} period={period} onChange={onColumns} />
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
