import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { formatUsd } from '@/components/ui';
import { spaced } from '@/components/words';
import type { ListPrice } from '@/lib/view/price-history';

/** A list price and its date in words. */
export function usePriceWords() {
  const t = useTranslations('plan.history');
  const format = useFormatter();
  const locale = useLocale();
  return {
    price: ({ cents, lines, period }: ListPrice): string => {
      const price = formatUsd(cents, locale);
      const time =
        'months' in period
          ? t('perMonths', { price, count: period.months })
          : t('perDays', { price, count: period.days });
      return lines !== null && lines > 1 ? t('lines', { price: time, count: lines }) : time;
    },
    date: (date: string): string =>
      spaced(
        format.dateTime(new Date(date), {
          year: 'numeric',
          month: date.length > 4 ? 'long' : undefined,
          day: date.length > 7 ? 'numeric' : undefined,
          timeZone: 'UTC',
        }),
      ),
  };
}
