import { useTranslations } from 'next-intl';
import { type MouseEvent, useId, useMemo } from 'react';
import { classNames } from '@/components/ui';
import type { Need } from '@/lib/need/need';
import type { ChartData } from '@/lib/series/chart-data';
import type { Scatter } from '@/lib/series/scatter';
import { ChartImage } from '../frame/chart-image';
import type { LabelIds, Selection } from '../frame/panel-props';
import { PlotFrame } from '../frame/plot-frame';
import { PointOption } from '../frame/point-option';
import { useCertainty } from '../frame/use-certainty';
import { useChartFormatters } from '../frame/use-chart-formatters';
import { usePointFocus } from '../frame/use-point-focus';
import { stepOver } from './focus-steps';
import { namedOnEdge, nearestPoint, positionIn, scatterLayout } from './layout';
import { PLOT_INSET, ScatterPlot } from './plot';
import { PlotLabels } from './plot-labels';
import { PointTooltip } from './tooltip';

interface Props extends Selection {
  series: Scatter;
  data: ChartData;
  need: Need;
  labels: LabelIds;
}

/** Price against high-speed data; unlimited and not stated have lanes of their own. */
export function ScatterChart({ series, data, need, labels, ...selection }: Props) {
  const t = useTranslations('charts');
  const formatters = useChartFormatters();
  const certainty = useCertainty();
  const tooltip = useId();
  const layout = useMemo(() => scatterLayout(series), [series]);
  const step = useMemo(() => stepOver(series), [series]);
  const byId = useMemo(() => new Map(series.points.map((point) => [point.id, point])), [series]);
  const ids = useMemo(() => [...byId.keys()], [byId]);
  const pointUnder = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return nearestPoint(layout, box, { x: event.clientX - box.left, y: event.clientY - box.top });
  };
  const points = usePointFocus({ ids, step, tooltip, pointUnder, ...selection });
  const active = data.rows.find(({ id }) => id === points.active);
  const selected = byId.get(selection.selectedId ?? '');
  const named = useMemo(() => namedOnEdge(layout, series.edge), [layout, series]);
  // An amount for a stay and an allowance for a month cannot be laid on one axis.
  const needGb = need.horizonDays === null && need.monthly.dataGB > 0 ? need.monthly.dataGB : null;

  const style = (id: string) => {
    const { x, y } = positionIn(layout, id);
    return { left: `${x * 100}%`, top: `${(1 - y) * 100}%` };
  };
  return (
    <PlotFrame
      yLabel={t(`scatter.price.${series.period}`)}
      height="@xl:h-100"
      footer={<p className="pl-13 text-muted leading-4">{t('scatter.data')}</p>}
    >
      <ChartImage labels={labels}>
        <ScatterPlot
          series={series}
          layout={layout}
          priceText={formatters.axisMoney}
          numberText={formatters.number}
          needGb={needGb}
        />
      </ChartImage>
      <div
        role="listbox"
        {...points.listbox}
        aria-label={t('list')}
        aria-describedby={labels.sentence}
        className="absolute cursor-pointer"
        style={PLOT_INSET}
      >
        {series.points.map(({ id, row, priceCents }) => (
          <PointOption
            key={id}
            {...points.option(id)}
            aria-label={`${certainty.named(row)}, ${formatters.data(row.plan.data.highSpeedGB)}, ${certainty.total(formatters.money(priceCents), row.quote.totalIs)}`}
            style={style(id)}
            className={classNames(
              'pointer-events-none absolute size-6 -translate-1/2 rounded-full',
              id === selection.selectedId
                ? 'border-2 border-accent bg-accent-soft/60'
                : id === points.active && 'border-2 border-line-strong',
            )}
          />
        ))}
      </div>
      <PlotLabels layout={layout} named={named} selected={selected} needGb={needGb} />
      {active && (
        <PointTooltip
          id={tooltip}
          columns={data.columns}
          row={active}
          position={positionIn(layout, active.id)}
        />
      )}
    </PlotFrame>
  );
}
