/** What was done with a draft, taken back: an earlier version, a withdrawal. */
import { type DraftStatus, OPEN_STATUSES } from '@/lib/admin/draft';
import { settle } from '@/lib/admin/settle';
import { type Actor, requirePerson, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { AppError } from '@/server/errors';
import { readVersions } from './draft-versions';
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
  options: ContextOptions = {},
): Promise<SaveOutcome> {
  return runAction(actor, 'editDraft', contextOf(options), async ({ tx, now, record }) => {
    const draft = await requireDraft(tx, draftId, OPEN_STATUSES);
    const version = (await readVersions(tx, draftId)).find((one) => one.number === number);
    if (!version) throw new AppError('notFound', `The draft has no version ${number}.`);
    // From there to what the draft stands upon now: that came in by itself or was looked at, and is kept.
    const settled = settle(version.document, {
      draft: null,
      published: { base: version.base, theirs: draft.base },
    });
    if (settled.kind !== 'settled')
      throw new AppError(
        'conflict',
        'What was published since that version changes the same fields. Open the form and change them by hand.',
        ['versionMoved'],
      );
    const outcome = await saveDraftInTransaction(
      tx,
      requirePerson(actor),
      {
        document: settled.plan,
        lockVersion: await readLockVersion(tx, draft.planId),
        reason: version.reason,
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
export async function reopenDraft(actor: Actor, id: string, options: ContextOptions = {}): Promise<void> {
  await runAction(actor, 'editDraft', contextOf(options), async ({ tx, now, record }) => {
    const { planId } = await requireDraft(tx, id, ['withdrawn']);
    if (await tx.draft.findUnique({ where: { openFor: planId }, select: { id: true } }))
      throw new AppError(
        'conflict',
        'The plan has another open draft. Publish or withdraw that one first, or write into it.',
        ['openDraft'],
      );
    await tx.draft.update({
      where: { id },
      data: {
        ...{ status: 'editing', openFor: planId, updatedAt: now, submittedAt: null },
        version: { increment: 1 },
      },
    });
    record({ action: 'draft.reopen', subject: `plan:${planId}`, details: { draftId: id } });
  });
}
