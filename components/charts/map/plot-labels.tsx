import type { PlanMap } from '@/lib/series/map';
import { lettersOf } from '@/lib/series/map-regions';
import { useChartFormatters } from '../frame/use-chart-formatters';
import { cellTicks } from './layout';
import { letterOf } from './regions';

const X_TICKS = 6;
const Y_TICKS = 5;

interface Props {
  map: PlanMap;
  /** The middle of a cell as CSS lengths. */
  left: (column: number) => string;
  top: (row: number) => string;
}

/** Letters of the regions, the ring at the need's own cell, and figures along both axes. */
export function MapPlotLabels({ map, left, top }: Props) {
  const { number } = useChartFormatters();
  return (
    <>
      {lettersOf(map).map(({ column, row, length, winner }) => (
        <span
          key={winner}
          className="absolute -translate-1/2 font-semibold text-on-accent"
          style={{ left: left(column + (length - 1) / 2), top: top(row) }}
        >
          {letterOf(winner)}
        </span>
      ))}
      <span
        className="absolute size-3 -translate-1/2 rounded-full border-2 border-on-accent bg-text ring-2 ring-text"
        style={{ left: left(map.x.now), top: top(map.y.now) }}
      />
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
