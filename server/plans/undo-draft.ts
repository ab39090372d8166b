/** What was done with a draft, taken back: an earlier version, a withdrawal. */
import { type DraftStatus, OPEN_STATUSES } from '@/lib/admin/draft';
import { readPlan } from '@/lib/admin/settle';
import { type Actor, requirePerson, runAction } from '@/server/actions';
import { contextOf } from '@/server/context';
import { versionUpon } from '@/server/draft-versions';
import { AppError } from '@/server/errors';
import { type ReleaseOptions, reopened } from '@/server/release';
import { OF_PLANS } from './draft-versions';
import { readLockVersion, requireDraft } from './read-drafts';
import { type SaveOutcome, saveDraftInTransaction } from './save-draft';

/**
 * Saves an earlier version of an open draft anew, as its newest; what was published since that version stays. Nothing
 * of the versions between is taken away.
 * @param leaves the state that the person agreed to leave, where the draft waits for somebody.
 * @returns what saving returns; `waiting` where the person has to be asked first.
 * @throws AppError `forbidden`, `notFound`, `wrongState`, `conflict` where that version and what was published since
 * changed one field.
 */
export async function goBackToVersion(
  actor: Actor,
  draftId: string,
  number: number,
  leaves: DraftStatus | null = null,
  options: ReleaseOptions = {},
): Promise<SaveOutcome> {
  return runAction(actor, 'editDraft', contextOf(options), async ({ tx, now, record }) => {
    const draft = await requireDraft(tx, draftId, OPEN_STATUSES, options.seen);
    const version = { draftId, number, base: draft.base };
    const { document, reason } = await versionUpon(tx, OF_PLANS, version, readPlan);
    const outcome = await saveDraftInTransaction(
      tx,
      requirePerson(actor),
      {
        document,
        lockVersion: await readLockVersion(tx, draft.planId),
        reason,
        restores: number,
        leaves,
      },
      now,
    );
    if (outcome.kind === 'saved' && !outcome.unchanged)
      record({
        action: 'draft.save',
        subject: `plan:${draft.planId}`,
        details: { draftId, restores: number },
      });
    return outcome;
  });
}

/**
 * Opens a withdrawn draft again, as being written.
 * @throws AppError `forbidden`, `notFound`, `wrongState` where it was not withdrawn, `conflict` where the plan has
 * another open draft.
 */
export async function reopenDraft(actor: Actor, id: string, options: ReleaseOptions = {}): Promise<void> {
  await runAction(actor, 'editDraft', contextOf(options), async ({ tx, now, record }) => {
    const { planId } = await requireDraft(tx, id, ['withdrawn'], options.seen);
    if (await tx.draft.findUnique({ where: { openFor: planId }, select: { id: true } }))
      throw new AppError(
        'conflict',
        'The plan has another open draft. Publish or withdraw that one first, or write into it.',
        ['openDraft'],
      );
    await tx.draft.update({
      where: { id },
      data: reopened(planId, now),
    });
    record({ action: 'draft.reopen', subject: `plan:${planId}`, details: { draftId: id } });
  });
}
