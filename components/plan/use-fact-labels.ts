import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { exactDate, exactPrice, nameList } from '@/components/formatters';
import type { Money, Period } from '@/lib/plan/plan';

/** Figures, periods and dates of a plan in a language. */
export function factLabels(
  t: ReturnType<typeof useTranslations<'plan'>>,
  format: ReturnType<typeof useFormatter>,
  locale: string,
) {
  return {
    t,
    locale,
    /** A price as the document writes it: a rate keeps all of its decimals. */
    price: (amount: Money) => exactPrice(format, amount),
    number: (value: number) => format.number(value, { maximumFractionDigits: 6 }),
    period: (period: Period) =>
      'months' in period ? t('months', { count: period.months }) : t('days', { count: period.days }),
    /** A day, a month or a year, as exact as it is known. */
    date: (date: string) => exactDate(format, date),
    list: (formatters: readonly string[]) => nameList(locale, format, formatters),
  };
}

export type FactLabels = ReturnType<typeof factLabels>;

/** The same in the reader's language; works on the server and in the browser. */
export const useFactLabels = (): FactLabels =>
  factLabels(useTranslations('plan'), useFormatter(), useLocale());
