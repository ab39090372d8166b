import { useTranslations } from 'next-intl';
import type { Need } from '@/lib/need/need';
import type { Bars, ChartRow } from '@/lib/series/bars';
import type { Scatter } from '@/lib/series/scatter';
import { planName } from './plan-name';
import { useFigures } from './use-figures';

export interface ChartWords {
  title: string;
  /** One sentence, made from the data. */
  sentence: string;
  /** What the drawing leaves out or bends, said beside it. */
  notes: string[];
}

/** Title and sentence of the bars. */
export function useBarsWords(data: Bars, need: Need, locale: string): ChartWords {
  const t = useTranslations('charts.bars');
  const { money, times } = useFigures();
  const period =
    need.horizonDays === null
      ? t('months', { count: need.horizonMonths })
      : t('days', { count: need.horizonDays });
  const title = t('title', { period, lines: need.lines });
  return { title, sentence: sentence(), notes: [] };

  function sentence(): string {
    const { cheapest, dearest, bars } = data;
    if (!cheapest || !dearest) return t('none');
    const values = {
      cheapest: planName(cheapest.row, locale),
      least: money(cheapest.totalCents),
      count: bars.length,
    };
    const apart = dearest.totalCents - cheapest.totalCents;
    if (bars.length === 1) return t('one', values);
    if (apart === 0) return t('same', values);
    // Below twice as much a factor says little ("1.1 times"), and of nothing there is no multiple.
    if (apart < cheapest.totalCents || cheapest.totalCents <= 0)
      return t('more', { ...values, more: money(apart) });
    return t('times', { ...values, times: times(dearest.totalCents / cheapest.totalCents) });
  }
}

/** Title and sentence of the scatter, with what stands outside its axes. */
export function useScatterWords(data: Scatter, locale: string): ChartWords {
  const t = useTranslations('charts.scatter');
  const figures = useFigures();
  const notStated = data.points.filter((point) => point.lane === 'notStated').length;
  const notes = [
    data.beyond > 0 && t('beyond', { count: data.beyond, limit: figures.axisMoney(data.maxCents) }),
    notStated > 0 && t('notStated', { count: notStated }),
    data.points.length < data.of && t('cheapestOnly', { shown: data.points.length, of: data.of }),
  ].filter((note) => note !== false);
  return { title: t(`title.${data.measure}`), sentence: sentence(), notes };

  function values(point: { row: ChartRow; priceCents: number }) {
    const price = figures.money(point.priceCents);
    return {
      plan: planName(point.row, locale),
      price: data.measure === 'monthly' ? t('aMonth', { price }) : price,
      data: figures.data(point.row.plan.data.highSpeedGB),
    };
  }

  function sentence(): string {
    const { stated, unlimited, notStated: silent } = data.cheapest;
    const first = stated ?? unlimited ?? silent;
    if (!first) return t('none');
    if (stated && unlimited) {
      const other = values(unlimited);
      return t('both', { ...values(stated), unlimitedPlan: other.plan, unlimitedPrice: other.price });
    }
    return t('one', values(first));
  }
}
