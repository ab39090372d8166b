import { useTranslations } from 'next-intl';
import type { PlanMap } from '@/lib/series/map';
import { useChartFormatters } from '../frame/use-chart-formatters';
import { cellTicks } from './layout';
import type { RegionName } from './regions';

const X_TICKS = 6;
const Y_TICKS = 5;

interface Props {
  map: PlanMap;
  names: readonly RegionName[];
  /** The middle of a cell as CSS lengths. */
  left: (column: number) => string;
  top: (row: number) => string;
}

/** Names of the regions, the ring at the need's own cell, and figures along both axes. */
export function MapPlotLabels({ map, names, left, top }: Props) {
  const t = useTranslations('charts.map');
  const { number } = useChartFormatters();
  return (
    <>
      {names.map(({ winner, name, x, y, width }) => (
        <span
          key={winner}
          className="absolute -translate-1/2 truncate px-1 text-center font-semibold text-on-accent"
          style={{ left: `${x * 100}%`, top: `${y * 100}%`, maxWidth: `${width * 100}%` }}
        >
          {name}
        </span>
      ))}
      <span
        className="absolute size-3 -translate-1/2 rounded-full border-2 border-on-accent bg-text ring-2 ring-text"
        style={{ left: left(map.x.now), top: top(map.y.now) }}
      />
      <span
        className={`absolute -translate-y-1/2 rounded-sm bg-surface px-1 font-semibold ${map.x.now > map.x.values.length / 2 ? '-translate-x-full -ml-3' : 'ml-3'}`}
        style={{ left: left(map.x.now), top: top(map.y.now) }}
      >
        {t('you')}
      </span>
      {cellTicks(map.x.values, X_TICKS).map(({ value, position }) => (
        <span
          key={value}
          className="absolute top-full -translate-x-1/2 pt-1 text-muted"
          style={{ left: left(position) }}
        >
          {number(value)}
        </span>
      ))}
      {cellTicks(map.y.values, Y_TICKS).map(({ value, position }) => (
        <span
          key={value}
          className="absolute right-full -translate-y-1/2 pr-1.5 text-muted"
          style={{ top: top(position) }}
        >
          {number(value)}
        </span>
      ))}
    </>
  );
}
