import { memo } from 'react';
import {
  BarChart,
  Bar as BarPart,
  CartesianGrid,
  ReferenceLine,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import type { Bar, Bars } from '@/lib/series/bars';
import { AXIS_LINE, TICK } from './axis';
import { KIND_COLOURS } from './colours';

interface Props {
  data: Bars;
  ticks: number[];
  tickText: (cents: number) => string;
}

/** Bars lie at 300. */
const ABOVE_BARS = 400;

/** Where a discount hangs below zero, the bar's end is not the total: a line marks it. */
function TotalMarks({ bars }: { bars: Bar[] }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const marks = bars.map(({ id, totalCents }) => {
    const at = x(totalCents);
    const middle = y(id, { position: 'middle' });
    if (at === undefined || middle === undefined) return null;
    return <path key={id} d={`M${at},${middle - 7}V${middle + 7}`} stroke="var(--text)" strokeWidth={2} />;
  });
  return <ZIndexLayer zIndex={ABOVE_BARS}>{marks}</ZIndexLayer>;
}

/** The drawing alone: bars, axis and grid. Names, totals and everything a person can reach lie over it in HTML. */
export const BarsPlot = memo(function BarsPlot({ data, ticks, tickText }: Props) {
  return (
    <BarChart
      data={data.bars}
      layout="vertical"
      responsive
      accessibilityLayer={false}
      stackOffset="sign"
      margin={{ top: 0, right: 14, bottom: 0, left: 4 }}
      style={{ width: '100%', height: '100%' }}
    >
      <CartesianGrid horizontal={false} stroke="var(--line)" />
      <XAxis
        type="number"
        domain={[data.lowCents, ticks.at(-1) ?? 0]}
        ticks={ticks}
        tickFormatter={tickText}
        interval={0}
        height={20}
        tick={TICK}
        tickLine={false}
        axisLine={false}
      />
      <YAxis type="category" dataKey="id" hide width={0} />
      {data.kinds.map((kind) => (
        <BarPart
          key={kind}
          dataKey={(bar: Bar) => bar.parts[kind]}
          stackId="bill"
          barSize={10}
          fill={KIND_COLOURS[kind]}
          stroke="var(--surface)"
          strokeWidth={0.75}
          isAnimationActive={false}
          className="forced-colors:stroke-[CanvasText]"
        />
      ))}
      <ReferenceLine x={0} {...AXIS_LINE} className="hidden @xl:block" />
      <TotalMarks bars={data.bars.filter((bar) => bar.downCents < 0)} />
    </BarChart>
  );
});
