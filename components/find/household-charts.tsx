'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { ChartSkeleton, LazyChart } from '@/components/charts';
import { useHouseholdWords } from '@/components/household';
import { useNeedWords } from '@/components/need';
import { comparedWays, type HouseholdRows } from '@/lib/results/household-rows';
import { useFindState, useImmediateNeed } from './providers';
import { useCarrierNames } from './use-carrier-names';

/** Nothing of the charts is fetched before a tab with one is opened. */
const WayCharts = dynamic(() => import('@/components/charts/way-charts'), {
  ssr: false,
  loading: () => <ChartSkeleton />,
});

/** The chart of a tab: the best way and those of the carriers, or over time those that are ticked. */
export function HouseholdCharts({ rows, kind }: { rows: HouseholdRows; kind: 'bars' | 'time' }) {
  const t = useTranslations('find');
  const names = useHouseholdWords();
  const need = useImmediateNeed();
  const needWords = useNeedWords(need, useCarrierNames()).join(' · ');
  const ticked = comparedWays(
    rows,
    useFindState(({ view }) => view.ways),
  );
  const all = rows.best ? [rows.best, ...rows.ways] : rows.ways;
  return (
    <div className="pt-2">
      <p className="hidden rounded-md border border-line px-4 py-6 text-muted noscript:block">
        {t('chartsNeedScripts')}
      </p>
      <div data-chart={kind} className="noscript:hidden">
        <LazyChart>
          <WayCharts
            kind={kind}
            rows={kind === 'time' && ticked.length > 1 ? ticked : all}
            months={need.horizonMonths}
            names={names}
            needWords={needWords}
          />
        </LazyChart>
      </div>
    </div>
  );
}
