import { memo, useId } from 'react';
import { CartesianGrid, ReferenceArea, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import type { NetworkGroup } from '@/lib/catalog/network-group';
import type { Scatter as ScatterData } from '@/lib/series/scatter';
import { AXIS_LINE, TICK } from './axis';
import { NetworkMark } from './network-mark';
import type { ScatterLayout } from './scatter-layout';

/** What lies around the plot, in px; the points a person can reach are laid over it with the same measures. */
export const PLOT = { top: 10, right: 8, bottom: 20, left: 52 } as const;

interface Props {
  data: ScatterData;
  layout: ScatterLayout;
  priceText: (cents: number) => string;
  numberText: (value: number) => string;
  /** The person's own amount of data; null where it has no place on the axis. */
  needGb: number | null;
}

interface Mark {
  x: number;
  y: number;
  group: NetworkGroup;
}

/** The drawing alone: grid, lanes and marks. Whatever a person can reach lies over it in HTML. */
export const ScatterPlot = memo(function ScatterPlot({ data, layout, priceText, numberText, needGb }: Props) {
  const hatch = useId();
  const gb = new Map(layout.gbTicks.map((tick) => [tick.at, numberText(tick.gb)]));
  const prices = new Map(layout.priceTicks.map((tick) => [tick.at, priceText(tick.cents)]));
  const marks: Mark[] = data.points.map(({ id, group }) => ({
    ...(layout.places.get(id) ?? { x: 0, y: 0 }),
    group,
  }));
  const needAt = needGb === null ? null : layout.placeOf(needGb);
  return (
    <ScatterChart
      responsive
      accessibilityLayer={false}
      margin={{ top: PLOT.top, right: PLOT.right, bottom: 0, left: 0 }}
      style={{ width: '100%', height: '100%' }}
    >
      <defs>
        <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={6} height={6} fill="var(--surface)" />
          <path d="M0,0V6" stroke="var(--line)" strokeWidth={3} />
        </pattern>
      </defs>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        type="number"
        dataKey="x"
        domain={[0, 1]}
        ticks={layout.gbTicks.map((tick) => tick.at)}
        tickFormatter={(at: number) => gb.get(at) ?? ''}
        height={PLOT.bottom}
        tick={TICK}
        tickLine={false}
        axisLine={AXIS_LINE}
        interval="preserveStart"
      />
      <YAxis
        type="number"
        dataKey="y"
        domain={[0, 1]}
        ticks={layout.priceTicks.map((tick) => tick.at)}
        tickFormatter={(at: number) => prices.get(at) ?? ''}
        width={PLOT.left}
        tick={TICK}
        tickLine={false}
        axisLine={false}
      />
      {layout.lanes.map(({ lane, from, to }) =>
        lane === 'stated' ? null : (
          <ReferenceArea
            key={lane}
            x1={from}
            x2={to}
            y1={0}
            y2={1}
            fill={lane === 'notStated' ? `url(#${hatch})` : 'var(--sunken)'}
            fillOpacity={lane === 'notStated' ? 1 : 0.6}
            zIndex={-1}
          />
        ),
      )}
      {needAt !== null && <ReferenceLine x={needAt} stroke="var(--accent)" strokeDasharray="4 3" />}
      <Scatter
        data={marks}
        isAnimationActive={false}
        shape={({ cx, cy, payload }) => <NetworkMark group={(payload as Mark).group} x={cx} y={cy} />}
      />
    </ScatterChart>
  );
});
