import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { certaintiesOf } from '@/lib/series/certainty';
import { scatter } from '@/lib/series/scatter';
import { certaintyLegend } from '../frame/certainty-mark';
import { ChartPanel } from '../frame/chart-panel';
import { NetworkIcon } from '../frame/network-mark';
import type { RowPanelProps } from '../frame/panel-props';
import { useCertainty } from '../frame/use-certainty';
import { ScatterChart } from './chart';
import { useScatterData } from './use-data';
import { useScatterMessages } from './use-messages';

/** A piece of the line of the cheapest plans. */
const EdgeSample = () => <span className="h-0 w-4 border-t-2 border-text" />;

/** Price against high-speed data, a month for a plan that runs on, the whole for a stay. */
export function ScatterPanel({ rows, need, selectedId, onSelect, picked: _, ...frame }: RowPanelProps) {
  const t = useTranslations('charts');
  const period = need.horizonDays === null ? 'monthly' : 'total';
  const series = useMemo(() => scatter(rows, period), [rows, period]);
  const data = useScatterData(series);
  const certainty = useCertainty();
  const networks = series.groups.map((group) => ({
    key: group,
    mark: <NetworkIcon group={group} />,
    name: t(`networks.${group}`),
  }));
  const certainties = certaintiesOf(series.points.map(({ row }) => row));
  const edge = series.edge.length > 1 ? [{ key: 'edge', mark: <EdgeSample />, name: t('scatter.edge') }] : [];
  const legend = [...edge, ...networks, ...certaintyLegend(certainties, certainty.legend)];
  const selection = { selectedId, onSelect };
  return (
    <ChartPanel
      {...frame}
      messages={useScatterMessages(series)}
      data={data}
      legend={legend}
      selection={selection}
    >
      {(labels) => <ScatterChart series={series} data={data} need={need} labels={labels} {...selection} />}
    </ChartPanel>
  );
}
