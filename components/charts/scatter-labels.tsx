import { useTranslations } from 'next-intl';
import type { Point } from '@/lib/series/scatter';
import { planName } from './plan-name';
import type { ScatterLayout } from './scatter-layout';
import { PLOT } from './scatter-plot';
import { useFigures } from './use-figures';

interface Props {
  layout: ScatterLayout;
  /** Points named beside their mark where there is room. */
  named: readonly Point[];
  selected: Point | undefined;
  needGb: number | null;
  locale: string;
}

/** Half a line of text and the length of a name, as shares of the drawing. */
const NAME = { height: 0.07, width: 0.3 };

/** Whether a name beside a point would cover no other point. */
function fits(point: Point, layout: ScatterLayout): boolean {
  const own = layout.places.get(point.id);
  if (!own) return false;
  const side = own.x < 0.6 ? 1 : -1;
  return [...layout.places].every(([id, { x, y }]) => {
    const along = (x - own.x) * side;
    return id === point.id || Math.abs(y - own.y) > NAME.height || along < 0 || along > NAME.width;
  });
}

const share = (part: number) => `${part * 100}%`;

/** Words in the drawing: lanes without numbers, the person's own amount, the cheapest plans or the selected one. */
export function ScatterLabels({ layout, named, selected, needGb, locale }: Props) {
  const t = useTranslations('charts.scatter');
  const { data } = useFigures();
  const needAt = needGb === null ? null : layout.placeOf(needGb);
  return (
    <div aria-hidden="true" className="pointer-events-none absolute leading-4" style={PLOT}>
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
      {needAt !== null && needGb !== null && (
        <span
          className="absolute -top-2 ml-1 bg-surface px-1 text-accent-strong"
          style={{ left: share(needAt) }}
        >
          {t('need', { data: data(needGb) })}
        </span>
      )}
      {(selected ? [selected] : named.filter((point) => fits(point, layout))).map((point) => {
        const { x, y } = layout.places.get(point.id) ?? { x: 0, y: 0 };
        const side = x < 0.6 ? { left: share(x) } : { right: share(1 - x) };
        return (
          <span
            key={point.id}
            style={{ ...side, top: share(1 - y) }}
            className={`absolute mx-3.5 max-w-44 -translate-y-1/2 truncate rounded-sm px-1 ${
              point === selected ? 'bg-accent-soft font-semibold' : 'hidden @xl:block'
            }`}
          >
            {planName(point.row, locale)}
          </span>
        );
      })}
    </div>
  );
}
