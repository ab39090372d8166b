'use client';

import { useMemo } from 'react';
import { quote } from '@/lib/cost/quote';
import type { CostSettings } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';
import { WaterfallPanel } from './waterfall/panel';

export interface BillChartProps {
  plan: PlanFacts;
  carrier: CarrierDocument;
  need: Need;
  settings: CostSettings;
}

/** The bill of one plan, priced again by the same cost function. Load it lazily. */
export default function BillChart({ plan, carrier, need, settings }: BillChartProps) {
  const result = useMemo(() => quote(plan, need, settings), [plan, need, settings]);
  if (result.verdict === 'doesNot') return null;
  return <WaterfallPanel row={{ plan, carrier, quote: result }} settings={settings} />;
}
