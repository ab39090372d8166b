/** What a save of a draft is held to by what is stored, and the rows that it writes. */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { DraftStatus } from '@/lib/admin/draft';
import type { Fault } from '@/lib/fault';
import type { PlanDocument } from '@/lib/plan/plan';
import type { Transaction } from '@/server/db';
import type { VersionToAdd } from '@/server/draft-versions';
import type { EditState } from './read-drafts';
import type { DraftToSave } from './save-draft';

/** Whether plans may name this carrier. It may be on its way itself; its plans are published after it. */
export async function carrierIsThere(tx: Transaction, id: string): Promise<boolean> {
  const select = { id: true };
  const there =
    (await tx.carrier.findUnique({ where: { id }, select })) ??
    (await tx.carrierDraft.findUnique({ where: { openFor: id }, select }));
  return there !== null;
}

/** The faults beyond those of the document: an unknown carrier, a carrier that changes, nothing that differs. */
export function storedFaults(
  plan: PlanDocument,
  published: PlanDocument | null,
  hasCarrier: boolean,
): Fault[] {
  if (published && published.carrier !== plan.carrier)
    return [{ path: 'carrier', code: 'otherCarrier', message: `must stay "${published.carrier}"` }];
  if (!hasCarrier)
    return [{ path: 'carrier', code: 'unknownCarrier', message: `there is no carrier "${plan.carrier}"` }];
  if (published && isDeepStrictEqual(published, plan))
    return [{ path: '', code: 'nothingChanged', message: 'is what is published already' }];
  return [];
}

/** Whether the open draft says all of this already. */
export const isSaved = ({ draft, published }: EditState, plan: PlanDocument, reason: string): boolean =>
  draft !== null &&
  draft.reason === reason &&
  isDeepStrictEqual(draft.document, plan) &&
  isDeepStrictEqual(draft.base, published);

/** What is written of a save. */
export interface SavedPlan {
  plan: PlanDocument;
  state: EditState;
  status: DraftStatus;
  /** The draft says all of this already, and only its status changes. */
  same: boolean;
}

/** The rows of a save: a new draft, or what changes of the one that is open, and the version that it becomes. */
export function rowsOf(
  actor: { id: string },
  toSave: Pick<DraftToSave, 'reason' | 'origin' | 'importRunId' | 'restores'>,
  { plan, state: { draft, published }, status, same }: SavedPlan,
  now: Date,
) {
  const { reason } = toSave;
  const document = JSON.stringify(plan);
  // Whoever saves upon this state has seen what is published in it, or it came in by a merge.
  const baseDocument = published && JSON.stringify(published);
  const kept = status === 'scheduled' && draft?.publishAt ? new Date(draft.publishAt) : null;
  const data = {
    ...{ document, baseDocument, reason, status },
    origin: toSave.origin ?? draft?.origin ?? 'edit',
    importRunId: toSave.importRunId,
    submittedAt: status === 'editing' ? null : now,
    updatedAt: now,
    publishAt: kept,
    ...(kept && { decidedAt: now, decidedById: actor.id }),
  };
  const draftId = draft?.id ?? randomUUID();
  const before = draft?.contributorIds ?? [];
  const contributors = JSON.stringify(same ? before : [...new Set([...before, actor.id])]);
  const version: VersionToAdd = {
    ...{ draftId, document, baseDocument, reason },
    ...{ authorId: actor.id, restores: toSave.restores },
  };
  return {
    draftId,
    create: draft
      ? null
      : {
          ...{ ...data, contributors },
          ...{ id: draftId, planId: plan.id, carrierId: plan.carrier, openFor: plan.id, version: 1 },
          ...{ createdAt: now, authorId: actor.id },
        },
    update: { ...data, contributors, version: { increment: 1 } },
    version,
  };
}
