'use client';

import dynamic from 'next/dynamic';
import { type ComponentType, memo, useMemo, useState } from 'react';
import { ChartKindSelect } from './chart-kind-select';
import { ChartSkeleton } from './frame/chart-skeleton';
import type { ChartPanelsProps, DrawnKind, PanelProps } from './frame/panel-props';

const loading = () => <ChartSkeleton />;

/** Each kind in a folder of its own, fetched when it is chosen. A new kind is one line here and one in `CHART_KINDS`. */
const PANELS: Record<DrawnKind, ComponentType<PanelProps>> = {
  bars: dynamic(() => import('./bars/panel').then((file) => file.BarsPanel), { loading }),
  time: dynamic(() => import('./time/panel').then((file) => file.TimePanel), { loading }),
  usage: dynamic(() => import('./usage/panel').then((file) => file.UsagePanel), { loading }),
  map: dynamic(() => import('./map/panel').then((file) => file.MapPanel), { loading }),
  axis: dynamic(() => import('./price-axis/panel').then((file) => file.PriceAxisPanel), { loading }),
  scatter: dynamic(() => import('./scatter/panel').then((file) => file.ScatterPanel), { loading }),
};

const NONE: ChartPanelsProps['rows'] = [];

/** The charts over the table, drawn from the table's own rows. Load it lazily. */
export default memo(function ChartPanels({ rows, mayMeet = NONE, kind, onKind, ...rest }: ChartPanelsProps) {
  const all = useMemo(() => (mayMeet.length === 0 ? rows : [...rows, ...mayMeet]), [rows, mayMeet]);
  const tableState = useState(false);
  const Panel = PANELS[kind];
  return (
    <Panel
      {...rest}
      rows={all}
      controls={<ChartKindSelect kind={kind} onKind={onKind} />}
      tableState={tableState}
    />
  );
});
