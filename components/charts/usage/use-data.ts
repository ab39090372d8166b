import { useTranslations } from 'next-intl';
import type { ChartData } from '@/lib/series/chart-data';
import { type Curve, segmentAt } from '@/lib/series/curve';
import { useQuantityLabels } from '../frame/use-quantity-labels';

/** The points of the envelope: an amount, the cheapest plan there and its total. */
export function useUsageData(
  { axis, envelope, segments }: Curve,
  axisLabel: string,
  nameOf: (planId: string | null) => string,
): ChartData {
  const t = useTranslations('charts');
  const quantities = useQuantityLabels();
  return {
    file: `plansight-cost-by-${axis.quantity}`,
    columns: [
      { type: 'number', label: axisLabel, format: (value) => quantities.value(axis.quantity, value) },
      { type: 'text', label: t('plan'), align: 'right' },
      { type: 'money', label: t('total'), missing: t('usage.noPlan') },
    ],
    rows: envelope.map(({ value, cents }) => ({
      id: String(value),
      values: [value, nameOf(segmentAt(segments, value)?.planId ?? null), cents],
    })),
  };
}
