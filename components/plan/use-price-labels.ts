import { formatUsd } from '@/components/ui';
import type { ListPrice } from '@/lib/series/price-history';
import { useFactLabels } from './use-fact-labels';

/** A list price and its date in words. */
export function usePriceLabels() {
  const { t, locale, date } = useFactLabels();
  return {
    date,
    price: ({ cents, lines, period }: ListPrice): string => {
      const price = formatUsd(cents, locale);
      const time =
        'months' in period
          ? t('history.perMonths', { price, count: period.months })
          : t('history.perDays', { price, count: period.days });
      return lines !== null && lines > 1 ? t('history.lines', { price: time, count: lines }) : time;
    },
  };
}
