/** What was done with a draft of a carrier, taken back: an earlier version, a withdrawal. */
import { type DraftStatus, OPEN_STATUSES } from '@/lib/admin/draft';
import { type Actor, requirePerson, runAction } from '@/server/actions';
import { contextOf } from '@/server/context';
import { versionUpon } from '@/server/draft-versions';
import { AppError } from '@/server/errors';
import { type ReleaseOptions, reopened } from '@/server/release';
import { OF_CARRIERS } from './draft-versions';
import { readCarrierEditState, requireCarrierDraft } from './read-drafts';
import { type CarrierSaveOutcome, saveCarrierInTransaction } from './save-draft';
import { readWork, sideOf } from './settle';

/**
 * Saves an earlier version of an open draft anew, as its newest, with what it changed in plans; what was published
 * since that version stays. Nothing of the versions between is taken away.
 * @param leaves the state that the person agreed to leave, where the draft waits for somebody.
 * @returns what saving returns; `waiting` where the person has to be asked first.
 * @throws AppError `forbidden`, `notFound`, `wrongState`, `conflict` where that version and what was published since
 * changed one field.
 */
export async function goBackToCarrierVersion(
  actor: Actor,
  draftId: string,
  number: number,
  leaves: DraftStatus | null = null,
  options: ReleaseOptions = {},
): Promise<CarrierSaveOutcome> {
  return runAction(actor, 'editDraft', contextOf(options), async ({ tx, now, record }) => {
    const { carrierId, base } = await requireCarrierDraft(tx, draftId, OPEN_STATUSES, options.seen);
    const version = await versionUpon(tx, OF_CARRIERS, { draftId, number, base }, readWork);
    const { lockVersion } = await readCarrierEditState(tx, carrierId);
    const outcome = await saveCarrierInTransaction(
      tx,
      requirePerson(actor),
      { ...sideOf(version.document), lockVersion, reason: version.reason, restores: number, leaves },
      now,
    );
    if (outcome.kind === 'saved' && !outcome.unchanged)
      record({
        action: 'carrier.save',
        subject: `carrier:${carrierId}`,
        details: { draftId, restores: number },
      });
    return outcome;
  });
}

/**
 * Opens a withdrawn draft of a carrier again, as being written.
 * @throws AppError `forbidden`, `notFound`, `wrongState` where it was not withdrawn, `conflict` where the carrier has
 * another open draft.
 */
export async function reopenCarrierDraft(
  actor: Actor,
  id: string,
  options: ReleaseOptions = {},
): Promise<void> {
  await runAction(actor, 'editDraft', contextOf(options), async ({ tx, now, record }) => {
    const { carrierId } = await requireCarrierDraft(tx, id, ['withdrawn'], options.seen);
    if (await tx.carrierDraft.findUnique({ where: { openFor: carrierId }, select: { id: true } }))
      throw new AppError(
        'conflict',
        'The carrier has another open draft. Publish or withdraw that one first.',
        ['openDraft'],
      );
    await tx.carrierDraft.update({ where: { id }, data: reopened(carrierId, now) });
    record({ action: 'carrier.reopen', subject: `carrier:${carrierId}`, details: { draftId: id } });
  });
}
