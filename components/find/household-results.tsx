'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useHouseholdWords, WayRows } from '@/components/household';
import { PrintPage } from '@/components/share';
import { Button, saveFile } from '@/components/ui';
import type { HouseholdRows } from '@/lib/results/household-rows';
import { waysCsv } from '@/lib/results/ways-csv';
import type { Shown } from '@/lib/table/view-params';
import { HouseholdCharts } from './household-charts';
import { OpenLink, TickLink } from './household-links';
import { useFindState } from './providers';
import { TabLinks } from './tab-links';
import { usePersonHrefs } from './use-household';

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

function Tabs({ tab }: { tab: Tab }) {
  const t = useTranslations('household.tabs');
  return <TabLinks label={t('label')} tabs={TABS} current={tab} nameOf={(one) => t(one)} />;
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
