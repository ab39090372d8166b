'use client';

import dynamic from 'next/dynamic';
import { type ComponentType, memo, useMemo } from 'react';
import type { ChartKind } from '@/lib/table/view-params';
import { ChartSkeleton } from './frame/chart-skeleton';
import type { ChartPanelsProps, PanelProps } from './frame/panel-props';

const loading = () => <ChartSkeleton />;

/** Each kind in a folder of its own, fetched when it is chosen. A new kind is one line here and one in `CHART_KINDS`. */
const PANELS: Record<ChartKind, ComponentType<PanelProps>> = {
  bars: dynamic(() => import('./bars/panel').then((file) => file.BarsPanel), { loading }),
  time: dynamic(() => import('./time/panel').then((file) => file.TimePanel), { loading }),
  usage: dynamic(() => import('./usage/panel').then((file) => file.UsagePanel), { loading }),
  map: dynamic(() => import('./map/panel').then((file) => file.MapPanel), { loading }),
  axis: dynamic(() => import('./price-axis/panel').then((file) => file.PriceAxisPanel), { loading }),
  scatter: dynamic(() => import('./scatter/panel').then((file) => file.ScatterPanel), { loading }),
};

const NONE: ChartPanelsProps['rows'] = [];

/** One of the charts, drawn from the table's own rows. Load it lazily. */
export default memo(function ChartPanel({ rows, mayMeet = NONE, kind, ...rest }: ChartPanelsProps) {
  const all = useMemo(() => (mayMeet.length === 0 ? rows : [...rows, ...mayMeet]), [rows, mayMeet]);
  const Panel = PANELS[kind];
  return <Panel {...rest} rows={all} />;
});
