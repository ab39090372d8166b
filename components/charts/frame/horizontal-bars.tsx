import type { ReactNode } from 'react';
import { BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';
import { AXIS, DRAWING } from './plot-style';

interface Props {
  /** One bar for each, named by `id`. */
  data: readonly { id: string }[];
  /** Ends of the axis, in cents. */
  low: number;
  high: number;
  ticks: number[];
  tickText: (cents: number) => string;
  children: ReactNode;
}

/** Bars from left to right over one axis of money below them. */
export function HorizontalBars({ data, low, high, ticks, tickText, children }: Props) {
  return (
    <BarChart
      {...DRAWING}
      data={data}
      layout="vertical"
      stackOffset="sign"
      margin={{ top: 0, right: 14, bottom: 0, left: 4 }}
    >
      <CartesianGrid horizontal={false} stroke="var(--line)" />
      <XAxis
        {...AXIS}
        domain={[low, high]}
        ticks={ticks}
        tickFormatter={tickText}
        interval={0}
        height={20}
        axisLine={false}
      />
      <YAxis type="category" dataKey="id" hide width={0} />
      {children}
    </BarChart>
  );
}
