import { useTranslations } from 'next-intl';
import { useId, useMemo, useState } from 'react';
import { Segmented } from '@/components/ui';
import { rowsOverTime, timeline } from '@/lib/series/timeline';
import { ChartPanel } from '../frame/chart-panel';
import { LineSample } from '../frame/line-sample';
import type { RowPanelProps } from '../frame/panel-props';
import { seriesStyles } from '../frame/series-styles';
import { useCertainty } from '../frame/use-certainty';
import { useIsDesktop } from '../frame/use-is-desktop';
import { TimeChart } from './chart';
import { TIME_KINDS, type TimeKind, useTimeData } from './use-data';
import { useTimeMessages } from './use-messages';

/** What plans cost month by month: first bills, introductory prices and their end, blocks paid ahead. */
export function TimePanel({ rows, need, picked, selectedId: _, onSelect: __, ...frame }: RowPanelProps) {
  const t = useTranslations('charts.time');
  const { named } = useCertainty();
  const name = useId();
  const [kind, setKind] = useState<TimeKind>('cumulative');
  const series = useMemo(() => timeline(rowsOverTime(rows, picked)), [rows, picked]);
  const styleOf = useMemo(() => seriesStyles(series.lines.map(({ row }) => row)), [series]);
  const data = useTimeData(series, kind, need.horizonDays !== null);
  // Where there is room the names stand at the ends of the lines.
  const legend = series.lines.map(({ id, row }) => ({
    key: id,
    mark: <LineSample {...styleOf(id)} />,
    name: named(row),
  }));
  const controls = (
    <>
      {frame.controls}
      <Segmented
        label={t('kind')}
        hideLabel
        name={name}
        value={kind}
        options={TIME_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={setKind}
      />
    </>
  );
  return (
    <ChartPanel
      {...frame}
      controls={controls}
      messages={useTimeMessages(series, picked.length > 1)}
      data={data}
      legend={useIsDesktop() ? undefined : legend}
    >
      {(labels) => <TimeChart series={series} data={data} kind={kind} styleOf={styleOf} labels={labels} />}
    </ChartPanel>
  );
}
