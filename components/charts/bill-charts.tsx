'use client';

import { useLocale } from 'next-intl';
import { useMemo } from 'react';
import { quote } from '@/lib/cost/quote';
import type { CostSettings } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';
import { WaterfallStrip } from './waterfall-strip';

export interface BillChartProps {
  plan: PlanFacts;
  carrier: CarrierDocument;
  need: Need;
  settings: CostSettings;
}

/** The bill of one plan, priced again by the same cost function. Load it lazily. */
export default function BillChart({ plan, carrier, need, settings }: BillChartProps) {
  const locale = useLocale();
  const answer = useMemo(() => quote(plan, need, settings), [plan, need, settings]);
  if (!answer.feasible) return null;
  return <WaterfallStrip row={{ plan, carrier, quote: answer }} settings={settings} locale={locale} />;
}
