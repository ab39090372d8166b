'use client';

import dynamic from 'next/dynamic';
import { memo } from 'react';
import { ChartSkeleton } from './frame/chart-skeleton';
import type { WayChartProps } from './ways/props';

const loading = () => <ChartSkeleton />;

const PANELS = {
  bars: dynamic(() => import('./ways/bars-panel').then((file) => file.WayBarsPanel), { loading }),
  time: dynamic(() => import('./ways/time-panel').then((file) => file.WayTimePanel), { loading }),
};

/** One of the charts of a household, drawn from the rows of its ways. Load it lazily. */
export default memo(function WayChart({ kind, ...rest }: WayChartProps & { kind: keyof typeof PANELS }) {
  const Panel = PANELS[kind];
  return <Panel {...rest} />;
});
