import { memo } from 'react';
import { Bar as BarPart, Cell, ReferenceLine, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import type { Bar, Bars } from '@/lib/series/bars';
import { UpTick } from '../frame/certainty-mark';
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

/** An upward tick at the end of each bar whose total leaves something out. */
function UpTicks({ bars }: { bars: Bar[] }) {
  const scaleX = useXAxisScale();
  const scaleY = useYAxisScale();
  if (!scaleX || !scaleY) return null;
  const ticks = bars.map(({ id, upCents }) => {
    const x = scaleX(upCents);
    const middle = scaleY(id, { position: 'middle' });
    if (x === undefined || middle === undefined) return null;
    return <UpTick key={id} x={x + 5} y={middle + 9} colour="var(--text)" />;
  });
  return <ZIndexLayer zIndex={ABOVE_BARS}>{ticks}</ZIndexLayer>;
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
        >
          {series.bars.map(({ id, certainty }) =>
            certainty === 'meets' ? (
              <Cell key={id} />
            ) : (
              <Cell key={id} fill="var(--surface)" stroke={KIND_COLOURS[kind]} strokeWidth={1.5} />
            ),
          )}
        </BarPart>
      ))}
      <ReferenceLine x={0} {...AXIS_LINE} className="hidden @xl:block" />
      <UpTicks bars={series.bars.filter(({ certainty }) => certainty === 'atLeast')} />
      <TotalMarks bars={series.bars.filter((bar) => bar.downCents < 0)} />
    </HorizontalBars>
  );
});
