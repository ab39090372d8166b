import { useTranslations } from 'next-intl';
import type { PriceBasis } from '@/lib/results/query';
import type { ChartData } from '@/lib/series/chart-data';
import type { PriceAxis } from '@/lib/series/price-axis';
import { useCertainty } from '../frame/use-certainty';
import { useChartFormatters } from '../frame/use-chart-formatters';

interface Options {
  measure: PriceBasis;
  priceLabel: string;
  hasUsageRange: boolean;
}

/** The plans lane by lane, from the cheapest, each with its price and the ends of its whisker. */
export function usePriceAxisData(
  { lanes }: PriceAxis,
  { measure, priceLabel, hasUsageRange }: Options,
): ChartData {
  const t = useTranslations('charts');
  const { planName } = useChartFormatters();
  const certainty = useCertainty();
  const verdictColumns = certainty.columns(lanes.flatMap(({ points }) => points.map(({ row }) => row)));
  return {
    file: `plansight-prices-${measure === 'advertised' ? 'advertised' : 'all-in'}`,
    columns: [
      { type: 'text', label: t('plan') },
      { type: 'text', label: t('network'), missing: t('networks.notStated') },
      { type: 'money', label: priceLabel },
      { type: 'money', label: t(hasUsageRange ? 'axis.lowUse' : 'axis.low') },
      { type: 'money', label: t(hasUsageRange ? 'axis.highUse' : 'axis.high') },
      { type: 'money', label: t('total'), strong: true, tableOnly: true },
      ...verdictColumns,
    ],
    rows: lanes.flatMap(({ points }) =>
      points.map(({ id, row, group, cents, lowCents, highCents }) => ({
        id,
        values: [
          planName(row),
          group === 'notStated' ? null : t(`networks.${group}`),
          cents,
          lowCents,
          highCents,
          row.quote.totalCents,
          ...certainty.values(row, verdictColumns),
        ],
      })),
    ),
  };
}
