'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useHouseholdWords, WayRows } from '@/components/household';
import { PrintPage } from '@/components/share';
import { Button, classNames, onPlainClick, saveFile } from '@/components/ui';
import type { HouseholdRows } from '@/lib/results/household-rows';
import { waysCsv } from '@/lib/results/ways-csv';
import type { Shown } from '@/lib/table/view-params';
import { HouseholdCharts } from './household-charts';
import { OpenLink, TickLink } from './household-links';
import { useFind, useFindState } from './providers';
import { usePersonHrefs } from './use-household';
import { usePageHrefs } from './use-hrefs';

const TABS = ['list', 'bars', 'time'] as const satisfies readonly Shown[];
type Tab = (typeof TABS)[number];

/** The tab that shows it; charts of plans have no tab among ways. */
const tabOf = (shown: Shown): Tab => TABS.find((tab) => tab === shown) ?? 'list';

/** A way for each carrier, as a list or as a chart. */
export function HouseholdResults({ rows }: { rows: HouseholdRows }) {
  const { t } = useHouseholdWords();
  const tab = useFindState(({ view }) => tabOf(view.chart));
  const open = useFindState(({ view }) => view.open);
  const { plan } = usePersonHrefs();
  return (
    <section aria-labelledby="results" className="flex flex-col gap-3">
      <h2 id="results" className="scroll-mt-20 text-lg font-semibold">
        {t('byCarrier')}
      </h2>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <Tabs tab={tab} />
        <Tools rows={rows} />
        <hr className="basis-full border-line print:hidden" />
      </div>
      {tab !== 'list' ? (
        <HouseholdCharts rows={rows} kind={tab} />
      ) : rows.ways.length === 0 ? (
        <p className="text-muted">{t('noneAlone')}</p>
      ) : (
        <WayRows
          rows={rows.ways}
          open={open}
          planHref={plan}
          links={(row) => (
            <>
              <OpenLink row={row} isOpen={open === row.key} />
              <TickLink row={row} />
            </>
          )}
        />
      )}
    </section>
  );
}

function Tabs({ tab: current }: { tab: Tab }) {
  const t = useTranslations('household.tabs');
  const { store } = useFind();
  const hrefs = usePageHrefs();
  return (
    <nav aria-label={t('label')} className="min-w-0 print:hidden">
      <ul className="-mx-1 flex overflow-x-auto px-1 [scrollbar-width:none]">
        {TABS.map((tab) => (
          <li key={tab} className="shrink-0">
            <a
              href={hrefs.view({ chart: tab })}
              rel="nofollow"
              aria-current={tab === current ? 'true' : undefined}
              onClick={onPlainClick(() => store.setView({ chart: tab }))}
              className={classNames(
                'flex h-11 items-center border-b-2 px-3 text-sm whitespace-nowrap outline-offset-[-2px]',
                tab === current
                  ? 'border-accent font-semibold text-text'
                  : 'border-transparent text-muted hover:text-text',
              )}
            >
              {t(tab)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Takes the ways along: as a file, on paper. */
function Tools({ rows: { best, ways } }: { rows: HouseholdRows }) {
  const { t, csv } = useHouseholdWords();
  const save = () => {
    const text = waysCsv(best ? [best, ...ways] : ways, csv);
    // The mark tells spreadsheets that the file is UTF-8.
    saveFile('plansight-household.csv', new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <div className="flex items-center gap-3 noscript:hidden print:hidden">
      <Button variant="quiet" size="sm" onClick={save}>
        <Download aria-hidden="true" className="size-4" />
        {t('save')}
      </Button>
      <PrintPage />
    </div>
  );
}
