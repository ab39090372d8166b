import { useTranslations } from 'next-intl';
import { useId, useMemo } from 'react';
import { niceTicks } from '@/lib/series/ticks';
import type { Timeline } from '@/lib/series/timeline';
import { ChartTooltip, TooltipLine } from './chart-tooltip';
import { LinePlot } from './line-plot';
import { LineSample } from './line-sample';
import type { Look } from './looks';
import { planName, shortName } from './plan-name';
import { plotPlaces } from './plot-places';
import { useFigures } from './use-figures';
import { type StepKey, usePointFocus } from './use-point-focus';
import { useWide } from './use-wide';

export type OverTime = 'cumulative' | 'monthly';

interface Props {
  data: Timeline;
  kind: OverTime;
  looks: ReadonlyMap<string, Look>;
  labels: { title: string; sentence: string };
  locale: string;
  monthName: (at: number) => string;
}

const NAMES_PX = 184;
/** Months a tick can stand at. */
const TICKS = 12;

/** Steps from month to month; a month is a point that can be reached and says what every plan has cost by then. */
export function TimeChart({ data, kind, looks, labels, locale, monthName }: Props) {
  const t = useTranslations('charts');
  const { money, axisMoney, number } = useFigures();
  const tooltip = useId();
  const wide = useWide();
  const names = wide ? NAMES_PX : 0;
  const months = useMemo(() => Array.from({ length: data.months }, (_, at) => at), [data]);
  const ids = useMemo(() => months.map(String), [months]);
  const step = (from: string, key: StepKey) => {
    if (key === 'Home') return ids[0];
    if (key === 'End') return ids.at(-1);
    return ids[Number(from) + (key === 'ArrowRight' || key === 'ArrowUp' ? 1 : -1)];
  };
  const points = usePointFocus({ ids, selectedId: null, onSelect: () => undefined, step });
  const plot = useMemo(() => {
    const most = Math.max(0, ...data.lines.flatMap((line) => line[kind]));
    const least = Math.min(0, ...data.lines.flatMap((line) => line[kind]));
    const ticks = niceTicks(least, most, 5, 100);
    return {
      // A month lasts to its end: the last value holds until there.
      lines: data.lines.map((line) => ({
        id: line.id,
        name: shortName(planName(line.row, locale)),
        colour: looks.get(line.id)?.colour ?? '',
        dash: looks.get(line.id)?.dash,
        points: [...line[kind], line[kind].at(-1) ?? 0].map((cents, at) => ({ x: at, cents })),
      })),
      y: { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 0, ticks, text: axisMoney },
    };
  }, [data, kind, looks, locale, axisMoney]);
  const x = useMemo(() => {
    const every = Math.max(1, Math.ceil(data.months / TICKS));
    const ticks = months.filter((at) => at % every === 0).map((at) => at + 0.5);
    return { low: 0, high: data.months, ticks, text: (at: number) => number(at + 0.5), name: t('time.axis') };
  }, [data, months, number, t]);
  const active = points.active === null ? null : Number(points.active);

  return (
    <div className="flex h-[340px] flex-col text-xs @xl:h-75">
      <p className="pl-1 text-muted leading-4">{t(`time.y.${kind}`)}</p>
      <div className="relative isolate min-h-0 flex-1">
        <div
          role="img"
          aria-labelledby={labels.title}
          aria-describedby={labels.sentence}
          className="pointer-events-none absolute inset-0 [print-color-adjust:exact]"
        >
          <LinePlot lines={plot.lines} x={x} y={plot.y} steps names={names} />
        </div>
        <div
          role="listbox"
          {...points.list}
          onKeyDown={points.onKeyDown}
          aria-label={t('time.list')}
          aria-describedby={labels.sentence}
          className="absolute flex"
          style={plotPlaces(names)}
          onPointerLeave={() => points.point(null)}
        >
          {months.map((at) => (
            <div
              key={at}
              role="option"
              aria-selected={false}
              tabIndex={String(at) === points.tabStop ? 0 : -1}
              {...points.option(String(at))}
              aria-label={[
                monthName(at),
                ...data.lines.map((line) => `${planName(line.row, locale)} ${money(line[kind][at] ?? 0)}`),
              ].join(t('time.listJoin'))}
              onPointerEnter={() => points.point(String(at))}
              className={`h-full min-w-0 flex-1 -outline-offset-2 ${at === active ? 'bg-accent-soft/60' : ''}`}
            />
          ))}
        </div>
        {active !== null && (
          <ChartTooltip
            id={tooltip}
            title={monthName(active)}
            place={active < data.months / 2 ? 'right-0 top-2' : 'left-14 top-2'}
          >
            {data.lines.map((line) => (
              <TooltipLine
                key={line.id}
                name={planName(line.row, locale)}
                mark={
                  <LineSample colour={looks.get(line.id)?.colour ?? ''} dash={looks.get(line.id)?.dash} />
                }
              >
                {money(line[kind][active] ?? 0)}
              </TooltipLine>
            ))}
          </ChartTooltip>
        )}
      </div>
    </div>
  );
}
