/** Drafts of carriers: what somebody wants a carrier to be, and what its plans have from it. */
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { changesNothing, type PlanChange, resolveAnew } from '@/lib/plan/resolve';
import { parsePlan } from '@/lib/plan/schema';
import { isSharedField, type SharedField } from '@/lib/plan/shared-fields';
import type { DraftStatus, Person } from './draft';

/** What changes in plans together with their carrier, by plan id. */
export type PlanChanges = Readonly<Record<string, PlanChange>>;

export interface CarrierDraft {
  id: string;
  carrierId: string;
  isNewCarrier: boolean;
  reason: string;
  status: DraftStatus;
  author: Person;
  /** Everybody who saved it, the author among them. */
  contributorIds: string[];
  /** ISO instants, UTC. */
  createdAt: string;
  updatedAt: string;
  decidedBy: Person | null;
  decisionNote: string | null;
  /** When a scheduled draft is to be published. */
  publishAt: string | null;
  document: CarrierDocument;
  /** The published document that it started from; null for a new carrier. */
  base: CarrierDocument | null;
  planChanges: PlanChanges;
}

/** A carrier as its forms hold it: the document, and what changes in plans together with it. */
export type CarrierWork = CarrierDocument & { planChanges: PlanChanges };

/** A plan with the fields that are its own. */
export interface PlanWithOwn {
  plan: PlanDocument;
  own: readonly SharedField[];
}

const STATUSES = ['current', 'closed'];

/** Changes of plans as they were sent; null where something in them is no such change. */
export function readPlanChanges(input: unknown): PlanChanges | null {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return null;
  const changes: Record<string, PlanChange> = {};
  for (const [id, change] of Object.entries(input)) {
    const { follow, own } = (change ?? {}) as { follow?: unknown; own?: unknown };
    if (!Array.isArray(follow) || !follow.every((field) => isSharedField(String(field)))) return null;
    if (typeof own !== 'object' || own === null || Array.isArray(own)) return null;
    const known = Object.entries(own).every(([key, value]) =>
      key === 'status' ? STATUSES.includes(value as string) : isSharedField(key),
    );
    if (!known) return null;
    const read: PlanChange = { follow, own };
    if (!changesNothing(read)) changes[id] = read;
  }
  return changes;
}

/** A plan before and after its carrier's new facts. */
export interface ChangedPlan {
  id: string;
  name: string;
  before: PlanDocument;
  after: PlanDocument;
}

export interface CarrierPreview {
  /** Plans whose document changes, in the order given. */
  changed: ChangedPlan[];
  /** Plans that the new facts would make break a rule, with what is wrong. */
  refused: { id: string; name: string; faults: string[] }[];
}

/** What a carrier's new facts do to its plans. */
export function carrierPreview(
  plans: readonly PlanWithOwn[],
  draft: Pick<CarrierDraft, 'document' | 'planChanges'>,
): CarrierPreview {
  const preview: CarrierPreview = { changed: [], refused: [] };
  for (const placed of plans) {
    const { id, name } = placed.plan;
    const parsed = parsePlan(resolveAnew(placed, draft.document.shared, draft.planChanges[id]).document);
    if (!parsed.ok)
      preview.refused.push({
        id,
        name,
        faults: parsed.faults.map(({ path, message }) => `${path} ${message}`),
      });
    else if (JSON.stringify(parsed.plan) !== JSON.stringify(placed.plan))
      preview.changed.push({ id, name, before: placed.plan, after: parsed.plan });
  }
  return preview;
}
