'use client';

import dynamic from 'next/dynamic';
import { ChartSkeleton, LazyChart } from '@/components/charts';
import type { CostSettings } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';

const BillChart = dynamic(() => import('@/components/charts/bill-chart'), {
  ssr: false,
  loading: () => <ChartSkeleton />,
});

/** Where the bill is drawn, once it comes near the screen. */
export function BillSlot(props: {
  plan: PlanFacts;
  carrier: CarrierDocument;
  need: Need;
  settings: CostSettings;
}) {
  return (
    <div className="noscript:hidden">
      <LazyChart>
        <BillChart {...props} />
      </LazyChart>
    </div>
  );
}
