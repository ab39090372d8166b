'use client';

import { useMemo, useState } from 'react';
import { quoteAll } from '@/lib/cost/rank';
import type { CostSettings } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';
import type { ChartRow } from '@/lib/series/bars';
import { BarsPanel } from './bars/panel';
import { TimePanel } from './time/panel';
import { WaterfallPanel } from './waterfall/panel';

export interface CompareChartsProps {
  plans: readonly { plan: PlanFacts; carrier: CarrierDocument }[];
  need: Need;
  settings: CostSettings;
}

/** The charts of compared plans: parts, over time, and each bill step by step. Load it lazily. */
export default function CompareCharts({ plans, need, settings }: CompareChartsProps) {
  const [selectedId, onSelect] = useState<string | null>(null);
  const rows = useMemo((): ChartRow[] => {
    const byId = new Map(plans.map((one) => [one.plan.id, one]));
    const { quotes, mayMeet } = quoteAll(
      plans.map(({ plan }) => plan),
      need,
      settings,
    );
    return [...quotes, ...mayMeet].flatMap((quote) => {
      const one = byId.get(quote.planId);
      return one ? [{ ...one, quote }] : [];
    });
  }, [plans, need, settings]);
  const picked = useMemo(() => rows.map(({ plan }) => plan.id), [rows]);
  if (rows.length === 0) return null;
  const props = { rows, need, selectedId, onSelect, picked };
  return (
    <div className="flex flex-col gap-8">
      <BarsPanel {...props} />
      <TimePanel {...props} />
      {rows.map((row) => (
        <WaterfallPanel key={row.plan.id} row={row} settings={settings} />
      ))}
    </div>
  );
}
