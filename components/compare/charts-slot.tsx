'use client';

import { ChevronRight } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { ChartSkeleton } from '@/components/charts';
import type { CostSettings } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';

const CompareCharts = dynamic(() => import('@/components/charts/compare-charts'), {
  ssr: false,
  loading: () => <ChartSkeleton />,
});

/** The charts of the compared plans: folded, and loaded when they are opened for the first time. */
export function ChartsSlot({
  title,
  ...props
}: {
  title: string;
  plans: readonly { plan: PlanFacts; carrier: CarrierDocument }[];
  need: Need;
  settings: CostSettings;
}) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      className="border-b noscript:hidden print:hidden"
      onToggle={({ currentTarget }) => currentTarget.open && setWasOpened(true)}
    >
      <summary className="flex min-h-11 list-none items-center gap-1.5 font-semibold [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-muted transition-transform in-[details[open]>summary]:rotate-90"
        />
        <h2 className="contents">{title}</h2>
      </summary>
      {wasOpened && (
        <div className="pt-2 pb-4">
          <CompareCharts {...props} />
        </div>
      )}
    </details>
  );
}
