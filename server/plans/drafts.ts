/** Drafts of plans: what is done with them before they are published (`publishing.ts`), and the way to the rest. */
import { OPEN_STATUSES, SUBMITTABLE } from '@/lib/admin/draft';
import { type ActionContext, type Actor, runAction } from '@/server/actions';
import { contextOf } from '@/server/context';
import { handedIn, type ReleaseOptions, withdrawn } from '@/server/release';
import { reopenReports } from '@/server/report-answers';
import { requireDraft } from './read-drafts';

export {
  draftsOfSet,
  type EditState,
  getDraft,
  getEditState,
  listDrafts,
  publishedPlan,
  readEditState,
  readLockVersion,
  requireDraft,
} from './read-drafts';
export { type DraftToSave, type SaveOutcome, saveDraft, saveDraftInTransaction } from './save-draft';

/** `submitDraft` inside an action of the caller's, which asks for the right. */
export async function submitInAction(
  { tx, now, record }: ActionContext,
  id: string,
  seen?: number,
): Promise<void> {
  const draft = await requireDraft(tx, id, SUBMITTABLE, seen);
  await tx.draft.update({
    where: { id },
    data: handedIn(now),
  });
  record({ action: 'draft.submit', subject: `plan:${draft.planId}`, details: { draftId: id } });
}

/** Hands a draft in for review. @throws AppError `forbidden`, `notFound`, `conflict`, `wrongState`. */
export async function submitDraft(actor: Actor, id: string, options: ReleaseOptions = {}): Promise<void> {
  await runAction(actor, 'editDraft', contextOf(options), (context) =>
    submitInAction(context, id, options.seen),
  );
}

/** `withdrawDraft` inside an action of the caller's, which asks for the right. */
export async function withdrawInAction(context: ActionContext, id: string, seen?: number): Promise<void> {
  const { tx, now, record } = context;
  const draft = await requireDraft(tx, id, OPEN_STATUSES, seen);
  await tx.draft.update({
    where: { id },
    data: withdrawn(now),
  });
  record({ action: 'draft.withdraw', subject: `plan:${draft.planId}`, details: { draftId: id } });
  await reopenReports(context, id);
}

/** Ends a draft without publishing it; it stays readable. @throws AppError `forbidden`, `notFound`, `conflict`, `wrongState`. */
export async function withdrawDraft(actor: Actor, id: string, options: ReleaseOptions = {}): Promise<void> {
  await runAction(actor, 'editDraft', contextOf(options), (context) =>
    withdrawInAction(context, id, options.seen),
  );
}
