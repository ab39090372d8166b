import { memo, useId } from 'react';
import { CartesianGrid, ReferenceArea, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import type { NetworkGroup } from '@/lib/catalog/network-group';
import type { Certainty } from '@/lib/series/certainty';
import type { Scatter as ScatterData } from '@/lib/series/scatter';
import { NetworkMark } from '../frame/network-mark';
import { AXIS, AXIS_LINE, DRAWING } from '../frame/plot-style';
import { edgeSteps, type Position, positionIn, type ScatterLayout } from './layout';

/** Room around the plot in px; the points that can be reached are laid over it with the same measures. */
export const PLOT_INSET = { top: 10, right: 8, bottom: 20, left: 52 } as const;

interface Props {
  series: ScatterData;
  layout: ScatterLayout;
  priceText: (cents: number) => string;
  numberText: (value: number) => string;
  /** The person's own amount of data; null where the axis cannot hold it. */
  needGb: number | null;
}

interface Mark extends Position {
  group: NetworkGroup;
  certainty: Certainty;
}

/** The drawing alone: grid, lanes and marks. Whatever a person can reach lies over it in HTML. */
export const ScatterPlot = memo(function ScatterPlot({
  series,
  layout,
  priceText,
  numberText,
  needGb,
}: Props) {
  const hatch = useId();
  const gb = new Map(layout.gbTicks.map((tick) => [tick.x, numberText(tick.gb)]));
  const prices = new Map(layout.priceTicks.map((tick) => [tick.y, priceText(tick.cents)]));
  const marks = series.points.map(
    ({ id, group, certainty }): Mark => ({ ...positionIn(layout, id), group, certainty }),
  );
  const needX = needGb === null ? null : layout.xOf(needGb);
  return (
    <ScatterChart {...DRAWING} margin={{ top: PLOT_INSET.top, right: PLOT_INSET.right, bottom: 0, left: 0 }}>
      <defs>
        <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={6} height={6} fill="var(--surface)" />
          <path d="M0,0V6" stroke="var(--line)" strokeWidth={3} />
        </pattern>
      </defs>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        {...AXIS}
        dataKey="x"
        domain={[0, 1]}
        ticks={layout.gbTicks.map((tick) => tick.x)}
        tickFormatter={(x: number) => gb.get(x) ?? ''}
        height={PLOT_INSET.bottom}
        axisLine={AXIS_LINE}
        interval="preserveStart"
      />
      <YAxis
        {...AXIS}
        dataKey="y"
        domain={[0, 1]}
        ticks={layout.priceTicks.map((tick) => tick.y)}
        tickFormatter={(y: number) => prices.get(y) ?? ''}
        width={PLOT_INSET.left}
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
      {needX !== null && <ReferenceLine x={needX} stroke="var(--accent)" strokeDasharray="4 3" />}
      <Scatter
        data={edgeSteps(layout, series.edge)}
        line={{ stroke: 'var(--text)', strokeWidth: 1.5 }}
        lineType="joint"
        isAnimationActive={false}
        shape={() => null}
      />
      <Scatter
        data={marks}
        isAnimationActive={false}
        shape={({ cx, cy, payload }) => {
          const { group, certainty } = payload as Mark;
          return <NetworkMark group={group} certainty={certainty} x={cx} y={cy} />;
        }}
      />
    </ScatterChart>
  );
});
