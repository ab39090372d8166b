import { useFormatter, useLocale } from 'next-intl';
import { exactDate, exactPrice, nameList } from '@/components/formatters';
import { formatUsd } from '@/components/ui';
import { localized } from '@/lib/localized';
import type { LocalText } from '@/lib/plan/plan';

/** Money, dates and counts of the guide in the reader's language. */
export function useGuideMessages() {
  const format = useFormatter();
  const locale = useLocale();
  return {
    locale,
    localized: (text: LocalText): string => localized(locale, text),
    money: (cents: number) => formatUsd(cents, locale),
    /** A rate keeps all its decimals: $0.0235. */
    rate: (dollars: string) => exactPrice(format, dollars),
    /** A day, a month or a year, as exact as it is known. */
    date: (date: string) => exactDate(format, date),
    list: (formatters: readonly string[]) => nameList(locale, format, formatters),
  };
}
