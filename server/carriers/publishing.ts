/** Drafts of carriers become what the public sees, with their plans, or are sent back. */
import { isDeepStrictEqual } from 'node:util';
import { isoDate } from '@/lib/date';
import { acceptCarrier } from '@/lib/plan/acceptance';
import { changesBetween } from '@/lib/plan/diff';
import { type ActionContext, type Actor, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { noteToAuthor, requireSecondPair } from '@/server/draft-rows';
import { AppError } from '@/server/errors';
import { writeCarriersAndPlans } from '@/server/storage/carrier-facts';
import { advanceVersion } from '@/server/storage/write';
import { readCarrierEditState, requireCarrierDraft } from './drafts';

/** `returnCarrierDraft` inside an action of the caller's, which asks for the right. */
export async function returnCarrierInAction(
  { tx, now, record }: ActionContext,
  actor: Actor,
  id: string,
  note: string,
): Promise<void> {
  const draft = await requireCarrierDraft(tx, id, ['inReview']);
  const decisionNote = noteToAuthor(note);
  await tx.carrierDraft.update({
    where: { id },
    data: {
      ...{ status: 'returned', decisionNote, decidedById: actor.id, decidedAt: now, updatedAt: now },
      version: { increment: 1 },
    },
  });
  record({
    action: 'carrier.reject',
    subject: `carrier:${draft.carrierId}`,
    details: { draftId: id, note: decisionNote },
  });
}

/**
 * Sends a draft of a carrier back to its author, with what is to be done.
 * @throws AppError `forbidden`, `notFound`, `wrongState`, `inputInvalid` where the note is empty or too long.
 */
export async function returnCarrierDraft(
  actor: Actor,
  id: string,
  note: string,
  options: ContextOptions = {},
): Promise<void> {
  await runAction(actor, 'publish', contextOf(options), (context) =>
    returnCarrierInAction(context, actor, id, note),
  );
}

/** `publishCarrierDraft` inside an action of the caller's, which asks for the right. */
export async function publishCarrierInAction(
  { tx, now, version, record }: ActionContext,
  actor: Actor,
  id: string,
): Promise<{ plans: number; version: string }> {
  const draft = await requireCarrierDraft(tx, id, ['inReview']);
  await requireSecondPair(tx, draft, actor);
  const { published } = await readCarrierEditState(tx, draft.carrierId);
  if (!isDeepStrictEqual(published, draft.base))
    throw new AppError(
      'conflict',
      'The carrier was published anew since this draft was begun. Open the draft, look at both, save it again.',
      ['baseMoved'],
    );
  const parsed = acceptCarrier(draft.document, { today: isoDate(now), published });
  if (!parsed.ok)
    throw new AppError(
      'inputInvalid',
      'The draft breaks the rules of carrier documents. Open it and correct it.',
      parsed.faults.map(({ path, message }) => `${path} ${message}`),
    );
  const { plans } = await writeCarriersAndPlans(
    tx,
    { carriers: [parsed.carrier], plans: [], planChanges: draft.planChanges },
    now,
    {
      ...{ origin: 'carrier', reason: draft.reason, authorId: draft.author.id, publisherId: actor.id },
      ...{ draftId: id, actId: null },
    },
  );
  const next = await advanceVersion(tx, version, [parsed.carrier, draft.planChanges]);
  await tx.carrierDraft.update({
    where: { id },
    data: {
      ...{ status: 'published', openFor: null, updatedAt: now, decidedAt: now, decidedById: actor.id },
      version: { increment: 1 },
    },
  });
  record({
    action: 'carrier.publish',
    subject: `carrier:${draft.carrierId}`,
    details: {
      ...{ draftId: id, author: draft.author.name, reason: draft.reason, plansChanged: plans.changed },
      changes: changesBetween(draft.base ?? {}, parsed.carrier).map(({ path, before, after }) => ({
        ...{ path, before: before ?? null, after: after ?? null },
      })),
    },
  });
  return { plans: plans.changed, version: next };
}

/**
 * Publishes a draft of a carrier: the carrier, a revision of each plan whose document changes, one catalog version and
 * one entry of the audit log, in one transaction.
 * @throws AppError `forbidden` (no right, or its own author's where four eyes are asked for), `notFound`, `wrongState`,
 * `conflict` where the carrier was published anew meanwhile, `importRefused` where a plan would break a rule.
 */
export async function publishCarrierDraft(
  actor: Actor,
  id: string,
  options: ContextOptions = {},
): Promise<{ plans: number }> {
  return runAction(actor, 'publish', contextOf(options), async (context) => {
    const { plans } = await publishCarrierInAction(context, actor, id);
    return { plans };
  });
}
