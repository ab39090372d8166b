'use client';

import { useMemo } from 'react';
import { DeferredIsland, islandCode } from '@/components/hydration';
import type { PlanRowData } from '@/lib/results/price-catalog';
import { useImmediate, useImmediateNeed } from './providers';
import { useNeedHrefs } from './use-hrefs';

/** Fetched when the first row opens. */
const DETAIL = islandCode(() => import('@/components/table/row-detail').then((file) => file.RowDetail));

/** The cost lines of an open row, for the need that is priced. */
export function OpenDetail({ row }: { row: PlanRowData }) {
  const taxes = useImmediate((model) => model.taxes);
  const need = useImmediateNeed();
  const links = useNeedHrefs();
  const planHref = links.plan(row.plan.id);
  const props = useMemo(() => ({ row, need, taxes, planHref }), [row, need, taxes, planHref]);
  return <DeferredIsland code={DETAIL} props={props} />;
}
