import { useTranslations } from 'next-intl';
import { useId, useMemo } from 'react';
import { classNames } from '@/components/ui';
import { certaintyOf } from '@/lib/series/certainty';
import { type ChartData, valueText } from '@/lib/series/chart-data';
import type { Timeline } from '@/lib/series/timeline';
import { ChartImage } from '../frame/chart-image';
import { ChartTooltip, TooltipLine } from '../frame/chart-tooltip';
import { stepAlong } from '../frame/focus-steps';
import { LinePlot } from '../frame/line-plot';
import { LINE_NAMES_WIDTH, linePlotInset } from '../frame/line-plot-inset';
import { LineSample } from '../frame/line-sample';
import type { LabelIds } from '../frame/panel-props';
import { shortName } from '../frame/plan-name';
import { PlotFrame } from '../frame/plot-frame';
import { PointOption } from '../frame/point-option';
import type { SeriesStyle } from '../frame/series-styles';
import { useCertainty } from '../frame/use-certainty';
import { useChartFormatters } from '../frame/use-chart-formatters';
import { useIsDesktop } from '../frame/use-is-desktop';
import { usePointFocus } from '../frame/use-point-focus';
import { monthAxis, stepLine, valueAxis } from './layout';
import type { TimeKind } from './use-data';

interface Props {
  series: Timeline;
  data: ChartData;
  kind: TimeKind;
  styleOf: (planId: string) => SeriesStyle;
  labels: LabelIds;
}

/** Steps from month to month; a month is a point that can be reached and says what every plan has cost by then. */
export function TimeChart({ series, data, kind, styleOf, labels }: Props) {
  const t = useTranslations('charts.time');
  const formatters = useChartFormatters();
  const { axisMoney, number, planName } = formatters;
  const { named } = useCertainty();
  const tooltip = useId();
  const namesWidth = useIsDesktop() ? LINE_NAMES_WIDTH : 0;
  const ids = useMemo(() => data.rows.map(({ id }) => id), [data]);
  const points = usePointFocus({ ids, step: stepAlong(ids, 'ArrowUp') });
  const lines = useMemo(
    () =>
      series.lines.map((line) => ({
        ...styleOf(line.id),
        id: line.id,
        name: shortName(planName(line.row)),
        certainty: certaintyOf(line.row.quote),
        points: stepLine(line[kind]),
      })),
    [series, kind, styleOf, planName],
  );
  const y = useMemo(() => ({ ...valueAxis(series, kind), text: axisMoney }), [series, kind, axisMoney]);
  const x = useMemo(
    () => ({ ...monthAxis(series.months), text: (middle: number) => number(middle + 0.5), name: t('axis') }),
    [series, number, t],
  );
  const texts = (values: ChartData['rows'][number]['values']) =>
    data.columns.map((column, index) => valueText(column, values[index] ?? null, formatters));
  const activeIndex = ids.indexOf(points.active ?? '');
  const [title = '', ...totals] = texts(data.rows[activeIndex]?.values ?? []);

  return (
    <PlotFrame yLabel={t(`y.${kind}`)}>
      <ChartImage labels={labels}>
        <LinePlot lines={lines} x={x} y={y} steps namesWidth={namesWidth} />
      </ChartImage>
      <div
        role="listbox"
        {...points.listbox}
        aria-label={t('list')}
        aria-describedby={labels.sentence}
        className="absolute flex"
        style={linePlotInset(namesWidth)}
      >
        {data.rows.map(({ id, values }) => {
          const [month, ...costs] = texts(values);
          const plans = series.lines.map(({ row }, index) => `${named(row)} ${costs[index]}`);
          return (
            <PointOption
              key={id}
              {...points.option(id)}
              aria-label={[month, ...plans].join(t('listJoin'))}
              className={classNames(
                'h-full min-w-0 flex-1 -outline-offset-2',
                id === points.active && 'bg-accent-soft/60',
              )}
            />
          );
        })}
      </div>
      {activeIndex >= 0 && (
        <ChartTooltip
          id={tooltip}
          title={title}
          className={activeIndex < series.months / 2 ? 'right-0 top-2' : 'left-14 top-2'}
        >
          {series.lines.map(({ id, row }, index) => (
            <TooltipLine key={id} name={named(row)} mark={<LineSample {...styleOf(id)} />}>
              {totals[index]}
            </TooltipLine>
          ))}
        </ChartTooltip>
      )}
    </PlotFrame>
  );
}
