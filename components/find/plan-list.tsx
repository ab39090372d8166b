'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useFormatters } from '@/components/formatters';
import { useAskWords } from '@/components/reasons';
import { marksOfUse, useReceiptWords } from '@/components/receipt';
import { PlanCard, PlanTable } from '@/components/table';
import { Button, classNames, useIsMobile } from '@/components/ui';
import { type Folds, toggleUnfolded } from '@/lib/results/fold';
import type { PlanRowData } from '@/lib/results/price-catalog';
import { addColumn, withAsks, withRange } from '@/lib/table/column-layout';
import type { ColumnKey } from '@/lib/table/columns';
import { MAX_PICKED, togglePicked, type View } from '@/lib/table/view-params';
import { OpenDetail } from './open-detail';
import { useFind, useFindState, useImmediate, useImmediateNeed } from './providers';
import { isRanged } from './selectors';
import { usePageHrefs } from './use-hrefs';
import { usePeriod } from './use-period';
import { useRowNeed } from './use-row-need';
import { useShownColumns } from './use-shown-columns';

/** Cards that the first paint holds, once the page listens, and for each "show more". */
const FIRST_CARDS = 6;
const CARD_PAGE_SIZE = 20;

/** What a list's columns are without those that come and go with what is listed. */
const ownColumns = (columns: readonly ColumnKey[], asked: boolean): readonly ColumnKey[] =>
  withRange(asked ? addColumn(withAsks(columns, false), 'fit') : columns, false);

/** Plans of one verdict, as a table, or as cards where the window is narrow. */
export function PlanList({
  rows,
  rowCount,
  folds,
  barCents,
  asked,
  label,
}: {
  rows: readonly PlanRowData[];
  /** How many there are in all. */
  rowCount: number;
  folds: Folds;
  barCents: number;
  /** Whether the rows have something to ask. */
  asked: boolean;
  label: string;
}) {
  const t = useTranslations('find');
  const { store, today, leaveOutAfterDays } = useFind();
  const taxes = useImmediate((model) => model.taxes);
  const need = useRowNeed();
  const view = useFindState((state) => state.view);
  const ranged = useFindState(isRanged);
  const shown = useShownColumns();
  const columns = useMemo(() => withAsks(withRange(shown, ranged), asked), [shown, ranged, asked]);
  const tableView = useMemo(() => ({ ...view, columns }), [view, columns]);
  const { picked, open, layout } = view;
  const formatters = useFormatters();
  const words = useAskWords();
  const receipt = useReceiptWords();
  const hrefs = usePageHrefs();
  const period = usePeriod();
  const isMobile = useIsMobile();
  const [cards, setCards] = useState(CARD_PAGE_SIZE);
  const { setView } = store;

  // The columns that come and go are no choice of the reader's.
  const onView = useCallback(
    (change: Partial<View>) =>
      setView(change.columns ? { ...change, columns: ownColumns(change.columns, asked) } : change),
    [setView, asked],
  );
  const onOpen = useCallback((id: string | null) => setView({ open: id }), [setView]);
  const onPick = useCallback(
    (id: string) => setView({ picked: togglePicked(store.getState().view.picked, id) }),
    [store, setView],
  );
  const onUnfold = useCallback(
    (id: string) => setView({ unfolded: toggleUnfolded(store.getState().view.unfolded, id) }),
    [store, setView],
  );
  const detail = useCallback((row: PlanRowData): ReactNode => <OpenDetail row={row} />, []);
  const boundsOf = useCallback(() => store.getState().immediate.viewModel.bounds, [store]);

  const asTable = layout === 'table';
  const showTable = isMobile !== true || asTable;
  const showCards = isMobile !== false && !asTable;
  const cardCount = view.all ? rows.length : isMobile === null ? FIRST_CARDS : cards;
  const firstCards = useMemo(() => rows.slice(0, cardCount), [rows, cardCount]);
  return (
    <MarkedUse>
      {showTable && (
        <div className={classNames(isMobile === null && !asTable && 'max-md:hidden')}>
          <PlanTable
            rows={rows}
            total={rowCount}
            boundsOf={boundsOf}
            need={need}
            today={today}
            taxes={taxes}
            leaveOutAfterDays={leaveOutAfterDays}
            view={tableView}
            period={period}
            folds={folds}
            barCents={barCents}
            unfoldHref={hrefs.unfold}
            viewHref={hrefs.view}
            openHref={hrefs.open}
            onView={onView}
            detail={detail}
            label={label}
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
              taxes={taxes}
              leaveOutAfterDays={leaveOutAfterDays}
              formatters={formatters}
              words={words}
              receipt={receipt}
              period={period}
              open={open === row.plan.id}
              picked={picked.includes(row.plan.id)}
              full={picked.length >= MAX_PICKED}
              openHref={hrefs.open}
              onOpen={onOpen}
              onPick={onPick}
              folded={folds.under[row.plan.id]}
              unfolded={view.unfolded.includes(row.plan.id)}
              unfoldHref={hrefs.unfold}
              onUnfold={onUnfold}
              detail={detail}
            />
          ))}
        </ul>
      )}
      {showCards && isMobile && rowCount > cardCount && (
        <Button className="mt-3 w-full" onClick={() => setCards(cards + CARD_PAGE_SIZE)}>
          {t('showMore', { count: Math.min(CARD_PAGE_SIZE, rowCount - cardCount) })}
        </Button>
      )}
    </MarkedUse>
  );
}

/** Says once for all rulers inside where the person is: a use that changes draws no row anew. */
function MarkedUse({ children }: { children: ReactNode }) {
  return <div style={marksOfUse(useImmediateNeed())}>{children}</div>;
}
