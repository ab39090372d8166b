/** What a draft held after each save: added with the save, never taken away. */
import type { Person } from '@/lib/admin/draft';
import type { PlanDocument } from '@/lib/plan/plan';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';
import { readStoredPlan } from '@/server/storage/stored-plan';

/** A save of a draft. */
export interface DraftVersion {
  /** From 1. */
  number: number;
  author: Person;
  /** ISO instant. */
  savedAt: string;
  reason: string;
  /** The version that it went back to; null for any other save. */
  restores: number | null;
  document: PlanDocument;
  /** The published document that it stood upon; null for a new plan. */
  base: PlanDocument | null;
}

/** Every version of a draft, the newest first. */
export async function readVersions(tx: Transaction, draftId: string): Promise<DraftVersion[]> {
  const rows = await tx.draftVersion.findMany({
    where: { draftId },
    orderBy: { number: 'desc' },
    include: { author: { select: { id: true, name: true } } },
  });
  return rows.map(({ number, author, savedAt, reason, restores, document, baseDocument }) => ({
    ...{ number, author, reason, restores },
    savedAt: savedAt.toISOString(),
    document: readStoredPlan(document),
    base: baseDocument === null ? null : readStoredPlan(baseDocument),
  }));
}

/** Every version of a draft, the newest first; empty where there is no such draft. */
export async function listVersions(draftId: string, database: Database = db()): Promise<DraftVersion[]> {
  return withDatabase(() => readVersions(database, draftId));
}

/** The number of a draft's newest version, and who saved it. */
export async function lastVersion(
  tx: Transaction,
  draftId: string,
): Promise<{ number: number; by: string; at: string }> {
  const row = await tx.draftVersion.findFirst({
    where: { draftId },
    orderBy: { number: 'desc' },
    select: { number: true, savedAt: true, author: { select: { name: true } } },
  });
  return { number: row?.number ?? 0, by: row?.author.name ?? '', at: row?.savedAt.toISOString() ?? '' };
}

export interface VersionToAdd {
  draftId: string;
  /** As stored. */
  document: string;
  baseDocument: string | null;
  reason: string;
  authorId: string;
  restores?: number;
}

/** Adds a version behind the last, in the transaction of the save; returns its number. */
export async function addVersion(tx: Transaction, version: VersionToAdd, savedAt: Date): Promise<number> {
  const { number } = await lastVersion(tx, version.draftId);
  await tx.draftVersion.create({ data: { ...version, savedAt, number: number + 1 } });
  return number + 1;
}

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
