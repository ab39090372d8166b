import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { bars } from '@/lib/series/bars';
import { certaintiesOf } from '@/lib/series/certainty';
import { certaintyLegend } from '../frame/certainty-mark';
import { ChartPanel } from '../frame/chart-panel';
import { KIND_COLOURS } from '../frame/colours';
import { type LegendEntry, Swatch } from '../frame/legend';
import type { RowPanelProps } from '../frame/panel-props';
import { useCertainty } from '../frame/use-certainty';
import { BarsChart } from './chart';
import { useBarsData } from './use-data';
import { useBarsMessages } from './use-messages';

/** The bill of the first plans, part by part. */
export function BarsPanel({ rows, need, selectedId, onSelect, picked: _, ...frame }: RowPanelProps) {
  const t = useTranslations('charts');
  const series = useMemo(() => bars(rows), [rows]);
  const { legend: certaintyName } = useCertainty();
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
  legend.push(...certaintyLegend(certaintiesOf(series.bars.map(({ row }) => row)), certaintyName));
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
