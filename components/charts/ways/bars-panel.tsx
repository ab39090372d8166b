import { useTranslations } from 'next-intl';
import { type CSSProperties, useId, useMemo } from 'react';
import { Bar as BarPart, ReferenceLine } from 'recharts';
import { niceTicks } from '@/lib/series/ticks';
import { type WayBar, type WayBars, wayBars } from '@/lib/series/ways';
import { ChartImage } from '../frame/chart-image';
import { ChartPanel } from '../frame/chart-panel';
import { ChartTooltip, TooltipLine } from '../frame/chart-tooltip';
import { stepAlong } from '../frame/focus-steps';
import { HorizontalBars } from '../frame/horizontal-bars';
import { Swatch } from '../frame/legend';
import type { LabelIds } from '../frame/panel-props';
import { AXIS_LINE } from '../frame/plot-style';
import { PointOption } from '../frame/point-option';
import { styleAt } from '../frame/series-styles';
import { useChartFormatters } from '../frame/use-chart-formatters';
import { usePointFocus } from '../frame/use-point-focus';
import type { WayChartProps, WayNames } from './props';
import { useWayBarsData } from './use-bars-data';

/** What each way costs, in parts by person. */
export function WayBarsPanel({ rows, months, names, needWords }: WayChartProps) {
  const t = useTranslations('charts.ways');
  const { money } = useChartFormatters();
  const series = useMemo(() => wayBars(rows), [rows]);
  const first = series.bars[0];
  const last = series.bars.at(-1);
  const sentence =
    first && last
      ? t('barsSentence', {
          way: names.way(first.row),
          total: money(first.totalCents),
          count: series.bars.length,
          more: money(last.totalCents - first.totalCents),
        })
      : '';
  const left = rows.length - series.bars.length;
  const messages = {
    title: t('barsTitle', { months }),
    sentence,
    notes: left > 0 ? [t('leftOut', { count: left })] : [],
  };
  const legend = (first?.row.people ?? []).map((person) => ({
    key: String(person.index),
    mark: <Swatch colour={styleAt(person.index).colour} />,
    name: names.person(person),
  }));
  return (
    <ChartPanel
      messages={messages}
      data={useWayBarsData(series, names)}
      legend={legend}
      needWords={needWords}
    >
      {(labels) => <Bars series={series} names={names} labels={labels} />}
    </ChartPanel>
  );
}

function Bars({ series, names, labels }: { series: WayBars; names: WayNames; labels: LabelIds }) {
  const t = useTranslations('charts');
  const { money, axisMoney } = useChartFormatters();
  const tooltip = useId();
  const ids = useMemo(() => series.bars.map(({ id }) => id), [series]);
  const ticks = useMemo(
    () => niceTicks(series.lowCents, series.highCents, 5, 100).filter((cents) => cents >= series.lowCents),
    [series],
  );
  const points = usePointFocus({ ids, step: stepAlong(ids, 'ArrowDown'), tooltip });
  const activeIndex = ids.indexOf(points.active ?? '');
  const active = series.bars[activeIndex];
  return (
    <div
      className="relative isolate [--row:38px] @xl:[--row:26px]"
      style={{ '--bars': ids.length } as CSSProperties}
    >
      <div role="listbox" {...points.listbox} aria-label={t('ways.list')} aria-describedby={labels.sentence}>
        {series.bars.map(({ id, row, totalCents }) => (
          <PointOption
            key={id}
            {...points.option(id)}
            className={`grid h-(--row) grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 rounded-sm px-1 text-xs leading-4 @xl:grid-cols-[15rem_minmax(0,1fr)_5rem] @xl:items-center ${id === points.active ? 'bg-sunken' : ''}`}
          >
            <span className="truncate">{names.way(row)}</span>
            <span className="text-right tabular-nums @xl:col-start-3">{money(totalCents)}</span>
          </PointOption>
        ))}
      </div>
      <ChartImage
        labels={labels}
        className="pointer-events-none absolute inset-x-0 top-2 h-[calc(var(--row)*var(--bars)+20px)] [print-color-adjust:exact] [&_svg]:overflow-visible @xl:top-0 @xl:right-[5.75rem] @xl:left-64"
      >
        <HorizontalBars
          data={series.bars}
          low={series.lowCents}
          high={ticks.at(-1) ?? 0}
          ticks={ticks}
          tickText={axisMoney}
        >
          {series.people.map((index, place) => (
            <BarPart
              key={index}
              dataKey={(bar: WayBar) => bar.parts[place] ?? 0}
              stackId="way"
              barSize={10}
              fill={styleAt(index).colour}
              stroke="var(--surface)"
              strokeWidth={0.75}
              isAnimationActive={false}
              className="forced-colors:stroke-[CanvasText]"
            />
          ))}
          <ReferenceLine x={0} {...AXIS_LINE} className="hidden @xl:block" />
        </HorizontalBars>
      </ChartImage>
      <div className="h-7 @xl:h-5" />
      {active && (
        <ChartTooltip
          id={tooltip}
          title={names.way(active.row)}
          className="right-0 @xl:right-24"
          style={
            activeIndex >= ids.length / 2
              ? { bottom: `calc(100% - var(--row) * ${activeIndex})` }
              : { top: `calc(var(--row) * ${activeIndex + 1} + 2px)` }
          }
        >
          {active.row.people.map((person, place) => (
            <TooltipLine
              key={person.index}
              name={names.person(person)}
              mark={<Swatch colour={styleAt(person.index).colour} />}
            >
              {money(active.parts[place] ?? 0)}
            </TooltipLine>
          ))}
          <TooltipLine name={t('total')} strong>
            {money(active.totalCents)}
          </TooltipLine>
          <TooltipLine name={t('monthly')}>{money(active.row.monthlyCents)}</TooltipLine>
          <TooltipLine name={t('due')}>{money(active.row.dueAtStartCents)}</TooltipLine>
        </ChartTooltip>
      )}
    </div>
  );
}
