import { useTranslations } from 'next-intl';
import type { Point, Scatter } from '@/lib/series/scatter';
import type { ChartMessages } from '../frame/panel-props';
import { useChartFormatters } from '../frame/use-chart-formatters';

/** Title and sentence of the scatter, with what stands outside its axes. */
export function useScatterMessages(series: Scatter): ChartMessages {
  const t = useTranslations('charts.scatter');
  const { axisMoney, data, money, planName } = useChartFormatters();
  const { beyond, maxCents, period, points, rowCount } = series;
  const notStated = points.filter((point) => point.lane === 'notStated').length;
  const notes = [
    beyond > 0 && t('beyond', { count: beyond, limit: axisMoney(maxCents) }),
    notStated > 0 && t('notStated', { count: notStated }),
    points.length < rowCount && t('cheapestOnly', { shown: points.length, of: rowCount }),
  ].filter((note) => note !== false);
  return { title: t(`title.${period}`), sentence: sentence(), notes };

  function values({ row, priceCents }: Point) {
    const price = money(priceCents);
    return {
      plan: planName(row),
      price: period === 'monthly' ? t('aMonth', { price }) : price,
      data: data(row.plan.data.highSpeedGB),
    };
  }

  function sentence(): string {
    const { stated, unlimited, notStated } = series.cheapest;
    const first = stated ?? unlimited ?? notStated;
    if (!first) return t('none');
    if (!stated || !unlimited) return t('one', values(first));
    const other = values(unlimited);
    return t('both', { ...values(stated), unlimitedPlan: other.plan, unlimitedPrice: other.price });
  }
}
