import { memo } from 'react';
import { Bar as BarPart, ReferenceLine, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import type { Bar, Bars } from '@/lib/series/bars';
import { KIND_COLOURS } from '../frame/colours';
import { HorizontalBars } from '../frame/horizontal-bars';
import { AXIS_LINE } from '../frame/plot-style';

interface Props {
  series: Bars;
  ticks: number[];
  tickText: (cents: number) => string;
}

/** Recharts draws bars at 300. */
const ABOVE_BARS = 400;

/** Where a discount hangs below zero, the bar's end is not the total: a line marks it. */
function TotalMarks({ bars }: { bars: Bar[] }) {
  const scaleX = useXAxisScale();
  const scaleY = useYAxisScale();
  if (!scaleX || !scaleY) return null;
  const marks = bars.map(({ id, totalCents }) => {
    const x = scaleX(totalCents);
    const middle = scaleY(id, { position: 'middle' });
    if (x === undefined || middle === undefined) return null;
    return <path key={id} d={`M${x},${middle - 7}V${middle + 7}`} stroke="var(--text)" strokeWidth={2} />;
  });
  return <ZIndexLayer zIndex={ABOVE_BARS}>{marks}</ZIndexLayer>;
}

/** The drawing alone: bars, axis and grid. Names, totals and everything a person can reach lie over it in HTML. */
export const BarsPlot = memo(function BarsPlot({ series, ticks, tickText }: Props) {
  return (
    <HorizontalBars
      data={series.bars}
      low={series.lowCents}
      high={ticks.at(-1) ?? 0}
      ticks={ticks}
      tickText={tickText}
    >
      {series.kinds.map((kind) => (
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
      <TotalMarks bars={series.bars.filter((bar) => bar.downCents < 0)} />
    </HorizontalBars>
  );
});
