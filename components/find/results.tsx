'use client';

import { useTranslations } from 'next-intl';
import { classNames, LinkButton, onPlainClick } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { ChartSlot } from './chart-slot';
import { PlanList } from './plan-list';
import { useFind, useFindState, useImmediate } from './providers';
import { ResultTabs } from './result-tabs';
import { OrderLine, ResultsToolbar } from './results-toolbar';
import { isStale } from './selectors';
import { usePageHrefs } from './use-hrefs';

/** The plans that meet the need, as a list or as a chart; one toolbar narrows both, and the plans that may meet it. */
export function Results() {
  const t = useTranslations('find');
  const verdict = useTranslations('verdict');
  const { start } = useFind();
  const meets = useImmediate(({ counts }) => counts.meets);
  const shown = useFindState(({ view }) => view.chart);
  const stale = useFindState((state) => isStale(state, start));
  return (
    <section aria-labelledby="results" aria-busy={stale} className="flex flex-col gap-3">
      <h2 id="results" className="sr-only">
        {t('listHeading', { verdict: verdict('meets'), count: meets })}
      </h2>
      <ResultsToolbar tabs={<ResultTabs />} />
      {shown !== 'list' ? (
        <ChartSlot shown={shown} />
      ) : (
        meets > 0 && (
          <div className={classNames('flex flex-col gap-2 transition-opacity', stale && 'opacity-60')}>
            <MeetingPlans />
            <OrderLine />
          </div>
        )
      )}
    </section>
  );
}

/** The list itself, and below it what is folded for being far above the cheapest. */
function MeetingPlans() {
  const t = useTranslations('find');
  const verdict = useTranslations('verdict');
  const rows = useImmediate((model) => model.rows);
  const rowCount = useImmediate((model) => model.rowCount);
  const folds = useImmediate((model) => model.folds);
  const barCents = useImmediate((model) => model.barCents);
  if (rows.length === 0)
    return (
      <p className="rounded-md border border-line px-4 py-10 text-center text-muted">{t('nothingFound')}</p>
    );
  return (
    <>
      <PlanList
        rows={rows}
        rowCount={rowCount}
        folds={folds}
        barCents={barCents}
        asked={false}
        label={verdict('meets')}
      />
      {folds.dear > 0 && <DearFold count={folds.dear} />}
      {rowCount > rows.length && <ShowAll count={rowCount} />}
    </>
  );
}

/** Lists the plans that cost far more than the cheapest, or folds them again. */
function DearFold({ count }: { count: number }) {
  const t = useTranslations('find');
  const { store } = useFind();
  const open = useFindState(({ view }) => view.dear);
  const hrefs = usePageHrefs();
  return (
    <a
      href={withBase(hrefs.view({ dear: !open }))}
      rel="nofollow"
      aria-expanded={open}
      onClick={onPlainClick(() => store.setView({ dear: !open }))}
      className="inline-flex min-h-8 items-center self-start px-1 text-sm text-accent hover:underline"
    >
      {t(open ? 'hideDear' : 'showDear', { count })}
    </a>
  );
}

/** Every row, for a page without scripts. */
export function ShowAll({ count }: { count: number }) {
  const t = useTranslations('find');
  const hrefs = usePageHrefs();
  return (
    <noscript>
      <LinkButton href={hrefs.view({ all: true })}>{t('showAll', { count })}</LinkButton>
    </noscript>
  );
}
