import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { nameList } from '@/components/formatters';
import type { Ask } from '@/lib/cost/reason';
import type { Quote } from '@/lib/cost/result';
import { countryName } from '@/lib/country';

/** What is said beside a total of what has to be asked; made once, called for every cell and mark. */
export function useAskWords() {
  const verdict = useTranslations('verdict');
  const reasons = useTranslations('reasons.ask');
  const locale = useLocale();
  const format = useFormatter();
  return useMemo(() => {
    const name = ({ code, country }: Ask) =>
      reasons(code as 'esim', { country: country === null ? '' : countryName(country, locale) });
    const names = (asks: readonly Ask[]) => nameList(locale, format, asks.map(name));
    return {
      /** "from $180.00" where use of unknown price is left out. */
      total: (amount: string, totalIs: Quote['totalIs']) =>
        totalIs === 'exact' ? amount : verdict('from', { total: amount }),
      /** What has to be asked, e.g. "eSIM, calls to China"; empty where the plan meets the need. */
      names,
      /** What the total leaves out, e.g. "calls to China not included"; null for an exact one. */
      leftOut: (asks: readonly Ask[]): string | null => {
        const open = asks.filter((ask) => ask.open);
        return open.length === 0 ? null : verdict('leavesOut', { what: names(open) });
      },
    };
  }, [verdict, reasons, locale, format]);
}

export type AskWords = ReturnType<typeof useAskWords>;
