import { useTranslations } from 'next-intl';
import type { ChartData } from '@/lib/series/chart-data';
import type { WayBars } from '@/lib/series/ways';
import type { WayNames } from './props';

/** Every part to the cent, and the totals of the list. */
export function useWayBarsData({ bars }: WayBars, names: WayNames): ChartData {
  const t = useTranslations('charts');
  const people = bars[0]?.row.people ?? [];
  return {
    file: 'plansight-household-by-person',
    columns: [
      { type: 'text', label: t('ways.way') },
      { type: 'money', label: t('total'), strong: true },
      ...people.map((person) => ({ type: 'money' as const, label: names.person(person), mutedZero: true })),
      { type: 'money', label: t('monthly') },
      { type: 'money', label: t('due') },
      { type: 'text', label: t('ways.plans') },
    ],
    rows: bars.map(({ id, row, parts, totalCents }) => ({
      id,
      values: [names.way(row), totalCents, ...parts, row.monthlyCents, row.dueAtStartCents, names.plans(row)],
    })),
  };
}
