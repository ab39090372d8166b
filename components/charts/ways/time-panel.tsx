import { useTranslations } from 'next-intl';
import { useId, useMemo, useState } from 'react';
import { Segmented } from '@/components/ui';
import { type ChartData, valueText } from '@/lib/series/chart-data';
import { type WayLine, wayTimeline } from '@/lib/series/ways';
import { ChartImage } from '../frame/chart-image';
import { ChartPanel } from '../frame/chart-panel';
import { ChartTooltip, TooltipLine } from '../frame/chart-tooltip';
import { stepAlong } from '../frame/focus-steps';
import { LinePlot } from '../frame/line-plot';
import { LINE_NAMES_WIDTH, linePlotInset } from '../frame/line-plot-inset';
import { LineSample } from '../frame/line-sample';
import type { LabelIds } from '../frame/panel-props';
import { shortName } from '../frame/plan-name';
import { PlotFrame } from '../frame/plot-frame';
import { PointOption } from '../frame/point-option';
import { styleAt } from '../frame/series-styles';
import { useChartFormatters } from '../frame/use-chart-formatters';
import { useIsDesktop } from '../frame/use-is-desktop';
import { usePointFocus } from '../frame/use-point-focus';
import { monthAxis, stepLine, valueAxis } from '../time/layout';
import { TIME_KINDS, type TimeKind } from '../time/use-data';
import type { WayChartProps, WayNames } from './props';

/** What ways cost month by month: what is paid at once, and where one overtakes another. */
export function WayTimePanel({ rows, months, names, needWords }: WayChartProps) {
  const t = useTranslations('charts');
  const { money } = useChartFormatters();
  const name = useId();
  const [kind, setKind] = useState<TimeKind>('cumulative');
  const series = useMemo(() => wayTimeline(rows), [rows]);
  const wayOf = (id: string) => names.way((series.lines.find((line) => line.id === id) as WayLine).row);
  const [crossing] = series.crossings;
  const first = series.lines[0];
  const sentence = crossing
    ? t('ways.crossing', {
        month: crossing.month,
        dearer: wayOf(crossing.dearer),
        than: wayOf(crossing.than),
      })
    : first
      ? t('ways.noCrossing', { way: names.way(first.row), total: money(first.row.totalCents) })
      : '';
  const data: ChartData = {
    file: `plansight-household-${kind}`,
    columns: [
      { type: 'text', label: t('time.months') },
      ...series.lines.map(({ row }) => ({ type: 'money' as const, label: names.way(row) })),
    ],
    rows: Array.from({ length: series.months }, (_, month) => ({
      id: String(month),
      values: [t('time.month', { month: month + 1 }), ...series.lines.map((line) => line[kind][month] ?? 0)],
    })),
  };
  const legend = series.lines.map(({ id, row }, place) => ({
    key: id,
    mark: <LineSample {...styleAt(place)} />,
    name: names.way(row),
  }));
  const controls = (
    <Segmented
      label={t('time.kind')}
      hideLabel
      name={name}
      value={kind}
      options={TIME_KINDS.map((value) => ({ value, label: t(`time.kinds.${value}`) }))}
      onChange={setKind}
    />
  );
  const left = rows.length - series.lines.length;
  return (
    <ChartPanel
      messages={{
        title: t('ways.timeTitle', { months }),
        sentence,
        notes: left > 0 ? [t('ways.leftOut', { count: left })] : [],
      }}
      controls={controls}
      data={data}
      legend={useIsDesktop() ? undefined : legend}
      needWords={needWords}
    >
      {(labels) => <Lines lines={series.lines} data={data} kind={kind} names={names} labels={labels} />}
    </ChartPanel>
  );
}

interface LinesProps {
  lines: readonly WayLine[];
  data: ChartData;
  kind: TimeKind;
  names: WayNames;
  labels: LabelIds;
}

/** Steps from month to month; a month is a point that can be reached and says what every way has cost by then. */
function Lines({ lines, data, kind, names, labels }: LinesProps) {
  const t = useTranslations('charts');
  const formatters = useChartFormatters();
  const { axisMoney, number } = formatters;
  const tooltip = useId();
  const namesWidth = useIsDesktop() ? LINE_NAMES_WIDTH : 0;
  const ids = data.rows.map(({ id }) => id);
  const points = usePointFocus({ ids, step: stepAlong(ids, 'ArrowUp'), tooltip });
  const months = data.rows.length;
  const texts = (values: ChartData['rows'][number]['values']) =>
    data.columns.map((column, index) => valueText(column, values[index] ?? null, formatters));
  const activeIndex = ids.indexOf(points.active ?? '');
  const [title = '', ...totals] = texts(data.rows[activeIndex]?.values ?? []);
  return (
    <PlotFrame yLabel={t(`time.y.${kind}`)}>
      <ChartImage labels={labels}>
        <LinePlot
          lines={lines.map((line, place) => ({
            ...styleAt(place),
            id: line.id,
            name: shortName(names.way(line.row)),
            points: stepLine(line[kind]),
          }))}
          x={{ ...monthAxis(months), text: (middle) => number(middle + 0.5), name: t('time.axis') }}
          y={{ ...valueAxis({ lines }, kind), text: axisMoney }}
          steps
          namesWidth={namesWidth}
        />
      </ChartImage>
      <div
        role="listbox"
        {...points.listbox}
        aria-label={t('time.list')}
        aria-describedby={labels.sentence}
        className="absolute flex"
        style={linePlotInset(namesWidth)}
      >
        {data.rows.map(({ id, values }) => {
          const [month, ...costs] = texts(values);
          const ways = lines.map(({ row }, index) => `${names.way(row)} ${costs[index]}`);
          return (
            <PointOption
              key={id}
              {...points.option(id)}
              aria-label={[month, ...ways].join(t('time.listJoin'))}
              className={`h-full min-w-0 flex-1 -outline-offset-2 ${id === points.active ? 'bg-accent-soft/60' : ''}`}
            />
          );
        })}
      </div>
      {activeIndex >= 0 && (
        <ChartTooltip
          id={tooltip}
          title={title}
          className={activeIndex < months / 2 ? 'right-0 top-2' : 'left-14 top-2'}
        >
          {lines.map(({ id, row }, place) => (
            <TooltipLine key={id} name={names.way(row)} mark={<LineSample {...styleAt(place)} />}>
              {totals[place]}
            </TooltipLine>
          ))}
        </ChartTooltip>
      )}
    </PlotFrame>
  );
}
