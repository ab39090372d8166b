import { useTranslations } from 'next-intl';
import type { PriceBasis } from '@/lib/results/query';
import type { PriceAxis } from '@/lib/series/price-axis';
import type { ChartMessages } from '../frame/panel-props';
import { useCertainty } from '../frame/use-certainty';
import { useChartFormatters } from '../frame/use-chart-formatters';

interface Options {
  measure: PriceBasis;
  isStay: boolean;
  hasUsageRange: boolean;
}

/** Title, the cheapest plan of each network, and what whiskers and the end of the axis stand for. */
export function usePriceAxisMessages(
  { lanes, beyond, maxCents }: PriceAxis,
  { measure, isStay, hasUsageRange }: Options,
): ChartMessages {
  const t = useTranslations('charts');
  const { money, axisMoney } = useChartFormatters();
  const { named } = useCertainty();
  const cheapest = lanes.flatMap(({ group, cheapest: first }) =>
    first
      ? [
          t('axis.least', {
            network: t(`networks.${group}`),
            plan: named(first.row),
            price: money(first.cents),
          }),
        ]
      : [],
  );
  const hasTaxRange = lanes.some(({ points }) =>
    points.some(({ lowCents, highCents }) => lowCents < highCents),
  );
  return {
    title: t('axis.title', { measure, per: isStay ? 'stay' : 'month' }),
    sentence:
      cheapest.length > 0 ? t('axis.sentence', { list: cheapest.join(t('axis.join')) }) : t('axis.none'),
    notes: [
      ...(hasUsageRange ? [t('axis.uses')] : hasTaxRange ? [t('axis.taxes')] : []),
      ...(beyond > 0 ? [t('axis.beyond', { count: beyond, limit: axisMoney(maxCents) })] : []),
    ],
  };
}
