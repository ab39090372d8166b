'use client';

import dynamic from 'next/dynamic';
import { type ComponentType, memo, type ReactNode, useState } from 'react';
import type { CatalogView } from '@/lib/catalog/catalog';
import type { Need } from '@/lib/need/need';
import type { PriceBasis } from '@/lib/results/query';
import type { ChartRow } from '@/lib/series/bars';
import { ChartSkeleton } from './chart-skeleton';
import { type DrawnKind, KindSwitch } from './kind-switch';

export interface ChartStripProps {
  /** The plans that meet the need, in the table's order; the same array as long as nothing changes. */
  rows: readonly ChartRow[];
  need: Need;
  /** Every plan, for charts that ask what the need would cost with another amount. */
  catalog: CatalogView;
  /** What the totals of `rows` hold. */
  measure: PriceBasis;
  locale: string;
  /** The plan selected in chart or table; null = none. */
  selectedId: string | null;
  onSelect: (id: string | null) => void;
  /** Ids of ticked plans. */
  picked: readonly string[];
  /** Another amount was chosen in a chart. */
  onNeed: (need: Need) => void;
  kind: DrawnKind;
  onKind: (kind: DrawnKind) => void;
}

/** What each chart of the strip is told. */
export interface ChartProps extends Omit<ChartStripProps, 'kind' | 'onKind'> {
  controls: ReactNode;
  table: boolean;
  onTable: (table: boolean) => void;
}

const loading = () => <ChartSkeleton />;

/** Each kind in a file of its own, fetched when it is chosen. A new kind is one line here and one in `CHART_KINDS`. */
const STRIPS: Record<DrawnKind, ComponentType<ChartProps>> = {
  bars: dynamic(() => import('./bars-strip').then((file) => file.BarsStrip), { loading }),
  time: dynamic(() => import('./time-strip').then((file) => file.TimeStrip), { loading }),
  usage: dynamic(() => import('./usage-strip').then((file) => file.UsageStrip), { loading }),
  map: dynamic(() => import('./map-strip').then((file) => file.MapStrip), { loading }),
  axis: dynamic(() => import('./axis-strip').then((file) => file.AxisStrip), { loading }),
  scatter: dynamic(() => import('./scatter-strip').then((file) => file.ScatterStrip), { loading }),
};

/** The charts over the table, drawn from the table's own rows. Load it lazily. */
export default memo(function ChartStrip({ kind, onKind, ...rest }: ChartStripProps) {
  const [table, setTable] = useState(false);
  const Strip = STRIPS[kind];
  return (
    <Strip {...rest} controls={<KindSwitch kind={kind} onKind={onKind} />} table={table} onTable={setTable} />
  );
});

/** What a chart needs that draws the rows alone. */
export type RowChartProps = Omit<ChartProps, 'catalog' | 'measure' | 'onNeed'>;
