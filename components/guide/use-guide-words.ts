import { useFormatter, useLocale } from 'next-intl';
import { formatUsd } from '@/components/ui';
import { spaced } from '@/components/words';

/** Money, dates and counts of the guide in the reader's language. */
export function useGuideWords() {
  const format = useFormatter();
  const locale = useLocale();
  return {
    locale,
    language: locale === 'zh' ? ('zh' as const) : ('en' as const),
    money: (cents: number) => formatUsd(cents, locale),
    /** A rate keeps all its decimals: $0.0235. */
    rate: (dollars: string) =>
      format.number(Number(dollars), {
        style: 'currency',
        currency: 'USD',
        currencyDisplay: 'narrowSymbol',
        maximumFractionDigits: 4,
      }),
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
