import { useTranslations } from 'next-intl';
import type { Point } from '@/lib/series/scatter';
import { useChartFormatters } from '../frame/use-chart-formatters';
import { positionIn, type ScatterLayout } from './layout';
import { PLOT_INSET } from './plot';

interface Props {
  layout: ScatterLayout;
  /** Points of the edge whose names have room below it. */
  named: readonly Point[];
  selected: Point | undefined;
  needGb: number | null;
}

const share = (part: number) => `${part * 100}%`;

/** Texts in the drawing: names of lanes without numbers, the person's own amount, the cheapest plans or the selected one. */
export function PlotLabels({ layout, named, selected, needGb }: Props) {
  const t = useTranslations('charts.scatter');
  const { data, planName } = useChartFormatters();
  const needX = needGb === null ? null : layout.xOf(needGb);
  return (
    <div aria-hidden="true" className="pointer-events-none absolute leading-4" style={PLOT_INSET}>
      {layout.lanes.map(({ lane, from, to }) =>
        lane === 'stated' ? null : (
          <span
            key={lane}
            className="absolute top-full pt-1 text-center text-muted"
            style={{ left: share(from), width: share(to - from) }}
          >
            {t(`lanes.${lane}`)}
          </span>
        ),
      )}
      {needX !== null && needGb !== null && (
        <span
          className="absolute -top-2 ml-1 bg-surface px-1 text-accent-strong"
          style={{ left: share(needX) }}
        >
          {t('need', { data: data(needGb) })}
        </span>
      )}
      {named.map((point) => {
        const { x, y } = positionIn(layout, point.id);
        const side = x < 0.2 ? { left: share(x) } : { right: share(1 - x) };
        return (
          <span
            key={`edge ${point.id}`}
            style={{ ...side, top: share(1 - y) }}
            className="absolute mt-2 hidden max-w-44 truncate px-0.5 font-semibold [text-shadow:0_0_3px_var(--surface),0_0_3px_var(--surface)] @xl:block"
          >
            {planName(point.row)}
          </span>
        );
      })}
      {(selected ? [selected] : []).map((point) => {
        const { x, y } = positionIn(layout, point.id);
        const side = x < 0.6 ? { left: share(x) } : { right: share(1 - x) };
        return (
          <span
            key={point.id}
            style={{ ...side, top: share(1 - y) }}
            className="absolute mx-3.5 max-w-44 -translate-y-1/2 truncate rounded-sm bg-accent-soft px-1 font-semibold"
          >
            {planName(point.row)}
          </span>
        );
      })}
    </div>
  );
}
