import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { bars } from '@/lib/series/bars';
import { ChartPanel } from '../frame/chart-panel';
import { KIND_COLOURS } from '../frame/colours';
import { type LegendEntry, Swatch } from '../frame/legend';
import type { RowPanelProps } from '../frame/panel-props';
import { BarsChart } from './chart';
import { useBarsData } from './use-data';
import { useBarsMessages } from './use-messages';

/** The bill of the first plans, part by part. */
export function BarsPanel({ rows, need, selectedId, onSelect, picked: _, ...frame }: RowPanelProps) {
  const t = useTranslations('charts');
  const series = useMemo(() => bars(rows), [rows]);
  const messages = useBarsMessages(series, rows, need, selectedId);
  const legend: LegendEntry[] = series.kinds.map((kind) => ({
    key: kind,
    mark: <Swatch colour={KIND_COLOURS[kind]} />,
    name: t(`parts.${kind}`),
  }));
  if (series.bars.some((bar) => bar.downCents < 0)) {
    const mark = <span className="h-3 border-l-2 border-text" />;
    legend.push({ key: 'total', mark, name: t('bars.totalMark') });
  }
  const selection = { selectedId, onSelect };
  return (
    <ChartPanel
      {...frame}
      messages={messages}
      data={useBarsData(series)}
      legend={legend}
      selection={selection}
    >
      {(labels) => <BarsChart series={series} labels={labels} {...selection} />}
    </ChartPanel>
  );
}
