'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useFormatters } from '@/components/formatters';
import { PlanCard, PlanTable } from '@/components/table';
import { Button, classNames, LinkButton, useIsMobile } from '@/components/ui';
import type { PlanRowData } from '@/lib/results/price-catalog';
import { withRange } from '@/lib/table/column-layout';
import { MAX_PICKED, togglePicked } from '@/lib/table/view-params';
import { OpenDetail } from './open-detail';
import { useFind, useFindState, useImmediate } from './providers';
import { ResultsToolbar } from './results-toolbar';
import { isRanged, isStale } from './selectors';
import { usePageHrefs } from './use-hrefs';
import { usePeriod } from './use-period';
import { useRowNeed } from './use-row-need';

/** Cards at first, and for each "show more". */
const CARD_PAGE_SIZE = 20;

/** The list: toolbar, then the table, or cards where the window is narrow. */
export function Results() {
  const t = useTranslations('find');
  const { store, start, today, warnAfterDays } = useFind();
  const rows = useImmediate((model) => model.rows);
  const rowCount = useImmediate((model) => model.rowCount);
  const need = useRowNeed();
  const view = useFindState((state) => state.view);
  const ranged = useFindState(isRanged);
  const columns = useMemo(() => withRange(view.columns, ranged), [view.columns, ranged]);
  const tableView = useMemo(() => ({ ...view, columns }), [view, columns]);
  const { picked, open, layout } = view;
  const stale = useFindState((state) => isStale(state, start));
  const formatters = useFormatters();
  const hrefs = usePageHrefs();
  const period = usePeriod();
  const isMobile = useIsMobile();
  const [cards, setCards] = useState(CARD_PAGE_SIZE);
  const { setView } = store;

  const boundsOf = useCallback(() => store.getState().immediate.viewModel.bounds, [store]);
  const onOpen = useCallback((id: string | null) => setView({ open: id }), [setView]);
  const onPick = useCallback(
    (id: string) => setView({ picked: togglePicked(store.getState().view.picked, id) }),
    [store, setView],
  );
  const detail = useCallback((row: PlanRowData): ReactNode => <OpenDetail row={row} />, []);

  const asTable = layout === 'table';
  const showTable = isMobile !== true || asTable;
  const showCards = isMobile !== false && !asTable;
  const firstCards = useMemo(() => rows.slice(0, cards), [rows, cards]);
  return (
    <section aria-labelledby="results" aria-busy={stale} className="flex flex-col gap-3">
      <div className="flex items-center justify-between gap-4">
        <h2 id="results" className="text-lg font-semibold">
          {t('results')}
        </h2>
        <a
          href={hrefs.view({ layout: asTable ? 'cards' : 'table' })}
          rel="nofollow"
          onClick={(event) => {
            event.preventDefault();
            setView({ layout: asTable ? 'cards' : 'table' });
          }}
          className="inline-flex h-8 items-center rounded-md px-2 text-sm text-accent hover:bg-sunken md:hidden"
        >
          {t(asTable ? 'asCards' : 'asTable')}
        </a>
      </div>
      <ResultsToolbar />
      <div className={classNames('transition-opacity', stale && 'opacity-60')}>
        {rows.length === 0 ? (
          <p className="rounded-md border border-line px-4 py-10 text-center text-muted">
            {t('nothingFound')}
          </p>
        ) : (
          <>
            {showTable && (
              <div className={classNames(isMobile === null && !asTable && 'max-md:hidden')}>
                <PlanTable
                  rows={rows}
                  total={rowCount}
                  boundsOf={boundsOf}
                  need={need}
                  today={today}
                  warnAfterDays={warnAfterDays}
                  view={tableView}
                  period={period}
                  viewHref={hrefs.view}
                  openHref={hrefs.open}
                  onView={setView}
                  detail={detail}
                />
              </div>
            )}
            {showCards && (
              <ul className={classNames('border-t border-line', isMobile === null && 'md:hidden')}>
                {firstCards.map((row) => (
                  <PlanCard
                    key={row.plan.id}
                    row={row}
                    need={need}
                    today={today}
                    warnAfterDays={warnAfterDays}
                    formatters={formatters}
                    period={period}
                    open={open === row.plan.id}
                    picked={picked.includes(row.plan.id)}
                    full={picked.length >= MAX_PICKED}
                    openHref={hrefs.open}
                    onOpen={onOpen}
                    onPick={onPick}
                    detail={detail}
                  />
                ))}
              </ul>
            )}
            {showCards && isMobile && rowCount > cards && (
              <Button className="mt-3 w-full" onClick={() => setCards(cards + CARD_PAGE_SIZE)}>
                {t('showMore', { count: Math.min(CARD_PAGE_SIZE, rowCount - cards) })}
              </Button>
            )}
          </>
        )}
      </div>
      {rowCount > rows.length && (
        <noscript>
          <LinkButton href={hrefs.view({ all: true })} prefetch={false}>
            {t('showAll', { count: rowCount })}
          </LinkButton>
        </noscript>
      )}
    </section>
  );
}
