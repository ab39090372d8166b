/** Drafts of carriers become what the public sees, with their plans, at once or on a date, or are sent back. */
import type { CarrierDraft, CarrierWork } from '@/lib/admin/carrier-draft';
import { WAITING_STATUSES } from '@/lib/admin/draft';
import { isoDate } from '@/lib/date';
import { acceptCarrier } from '@/lib/plan/acceptance';
import type { Change } from '@/lib/plan/diff';
import { type ActionContext, type Actor, requirePerson, runAction } from '@/server/actions';
import { contextOf } from '@/server/context';
import { noteToAuthor, requireSecondPair } from '@/server/draft-rows';
import { addVersionOf } from '@/server/draft-versions';
import {
  brokenRules,
  publishedNow,
  type ReleaseOptions,
  recordedChanges,
  recordedMerge,
  requireLater,
  requireReleasable,
  requireSeen,
  type Schedule,
  scheduledFor,
  sentBack,
} from '@/server/release';
import { writeCarriersAndPlans } from '@/server/storage/carrier-facts';
import { advanceVersion } from '@/server/storage/write';
import { OF_CARRIERS } from './draft-versions';
import { readCarrierEditState, requireCarrierDraft } from './read-drafts';
import { type CarrierSide, carrierStanding, sideOf, workOf } from './settle';

/** `returnCarrierDraft` inside an action of the caller's, which asks for the right. */
export async function returnCarrierInAction(
  { tx, now, record }: ActionContext,
  actor: Actor,
  id: string,
  note: string,
  seen?: number,
): Promise<void> {
  const { carrierId } = await requireCarrierDraft(tx, id, WAITING_STATUSES, seen);
  const text = noteToAuthor(note);
  await tx.carrierDraft.update({ where: { id }, data: sentBack(text, actor.id, now) });
  record({ action: 'carrier.reject', subject: `carrier:${carrierId}`, details: { draftId: id, note: text } });
}

/**
 * Sends a draft of a carrier back to its author, with what is to be done; a scheduled one is thereby taken off the
 * schedule.
 * @throws AppError `forbidden`, `notFound`, `conflict`, `wrongState`, `inputInvalid` where the note is empty or too long.
 */
export async function returnCarrierDraft(
  actor: Actor,
  id: string,
  note: string,
  options: ReleaseOptions = {},
): Promise<void> {
  await runAction(actor, 'publish', contextOf(options), (context) =>
    returnCarrierInAction(context, actor, id, note, options.seen),
  );
}

/**
 * What is released, by how the draft stands to what is published now.
 * @throws AppError `conflict` where somebody has to look first, `inputInvalid` where it breaks the rules,
 * `importRefused` where a plan would.
 */
async function releasable(
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  draft: CarrierDraft,
  seen: number | undefined,
): Promise<CarrierSide & { came: Change[] }> {
  const state = await readCarrierEditState(tx, draft.carrierId);
  requireSeen(seen, state.lockVersion);
  const standing = carrierStanding(draft, state);
  const { document: work, came } = requireReleasable<CarrierWork>(
    standing,
    workOf(draft),
    seen !== undefined,
  );
  const side = sideOf(work);
  const parsed = acceptCarrier(side.document, { today: isoDate(now), published: draft.base });
  if (!parsed.ok) throw brokenRules(parsed.faults);
  return { ...side, document: parsed.carrier, came };
}

/** Writes the carrier with its plans, and the end of its draft. */
async function release(
  { tx, now, version, record }: ActionContext,
  draft: CarrierDraft,
  publisherId: string | null,
  seen?: number,
): Promise<{ plans: number; version: string }> {
  const { id } = draft;
  const { published } = await readCarrierEditState(tx, draft.carrierId);
  const { document, planChanges, came } = await releasable({ tx, now }, draft, seen);
  const { plans } = await writeCarriersAndPlans(tx, { carriers: [document], plans: [], planChanges }, now, {
    ...{ origin: 'carrier', reason: draft.reason, authorId: draft.author.id, publisherId },
    ...{ draftId: id, actId: null },
  });
  const next = await advanceVersion(tx, version, [document, planChanges]);
  await tx.carrierDraft.update({ where: { id }, data: publishedNow(publisherId, now) });
  record({
    action: 'carrier.publish',
    subject: `carrier:${draft.carrierId}`,
    details: {
      ...{ draftId: id, author: draft.author.name, reason: draft.reason, plansChanged: plans.changed },
      ...recordedMerge(came),
      changes: recordedChanges(published ?? {}, document),
    },
  });
  return { plans: plans.changed, version: next };
}

/** `publishCarrierDraft` inside an action of the caller's, which asks for the right. */
export async function publishCarrierInAction(
  context: ActionContext,
  actor: Actor,
  id: string,
  seen?: number,
): Promise<{ plans: number; version: string }> {
  const draft = await requireCarrierDraft(context.tx, id, WAITING_STATUSES, seen);
  await requireSecondPair(context.tx, draft, actor);
  return release(context, draft, actor.id, seen);
}

/**
 * Publishes a draft of a carrier: the carrier, a revision of each plan whose document changes, one catalog version and
 * one entry of the audit log, in one transaction.
 * @throws AppError `forbidden` (no right, or its own author's where four eyes are asked for), `notFound`, `wrongState`,
 * `conflict` where the carrier was published anew meanwhile and both changed a field, or part of a field that nobody
 * looked at together; `importRefused` where a plan would break a rule.
 */
export async function publishCarrierDraft(
  actor: Actor,
  id: string,
  options: ReleaseOptions = {},
): Promise<{ plans: number }> {
  return runAction(actor, 'publish', contextOf(options), async (context) => {
    const { plans } = await publishCarrierInAction(context, actor, id, options.seen);
    return { plans };
  });
}

/** Stores what was looked at, upon what is published now; whoever looked wrote nothing in it. */
async function rebase(
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  draft: CarrierDraft,
  side: CarrierSide,
  authorId: string,
): Promise<void> {
  const { published } = await readCarrierEditState(tx, draft.carrierId);
  const stored = {
    document: JSON.stringify(side.document),
    baseDocument: published && JSON.stringify(published),
    planChanges: JSON.stringify(side.planChanges),
  };
  await tx.carrierDraft.update({ where: { id: draft.id }, data: stored });
  const version = { ...stored, draftId: draft.id, reason: draft.reason, authorId };
  await addVersionOf(tx, OF_CARRIERS, version, now);
}

/** `scheduleCarrierDraft` inside an action of the caller's, which asks for the right. */
export async function scheduleCarrierInAction(
  { tx, now, record }: ActionContext,
  actor: Actor,
  id: string,
  publishAt: Date,
  seen?: number,
): Promise<void> {
  const draft = await requireCarrierDraft(tx, id, WAITING_STATUSES, seen);
  await requireSecondPair(tx, draft, actor);
  const { came, ...side } = await releasable({ tx, now }, draft, seen);
  requireLater(publishAt, now);
  if (came.length > 0) await rebase({ tx, now }, draft, side, requirePerson(actor).id);
  await tx.carrierDraft.update({ where: { id }, data: scheduledFor(publishAt, actor.id, now) });
  const details = { draftId: id, publishAt: publishAt.toISOString(), ...recordedMerge(came) };
  record({ action: 'carrier.schedule', subject: `carrier:${draft.carrierId}`, details });
}

/**
 * Releases a draft of a carrier for a later time; until then the public sees the carrier and its plans as they are.
 * @throws AppError as publishing does, and `inputInvalid` where the time has passed.
 */
export async function scheduleCarrierDraft(
  actor: Actor,
  id: string,
  publishAt: Date,
  options: ReleaseOptions = {},
): Promise<void> {
  await runAction(actor, 'publish', contextOf(options), (context) =>
    scheduleCarrierInAction(context, actor, id, publishAt, options.seen),
  );
}

/** Scheduled drafts of carriers, for what runs when their time has come. */
export const CARRIER_SCHEDULE: Schedule = {
  due: (database, now) =>
    database.carrierDraft.findMany({
      where: { status: 'scheduled', publishAt: { lte: now } },
      select: { id: true, publishAt: true, decidedById: true },
    }),
  publish: async (context, id, releasedBy) => {
    const draft = await requireCarrierDraft(context.tx, id, ['scheduled']);
    await release(context, draft, releasedBy);
    return draft.carrierId;
  },
  giveBack: async ({ tx, now, record }, id, why, releasedBy) => {
    const { carrierId } = await requireCarrierDraft(tx, id, ['scheduled']);
    await tx.carrierDraft.update({ where: { id }, data: sentBack(why, null, now) });
    const details = { draftId: id, why, releasedBy };
    record({ action: 'carrier.unschedule', subject: `carrier:${carrierId}`, details });
    return carrierId;
  },
};
