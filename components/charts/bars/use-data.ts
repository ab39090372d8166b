import { useTranslations } from 'next-intl';
import type { Bars } from '@/lib/series/bars';
import type { ChartData } from '@/lib/series/chart-data';
import { useCertainty } from '../frame/use-certainty';
import { useChartFormatters } from '../frame/use-chart-formatters';

/** Every part to the cent, and the totals of the plan table. */
export function useBarsData({ bars, kinds }: Bars): ChartData {
  const t = useTranslations('charts');
  const { planName } = useChartFormatters();
  const certainty = useCertainty();
  const verdictColumns = certainty.columns(bars.map(({ row }) => row));
  return {
    file: 'plansight-cost-by-part',
    columns: [
      { type: 'text', label: t('plan') },
      { type: 'money', label: t('total'), strong: true },
      ...kinds.map((kind) => ({ type: 'money' as const, label: t(`parts.${kind}`), mutedZero: true })),
      { type: 'money', label: t('monthly') },
      { type: 'money', label: t('due') },
      ...verdictColumns,
    ],
    rows: bars.map(({ id, row, parts, totalCents }) => ({
      id,
      values: [
        planName(row),
        totalCents,
        ...kinds.map((kind) => parts[kind]),
        row.quote.monthlyCents,
        row.quote.dueAtStartCents,
        ...certainty.values(row, verdictColumns),
      ],
    })),
  };
}
