import type { ReactElement } from 'react';
import { BarsPanel } from '@/components/charts/bars/panel';
import type { PanelProps } from '@/components/charts/frame/panel-props';
import { MapPanel } from '@/components/charts/map/panel';
import { PriceAxisPanel } from '@/components/charts/price-axis/panel';
import PriceHistoryPanel from '@/components/charts/price-history/panel';
import { ScatterPanel } from '@/components/charts/scatter/panel';
import { TimePanel } from '@/components/charts/time/panel';
import { UsagePanel } from '@/components/charts/usage/panel';
import { WaterfallPanel } from '@/components/charts/waterfall/panel';
import type { PriceStep } from '@/lib/series/price-history';
import { REAL } from '@/tests/support/real-catalog-view';

const step = (date: string, cents: number): PriceStep => ({
  date,
  cents,
  lines: 1,
  period: { months: 1 },
  basis: 'verified',
  source: null,
  publishedAt: null,
});

/** Every chart, drawn from the same props. */
export const PANELS: Record<string, (props: PanelProps) => ReactElement | null> = {
  bars: (props) => <BarsPanel {...props} />,
  scatter: (props) => <ScatterPanel {...props} />,
  time: (props) => <TimePanel {...props} />,
  usage: (props) => <UsagePanel {...props} />,
  map: (props) => <MapPanel {...props} />,
  'price axis': (props) => <PriceAxisPanel {...props} />,
  waterfall: ({ rows: [row] }) =>
    row === undefined ? null : <WaterfallPanel row={row} settings={REAL.settings} />,
  'price history': () => (
    <PriceHistoryPanel steps={[step('2024', 2500), step('2025-03-02', 3000)]} today="2026-11-28" />
  ),
};
