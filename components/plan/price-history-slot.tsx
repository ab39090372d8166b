'use client';

import dynamic from 'next/dynamic';
import { ChartSkeleton, LazyChart } from '@/components/charts';
import type { PriceStep } from '@/lib/series/price-history';

const HistoryChart = dynamic(() => import('@/components/charts/price-history/panel'), {
  ssr: false,
  loading: () => <ChartSkeleton />,
});

/** Where the steps of a price are drawn, once they come near the screen. */
export function PriceHistorySlot(props: { steps: readonly PriceStep[]; today: string }) {
  return (
    <div className="mb-4 noscript:hidden">
      <LazyChart>
        <HistoryChart {...props} />
      </LazyChart>
    </div>
  );
}
