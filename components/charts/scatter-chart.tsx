import { useTranslations } from 'next-intl';
import { type MouseEvent, useId, useMemo } from 'react';
import type { Need } from '@/lib/need/need';
import { alongData, type Point, type Scatter } from '@/lib/series/scatter';
import { planName } from './plan-name';
import { PointTooltip } from './point-tooltip';
import { ScatterLabels } from './scatter-labels';
import { layScatter, nearest } from './scatter-layout';
import { PLOT, ScatterPlot } from './scatter-plot';
import { useFigures } from './use-figures';
import { pointOf, type StepKey, usePointFocus } from './use-point-focus';

interface Props {
  data: Scatter;
  need: Need;
  locale: string;
  labels: { title: string; sentence: string };
  selectedId: string | null;
  onSelect: (id: string | null) => void;
}

/** Arrows to the sides walk along the data axis, up and down along the price. */
function stepper(data: Scatter) {
  const byPrice = data.points.map((point) => point.id);
  const byData = alongData(data.points).map((point) => point.id);
  return (from: string, key: StepKey): string | undefined => {
    if (key === 'Home') return byData[0];
    if (key === 'End') return byData.at(-1);
    const line = key === 'ArrowLeft' || key === 'ArrowRight' ? byData : byPrice;
    return line[line.indexOf(from) + (key === 'ArrowRight' || key === 'ArrowUp' ? 1 : -1)];
  };
}

/** Price against high-speed data; unlimited and not stated have lanes of their own. */
export function ScatterChart({ data, need, locale, labels, selectedId, onSelect }: Props) {
  const t = useTranslations('charts');
  const figures = useFigures();
  const tooltip = useId();
  const layout = useMemo(() => layScatter(data), [data]);
  const step = useMemo(() => stepper(data), [data]);
  const byId = useMemo(() => new Map(data.points.map((point) => [point.id, point])), [data]);
  const ids = useMemo(() => [...byId.keys()], [byId]);
  const points = usePointFocus({ ids, selectedId, onSelect, step });
  const active = byId.get(points.active ?? '');
  const selected = byId.get(selectedId ?? '');
  const named = [data.cheapest.stated, data.cheapest.unlimited].filter((point) => point !== null);
  // An amount for a stay and an allowance for a month cannot be laid on one axis.
  const needGb = need.horizonDays === null && need.monthly.dataGB > 0 ? need.monthly.dataGB : null;

  const style = ({ id }: Point) => {
    const { x, y } = layout.places.get(id) ?? { x: 0, y: 0 };
    return { left: `${x * 100}%`, top: `${(1 - y) * 100}%` };
  };
  const pointAt = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return nearest(layout, box, { x: event.clientX - box.left, y: event.clientY - box.top });
  };

  return (
    <div className="flex h-[340px] flex-col text-xs @xl:h-65">
      <p className="pl-1 text-muted leading-4">{t(`scatter.price.${data.measure}`)}</p>
      <div className="relative isolate min-h-0 flex-1">
        <div
          role="img"
          aria-labelledby={labels.title}
          aria-describedby={labels.sentence}
          className="pointer-events-none absolute inset-0 [print-color-adjust:exact]"
        >
          <ScatterPlot
            data={data}
            layout={layout}
            priceText={figures.axisMoney}
            numberText={figures.number}
            needGb={needGb}
          />
        </div>
        <div
          role="listbox"
          {...points.list}
          onKeyDown={points.onKeyDown}
          aria-label={t('list')}
          aria-describedby={labels.sentence}
          className="absolute cursor-pointer"
          style={PLOT}
          onPointerMove={(event) => points.point(pointAt(event))}
          onPointerLeave={() => points.point(null)}
          onClick={(event) => {
            const id = pointOf(event) ?? pointAt(event);
            if (!id) return;
            points.toggle(id);
            points.focus(id);
          }}
        >
          {data.points.map((point) => (
            <div
              key={point.id}
              role="option"
              aria-selected={point.id === selectedId}
              tabIndex={point.id === points.tabStop ? 0 : -1}
              {...points.option(point.id)}
              aria-label={`${planName(point.row, locale)}, ${figures.data(point.row.plan.data.highSpeedGB)}, ${figures.money(point.priceCents)}`}
              aria-describedby={point === active ? tooltip : undefined}
              style={style(point)}
              className={`pointer-events-none absolute size-6 -translate-1/2 rounded-full ${
                point === selected
                  ? 'border-2 border-accent bg-accent-soft/60'
                  : point === active
                    ? 'border-2 border-line-strong'
                    : ''
              }`}
            />
          ))}
        </div>
        <ScatterLabels layout={layout} named={named} selected={selected} needGb={needGb} locale={locale} />
        {active && (
          <PointTooltip
            id={tooltip}
            point={active}
            locale={locale}
            at={layout.places.get(active.id) ?? { x: 0, y: 0 }}
          />
        )}
      </div>
      <p className="pl-13 text-muted leading-4">{t('scatter.data')}</p>
    </div>
  );
}
