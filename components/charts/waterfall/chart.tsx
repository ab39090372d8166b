import { useTranslations } from 'next-intl';
import { type CSSProperties, useMemo } from 'react';
import { classNames } from '@/components/ui';
import { type ChartData, valueText } from '@/lib/series/chart-data';
import type { WaterfallStep } from '@/lib/series/waterfall';
import { ChartImage } from '../frame/chart-image';
import { stepAlong } from '../frame/focus-steps';
import type { LabelIds } from '../frame/panel-props';
import { PointOption } from '../frame/point-option';
import { useChartFormatters } from '../frame/use-chart-formatters';
import { usePointFocus } from '../frame/use-point-focus';
import { WaterfallPlot } from './plot';

interface Props {
  steps: readonly WaterfallStep[];
  data: ChartData;
  labels: LabelIds;
}

/** Steps under each other: each bar begins where the one above ended, the last one stands on zero. */
export function WaterfallChart({ steps, data, labels }: Props) {
  const t = useTranslations('charts.waterfall');
  const formatters = useChartFormatters();
  const ids = useMemo(() => steps.map(({ kind }) => kind), [steps]);
  const points = usePointFocus({ ids, step: stepAlong(ids, 'ArrowDown') });
  return (
    <div className="relative isolate [--row:26px]" style={{ '--bars': steps.length } as CSSProperties}>
      <div role="listbox" {...points.listbox} aria-label={t('list')} aria-describedby={labels.sentence}>
        {data.rows.map(({ id, values }) => {
          const [name, amount] = data.columns.map((column, index) =>
            valueText(column, values[index] ?? null, formatters),
          );
          return (
            <PointOption
              key={id}
              {...points.option(id)}
              className={classNames(
                'grid h-(--row) grid-cols-[8.5rem_minmax(0,1fr)_4.75rem] items-center gap-x-3 rounded-sm px-1 text-xs leading-4',
                id === 'total' && 'font-semibold',
              )}
            >
              <span className="truncate">{name}</span>
              <span className="col-start-3 text-right tabular-nums">{amount}</span>
            </PointOption>
          );
        })}
      </div>
      <ChartImage
        labels={labels}
        className="pointer-events-none absolute top-0 right-[5.5rem] left-[9.25rem] h-[calc(var(--row)*var(--bars)+20px)] [print-color-adjust:exact] [&_svg]:overflow-visible"
      >
        <WaterfallPlot steps={steps} tickText={formatters.axisMoney} />
      </ChartImage>
      <div className="h-5" />
      <p className="pl-[9.25rem] text-xs text-muted">{t('y')}</p>
    </div>
  );
}
