import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { spaced } from '@/components/words';
import type { Money, Period } from '@/lib/plan/plan';

const DOLLARS = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' } as const;

/** Figures, periods and dates of a plan in the reader's language; works on the server and in the browser. */
export function useFactWords() {
  const t = useTranslations('plan');
  const format = useFormatter();
  const locale = useLocale();
  return {
    t,
    locale,
    /** A price as the document writes it: a rate keeps all of its decimals. */
    price: (amount: Money) => format.number(Number(amount), { ...DOLLARS, maximumFractionDigits: 4 }),
    number: (value: number) => format.number(value, { maximumFractionDigits: 6 }),
    period: (period: Period) =>
      'months' in period ? t('months', { count: period.months }) : t('days', { count: period.days }),
    /** "a month", "in 30 days": what an allowance lasts for. */
    perPeriod: (period: Period) => {
      if ('days' in period) return t('perPeriod.days', { count: period.days });
      return period.months === 1 ? t('perPeriod.month') : t('perPeriod.months', { count: period.months });
    },
    /** A day, a month or a year, as exact as it is known. */
    date: (date: string) =>
      spaced(
        format.dateTime(new Date(date), {
          year: 'numeric',
          month: date.length > 4 ? 'short' : undefined,
          day: date.length > 7 ? 'numeric' : undefined,
        }),
      ),
    list: (words: readonly string[]) => words.join(locale === 'zh' ? '、' : ', '),
  };
}

export type FactWords = ReturnType<typeof useFactWords>;
