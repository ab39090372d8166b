import { useTranslations } from 'next-intl';
import { useId, useMemo } from 'react';
import { centsToDecimal } from '@/lib/money';
import { scatter } from '@/lib/series/scatter';
import { ChartFrame } from './chart-frame';
import type { ChartProps } from './chart-strip';
import { Legend } from './legend';
import { NetworkMark } from './network-mark';
import { planName } from './plan-name';
import { ScatterChart } from './scatter-chart';
import { ScatterTwin } from './scatter-twin';
import { useScatterWords } from './use-chart-words';
import { useNetworkNames } from './use-network-names';

/** Price against high-speed data, a month for a plan that runs on, the whole for a stay. */
export function ScatterStrip({ rows, need, locale, selectedId, onSelect, ...frame }: ChartProps) {
  const t = useTranslations('charts');
  const networkNames = useNetworkNames();
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
    name: t(`networks.${group}`),
  }));
  const sheet = {
    file: 'plansight-price-and-data',
    headers: [t('plan'), t('total'), t('monthly'), t('highSpeed'), t('network')],
    rows: data.points.map(({ row }) => [
      planName(row, locale),
      centsToDecimal(row.quote.totalCents),
      centsToDecimal(row.quote.monthlyCents),
      row.plan.data.highSpeedGB,
      row.plan.networks.length === 0 ? null : networkNames(row.plan.networks),
    ]),
  };
  const same = { data, locale, selectedId, onSelect };
  return (
    <ChartFrame
      {...frame}
      ids={ids}
      words={words}
      note={null}
      legend={<Legend entries={legend} />}
      sheet={sheet}
    >
      {frame.table ? (
        <ScatterTwin {...same} title={words.title} />
      ) : (
        <ScatterChart {...same} need={need} labels={ids} />
      )}
    </ChartFrame>
  );
}
