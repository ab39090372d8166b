/** What a draft of a plan held after each save, and the documents that work on it starts from. */
import type { PlanDocument } from '@/lib/plan/plan';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';
import {
  addVersionOf,
  type DraftVersion,
  lastVersionOf,
  readVersionsOf,
  type Versioned,
  type VersionToAdd,
} from '@/server/draft-versions';
import { readStoredPlan } from '@/server/storage/stored-plan';

/** Versions of drafts of plans. */
export const OF_PLANS: Versioned<PlanDocument> = {
  kind: 'plan',
  read: ({ document }) => readStoredPlan(document),
  readBase: readStoredPlan,
};

/** Every version of a draft, the newest first; empty where there is no such draft. */
export async function listVersions(
  draftId: string,
  database: Database = db(),
): Promise<DraftVersion<PlanDocument>[]> {
  return withDatabase(() => readVersionsOf(database, OF_PLANS, draftId));
}

/** The number of a draft's newest version, and who saved it. */
export const lastVersion = (tx: Transaction, draftId: string) => lastVersionOf(tx, OF_PLANS, draftId);

/** The numbers of the newest versions of drafts, by the draft; left out where it has none. */
export async function lastVersions(
  tx: Transaction,
  draftIds: readonly string[],
): Promise<Map<string, number>> {
  if (draftIds.length === 0) return new Map();
  const where = { draftId: { in: [...draftIds] } };
  const rows = await tx.draftVersion.groupBy({ by: ['draftId'], where, _max: { number: true } });
  return new Map(rows.map(({ draftId, _max }) => [draftId, _max.number ?? 0]));
}

/** Adds a version behind the last, in the transaction of the save; returns its number. */
export const addVersion = (tx: Transaction, version: VersionToAdd, savedAt: Date): Promise<number> =>
  addVersionOf(tx, OF_PLANS, version, savedAt);

/** Names the document that work starts from, for a save to say: a version of a draft, a revision, or nothing. */
export function basisOf(from: { draftId: string; version: number } | { revision: number } | null): string {
  if (!from) return '';
  return 'draftId' in from ? `${from.draftId}/${from.version}` : `r${from.revision}`;
}

/**
 * The document that a save says it started from.
 * @returns null for work that started from nothing, undefined where there is no such document of that plan.
 */
export async function documentOfBasis(
  tx: Transaction,
  planId: string,
  basis: string,
  published: PlanDocument | null,
): Promise<PlanDocument | null | undefined> {
  if (basis === '') return null;
  const revision = /^r(\d{1,9})$/.exec(basis)?.[1];
  if (revision !== undefined) {
    // A plan from before revisions were kept has none until it changes; what stood there is then number 1.
    const number = Math.max(1, Number(revision));
    const row = await tx.planRevision.findUnique({ where: { planId_number: { planId, number } } });
    if (row) return readStoredPlan(row.document);
    return Number(revision) === 0 ? (published ?? undefined) : undefined;
  }
  const [, draftId, version] = /^([\w-]{1,64})\/(\d{1,9})$/.exec(basis) ?? [];
  if (draftId === undefined) return undefined;
  const row = await tx.draftVersion.findUnique({
    where: { draftId_number: { draftId, number: Number(version) }, draft: { planId } },
  });
  return row ? readStoredPlan(row.document) : undefined;
}
