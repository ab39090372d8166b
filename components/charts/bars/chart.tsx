import { useTranslations } from 'next-intl';
import { type CSSProperties, useId, useMemo } from 'react';
import { classNames } from '@/components/ui';
import type { Bars } from '@/lib/series/bars';
import { certaintyOf } from '@/lib/series/certainty';
import { niceTicks } from '@/lib/series/ticks';
import { ChartImage } from '../frame/chart-image';
import { stepAlong } from '../frame/focus-steps';
import type { LabelIds, Selection } from '../frame/panel-props';
import { PointOption } from '../frame/point-option';
import { useCertainty } from '../frame/use-certainty';
import { useChartFormatters } from '../frame/use-chart-formatters';
import { usePointFocus } from '../frame/use-point-focus';
import { BarsPlot } from './plot';
import { BarTooltip } from './tooltip';

interface Props extends Selection {
  series: Bars;
  labels: LabelIds;
}

/** Stacked bars, one row a plan: name, bar and total where there is room, the bar under both where there is not. */
export function BarsChart({ series, labels, ...selection }: Props) {
  const t = useTranslations('charts');
  const { money, axisMoney, planName } = useChartFormatters();
  const certainty = useCertainty();
  const tooltip = useId();
  const ids = useMemo(() => series.bars.map((bar) => bar.id), [series]);
  const ticks = useMemo(
    () => niceTicks(series.lowCents, series.highCents, 5, 100).filter((cents) => cents >= series.lowCents),
    [series],
  );
  const points = usePointFocus({ ids, step: stepAlong(ids, 'ArrowDown'), tooltip, ...selection });
  const activeIndex = ids.indexOf(points.active ?? '');

  return (
    <div
      className="relative isolate [--row:34px] @xl:[--row:min(24px,calc(240px/var(--bars)))]"
      style={{ '--bars': ids.length } as CSSProperties}
    >
      <div role="listbox" {...points.listbox} aria-label={t('list')} aria-describedby={labels.sentence}>
        {series.bars.map(({ id, row, totalCents }) => (
          <PointOption
            key={id}
            {...points.option(id)}
            className={classNames(
              'grid h-(--row) cursor-pointer grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 rounded-sm px-1 text-xs leading-4 @xl:grid-cols-[15rem_minmax(0,1fr)_4.5rem] @xl:items-center',
              id === selection.selectedId
                ? 'bg-accent-soft font-semibold forced-colors:outline-1'
                : id === points.active && 'bg-sunken',
            )}
          >
            <span className="truncate">
              {planName(row)}
              {row.quote.verdict === 'mayMeet' && (
                <span className="sr-only"> {certainty.legend(certaintyOf(row.quote))}</span>
              )}
            </span>
            <span className="text-right tabular-nums @xl:col-start-3">
              {certainty.total(money(totalCents), row.quote.totalIs)}
            </span>
          </PointOption>
        ))}
      </div>
      <ChartImage
        labels={labels}
        className="pointer-events-none absolute inset-x-0 top-2 h-[calc(var(--row)*var(--bars)+20px)] [print-color-adjust:exact] [&_svg]:overflow-visible @xl:top-0 @xl:right-[5.25rem] @xl:left-64"
      >
        <BarsPlot series={series} ticks={ticks} tickText={axisMoney} />
      </ChartImage>
      <div className="h-7 @xl:h-5" />
      {activeIndex >= 0 && <BarTooltip id={tooltip} series={series} index={activeIndex} />}
    </div>
  );
}
