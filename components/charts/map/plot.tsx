import { memo, useId, useMemo } from 'react';
import type { PlanMap } from '@/lib/series/map';
import { runsOf } from '@/lib/series/map-regions';

/** The cells as coloured runs, hatched where no plan meets the need. */
export const MapPlot = memo(function MapPlot({
  map,
  colours,
}: {
  map: PlanMap;
  /** Of each plan in `planIds`. */
  colours: readonly string[];
}) {
  const hatch = useId();
  const width = map.x.values.length;
  const height = map.y.values.length;
  const runs = useMemo(() => runsOf(map), [map]);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className="size-full [print-color-adjust:exact]"
    >
      <defs>
        <pattern id={hatch} width={1} height={1} patternUnits="userSpaceOnUse">
          <rect width={1} height={1} fill="var(--surface)" />
          <path d="M0,1L1,0" stroke="var(--line-strong)" strokeWidth={0.15} />
        </pattern>
      </defs>
      {runs.map((run) => (
        <rect
          key={`${run.row} ${run.column}`}
          x={run.column}
          y={height - run.row - 1}
          width={run.length}
          height={1.02}
          fill={run.winner < 0 ? `url(#${hatch})` : colours[run.winner]}
          shapeRendering="crispEdges"
        />
      ))}
    </svg>
  );
});
