'use client';

import { useTranslations } from 'next-intl';
import { useId, useMemo, useState } from 'react';
import { centsToDecimal } from '@/lib/money';
import { type PriceStep, yearsOf } from '@/lib/series/price-history';
import { niceTicks } from '@/lib/series/ticks';
import { ChartFrame } from './chart-frame';
import { LinePlot } from './line-plot';
import { SeriesTwin } from './series-twin';
import { useFigures } from './use-figures';

/** A quarter of a year of room where all steps lie within one. */
const LEAST_YEARS = 0.25;

/** The list price as steps over time; the last one holds until today. */
export default function HistoryStrip({ steps, today }: { steps: readonly PriceStep[]; today: string }) {
  const t = useTranslations('charts.history');
  const { money, axisMoney } = useFigures();
  const [table, setTable] = useState(false);
  const ids = { title: useId(), sentence: useId() };
  const first = steps[0];
  const last = steps.at(-1);
  const plot = useMemo(() => {
    const years = steps.map(({ date }) => yearsOf(date));
    const end = Math.max(yearsOf(today), ...years);
    const low = Math.min(...years, end - LEAST_YEARS);
    const points = steps.map(({ cents }, at) => ({ x: years[at] ?? low, cents }));
    const held = { x: end, cents: steps.at(-1)?.cents ?? 0 };
    const ticks = niceTicks(0, Math.max(...steps.map(({ cents }) => cents)), 4, 100);
    const dates = [...new Set(years)];
    return {
      lines: [{ id: 'price', name: '', colour: 'var(--accent)', points: [...points, held] }],
      x: {
        low,
        high: end,
        ticks: dates,
        text: (year: number) => steps[years.indexOf(year)]?.date ?? '',
        name: t('axis'),
      },
      y: { low: 0, high: ticks.at(-1) ?? 0, ticks, text: axisMoney },
    };
  }, [steps, today, axisMoney, t]);
  if (!first || !last) return null;
  const title = t('title');
  const words = {
    title,
    sentence: t('sentence', {
      first: money(first.cents),
      from: first.date,
      last: money(last.cents),
      to: last.date,
    }),
    notes: [],
  };
  const headers = [t('date'), t('price')];
  const sheet = {
    file: 'plansight-price-history',
    headers,
    rows: steps.map(({ date, cents }) => [date, centsToDecimal(cents)]),
  };
  return (
    <ChartFrame
      ids={ids}
      words={words}
      controls={null}
      legend={null}
      table={table}
      onTable={setTable}
      note={null}
      sheet={sheet}
    >
      {table ? (
        <SeriesTwin
          caption={title}
          headers={headers}
          rows={steps.map(({ date, cents }) => ({ key: `${date} ${cents}`, cells: [date, money(cents)] }))}
        />
      ) : (
        <div
          role="img"
          aria-labelledby={ids.title}
          aria-describedby={ids.sentence}
          className="h-50 text-xs [print-color-adjust:exact]"
        >
          <LinePlot lines={plot.lines} x={plot.x} y={plot.y} steps />
        </div>
      )}
    </ChartFrame>
  );
}
