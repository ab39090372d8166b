import { useTranslations } from 'next-intl';
import type { PriceBasis } from '@/lib/results/query';
import { type Curve, type Segment, segmentAt } from '@/lib/series/curve';
import type { QuantityAxis } from '@/lib/series/quantity-axis';
import type { ChartMessages } from '../frame/panel-props';
import { useQuantityLabels } from '../frame/use-quantity-labels';

/** Stretches that a sentence can hold. */
const MAX_SEGMENTS = 4;

/** Title, the cheapest plan of each stretch, and the one at the need's own amount. */
export function useUsageMessages(
  { segments }: Curve,
  { quantity, country, now }: QuantityAxis,
  measure: PriceBasis,
  nameOf: (planId: string | null) => string,
): ChartMessages {
  const t = useTranslations('charts');
  const quantities = useQuantityLabels();
  const value = (amount: number) => quantities.value(quantity, amount);
  const range = ({ from, to }: Segment): string =>
    from === to ? value(from) : t('usage.range', { from: value(from), to: value(to) });
  const more = segments.length - MAX_SEGMENTS;
  const plan = nameOf(segmentAt(segments, now)?.planId ?? null);
  return {
    title: t('usage.title', { quantity: quantities.name(quantity, country) }),
    sentence: segments
      .slice(0, MAX_SEGMENTS)
      .map((segment) => t('usage.segment', { range: range(segment), plan: nameOf(segment.planId) }))
      .join(t('usage.join')),
    notes: [
      ...(more > 0 ? [t('usage.more', { count: more })] : []),
      t('usage.here', { value: value(now), plan }),
      ...(measure === 'advertised' ? [t('allInNote')] : []),
    ],
  };
}
