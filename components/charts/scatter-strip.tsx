import { useTranslations } from 'next-intl';
import { useId, useMemo } from 'react';
import { scatter } from '@/lib/view/scatter';
import { ChartFrame } from './chart-frame';
import type { ChartProps } from './chart-strip';
import { Legend } from './legend';
import { NetworkMark } from './network-mark';
import { ScatterChart } from './scatter-chart';
import { ScatterTwin } from './scatter-twin';
import { useScatterWords } from './use-chart-words';

/** Price against high-speed data, a month for a plan that runs on, the whole for a stay. */
export function ScatterStrip({ rows, need, locale, selectedId, onSelect, ...frame }: ChartProps) {
  const t = useTranslations('charts.networks');
  const ids = { title: useId(), sentence: useId() };
  const measure = need.horizonDays === null ? 'monthly' : 'total';
  const data = useMemo(() => scatter(rows, measure), [rows, measure]);
  const words = useScatterWords(data, locale);
  const legend = data.groups.map((group) => ({
    key: group,
    mark: (
      <svg viewBox="-7 -7 14 14" className="size-3.5 [print-color-adjust:exact]" aria-hidden="true">
        <NetworkMark group={group} />
      </svg>
    ),
    name: t(group),
  }));
  const same = { data, locale, selectedId, onSelect };
  return (
    <ChartFrame {...frame} ids={ids} words={words} note={null} legend={<Legend entries={legend} />}>
      {frame.table ? (
        <ScatterTwin {...same} title={words.title} />
      ) : (
        <ScatterChart {...same} need={need} labels={ids} />
      )}
    </ChartFrame>
  );
}
