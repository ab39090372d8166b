/** Drafts become what the public sees: released by a second pair of eyes, at once or on a date, or sent back. */
import type { Draft } from '@/lib/admin/draft';
import { isoDate } from '@/lib/date';
import type { Fault } from '@/lib/fault';
import { acceptPlan } from '@/lib/plan/acceptance';
import { type Change, changesBetween } from '@/lib/plan/diff';
import type { PlanDocument } from '@/lib/plan/plan';
import { type ActionContext, type Actor, requirePerson, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import type { Transaction } from '@/server/db';
import { noteToAuthor, requireSecondPair } from '@/server/draft-rows';
import { AppError, isAppError } from '@/server/errors';
import { saveImportedIds } from '@/server/external-ids';
import { closeReports } from '@/server/report-answers';
import { advanceVersion, writePlans } from '@/server/storage/write';
import { addVersion } from './draft-versions';
import { getDraft, publishedPlan, readLockVersion, requireDraft } from './read-drafts';
import { readStanding } from './standing';

/** What publishes scheduled drafts when their time has come. */
const CLOCK: Actor = { id: null, name: 'schedule', role: 'owner' };

/** With the stamp that a person saw, so that nothing is released that they did not look at. */
export interface ReleaseOptions extends ContextOptions {
  /** The plan's stamp when its draft was looked at; without it, nothing that needs a look is released. */
  seen?: number;
}

/** A publication: the number of the plan's revision, and the catalog's version after it. */
export interface Released {
  revision: number;
  version: string;
}

const broken = (faults: readonly Fault[]) =>
  new AppError(
    'inputInvalid',
    'The draft breaks the rules of plan documents. Open it and correct it.',
    faults.map(({ path, message }) => `${path} ${message}`),
  );

/** That a carrier is missing: it waits as a draft itself, or is gone. */
async function missingCarrier(tx: Transaction, carrierId: string): Promise<AppError> {
  return (await tx.carrierDraft.count({ where: { openFor: carrierId } })) > 0
    ? new AppError('conflict', `The carrier "${carrierId}" is not published yet. Publish it first.`, [
        'carrierFirst',
      ])
    : new AppError('conflict', `There is no carrier "${carrierId}" any more.`, ['noCarrier']);
}

/**
 * The document that is released: the draft's, together with what was published since it was begun where no field of
 * the two meets.
 * @throws AppError `conflict` where somebody has to look first, `inputInvalid` where it breaks the rules.
 */
async function releasable(
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  draft: Draft,
  seen: number | undefined,
): Promise<{ plan: PlanDocument; came: Change[] }> {
  const { plan, came } = await standingDocument(tx, draft, seen);
  const parsed = acceptPlan(plan, { today: isoDate(now), published: draft.base });
  if (!parsed.ok) throw broken(parsed.faults);
  return { plan: parsed.plan, came };
}

/** The document that is released, by how the draft stands to what is published now. */
async function standingDocument(
  tx: Transaction,
  draft: Draft,
  seen: number | undefined,
): Promise<{ plan: PlanDocument; came: Change[] }> {
  if (seen !== undefined && seen !== (await readLockVersion(tx, draft.planId)))
    throw new AppError(
      'conflict',
      'The draft or its plan changed since you opened this page. Look at it as it is now.',
      ['draftMoved'],
    );
  const standing = await readStanding(tx, draft);
  switch (standing.kind) {
    case 'fits':
      return { plan: draft.document, came: [] };
    case 'rebases':
      return standing;
    case 'needsLook':
      if (seen !== undefined) return standing;
      break;
    case 'broken':
      throw broken(standing.faults);
    case 'noCarrier':
      throw await missingCarrier(tx, draft.carrierId);
    default:
  }
  throw new AppError(
    'conflict',
    'The plan was published anew since this draft was begun. Open the draft, look at both, save it again.',
    ['baseMoved'],
  );
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
  await tx.draft.update({
    where: { id: draft.id },
    data: {
      ...{ status: 'published', openFor: null, updatedAt: now, decidedAt: now, decidedById: publisherId },
      version: { increment: 1 },
    },
  });
  const { _max } = await tx.planRevision.aggregate({ where: { planId: plan.id }, _max: { number: true } });
  const revision = _max.number ?? 0;
  record({
    action: 'plan.publish',
    subject: `plan:${plan.id}`,
    details: {
      ...{ draftId: draft.id, revision, author: draft.author.name, reason: draft.reason },
      ...(came.length > 0 && { merged: came.map(({ path }) => path) }),
      changes: changesBetween(before ?? {}, plan).map(({ path, before, after }) => ({
        ...{ path, before: before ?? null, after: after ?? null },
      })),
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
  const draft = await requireDraft(context.tx, id, ['inReview', 'scheduled']);
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
  const draft = await requireDraft(tx, id, ['inReview', 'scheduled']);
  await requireSecondPair(tx, draft, actor);
  const { plan, came } = await releasable({ tx, now }, draft, seen);
  if (!(publishAt > now))
    throw new AppError(
      'inputInvalid',
      'The time to publish at has passed. Choose a later one, or publish now.',
      ['publishAt'],
    );
  if (came.length > 0) await rebase({ tx, now }, draft, plan, requirePerson(actor).id);
  await tx.draft.update({
    where: { id },
    data: {
      ...{ status: 'scheduled', publishAt, updatedAt: now, decidedAt: now, decidedById: actor.id },
      version: { increment: 1 },
    },
  });
  const merged = came.length > 0 ? { merged: came.map(({ path }) => path) } : {};
  const details = { draftId: id, publishAt: publishAt.toISOString(), ...merged };
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
): Promise<void> {
  const draft = await requireDraft(tx, id, ['inReview', 'scheduled']);
  const text = noteToAuthor(note);
  await sendBack(tx, id, text, actor.id, now);
  record({ action: 'draft.reject', subject: `plan:${draft.planId}`, details: { draftId: id, note: text } });
}

/**
 * Sends a draft back to its author, with what is to be done; a scheduled one is thereby taken off the schedule.
 * @throws AppError `forbidden`, `notFound`, `wrongState`, `inputInvalid` where the note is empty or too long.
 */
export async function returnDraft(
  actor: Actor,
  id: string,
  note: string,
  options: ContextOptions = {},
): Promise<void> {
  await runAction(actor, 'publish', contextOf(options), (context) =>
    returnInAction(context, actor, id, note),
  );
}

async function sendBack(
  tx: Transaction,
  id: string,
  decisionNote: string,
  decidedById: string | null,
  now: Date,
): Promise<void> {
  await tx.draft.update({
    where: { id },
    data: {
      ...{ status: 'returned', publishAt: null, updatedAt: now, decidedAt: now, decidedById, decisionNote },
      version: { increment: 1 },
    },
  });
}

export interface DuePublications {
  /** Ids of the plans that were published. */
  published: string[];
  /** Ids of the plans whose draft was sent back instead, because the plan or the rules had changed. */
  returned: string[];
}

/** Publishes every scheduled draft whose time has come; any number of instances may ask at once. */
export async function publishDue(options: ContextOptions = {}): Promise<DuePublications> {
  const { database, now } = contextOf(options);
  const due = await database.draft.findMany({
    where: { status: 'scheduled', publishAt: { lte: now } },
    orderBy: { publishAt: 'asc' },
    select: { id: true, planId: true },
  });
  const done: DuePublications = { published: [], returned: [] };
  for (const { id, planId } of due) {
    const releaser = await getDraft(id, database);
    try {
      await runAction(CLOCK, 'publish', { database, now }, async (context) => {
        const draft = await requireDraft(context.tx, id, ['scheduled']);
        await release(context, draft, releaser?.decidedBy?.id ?? null);
      });
      done.published.push(planId);
    } catch (error) {
      // Another instance was faster.
      if (isAppError(error, 'wrongState')) continue;
      if (!isAppError(error, 'conflict') && !isAppError(error, 'inputInvalid')) throw error;
      await runAction(CLOCK, 'publish', { database, now }, async ({ tx, record }) => {
        await requireDraft(tx, id, ['scheduled']);
        await sendBack(tx, id, error.message, null, now);
        record({
          action: 'draft.unschedule',
          subject: `plan:${planId}`,
          details: { draftId: id, why: error.message, releasedBy: releaser?.decidedBy?.id ?? null },
        });
      });
      done.returned.push(planId);
    }
  }
  return done;
}
