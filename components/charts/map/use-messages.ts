import { useTranslations } from 'next-intl';
import type { PriceBasis } from '@/lib/results/query';
import type { PlanMap } from '@/lib/series/map';
import type { ChartMessages } from '../frame/panel-props';
import { useQuantityLabels } from '../frame/use-quantity-labels';

/** Title and sentence of the map: how many plans are the cheapest somewhere, and which most often. */
export function useMapMessages(
  { x, y, winners }: PlanMap,
  sizes: readonly { index: number; count: number }[],
  measure: PriceBasis,
  nameOf: (index: number) => string,
): ChartMessages {
  const t = useTranslations('charts');
  const quantities = useQuantityLabels();
  const [largest] = sizes;
  const covered = sizes.reduce((sum, { count }) => sum + count, 0);
  return {
    title: t('map.title', {
      x: quantities.name(x.quantity, x.country),
      y: quantities.name(y.quantity, y.country),
    }),
    sentence: largest
      ? t('map.sentence', {
          count: sizes.length,
          plan: nameOf(largest.index),
          share: Math.round((largest.count / winners.length) * 100),
        })
      : t('map.none'),
    notes: [
      ...(covered < winners.length ? [t('map.noneCells')] : []),
      t('map.hint'),
      ...(measure === 'advertised' ? [t('allInNote')] : []),
    ],
  };
}
