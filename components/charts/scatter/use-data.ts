import { useTranslations } from 'next-intl';
import type { ChartData } from '@/lib/series/chart-data';
import type { Scatter } from '@/lib/series/scatter';
import { useCertainty } from '../frame/use-certainty';
import { useChartFormatters } from '../frame/use-chart-formatters';
import { useNetworkNames } from '../frame/use-network-names';

/** The points from the cheapest, each with what its two axes and its mark stand for. */
export function useScatterData({ points }: Scatter): ChartData {
  const t = useTranslations('charts');
  const { planName } = useChartFormatters();
  const networkNames = useNetworkNames();
  const certainty = useCertainty();
  const verdictColumns = certainty.columns(points.map(({ row }) => row));
  return {
    file: 'plansight-price-and-data',
    columns: [
      { type: 'text', label: t('plan') },
      { type: 'money', label: t('total'), strong: true },
      { type: 'money', label: t('monthly') },
      { type: 'gigabytes', label: t('highSpeed') },
      { type: 'text', label: t('network'), missing: t('networks.notStated') },
      ...verdictColumns,
    ],
    rows: points.map(({ id, row }) => ({
      id,
      values: [
        planName(row),
        row.quote.totalCents,
        row.quote.monthlyCents,
        row.plan.data.highSpeedGB,
        networkNames(row.plan.networks),
        ...certainty.values(row, verdictColumns),
      ],
    })),
  };
}
