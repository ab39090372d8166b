import { useTranslations } from 'next-intl';
import { capital } from '@/components/formatters';
import type { Timeline } from '@/lib/series/timeline';
import type { ChartMessages } from '../frame/panel-props';
import { useCertainty } from '../frame/use-certainty';
import { useChartFormatters } from '../frame/use-chart-formatters';

/** Crossings that a sentence can hold. */
const MAX_CROSSINGS = 3;

/** Title and sentence of the lines: which plan overtakes which, and when. */
export function useTimeMessages({ lines, months, crossings }: Timeline, isTicked: boolean): ChartMessages {
  const t = useTranslations('charts.time');
  const { money } = useChartFormatters();
  const { named, total } = useCertainty();
  const title = t('title', { months });
  const which = t('which', { ticked: isTicked ? 'yes' : 'no' });
  const [first] = lines.toSorted((a, b) => a.row.quote.totalCents - b.row.quote.totalCents);
  if (!first) return { title, sentence: t('none'), notes: [which] };
  const nameOf = (id: string) => {
    const line = lines.find((one) => one.id === id);
    return line ? named(line.row) : id;
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
      : t('still', {
          plan: named(first.row),
          total: total(money(first.row.quote.totalCents), first.row.quote.totalIs),
        }),
    notes: [...(more > 0 ? [t('more', { count: more })] : []), which],
  };
}
