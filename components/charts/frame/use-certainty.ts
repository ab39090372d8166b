import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { nameList } from '@/components/formatters';
import type { Ask } from '@/lib/cost/reason';
import { countryName } from '@/lib/country';
import type { ChartRow } from '@/lib/series/bars';
import { type Certainty, certaintyOf } from '@/lib/series/certainty';
import type { ChartColumn, ChartValue } from '@/lib/series/chart-data';
import { type NamedPlan, planName } from './plan-name';

/** The verdict of rows in words, for legends, tooltips and the columns of chart data. */
export function useCertainty() {
  const t = useTranslations('charts.certainty');
  const verdict = useTranslations('verdict');
  const reasons = useTranslations('reasons.ask');
  const locale = useLocale();
  const format = useFormatter();
  return useMemo(() => {
    const askName = ({ code, country }: Ask) =>
      reasons(code as 'esim', { country: country === null ? '' : countryName(country, locale) });
    const names = (asks: readonly Ask[]) => nameList(locale, format, asks.map(askName));
    const leftOut = ({ quote }: ChartRow): string | null => {
      const open = quote.asks.filter((ask) => ask.open);
      return open.length === 0 ? null : verdict('leavesOut', { what: names(open) });
    };
    return {
      legend: (certainty: Certainty) => t(certainty),
      /** Behind a plan's name; empty where it meets the need. */
      named: (row: NamedPlan & Pick<ChartRow, 'quote'>) => {
        const certainty = certaintyOf(row.quote);
        const plan = planName(row, locale);
        return certainty === 'meets' ? plan : t('named', { plan, certainty: t(certainty) });
      },
      /** "from $180.00" where use of unknown price is left out. */
      total: (amount: string, { quote }: Pick<ChartRow, 'quote'>) =>
        quote.totalIs === 'exact' ? amount : verdict('from', { total: amount }),
      /** What the total leaves out, e.g. "calls to China not included"; null for an exact one. */
      leftOut,
      /** What has to be asked, e.g. "eSIM, calls to China"; empty where the plan meets the need. */
      asks: ({ quote }: Pick<ChartRow, 'quote'>) => names(quote.asks),
      /** Columns of chart data whose rows are plans; none where all of them meet the need. */
      columns: (rows: readonly ChartRow[]): ChartColumn[] =>
        rows.every(({ quote }) => quote.verdict === 'meets')
          ? []
          : [
              { type: 'text', label: t('verdict') },
              { type: 'text', label: t('totalIs') },
              { type: 'text', label: t('asks') },
            ],
      /** A row's values in `columns`. */
      values: (row: ChartRow, columns: readonly ChartColumn[]): ChartValue[] =>
        columns.length === 0
          ? []
          : [
              verdict(row.quote.verdict),
              t(row.quote.totalIs === 'exact' ? 'exact' : 'least'),
              names(row.quote.asks) || null,
            ],
    };
  }, [t, verdict, reasons, locale, format]);
}
