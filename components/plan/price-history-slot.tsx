'use client';

import dynamic from 'next/dynamic';
import { ChartSkeleton, Near } from '@/components/charts';
import type { PriceStep } from '@/lib/series/price-history';

const HistoryChart = dynamic(() => import('@/components/charts/history-strip'), {
  ssr: false,
  loading: () => <ChartSkeleton />,
});

/** Where the steps of a price are drawn, once they come near the screen. */
export function PriceHistorySlot(props: { steps: readonly PriceStep[]; today: string }) {
  return (
    <div className="mb-4 noscript:hidden">
      <Near>
        <HistoryChart {...props} />
      </Near>
    </div>
  );
}
