import { useTranslations } from 'next-intl';
import { useId, useMemo } from 'react';
import { type AxisPoint, dodge, type PriceAxis } from '@/lib/series/price-axis';
import { niceTicks } from '@/lib/series/ticks';
import { ChartTooltip, TooltipLine } from './chart-tooltip';
import { NETWORK_COLOURS } from './colours';
import { NetworkMark } from './network-mark';
import { planName } from './plan-name';
import { useFigures } from './use-figures';
import { pointOf, type StepKey, usePointFocus } from './use-point-focus';

interface Props {
  data: PriceAxis;
  locale: string;
  labels: { title: string; sentence: string };
  price: string;
  /** Whether the whiskers are of usage that is not sure, which all marks then show. */
  ranged: boolean;
  selectedId: string | null;
  onSelect: (id: string | null) => void;
}

const LEVELS = 3;
/** Two marks beside each other, as a share of the axis on a narrow screen. */
const GAP = 0.03;

interface Placed {
  point: AxisPoint;
  /** Shares of the axis, 0 to 1. */
  at: number;
  low: number;
  high: number;
  level: number;
}

/** Lanes under each other, each with its plans as marks, whiskers where taxes are estimated, and its cheapest by name. */
export function AxisChart({ data, locale, labels, price, ranged, selectedId, onSelect }: Props) {
  const t = useTranslations('charts');
  const { money, axisMoney } = useFigures();
  const tooltip = useId();
  const { lanes, ticks } = useMemo(() => {
    const steps = niceTicks(0, data.maxCents, 6, 100);
    const end = steps.at(-1) || 1;
    const share = (cents: number) => Math.max(0, Math.min(1, cents / end));
    return {
      ticks: steps.map((cents) => ({ cents, at: share(cents) })),
      lanes: data.lanes.map(({ group, points }) => {
        const levels = dodge(
          points.map(({ cents }) => share(cents)),
          GAP,
          LEVELS,
        );
        const placed = points.map(
          (point, at): Placed => ({
            point,
            at: share(point.cents),
            low: share(point.lowCents),
            high: share(point.highCents),
            level: levels[at] ?? 0,
          }),
        );
        return { group, placed };
      }),
    };
  }, [data]);
  const all = useMemo(
    () => lanes.flatMap(({ placed }, lane) => placed.map((one) => ({ ...one, lane }))),
    [lanes],
  );
  const ids = useMemo(() => all.map(({ point }) => point.id), [all]);
  const step = (from: string, key: StepKey): string | undefined => {
    const at = ids.indexOf(from);
    const here = all[at];
    if (key === 'Home') return ids[0];
    if (key === 'End') return ids.at(-1);
    if (key === 'ArrowRight' || key === 'ArrowLeft') return ids[at + (key === 'ArrowRight' ? 1 : -1)];
    // Up and down go to the nearest price of the neighbouring lane.
    const lane = (here?.lane ?? 0) + (key === 'ArrowDown' ? 1 : -1);
    const others = all.filter((one) => one.lane === lane);
    return others.sort((a, b) => Math.abs(a.at - (here?.at ?? 0)) - Math.abs(b.at - (here?.at ?? 0)))[0]
      ?.point.id;
  };
  const points = usePointFocus({ ids, selectedId, onSelect, step });
  const active = all.find(({ point }) => point.id === points.active);

  return (
    <div className="relative isolate text-xs">
      <div
        role="listbox"
        {...points.list}
        onKeyDown={points.onKeyDown}
        aria-label={t('list')}
        aria-describedby={labels.sentence}
        onPointerLeave={() => points.point(null)}
        onClick={(event) => {
          const id = pointOf(event);
          if (id) points.toggle(id);
        }}
        className="flex flex-col"
      >
        {lanes.map(({ group, placed }) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox holds options and groups of them, no fieldset.
          <div
            key={group}
            role="group"
            aria-label={t(`networks.${group}`)}
            className="border-b border-line pt-1 pb-2"
          >
            <p className="flex items-center gap-1.5 leading-5">
              <svg viewBox="-7 -7 14 14" aria-hidden="true" className="size-3.5 [print-color-adjust:exact]">
                <NetworkMark group={group} />
              </svg>
              <span className="font-semibold">{t(`networks.${group}`)}</span>
              {placed[0] && (
                <span className="truncate text-muted">
                  {t('axis.from', {
                    price: money(placed[0].point.cents),
                    plan: planName(placed[0].point.row, locale),
                  })}
                </span>
              )}
            </p>
            <div className="@container relative mx-3 h-11">
              {ticks.map(({ cents, at }) => (
                <span
                  key={cents}
                  aria-hidden="true"
                  className="absolute inset-y-0 w-px bg-line [print-color-adjust:exact]"
                  style={{ left: `${at * 100}%` }}
                />
              ))}
              {placed.map(({ point, at, low, high, level }) => (
                <div
                  key={point.id}
                  role="option"
                  aria-selected={point.id === selectedId}
                  tabIndex={point.id === points.tabStop ? 0 : -1}
                  {...points.option(point.id)}
                  aria-label={t('axis.option', {
                    plan: planName(point.row, locale),
                    price: money(point.cents),
                  })}
                  aria-describedby={point.id === points.active ? tooltip : undefined}
                  onPointerEnter={() => points.point(point.id)}
                  className={`absolute size-4 -translate-x-1/2 cursor-pointer rounded-full ${
                    point.id === selectedId
                      ? 'z-10 ring-2 ring-accent'
                      : point.id === points.active
                        ? 'z-10 ring-2 ring-line-strong'
                        : ''
                  }`}
                  style={{ left: `${at * 100}%`, bottom: level * 13 }}
                >
                  <svg viewBox="-7 -7 14 14" aria-hidden="true" className="size-4 [print-color-adjust:exact]">
                    <NetworkMark group={group} />
                  </svg>
                  {high > low && (ranged || point.id === points.active) && (
                    <Whisker low={low - at} high={high - at} colour={NETWORK_COLOURS[group]} />
                  )}
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
      <div aria-hidden="true" className="relative mx-3 h-5 text-muted tabular-nums">
        {ticks.map(({ cents, at }, order) => (
          <span
            key={cents}
            className={`absolute pt-1 ${order === 0 ? '' : order === ticks.length - 1 ? '-translate-x-full' : '-translate-x-1/2'}`}
            style={{ left: `${at * 100}%` }}
          >
            {axisMoney(cents)}
          </span>
        ))}
      </div>
      <p className="pl-3 text-muted leading-4">{price}</p>
      {active && (
        <ChartTooltip
          id={tooltip}
          title={planName(active.point.row, locale)}
          place={`${active.at > 0.5 ? 'left-3' : 'right-3'} ${active.lane > lanes.length / 2 ? 'top-0' : 'bottom-10'}`}
        >
          <TooltipLine name={price} strong>
            {money(active.point.cents)}
          </TooltipLine>
          {active.high > active.low && (
            <TooltipLine name={t(ranged ? 'axis.useRange' : 'axis.range')}>
              {`${money(active.point.lowCents)} – ${money(active.point.highCents)}`}
            </TooltipLine>
          )}
          <TooltipLine name={t('total')}>{money(active.point.row.quote.totalCents)}</TooltipLine>
          <TooltipLine name={t('due')}>{money(active.point.row.quote.dueAtStartCents)}</TooltipLine>
        </ChartTooltip>
      )}
    </div>
  );
}

/** From the least to the greatest estimate of taxes; the offsets are shares of the axis. */
function Whisker({ low, high, colour }: { low: number; high: number; colour: string }) {
  return (
    <span
      aria-hidden="true"
      className="pointer-events-none absolute top-1/2 h-0.5 -translate-y-1/2"
      style={{
        left: `calc(50% + ${low} * 100cqw)`,
        width: `calc(${high - low} * 100cqw)`,
        background: colour,
      }}
    />
  );
}
