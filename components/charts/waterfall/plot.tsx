import { memo } from 'react';
import { Bar, Cell, ReferenceLine } from 'recharts';
import { niceTicks } from '@/lib/series/ticks';
import type { WaterfallStep } from '@/lib/series/waterfall';
import { KIND_COLOURS } from '../frame/colours';
import { HorizontalBars } from '../frame/horizontal-bars';
import { AXIS_LINE } from '../frame/plot-style';

interface Props {
  steps: readonly WaterfallStep[];
  tickText: (cents: number) => string;
}

const colourOf = ({ kind }: WaterfallStep): string => (kind === 'total' ? 'var(--text)' : KIND_COLOURS[kind]);

/** The drawing alone: a floating bar for each step. */
export const WaterfallPlot = memo(function WaterfallPlot({ steps, tickText }: Props) {
  const ends = steps.flatMap(({ fromCents, toCents }) => [fromCents, toCents]);
  const ticks = niceTicks(Math.min(0, ...ends), Math.max(0, ...ends), 4, 100);
  return (
    <HorizontalBars
      data={steps.map((step) => ({ id: step.kind, span: [step.fromCents, step.toCents] }))}
      low={ticks[0] ?? 0}
      high={ticks.at(-1) ?? 0}
      ticks={ticks}
      tickText={tickText}
    >
      <Bar dataKey="span" barSize={12} minPointSize={2} isAnimationActive={false}>
        {steps.map((step) => (
          <Cell key={step.kind} fill={colourOf(step)} className="forced-colors:stroke-[CanvasText]" />
        ))}
      </Bar>
      <ReferenceLine x={0} {...AXIS_LINE} />
    </HorizontalBars>
  );
});
