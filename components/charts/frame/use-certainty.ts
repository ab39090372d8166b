import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useAskWords } from '@/components/reasons';
import { planTitle } from '@/lib/catalog/plan-title';
import type { ChartRow } from '@/lib/series/bars';
import { type Certainty, certaintyOf } from '@/lib/series/certainty';
import type { ChartColumn, ChartValue } from '@/lib/series/chart-data';
import type { NamedPlan } from './plan-name';

/** The verdict of rows in words, for legends, tooltips and the columns of chart data. */
export function useCertainty() {
  const t = useTranslations('charts.certainty');
  const verdict = useTranslations('verdict');
  const words = useAskWords();
  const locale = useLocale();
  return useMemo(
    () => ({
      legend: (certainty: Certainty) => t(certainty),
      /** Behind a plan's name; empty where it meets the need. */
      named: (row: NamedPlan & Pick<ChartRow, 'quote'>) => {
        const certainty = certaintyOf(row.quote);
        const plan = planTitle(row, locale);
        return certainty === 'meets' ? plan : t('named', { plan, certainty: t(certainty) });
      },
      ...words,
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
      values: ({ quote }: ChartRow, columns: readonly ChartColumn[]): ChartValue[] =>
        columns.length === 0
          ? []
          : [
              verdict(quote.verdict),
              t(quote.totalIs === 'exact' ? 'exact' : 'least'),
              words.names(quote.asks) || null,
            ],
    }),
    [t, verdict, words, locale],
  );
}
