/** Drafts become what the public sees: released by a second pair of eyes, at once or on a date, or sent back. */
import { type Draft, WAITING_STATUSES } from '@/lib/admin/draft';
import { isoDate } from '@/lib/date';
import { acceptPlan } from '@/lib/plan/acceptance';
import type { Change } from '@/lib/plan/diff';
import type { PlanDocument } from '@/lib/plan/plan';
import { type ActionContext, type Actor, requirePerson, runAction } from '@/server/actions';
import { contextOf } from '@/server/context';
import type { Transaction } from '@/server/db';
import { noteToAuthor, requireSecondPair } from '@/server/draft-rows';
import { AppError } from '@/server/errors';
import { saveImportedIds } from '@/server/external-ids';
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
import { closeReports } from '@/server/report-answers';
import { advanceVersion, writePlans } from '@/server/storage/write';
import { addVersion } from './draft-versions';
import { publishedPlan, readLockVersion, requireDraft } from './read-drafts';
import { readStanding } from './standing';

/** A publication: the number of the plan's revision, and the catalog's version after it. */
export interface Released {
  revision: number;
  version: string;
}

/** That a carrier is missing: it waits as a draft itself, or is gone. */
async function missingCarrier(tx: Transaction, carrierId: string): Promise<AppError> {
  return (await tx.carrierDraft.count({ where: { openFor: carrierId } })) > 0
    ? new AppError('conflict', `The carrier "${carrierId}" is not published yet. Publish it first.`, [
        'carrierFirst',
      ])
    : new AppError('conflict', `There is no carrier "${carrierId}" any more.`, ['noCarrier']);
}

/**
 * The document that is released, by how the draft stands to what is published now.
 * @param by when it is to be released; null = now.
 * @throws AppError `conflict` where somebody has to look first, `inputInvalid` where it breaks the rules.
 */
async function releasable(
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  draft: Draft,
  seen: number | undefined,
  by: Date | null = null,
): Promise<{ plan: PlanDocument; came: Change[] }> {
  requireSeen(seen, await readLockVersion(tx, draft.planId));
  const standing = await readStanding(tx, draft, by);
  if (standing.kind === 'noCarrier') throw await missingCarrier(tx, draft.carrierId);
  const { document, came } = requireReleasable(standing, draft.document, seen !== undefined);
  const parsed = acceptPlan(document, { today: isoDate(now), published: draft.base });
  if (!parsed.ok) throw brokenRules(parsed.faults);
  return { plan: parsed.plan, came };
}

/** Writes the draft's document, its revision and its end. */
async function release(
  context: ActionContext,
  draft: Draft,
  publisherId: string | null,
  seen?: number,
): Promise<Released> {
  const { tx, now, version, record } = context;
  const { plan, came } = await releasable({ tx, now }, draft, seen);
  const before = await publishedPlan(tx, plan.id);
  await writePlans(tx, [{ plan, position: null }], now, {
    origin: draft.origin,
    reason: draft.reason,
    authorId: draft.author.id,
    publisherId,
    draftId: draft.id,
    actId: null,
  });
  const next = await advanceVersion(tx, version, plan);
  await saveImportedIds(tx, draft.id, plan.id);
  await tx.draft.update({ where: { id: draft.id }, data: publishedNow(publisherId, now) });
  const { _max } = await tx.planRevision.aggregate({ where: { planId: plan.id }, _max: { number: true } });
  const revision = _max.number ?? 0;
  record({
    action: 'plan.publish',
    subject: `plan:${plan.id}`,
    details: {
      ...{ draftId: draft.id, revision, author: draft.author.name, reason: draft.reason },
      ...recordedMerge(came),
      changes: recordedChanges(before ?? {}, plan),
    },
  });
  await closeReports(context, draft.id, revision, publisherId);
  return { revision, version: next };
}

/** `publishDraft` inside an action of the caller's, which asks for the right. */
export async function publishInAction(
  context: ActionContext,
  actor: Actor,
  id: string,
  seen?: number,
): Promise<Released> {
  const draft = await requireDraft(context.tx, id, WAITING_STATUSES, seen);
  await requireSecondPair(context.tx, draft, actor);
  return release(context, draft, actor.id, seen);
}

/**
 * Publishes a draft that is in review (or scheduled): a new revision and a new catalog version, in one transaction.
 * @throws AppError `forbidden` (no right, or its own author's where four eyes are asked for), `notFound`,
 * `wrongState`, `conflict` where the plan was published anew meanwhile and both changed a field, or part of a
 * field that nobody looked at together.
 */
export async function publishDraft(
  actor: Actor,
  id: string,
  options: ReleaseOptions = {},
): Promise<{ revision: number }> {
  return runAction(actor, 'publish', contextOf(options), async (context) => {
    const { revision } = await publishInAction(context, actor, id, options.seen);
    return { revision };
  });
}

/** Stores the document that was looked at, upon what is published now; whoever looked wrote nothing in it. */
async function rebase(
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  draft: Draft,
  plan: PlanDocument,
  authorId: string,
): Promise<void> {
  const document = JSON.stringify(plan);
  const baseDocument = JSON.stringify(await publishedPlan(tx, plan.id));
  await tx.draft.update({ where: { id: draft.id }, data: { document, baseDocument } });
  await addVersion(tx, { draftId: draft.id, document, baseDocument, reason: draft.reason, authorId }, now);
}

/** `scheduleDraft` inside an action of the caller's, which asks for the right. */
export async function scheduleInAction(
  { tx, now, record }: ActionContext,
  actor: Actor,
  id: string,
  publishAt: Date,
  seen?: number,
): Promise<void> {
  const draft = await requireDraft(tx, id, WAITING_STATUSES, seen);
  await requireSecondPair(tx, draft, actor);
  const { plan, came } = await releasable({ tx, now }, draft, seen, publishAt);
  requireLater(publishAt, now);
  if (came.length > 0) await rebase({ tx, now }, draft, plan, requirePerson(actor).id);
  await tx.draft.update({ where: { id }, data: scheduledFor(publishAt, actor.id, now) });
  const details = { draftId: id, publishAt: publishAt.toISOString(), ...recordedMerge(came) };
  record({ action: 'draft.schedule', subject: `plan:${draft.planId}`, details });
}

/**
 * Releases a draft for a later time; until then the public sees the plan as it is.
 * @throws AppError as publishing does, and `inputInvalid` where the time has passed.
 */
export async function scheduleDraft(
  actor: Actor,
  id: string,
  publishAt: Date,
  options: ReleaseOptions = {},
): Promise<void> {
  await runAction(actor, 'publish', contextOf(options), (context) =>
    scheduleInAction(context, actor, id, publishAt, options.seen),
  );
}

/** `returnDraft` inside an action of the caller's, which asks for the right. */
export async function returnInAction(
  { tx, now, record }: ActionContext,
  actor: Actor,
  id: string,
  note: string,
  seen?: number,
): Promise<void> {
  const draft = await requireDraft(tx, id, WAITING_STATUSES, seen);
  const text = noteToAuthor(note);
  await tx.draft.update({ where: { id }, data: sentBack(text, actor.id, now) });
  record({ action: 'draft.reject', subject: `plan:${draft.planId}`, details: { draftId: id, note: text } });
}

/**
 * Sends a draft back to its author, with what is to be done; a scheduled one is thereby taken off the schedule.
 * @throws AppError `forbidden`, `notFound`, `conflict`, `wrongState`, `inputInvalid` where the note is empty or too long.
 */
export async function returnDraft(
  actor: Actor,
  id: string,
  note: string,
  options: ReleaseOptions = {},
): Promise<void> {
  await runAction(actor, 'publish', contextOf(options), (context) =>
    returnInAction(context, actor, id, note, options.seen),
  );
}

/** Scheduled drafts of plans, for what runs when their time has come. */
export const PLAN_SCHEDULE: Schedule = {
  due: (database, now) =>
    database.draft.findMany({
      where: { status: 'scheduled', publishAt: { lte: now } },
      select: { id: true, publishAt: true, decidedById: true },
    }),
  publish: async (context, id, releasedBy) => {
    const draft = await requireDraft(context.tx, id, ['scheduled']);
    await release(context, draft, releasedBy);
    return draft.planId;
  },
  giveBack: async ({ tx, now, record }, id, why, releasedBy) => {
    const { planId } = await requireDraft(tx, id, ['scheduled']);
    await tx.draft.update({ where: { id }, data: sentBack(why, null, now) });
    const details = { draftId: id, why, releasedBy };
    record({ action: 'draft.unschedule', subject: `plan:${planId}`, details });
    return planId;
  },
};
