import { memo } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  usePlotArea,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import { AXIS_LINE, TICK } from './axis';

export interface PlotLine {
  id: string;
  name: string;
  colour: string;
  dash?: string;
  bold?: boolean;
  /** Null where there is nothing to draw: the line is interrupted. */
  points: readonly { x: number; cents: number | null }[];
}

interface Props {
  lines: readonly PlotLine[];
  x: { low: number; high: number; ticks: number[]; text: (value: number) => string; name: string };
  y: { low: number; high: number; ticks: number[]; text: (cents: number) => string };
  /** Values that hold until the next one. */
  steps?: boolean;
  /** Room for names behind the lines' ends, in px; 0 = none. */
  names?: number;
  mark?: number | null;
}

const ABOVE_LINES = 500;
const NAME_GAP = 14;

/** Names behind the ends of the lines, moved apart where they would touch. */
function EndNames({ lines }: { lines: readonly PlotLine[] }) {
  const y = useYAxisScale();
  const area = usePlotArea();
  if (!y || !area) return null;
  const ends = lines
    .map((line) => ({ line, end: line.points.findLast(({ cents }) => cents !== null)?.cents ?? null }))
    .filter(({ end }) => end !== null)
    .map(({ line, end }) => ({ line, at: y(end as number) ?? 0 }))
    .sort((a, b) => a.at - b.at);
  for (let at = 1; at < ends.length; at += 1) {
    const [above, below] = [ends[at - 1], ends[at]];
    if (above && below) below.at = Math.max(below.at, above.at + NAME_GAP);
  }
  const over = (ends.at(-1)?.at ?? 0) - (area.y + area.height);
  return (
    <ZIndexLayer zIndex={ABOVE_LINES}>
      {ends.map(({ line, at }) => (
        <text
          key={line.id}
          x={area.x + area.width + 6}
          y={Math.max(area.y + 4, over > 0 ? at - over : at) + 4}
          fontSize={12}
          fontWeight={line.bold ? 600 : 400}
          fill="var(--text)"
        >
          {line.name}
        </text>
      ))}
    </ZIndexLayer>
  );
}

/** Lines over one axis of numbers, in whole: axes, grid, names. Everything a person can reach lies over it in HTML. */
export const LinePlot = memo(function LinePlot({
  lines,
  x,
  y,
  steps = false,
  names = 0,
  mark = null,
}: Props) {
  return (
    <LineChart
      responsive
      accessibilityLayer={false}
      margin={{ top: 8, right: names > 0 ? names : 12, bottom: 16, left: 4 }}
      style={{ width: '100%', height: '100%' }}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        type="number"
        dataKey="x"
        domain={[x.low, x.high]}
        ticks={x.ticks}
        tickFormatter={x.text}
        interval={0}
        height={22}
        tick={TICK}
        tickLine={false}
        axisLine={AXIS_LINE}
        allowDataOverflow
        label={{ value: x.name, position: 'insideBottom', offset: -10, fill: 'var(--muted)', fontSize: 12 }}
      />
      <YAxis
        type="number"
        domain={[y.low, y.high]}
        ticks={y.ticks}
        tickFormatter={y.text}
        interval={0}
        width={52}
        tick={TICK}
        tickLine={false}
        axisLine={false}
        allowDataOverflow
      />
      {mark !== null && <ReferenceLine x={mark} stroke="var(--accent)" strokeWidth={1.5} />}
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
      {names > 0 && <EndNames lines={lines} />}
    </LineChart>
  );
});
