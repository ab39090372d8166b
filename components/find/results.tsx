'use client';

import { useTranslations } from 'next-intl';
import { classNames, LinkButton } from '@/components/ui';
import { PlanList } from './plan-list';
import { useFind, useFindState, useImmediate } from './providers';
import { ResultsToolbar } from './results-toolbar';
import { isStale } from './selectors';
import { usePageHrefs } from './use-hrefs';

/** The plans that meet the need, under the toolbar that narrows them and those that may meet it alike. */
export function Results() {
  const t = useTranslations('find');
  const verdict = useTranslations('verdict');
  const { store, start } = useFind();
  const rows = useImmediate((model) => model.rows);
  const rowCount = useImmediate((model) => model.rowCount);
  const meets = useImmediate(({ counts }) => counts.meets);
  const asTable = useFindState(({ view }) => view.layout === 'table');
  const stale = useFindState((state) => isStale(state, start));
  const hrefs = usePageHrefs();
  return (
    <section aria-labelledby="results" aria-busy={stale} className="flex flex-col gap-3">
      <div className="flex items-center justify-between gap-4">
        <h2 id="results" className="text-lg font-semibold">
          {t('listHeading', { verdict: verdict('meets'), count: meets })}
        </h2>
        <a
          href={hrefs.view({ layout: asTable ? 'cards' : 'table' })}
          rel="nofollow"
          onClick={(event) => {
            event.preventDefault();
            store.setView({ layout: asTable ? 'cards' : 'table' });
          }}
          className="inline-flex h-8 items-center rounded-md px-2 text-sm text-accent hover:bg-sunken md:hidden print:hidden"
        >
          {t(asTable ? 'asCards' : 'asTable')}
        </a>
      </div>
      <ResultsToolbar />
      {meets > 0 && (
        <div className={classNames('transition-opacity', stale && 'opacity-60')}>
          {rows.length === 0 ? (
            <p className="rounded-md border border-line px-4 py-10 text-center text-muted">
              {t('nothingFound')}
            </p>
          ) : (
            <PlanList rows={rows} rowCount={rowCount} asked={false} label={verdict('meets')} />
          )}
        </div>
      )}
      {rowCount > rows.length && <ShowAll count={rowCount} />}
    </section>
  );
}

/** Every row, for a page without scripts. */
export function ShowAll({ count }: { count: number }) {
  const t = useTranslations('find');
  const hrefs = usePageHrefs();
  return (
    <noscript>
      <LinkButton href={hrefs.view({ all: true })} prefetch={false}>
        {t('showAll', { count })}
      </LinkButton>
    </noscript>
  );
}
