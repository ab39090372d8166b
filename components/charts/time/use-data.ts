import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { ChartData } from '@/lib/series/chart-data';
import type { Timeline } from '@/lib/series/timeline';
import { useCertainty } from '../frame/use-certainty';

/** Paid by the end of each month, or in it. */
export const TIME_KINDS = ['cumulative', 'monthly'] as const;
export type TimeKind = (typeof TIME_KINDS)[number];

/** A row for each month with what every plan costs; the id is the month's index. */
export function useTimeData({ lines, months }: Timeline, kind: TimeKind, isStay: boolean): ChartData {
  const t = useTranslations('charts.time');
  const { named } = useCertainty();
  return useMemo(
    () => ({
      file: `plansight-${kind}`,
      columns: [
        { type: 'text', label: isStay ? t('stay') : t('months') },
        ...lines.map(({ row }) => ({ type: 'money' as const, label: named(row) })),
      ],
      rows: Array.from({ length: months }, (_, month) => ({
        id: String(month),
        values: [
          isStay ? t('stay') : t('month', { month: month + 1 }),
          ...lines.map((line) => line[kind][month] ?? 0),
        ],
      })),
    }),
    [lines, months, kind, isStay, t, named],
  );
}
