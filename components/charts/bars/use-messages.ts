import { useTranslations } from 'next-intl';
import type { Need } from '@/lib/need/need';
import type { Bars, ChartRow } from '@/lib/series/bars';
import type { ChartMessages } from '../frame/panel-props';
import { useChartFormatters } from '../frame/use-chart-formatters';

/** Title and sentence of the bars, and the selected plan where its bar is not drawn. */
export function useBarsMessages(
  { cheapest, dearest, bars, compared }: Bars,
  rows: readonly ChartRow[],
  need: Need,
  selectedId: string | null,
): ChartMessages {
  const t = useTranslations('charts.bars');
  const { money, planName, times } = useChartFormatters();
  const period =
    need.horizonDays === null
      ? t('months', { count: need.horizonMonths })
      : t('days', { count: need.horizonDays });
  const index = selectedId === null ? -1 : rows.findIndex((row) => row.plan.id === selectedId);
  const beyond = index >= bars.length ? rows[index] : undefined;
  const notes = beyond
    ? [
        t('selectedBeyond', {
          plan: planName(beyond),
          total: money(beyond.quote.totalCents),
          place:
            1 + rows.slice(0, index).filter(({ quote }) => quote.verdict === beyond.quote.verdict).length,
        }),
      ]
    : [];
  return { title: t('title', { period, lines: need.lines }), sentence: sentence(), notes };

  function sentence(): string {
    if (!cheapest || !dearest) return t('none');
    const values = {
      cheapest: planName(cheapest.row),
      least: money(cheapest.totalCents),
      count: compared,
    };
    const difference = dearest.totalCents - cheapest.totalCents;
    if (compared === 1) return t('one', values);
    if (difference === 0) return t('same', values);
    // Below twice as much a factor says little ("1.1 times"), and of nothing there is no multiple.
    if (difference < cheapest.totalCents || cheapest.totalCents <= 0)
      return t('more', { ...values, more: money(difference) });
    return t('times', { ...values, times: times(dearest.totalCents / cheapest.totalCents) });
  }
}
