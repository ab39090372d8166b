/** The catalog as the back office lists it: how old, how complete, what is being written. */

import { factsOf } from '@/lib/facts/facts';
import { ageInDays } from '@/lib/plan/age';
import type { CarrierDocument, PlanDocument, PlanStatus } from '@/lib/plan/plan';
import type { DraftStatus, DraftSummary } from './draft';
import { type Freshness, type FreshnessDays, freshnessOf } from './freshness';

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
}

/** Facts of a plan that its carrier does not state. */
export function countNotStated(plan: PlanDocument, carrier: CarrierDocument): number {
  return factsOf(plan, carrier)
    .flatMap(({ facts }) => facts)
    .filter(({ value }) => value.kind === 'notStated').length;
}

/** Every plan as a line of the list. */
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

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const ORDERS: Record<ListSort, (a: PlanLine, b: PlanLine) => number> = {
  carrier: (a, b) => compareText(a.carrier.name.en.toLowerCase(), b.carrier.name.en.toLowerCase()),
  name: (a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()),
  age: (a, b) => b.ageDays - a.ageDays,
  notStated: (a, b) => b.notStated - a.notStated,
};

/** The lines that the filter lets through, in its order; ties by id. */
export function filterLines(lines: readonly PlanLine[], filter: ListFilter): PlanLine[] {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = lines.filter((line) => {
    const text = `${line.id} ${line.name} ${line.carrier.name.en} ${line.carrier.name.zh}`.toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      (filter.carrier === null || line.carrier.id === filter.carrier) &&
      (filter.status === null || line.status === filter.status) &&
      (filter.freshness === null || line.freshness === filter.freshness) &&
      (filter.draft === null ||
        (filter.draft === 'any' ? line.draft !== null : line.draft?.status === filter.draft)) &&
      (!filter.incomplete || line.notStated > 0)
    );
  });
  return matching.sort((a, b) => ORDERS[filter.sort](a, b) || compareText(a.id, b.id));
}
