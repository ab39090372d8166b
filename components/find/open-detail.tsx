'use client';

import type { PlanRowData } from '@/lib/results/price-catalog';
import { useFind, usePriced } from './find-context';
import { Later, laterPart } from './later';
import { useNeedHrefs } from './use-hrefs';

/** Fetched when the first row opens. */
const DETAIL = laterPart(() => import('@/components/table/row-detail').then((file) => file.RowDetail));

/** The cost lines of an open row, for the need that is priced. */
export function OpenDetail({ row }: { row: PlanRowData }) {
  const { taxes } = useFind();
  const need = usePriced();
  const links = useNeedHrefs();
  return <Later part={DETAIL} props={{ row, need, taxes, planHref: links.plan(row.plan.id) }} />;
}
