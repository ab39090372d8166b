/** A withdrawal of a carrier's draft, taken back. */
import { type Actor, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { AppError } from '@/server/errors';
import { requireCarrierDraft } from './drafts';

/**
 * Opens a withdrawn draft of a carrier again, as being written.
 * @throws AppError `forbidden`, `notFound`, `wrongState` where it was not withdrawn, `conflict` where the carrier has
 * another open draft.
 */
export async function reopenCarrierDraft(
  actor: Actor,
  id: string,
  options: ContextOptions = {},
): Promise<void> {
  await runAction(actor, 'editDraft', contextOf(options), async ({ tx, now, record }) => {
    const { carrierId } = await requireCarrierDraft(tx, id, ['withdrawn']);
    if (await tx.carrierDraft.findUnique({ where: { openFor: carrierId }, select: { id: true } }))
      throw new AppError(
        'conflict',
        'The carrier has another open draft. Publish or withdraw that one first.',
        ['openDraft'],
      );
    await tx.carrierDraft.update({
      where: { id },
      data: {
        ...{ status: 'editing', openFor: carrierId, updatedAt: now, submittedAt: null },
        version: { increment: 1 },
      },
    });
    record({ action: 'carrier.reopen', subject: `carrier:${carrierId}`, details: { draftId: id } });
  });
}
