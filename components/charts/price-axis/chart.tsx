import { useTranslations } from 'next-intl';
import { useId, useMemo } from 'react';
import { classNames } from '@/components/ui';
import type { PriceAxis } from '@/lib/series/price-axis';
import { NetworkIcon } from '../frame/network-mark';
import type { LabelIds, Selection } from '../frame/panel-props';
import { useCertainty } from '../frame/use-certainty';
import { useChartFormatters } from '../frame/use-chart-formatters';
import { usePointFocus } from '../frame/use-point-focus';
import { priceAxisLayout, stepOverLanes } from './layout';
import { PriceMark } from './price-mark';
import { PriceTooltip } from './tooltip';

interface Props extends Selection {
  series: PriceAxis;
  labels: LabelIds;
  priceLabel: string;
  /** Whether the whiskers are of a range of usage, which all marks then show. */
  hasUsageRange: boolean;
}

/** Lanes under each other, each with its plans as marks, whiskers where taxes are estimated, and its cheapest by name. */
export function PriceAxisChart({ series, labels, priceLabel, hasUsageRange, ...selection }: Props) {
  const t = useTranslations('charts');
  const { money, axisMoney } = useChartFormatters();
  const certainty = useCertainty();
  const tooltip = useId();
  const { lanes, ticks } = useMemo(() => priceAxisLayout(series), [series]);
  const placed = useMemo(() => lanes.flat(), [lanes]);
  const ids = useMemo(() => placed.map(({ point }) => point.id), [placed]);
  const step = useMemo(() => stepOverLanes(placed), [placed]);
  const points = usePointFocus({ ids, step, tooltip, ...selection });
  const active = placed.find(({ point }) => point.id === points.active);

  return (
    <div className="relative isolate text-xs">
      <div
        role="listbox"
        {...points.listbox}
        aria-label={t('list')}
        aria-describedby={labels.sentence}
        className="flex flex-col"
      >
        {series.lanes.map(({ group, cheapest }, lane) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox holds options and groups of them, no fieldset.
          <div
            key={group}
            role="group"
            aria-label={t(`networks.${group}`)}
            className="border-b border-line pt-1 pb-2"
          >
            <p className="flex items-center gap-1.5 leading-5">
              <NetworkIcon group={group} />
              <span className="font-semibold">{t(`networks.${group}`)}</span>
              {cheapest && (
                <span className="truncate text-muted">
                  {t('axis.from', { price: money(cheapest.cents), plan: certainty.named(cheapest.row) })}
                </span>
              )}
            </p>
            <div className="@container relative mx-3 h-11">
              {ticks.map(({ cents, x }) => (
                <span
                  key={cents}
                  aria-hidden="true"
                  className="absolute inset-y-0 w-px bg-line [print-color-adjust:exact]"
                  style={{ left: `${x * 100}%` }}
                />
              ))}
              {lanes[lane]?.map(({ point, x, low, high, level }) => (
                <PriceMark
                  key={point.id}
                  {...points.option(point.id)}
                  aria-label={t('axis.option', {
                    plan: certainty.named(point.row),
                    price: certainty.total(money(point.cents), point.row.quote.totalIs),
                  })}
                  group={group}
                  certainty={point.certainty}
                  isActive={point.id === points.active}
                  hasWhisker={high > low && (hasUsageRange || point.id === points.active)}
                  position={{ x, low, high, level }}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
      <div aria-hidden="true" className="relative mx-3 h-5 text-muted tabular-nums">
        {ticks.map(({ cents, x }, index) => (
          <span
            key={cents}
            className={classNames(
              'absolute pt-1',
              index > 0 && (index === ticks.length - 1 ? '-translate-x-full' : '-translate-x-1/2'),
            )}
            style={{ left: `${x * 100}%` }}
          >
            {axisMoney(cents)}
          </span>
        ))}
      </div>
      <p className="pl-3 text-muted leading-4">{priceLabel}</p>
      {active && (
        <PriceTooltip
          id={tooltip}
          placed={active}
          isLow={active.lane > lanes.length / 2}
          priceLabel={priceLabel}
          rangeLabel={t(hasUsageRange ? 'axis.useRange' : 'axis.range')}
        />
      )}
    </div>
  );
}
