'use client';

import { useLocale } from 'next-intl';
import { useMemo, useState } from 'react';
import { quoteAll } from '@/lib/cost/rank';
import type { CostSettings } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';
import type { ChartRow } from '@/lib/series/bars';
import { BarsStrip } from './bars-strip';
import { TimeStrip } from './time-strip';
import { WaterfallStrip } from './waterfall-strip';

export interface CompareChartsProps {
  plans: readonly { plan: PlanFacts; carrier: CarrierDocument }[];
  need: Need;
  settings: CostSettings;
}

/** The charts of compared plans: parts, over time, and each bill step by step. Load it lazily. */
export default function CompareCharts({ plans, need, settings }: CompareChartsProps) {
  const locale = useLocale();
  const [tables, setTables] = useState({ bars: false, time: false });
  const [selectedId, select] = useState<string | null>(null);
  const rows = useMemo((): ChartRow[] => {
    const found = new Map(plans.map((one) => [one.plan.id, one]));
    const { quotes } = quoteAll(
      plans.map(({ plan }) => plan),
      need,
      settings,
    );
    return quotes.flatMap((quote) => {
      const one = found.get(quote.planId);
      return one ? [{ ...one, quote }] : [];
    });
  }, [plans, need, settings]);
  const ids = useMemo(() => rows.map(({ plan }) => plan.id), [rows]);
  if (rows.length === 0) return null;
  const same = { rows, need, locale, selectedId, onSelect: select, picked: ids, controls: null };
  return (
    <div className="flex flex-col gap-8">
      <BarsStrip {...same} table={tables.bars} onTable={(bars) => setTables({ ...tables, bars })} />
      <TimeStrip {...same} table={tables.time} onTable={(time) => setTables({ ...tables, time })} />
      {rows.map((row) => (
        <WaterfallStrip key={row.plan.id} row={row} settings={settings} locale={locale} />
      ))}
    </div>
  );
}
