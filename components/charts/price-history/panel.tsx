'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { ChartData } from '@/lib/series/chart-data';
import type { PriceStep } from '@/lib/series/price-history';
import { ChartImage } from '../frame/chart-image';
import { ChartPanel } from '../frame/chart-panel';
import { LinePlot } from '../frame/line-plot';
import { useChartFormatters } from '../frame/use-chart-formatters';
import { historyLayout } from './layout';

/** The list price as steps over time; the last one holds until today. */
export default function PriceHistoryPanel({ steps, today }: { steps: readonly PriceStep[]; today: string }) {
  const t = useTranslations('charts.history');
  const { money, axisMoney } = useChartFormatters();
  const plot = useMemo(() => {
    const { points, x, y } = historyLayout(steps, today);
    return {
      lines: [{ id: 'price', name: '', colour: 'var(--accent)', points }],
      x: { ...x, name: t('axis') },
      y: { ...y, text: axisMoney },
    };
  }, [steps, today, axisMoney, t]);
  const first = steps[0];
  const last = steps.at(-1);
  if (!first || !last) return null;
  const messages = {
    title: t('title'),
    sentence: t('sentence', {
      first: money(first.cents),
      from: first.date,
      last: money(last.cents),
      to: last.date,
    }),
    notes: [],
  };
  const data: ChartData = {
    file: 'plansight-price-history',
    columns: [
      { type: 'text', label: t('date') },
      { type: 'money', label: t('price') },
    ],
    rows: steps.map(({ date, cents }) => ({ id: `${date} ${cents}`, values: [date, cents] })),
  };
  return (
    <ChartPanel messages={messages} data={data}>
      {(labels) => (
        <ChartImage labels={labels} className="h-50 text-xs [print-color-adjust:exact]">
          <LinePlot {...plot} steps />
        </ChartImage>
      )}
    </ChartPanel>
  );
}
