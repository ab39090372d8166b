'use client';

import dynamic from 'next/dynamic';
import { ChartSkeleton, LazyChart } from '@/components/charts';
import type { CostSettings } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';

const CompareCharts = dynamic(() => import('@/components/charts/compare-charts'), {
  ssr: false,
  loading: () => <ChartSkeleton />,
});

/** Where the charts of the compared plans are drawn, once they come near the screen. */
export function ChartsSlot(props: {
  plans: readonly { plan: PlanFacts; carrier: CarrierDocument }[];
  need: Need;
  settings: CostSettings;
}) {
  return (
    <div className="noscript:hidden">
      <LazyChart>
        <CompareCharts {...props} />
      </LazyChart>
    </div>
  );
}
