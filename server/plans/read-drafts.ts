/** Drafts as they are read: listed, whole, and as what an editor starts from. */
import {
  type Draft,
  type DraftOrigin,
  type DraftStatus,
  type DraftSummary,
  OPEN_STATUSES,
} from '@/lib/admin/draft';
import type { PlanDocument } from '@/lib/plan/plan';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';
import { requireStatus, WITH_PEOPLE } from '@/server/draft-rows';
import { requireSeen } from '@/server/release';
import { readPlans } from '@/server/storage/read';
import { readStoredPlan } from '@/server/storage/stored-plan';
import { basisOf, lastVersions } from './draft-versions';

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
    changeSetId: row.changeSetId,
    document,
    base: row.baseDocument === null ? null : readStoredPlan(row.baseDocument),
  };
}

/** Drafts in one of these states, the last saved first. */
export async function listDrafts(
  statuses: readonly DraftStatus[] = OPEN_STATUSES,
  database: Database = db(),
): Promise<DraftSummary[]> {
  return (await listWholeDrafts(statuses, database)).map(
    ({ document: _document, base: _base, ...summary }) => summary,
  );
}

/** The same drafts with their documents. */
export async function listWholeDrafts(
  statuses: readonly DraftStatus[],
  database: Database = db(),
): Promise<Draft[]> {
  const rows = await withDatabase(() => findRows(database, { status: { in: [...statuses] } }, 1000));
  return rows.map(toDraft);
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
  /** Names the document that work goes on from now, for its save to say. */
  basis: string;
}

/** The number of a plan's newest revision, inside a transaction; 0 where none was kept. */
async function lastRevision(tx: Transaction, planId: string): Promise<number> {
  const { _max } = await tx.planRevision.aggregate({ where: { planId }, _max: { number: true } });
  return _max.number ?? 0;
}

/** The stamp of a plan's present state, inside a transaction; 0 for a plan that is nowhere. */
export async function readLockVersion(tx: Transaction, planId: string): Promise<number> {
  const saves = await tx.draft.aggregate({ where: { planId }, _sum: { version: true } });
  return (saves._sum.version ?? 0) + (await lastRevision(tx, planId));
}

/**
 * What is published and being written of plans, by their ids, inside a transaction: a few queries for all of them. There
 * is an answer for each id, also where there is no such plan yet.
 */
export async function readEditStates(
  tx: Transaction,
  planIds: readonly string[],
): Promise<Map<string, EditState>> {
  const of = { planId: { in: [...planIds] } };
  const rows = new Map((await findRows(tx, { openFor: of.planId })).map((row) => [row.planId, row]));
  const published = new Map((await readPlans(tx, planIds)).map(({ plan }) => [plan.id, plan]));
  const saves = await tx.draft.groupBy({ by: ['planId'], where: of, _sum: { version: true } });
  const savesOf = new Map(saves.map(({ planId, _sum }) => [planId, _sum.version ?? 0]));
  const revisions = await tx.planRevision.groupBy({ by: ['planId'], where: of, _max: { number: true } });
  const revisionOf = new Map(revisions.map(({ planId, _max }) => [planId, _max.number ?? 0]));
  const versionOf = await lastVersions(
    tx,
    [...rows.values()].map(({ id }) => id),
  );
  return new Map(
    planIds.map((planId) => {
      const row = rows.get(planId);
      const plan = published.get(planId) ?? null;
      const revision = revisionOf.get(planId) ?? 0;
      const start = row ? { draftId: row.id, version: versionOf.get(row.id) ?? 0 } : plan && { revision };
      return [
        planId,
        {
          published: plan,
          draft: row ? toDraft(row) : null,
          lockVersion: (savesOf.get(planId) ?? 0) + revision,
          basis: basisOf(start),
        },
      ];
    }),
  );
}

/** What is published and being written of a plan, inside a transaction. */
export async function readEditState(tx: Transaction, planId: string): Promise<EditState> {
  return (await readEditStates(tx, [planId])).get(planId) as EditState;
}

/** What is published, what is being written, and the stamp to save upon. */
export async function getEditState(planId: string, database: Database = db()): Promise<EditState> {
  return withDatabase(() => database.$transaction((tx) => readEditState(tx, planId)));
}

/**
 * The draft of that id.
 * @param seen the stamp of what the person acting saw; undefined for what acts without looking.
 * @throws AppError `notFound`, `conflict` where anything changed since it was seen, or `wrongState` where it is in none
 * of those states.
 */
export async function requireDraft(
  tx: Transaction,
  id: string,
  statuses: readonly DraftStatus[],
  seen?: number,
): Promise<Draft> {
  const [row] = await findRows(tx, { id });
  if (row) requireSeen(seen, await readLockVersion(tx, row.planId));
  return requireStatus(row ? toDraft(row) : null, id, statuses);
}
