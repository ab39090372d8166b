/** Drafts of carriers: what is done with them before they are published (`publishing.ts`), and the way to the rest. */
import { OPEN_STATUSES, SUBMITTABLE } from '@/lib/admin/draft';
import { type ActionContext, type Actor, runAction } from '@/server/actions';
import { contextOf } from '@/server/context';
import { handedIn, type ReleaseOptions, withdrawn } from '@/server/release';
import { requireCarrierDraft } from './read-drafts';

export {
  type CarrierEditState,
  carrierDraftsOfSet,
  getCarrierDraft,
  getCarrierEditState,
  getOwnFields,
  listCarrierDrafts,
  readCarrierEditState,
  readStoredCarrier,
  requireCarrierDraft,
} from './read-drafts';
export {
  type CarrierSaveOutcome,
  type CarrierToSave,
  saveCarrierDraft,
  saveCarrierInTransaction,
} from './save-draft';

/** `submitCarrierDraft` inside an action of the caller's, which asks for the right. */
export async function submitCarrierInAction(
  { tx, now, record }: ActionContext,
  id: string,
  seen?: number,
): Promise<void> {
  const draft = await requireCarrierDraft(tx, id, SUBMITTABLE, seen);
  await tx.carrierDraft.update({ where: { id }, data: handedIn(now) });
  record({ action: 'carrier.submit', subject: `carrier:${draft.carrierId}`, details: { draftId: id } });
}

/** Hands a draft of a carrier in for review. @throws AppError `forbidden`, `notFound`, `conflict`, `wrongState`. */
export async function submitCarrierDraft(
  actor: Actor,
  id: string,
  options: ReleaseOptions = {},
): Promise<void> {
  await runAction(actor, 'editDraft', contextOf(options), (context) =>
    submitCarrierInAction(context, id, options.seen),
  );
}

/** `withdrawCarrierDraft` inside an action of the caller's, which asks for the right. */
export async function withdrawCarrierInAction(
  { tx, now, record }: ActionContext,
  id: string,
  seen?: number,
): Promise<void> {
  const draft = await requireCarrierDraft(tx, id, OPEN_STATUSES, seen);
  await tx.carrierDraft.update({ where: { id }, data: withdrawn(now) });
  record({ action: 'carrier.withdraw', subject: `carrier:${draft.carrierId}`, details: { draftId: id } });
}

/** Ends a draft of a carrier without publishing it. @throws AppError `forbidden`, `notFound`, `conflict`, `wrongState`. */
export async function withdrawCarrierDraft(
  actor: Actor,
  id: string,
  options: ReleaseOptions = {},
): Promise<void> {
  await runAction(actor, 'editDraft', contextOf(options), (context) =>
    withdrawCarrierInAction(context, id, options.seen),
  );
}
