'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { nameList } from '@/components/formatters';
import type { Ask } from '@/lib/cost/reason';
import type { Quote } from '@/lib/cost/result';
import { countryName } from '@/lib/country';

/** What rows of plans that may meet the need say of their asks: made once for a table, called for every cell. */
export function useAskWords() {
  const verdict = useTranslations('verdict');
  const reasons = useTranslations('reasons.ask');
  const table = useTranslations('table.cells');
  const locale = useLocale();
  const format = useFormatter();
  return useMemo(() => {
    const name = ({ code, country }: Ask) =>
      reasons(code as 'esim', { country: country === null ? '' : countryName(country, locale) });
    const names = (asks: readonly Ask[]) => nameList(locale, format, asks.map(name));
    const leftOut = (asks: readonly Ask[]): string | null => {
      const open = asks.filter((ask) => ask.open);
      return open.length === 0 ? null : verdict('leavesOut', { what: names(open) });
    };
    return {
      /** "from $180.00" where use of unknown price is left out. */
      total: (amount: string, totalIs: Quote['totalIs']) =>
        totalIs === 'exact' ? amount : verdict('from', { total: amount }),
      /** What has to be asked, e.g. "Ask: eSIM, calls to China". */
      asks: (asks: readonly Ask[]) => table('ask', { what: names(asks) }),
      /** What the total leaves out, e.g. "calls to China not included"; null for an exact one. */
      leftOut,
    };
  }, [verdict, reasons, table, locale, format]);
}

export type AskWords = ReturnType<typeof useAskWords>;
