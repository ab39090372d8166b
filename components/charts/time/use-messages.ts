import { useTranslations } from 'next-intl';
import type { Timeline } from '@/lib/series/timeline';
import type { ChartMessages } from '../frame/panel-props';
import { useChartFormatters } from '../frame/use-chart-formatters';
import { capital } from '../frame/use-quantity-labels';

/** Crossings that a sentence can hold. */
const MAX_CROSSINGS = 3;

/** Title and sentence of the lines: which plan overtakes which, and when. */
export function useTimeMessages({ lines, months, crossings }: Timeline, isTicked: boolean): ChartMessages {
  const t = useTranslations('charts.time');
  const { money, planName } = useChartFormatters();
  const title = t('title', { months });
  const which = t('which', { ticked: isTicked ? 'yes' : 'no' });
  const first = lines[0];
  if (!first) return { title, sentence: t('none'), notes: [which] };
  const nameOf = (id: string) => {
    const line = lines.find((one) => one.id === id);
    return line ? planName(line.row) : id;
  };
  const list = crossings
    .slice(0, MAX_CROSSINGS)
    .map(({ month, dearer, than }) => t('crossing', { month, dearer: nameOf(dearer), than: nameOf(than) }))
    .join(t('join'));
  const more = crossings.length - MAX_CROSSINGS;
  return {
    title,
    sentence: list
      ? capital(t('crossings', { list }))
      : t('still', { plan: planName(first.row), total: money(first.row.quote.totalCents) }),
    notes: [...(more > 0 ? [t('more', { count: more })] : []), which],
  };
}
