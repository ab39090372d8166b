import { memo } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import type { Certainty } from '@/lib/series/certainty';
import { UpTick } from './certainty-mark';
import { spreadLabels } from './line-label-layout';
import { linePlotInset } from './line-plot-inset';
import { AXIS, AXIS_LINE, DRAWING } from './plot-style';

export interface PlotLine {
  id: string;
  name: string;
  colour: string;
  dash?: string;
  bold?: boolean;
  /** Of the plan: its line ends in a hollow mark where it may meet the need. */
  certainty?: Certainty;
  /** Null where there is nothing to draw: the line is interrupted. */
  points: readonly { x: number; cents: number | null }[];
}

interface Axis {
  low: number;
  high: number;
  ticks: number[];
  text: (value: number) => string;
}

interface Props {
  lines: readonly PlotLine[];
  x: Axis & { name: string };
  y: Axis;
  /** Values that hold until the next one. */
  steps?: boolean;
  /** Room for names behind the lines' ends, in px; 0 = none. */
  namesWidth?: number;
}

const ABOVE_LINES = 500;

function LineNames({ lines }: { lines: readonly PlotLine[] }) {
  const scale = useYAxisScale();
  const area = usePlotArea();
  if (!scale || !area) return null;
  const ends = lines.flatMap((line) => {
    const cents = line.points.findLast((point) => point.cents !== null)?.cents ?? null;
    return cents === null ? [] : [{ label: line, y: scale(cents) ?? 0 }];
  });
  return (
    <ZIndexLayer zIndex={ABOVE_LINES}>
      {spreadLabels(ends, area.y, area.y + area.height).map(({ label, y }) => (
        <text
          key={label.id}
          x={area.x + area.width + 6}
          y={y + 4}
          fontSize={12}
          fontWeight={label.bold ? 600 : 400}
          fill="var(--text)"
          stroke="var(--surface)"
          strokeWidth={4}
          paintOrder="stroke"
        >
          {label.name}
        </text>
      ))}
    </ZIndexLayer>
  );
}

/** Hollow marks at the ends of lines of plans that may meet the need. */
function EndMarks({ lines }: { lines: readonly PlotLine[] }) {
  const scaleX = useXAxisScale();
  const scaleY = useYAxisScale();
  if (!scaleX || !scaleY) return null;
  const marks = lines.map(({ id, colour, certainty, points }) => {
    const end = points.findLast((point) => point.cents !== null);
    const x = end && scaleX(end.x);
    const y = end && scaleY(end.cents);
    if (x === undefined || y === undefined) return null;
    return (
      <g key={id}>
        <circle
          cx={x}
          cy={y}
          r={4}
          fill="var(--surface)"
          stroke={colour}
          strokeWidth={1.75}
          className="forced-colors:stroke-[CanvasText]"
        />
        {certainty === 'atLeast' && <UpTick x={x} y={y} colour={colour} />}
      </g>
    );
  });
  return <ZIndexLayer zIndex={ABOVE_LINES}>{marks}</ZIndexLayer>;
}

/** Lines over one axis of numbers, in whole: axes, grid, names. Everything a person can reach lies over it in HTML. */
export const LinePlot = memo(function LinePlot({ lines, x, y, steps = false, namesWidth = 0 }: Props) {
  return (
    <LineChart {...DRAWING} margin={{ top: 8, right: linePlotInset(namesWidth).right, bottom: 16, left: 4 }}>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        {...AXIS}
        dataKey="x"
        domain={[x.low, x.high]}
        ticks={x.ticks}
        tickFormatter={x.text}
        interval={0}
        height={22}
        axisLine={AXIS_LINE}
        allowDataOverflow
        label={{ value: x.name, position: 'insideBottom', offset: -10, ...AXIS.tick }}
      />
      <YAxis
        {...AXIS}
        domain={[y.low, y.high]}
        ticks={y.ticks}
        tickFormatter={y.text}
        interval={0}
        width={52}
        axisLine={false}
        allowDataOverflow
      />
      {lines.map((line) => (
        <Line
          key={line.id}
          data={line.points.map((point) => ({ x: point.x, [line.id]: point.cents }))}
          dataKey={line.id}
          type={steps ? 'stepAfter' : 'linear'}
          stroke={line.colour}
          strokeWidth={line.bold ? 3.5 : 1.75}
          strokeDasharray={line.dash}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          connectNulls={false}
          className="forced-colors:stroke-[CanvasText]"
        />
      ))}
      <EndMarks lines={lines.filter(({ certainty = 'meets' }) => certainty !== 'meets')} />
      {namesWidth > 0 && <LineNames lines={lines} />}
    </LineChart>
  );
});
