import { useTranslations } from 'next-intl';
import { useId, useMemo } from 'react';
import { centsToDecimal } from '@/lib/money';
import { bars } from '@/lib/series/bars';
import { BarsChart } from './bars-chart';
import { BarsTwin } from './bars-twin';
import { ChartFrame } from './chart-frame';
import type { RowChartProps } from './chart-strip';
import { KIND_COLOURS } from './colours';
import { Legend, type LegendEntry, Swatch } from './legend';
import { planName } from './plan-name';
import { useBarsWords } from './use-chart-words';
import { useFigures } from './use-figures';

/** The bill of the first plans, part by part. */
export function BarsStrip({ rows, need, locale, selectedId, onSelect, picked: _, ...frame }: RowChartProps) {
  const t = useTranslations('charts');
  const { money } = useFigures();
  const ids = { title: useId(), sentence: useId() };
  const data = useMemo(() => bars(rows), [rows]);
  const words = useBarsWords(data, need, locale);
  const place = rows.findIndex((row) => row.plan.id === selectedId);
  const beyond = place >= data.bars.length ? rows[place] : undefined;
  const note = beyond
    ? t('bars.selectedBeyond', {
        plan: planName(beyond, locale),
        total: money(beyond.quote.totalCents),
        place: place + 1,
      })
    : null;
  const legend: LegendEntry[] = data.kinds.map((kind) => ({
    key: kind,
    mark: <Swatch colour={KIND_COLOURS[kind]} />,
    name: t(`parts.${kind}`),
  }));
  if (data.bars.some((bar) => bar.downCents < 0)) {
    const mark = <span className="h-3 border-l-2 border-text" />;
    legend.push({ key: 'total', mark, name: t('bars.totalMark') });
  }
  const sheet = {
    file: 'plansight-cost-by-part',
    headers: [t('plan'), t('total'), ...data.kinds.map((kind) => t(`parts.${kind}`)), t('monthly'), t('due')],
    rows: data.bars.map(({ row, parts, totalCents }) => [
      planName(row, locale),
      ...[totalCents, ...data.kinds.map((kind) => parts[kind])].map(centsToDecimal),
      centsToDecimal(row.quote.monthlyCents),
      centsToDecimal(row.quote.dueAtStartCents),
    ]),
  };
  const same = { data, locale, selectedId, onSelect };
  return (
    <ChartFrame
      {...frame}
      ids={ids}
      words={words}
      note={note}
      legend={<Legend entries={legend} />}
      sheet={sheet}
    >
      {frame.table ? <BarsTwin {...same} title={words.title} /> : <BarsChart {...same} labels={ids} />}
    </ChartFrame>
  );
}
