/** The catalog as the back office lists it: how old, how complete, what is being written. */

import { factsOf } from '@/lib/facts/facts';
import { oneOf } from '@/lib/one-of';
import { ageInDays } from '@/lib/plan/age';
import { STATUSES } from '@/lib/plan/constants';
import type { CarrierDocument, PlanDocument, PlanStatus } from '@/lib/plan/plan';
import { DRAFT_STATUSES, type DraftStatus, type DraftSummary } from './draft';
import { FRESHNESS, type Freshness, type FreshnessDays, freshnessOf } from './freshness';

export interface PlanLine {
  id: string;
  name: string;
  carrier: CarrierDocument;
  status: PlanStatus;
  verifiedAt: string;
  ageDays: number;
  freshness: Freshness;
  /** Facts that are not stated. */
  notStated: number;
  draft: { id: string; status: DraftStatus } | null;
}

export const LIST_SORTS = ['carrier', 'name', 'age', 'notStated'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

export interface ListFilter {
  search: string;
  carrier: string | null;
  status: PlanStatus | null;
  freshness: Freshness | null;
  draft: 'any' | DraftStatus | null;
  /** Plans with at least one fact that is not stated. */
  incomplete: boolean;
  sort: ListSort;
  /** From 1. */
  page: number;
}

/** Rows a page. */
export const LIST_PAGE_SIZE = 50;

/** Reads the address: what cannot be used counts as not set. */
export function readListFilter(params: URLSearchParams, carriers: readonly string[]): ListFilter {
  const draft = params.get('draft');
  return {
    search: (params.get('q') ?? '').slice(0, 200),
    carrier: oneOf(carriers, params.get('carrier')),
    status: oneOf(STATUSES, params.get('status')),
    freshness: oneOf(FRESHNESS, params.get('age')),
    draft: draft === 'any' ? draft : oneOf(DRAFT_STATUSES, draft),
    incomplete: params.get('incomplete') === '1',
    sort: oneOf(LIST_SORTS, params.get('sort')) ?? 'carrier',
    page: Math.max(1, Math.trunc(Number(params.get('page'))) || 1),
  };
}

/** Facts of a plan that its carrier does not state. */
export function countNotStated(plan: PlanDocument, carrier: CarrierDocument): number {
  return factsOf(plan, carrier)
    .flatMap(({ facts }) => facts)
    .filter(({ value }) => value.kind === 'notStated').length;
}

/** Plans as lines of the list, in their order. */
export function planLines(
  plans: readonly PlanDocument[],
  carriers: readonly CarrierDocument[],
  drafts: readonly Pick<DraftSummary, 'id' | 'planId' | 'status'>[],
  today: string,
  days: FreshnessDays,
): PlanLine[] {
  const byId = new Map(carriers.map((carrier) => [carrier.id, carrier]));
  const open = new Map(drafts.map((draft) => [draft.planId, draft]));
  return plans.flatMap((plan) => {
    const carrier = byId.get(plan.carrier);
    if (!carrier) return [];
    const draft = open.get(plan.id);
    const { id, name, status, verifiedAt } = plan;
    return {
      ...{ id, name, carrier, status, verifiedAt },
      ageDays: ageInDays(verifiedAt, today),
      freshness: freshnessOf(verifiedAt, today, days),
      notStated: countNotStated(plan, carrier),
      draft: draft ? { id: draft.id, status: draft.status } : null,
    };
  });
}
