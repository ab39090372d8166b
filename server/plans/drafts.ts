/** Drafts of plans: saved, handed in, taken back. Publishing them is `server/publishing.ts`. */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  type Draft,
  type DraftOrigin,
  type DraftStatus,
  type DraftSummary,
  OPEN_STATUSES,
} from '@/lib/admin/draft';
import { isoDate } from '@/lib/date';
import type { Fault } from '@/lib/fault';
import { acceptPlan } from '@/lib/plan/acceptance';
import { changesBetween } from '@/lib/plan/diff';
import type { PlanDocument } from '@/lib/plan/plan';
import { type ActionContext, type Actor, requirePerson, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';
import { MOST_REASON, WITH_PEOPLE } from '@/server/draft-rows';
import { AppError } from '@/server/errors';
import { readPlans } from '@/server/storage/read';
import { readStoredPlan } from '@/server/storage/stored-plan';

const findRows = (tx: Transaction, where: object, take?: number) =>
  tx.draft.findMany({ where, include: WITH_PEOPLE, orderBy: { updatedAt: 'desc' }, take });
type Row = Awaited<ReturnType<typeof findRows>>[number];

function toDraft(row: Row): Draft {
  const document = readStoredPlan(row.document);
  return {
    id: row.id,
    planId: row.planId,
    carrierId: row.carrierId,
    planName: document.name,
    isNewPlan: row.baseDocument === null,
    origin: row.origin as DraftOrigin,
    reason: row.reason,
    status: row.status as DraftStatus,
    author: row.author,
    contributorIds: JSON.parse(row.contributors),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    decidedBy: row.decidedBy,
    decisionNote: row.decisionNote,
    publishAt: row.publishAt?.toISOString() ?? null,
    document,
    base: row.baseDocument === null ? null : readStoredPlan(row.baseDocument),
  };
}

/** Drafts in one of these states, the last saved first. */
export async function listDrafts(
  statuses: readonly DraftStatus[] = OPEN_STATUSES,
  database: Database = db(),
): Promise<DraftSummary[]> {
  const rows = await withDatabase(() => findRows(database, { status: { in: [...statuses] } }, 1000));
  return rows.map((row) => {
    const { document: _document, base: _base, ...summary } = toDraft(row);
    return summary;
  });
}

/** A draft, whole; null where there is none of that id. */
export async function getDraft(id: string, database: Database = db()): Promise<Draft | null> {
  const [row] = await withDatabase(() => findRows(database, { id }));
  return row ? toDraft(row) : null;
}

/** The drafts of a set of changes, whole, by name. */
export async function draftsOfSet(tx: Transaction, changeSetId: string): Promise<Draft[]> {
  const drafts = (await findRows(tx, { changeSetId })).map(toDraft);
  return drafts.sort((a, b) => a.planName.localeCompare(b.planName, 'en') || (a.id < b.id ? -1 : 1));
}

/** The published document of a plan, inside a transaction; null where there is none. */
export async function publishedPlan(tx: Transaction, planId: string): Promise<PlanDocument | null> {
  return (await readPlans(tx, [planId]))[0]?.plan ?? null;
}

/** What an editor starts from. */
export interface EditState {
  published: PlanDocument | null;
  draft: Draft | null;
  /** Grows with every save and publication of the plan; a save names the one that it saw. */
  lockVersion: number;
}

/** The stamp of a plan's present state, inside a transaction; 0 for a plan that is nowhere. */
export async function readLockVersion(tx: Transaction, planId: string): Promise<number> {
  const saves = await tx.draft.aggregate({ where: { planId }, _sum: { version: true } });
  const last = await tx.planRevision.aggregate({ where: { planId }, _max: { number: true } });
  return (saves._sum.version ?? 0) + (last._max.number ?? 0);
}

/** What is published and being written of a plan, inside a transaction. */
export async function readEditState(tx: Transaction, planId: string): Promise<EditState> {
  const [row] = await findRows(tx, { openFor: planId });
  return {
    published: await publishedPlan(tx, planId),
    draft: row ? toDraft(row) : null,
    lockVersion: await readLockVersion(tx, planId),
  };
}

/** What is published, what is being written, and the stamp to save upon. */
export async function getEditState(planId: string, database: Database = db()): Promise<EditState> {
  return withDatabase(() => database.$transaction((tx) => readEditState(tx, planId)));
}

/** Of the documents that a plan has now, the one that an editor's work goes on from. */
const newestOf = ({ draft, published }: EditState): PlanDocument | null => draft?.document ?? published;

export interface DraftToSave {
  /** Anything; checked against the rules of plan documents. */
  document: unknown;
  /** The stamp of the state that the work started from; 0 for a plan that is nowhere yet. */
  lockVersion: number;
  /** Why; may be empty. */
  reason: string;
  origin?: DraftOrigin;
  importRunId?: string;
  /** Hands it in for review at once. */
  submit?: boolean;
}

export type SaveOutcome =
  | { kind: 'saved'; draftId: string; lockVersion: number }
  | { kind: 'refused'; faults: Fault[] }
  /** Somebody was faster: nothing was written. `stamp` is the one to save upon after looking at theirs. */
  | { kind: 'conflict'; theirs: PlanDocument | null; lockVersion: number; by: string; at: string };

/** The faults that need the database: an unknown carrier, a carrier that changes, nothing that differs. */
async function storedFaults(tx: Transaction, plan: PlanDocument, { published }: EditState): Promise<Fault[]> {
  if (published && published.carrier !== plan.carrier)
    return [{ path: 'carrier', code: 'otherCarrier', message: `must stay "${published.carrier}"` }];
  // A carrier may be on its way itself; its plans are published after it.
  const carrier =
    (await tx.carrier.findUnique({ where: { id: plan.carrier }, select: { id: true } })) ??
    (await tx.carrierDraft.findUnique({ where: { openFor: plan.carrier }, select: { id: true } }));
  if (!carrier)
    return [{ path: 'carrier', code: 'unknownCarrier', message: `there is no carrier "${plan.carrier}"` }];
  if (published && isDeepStrictEqual(published, plan))
    return [{ path: '', code: 'nothingChanged', message: 'is what is published already' }];
  return [];
}

/** The published state of the plan that a document names. */
async function publishedOf(tx: Transaction, document: unknown): Promise<PlanDocument | null> {
  const { id } = (document ?? {}) as { id?: unknown };
  return typeof id === 'string' ? publishedPlan(tx, id) : null;
}

/** Saves inside a transaction of the caller's (an import saves many); the caller records what it did. */
export async function saveDraftInTransaction(
  tx: Transaction,
  actor: Actor & { id: string },
  toSave: DraftToSave,
  now: Date,
): Promise<SaveOutcome> {
  const published = await publishedOf(tx, toSave.document);
  const parsed = acceptPlan(toSave.document, { today: isoDate(now), published });
  if (!parsed.ok) return { kind: 'refused', faults: parsed.faults };
  const { plan } = parsed;
  if (toSave.reason.length > MOST_REASON)
    return {
      kind: 'refused',
      faults: [{ path: 'reason', code: 'too_big', message: `at most ${MOST_REASON} characters` }],
    };
  const state = await readEditState(tx, plan.id);
  if (state.lockVersion !== toSave.lockVersion)
    return {
      kind: 'conflict',
      theirs: newestOf(state),
      lockVersion: state.lockVersion,
      by: state.draft?.author.name ?? '',
      at: state.draft?.updatedAt ?? '',
    };
  const faults = await storedFaults(tx, plan, state);
  if (faults.length > 0) return { kind: 'refused', faults };
  const data = {
    document: JSON.stringify(plan),
    // Whoever saves upon this state has seen what is published in it.
    baseDocument: state.published && JSON.stringify(state.published),
    reason: toSave.reason.trim(),
    origin: toSave.origin ?? state.draft?.origin ?? 'edit',
    importRunId: toSave.importRunId,
    status: toSave.submit ? 'inReview' : 'editing',
    submittedAt: toSave.submit ? now : null,
    updatedAt: now,
    publishAt: null,
  };
  if (state.draft) {
    const contributors = [...new Set([...state.draft.contributorIds, actor.id])];
    await tx.draft.update({
      where: { id: state.draft.id },
      data: { ...data, contributors: JSON.stringify(contributors), version: { increment: 1 } },
    });
    return { kind: 'saved', draftId: state.draft.id, lockVersion: state.lockVersion + 1 };
  }
  const id = randomUUID();
  await tx.draft.create({
    data: {
      ...data,
      ...{ id, planId: plan.id, carrierId: plan.carrier, openFor: plan.id, version: 1, createdAt: now },
      ...{ authorId: actor.id, contributors: JSON.stringify([actor.id]) },
    },
  });
  return { kind: 'saved', draftId: id, lockVersion: state.lockVersion + 1 };
}

/**
 * Saves what an editor wrote: the plan's open draft, or a new one. A stamp that is not the plan's present one is a
 * conflict and nothing is written.
 * @throws AppError `forbidden`.
 */
export async function saveDraft(
  actor: Actor,
  toSave: DraftToSave,
  options: ContextOptions = {},
): Promise<SaveOutcome> {
  return runAction(actor, 'editDraft', contextOf(options), async ({ tx, now, record }) => {
    const outcome = await saveDraftInTransaction(tx, requirePerson(actor), toSave, now);
    if (outcome.kind !== 'saved') return outcome;
    const row = await tx.draft.findUniqueOrThrow({ where: { id: outcome.draftId } });
    const before = row.baseDocument === null ? null : readStoredPlan(row.baseDocument);
    const changes = before === null ? [] : changesBetween(before, readStoredPlan(row.document));
    record({
      action: toSave.submit ? 'draft.submit' : 'draft.save',
      subject: `plan:${row.planId}`,
      details: { draftId: row.id, reason: row.reason, fields: changes.map(({ path }) => path) },
    });
    return outcome;
  });
}

/** The open draft of that id. @throws AppError `notFound`, or `wrongState` where it is in none of those states. */
export async function requireDraft(
  tx: Transaction,
  id: string,
  statuses: readonly DraftStatus[],
): Promise<Draft> {
  const [row] = await findRows(tx, { id });
  if (!row) throw new AppError('notFound', `There is no draft "${id}".`);
  const draft = toDraft(row);
  if (!statuses.includes(draft.status))
    throw new AppError(
      'wrongState',
      `The draft is ${draft.status}; this needs ${statuses.join(' or ')}. Reload the page.`,
    );
  return draft;
}

/** Hands a draft in for review. @throws AppError `forbidden`, `notFound`, `wrongState`. */
export async function submitDraft(actor: Actor, id: string, options: ContextOptions = {}): Promise<void> {
  await runAction(actor, 'editDraft', contextOf(options), async ({ tx, now, record }) => {
    const draft = await requireDraft(tx, id, ['editing', 'returned']);
    await tx.draft.update({
      where: { id },
      data: { status: 'inReview', submittedAt: now, updatedAt: now, version: { increment: 1 } },
    });
    record({ action: 'draft.submit', subject: `plan:${draft.planId}`, details: { draftId: id } });
  });
}

/** `withdrawDraft` inside an action of the caller's, which asks for the right. */
export async function withdrawInAction({ tx, now, record }: ActionContext, id: string): Promise<void> {
  const draft = await requireDraft(tx, id, OPEN_STATUSES);
  await tx.draft.update({
    where: { id },
    data: {
      status: 'withdrawn',
      openFor: null,
      updatedAt: now,
      publishAt: null,
      version: { increment: 1 },
    },
  });
  record({ action: 'draft.withdraw', subject: `plan:${draft.planId}`, details: { draftId: id } });
}

/** Ends a draft without publishing it; it stays readable. @throws AppError `forbidden`, `notFound`, `wrongState`. */
export async function withdrawDraft(actor: Actor, id: string, options: ContextOptions = {}): Promise<void> {
  await runAction(actor, 'editDraft', contextOf(options), (context) => withdrawInAction(context, id));
}
