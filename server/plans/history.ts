/** What a plan was: its published states, oldest first. */

import type { Person } from '@/lib/admin/draft';
import { isoDate } from '@/lib/date';
import type { PlanDocument } from '@/lib/plan/plan';
import type { PlanRevision } from '@/lib/series/price-history';
import { type Actor, requirePerson, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, db, withDatabase } from '@/server/db';
import { AppError } from '@/server/errors';
import type { Provenance } from '@/server/storage/revisions';
import { readStoredPlan } from '@/server/storage/stored-plan';
import { readEditState, type SaveOutcome, saveDraftInTransaction } from './drafts';

/**
 * Every revision of a plan, oldest first; empty where none was kept (the plan has not changed since before revisions
 * were kept, or there is none of that id).
 * @throws AppError `databaseUnavailable` where the database fails.
 */
export async function getRevisions(planId: string, database: Database = db()): Promise<PlanRevision[]> {
  const rows = await withDatabase(() =>
    database.planRevision.findMany({ where: { planId }, orderBy: { number: 'asc' } }),
  );
  return rows.map(({ number, publishedAt, document }) => ({
    number,
    publishedAt: publishedAt && isoDate(publishedAt),
    plan: readStoredPlan(document),
  }));
}

/** A revision with who, when and why. */
export interface HistoryEntry {
  number: number;
  /** ISO instant; null from before revisions were kept. */
  publishedAt: string | null;
  origin: Provenance['origin'];
  reason: string;
  author: Person | null;
  publisher: Person | null;
  plan: PlanDocument;
}

/** Every revision of a plan with who, when and why, newest first. */
export async function getHistory(planId: string, database: Database = db()): Promise<HistoryEntry[]> {
  const person = { select: { id: true, name: true } } as const;
  const rows = await withDatabase(() =>
    database.planRevision.findMany({
      where: { planId },
      orderBy: { number: 'desc' },
      include: { author: person, publisher: person },
    }),
  );
  return rows.map(({ number, publishedAt, origin, reason, author, publisher, document }) => ({
    number,
    publishedAt: publishedAt?.toISOString() ?? null,
    origin: origin as Provenance['origin'],
    ...{ reason, author, publisher },
    plan: readStoredPlan(document),
  }));
}

/**
 * Hands in an earlier state of a plan for review; published, it is a new revision, and none is taken away.
 * @returns a conflict where the plan has an open draft that this would overwrite.
 * @throws AppError `forbidden`, `notFound` where there is no such revision.
 */
export async function restoreRevision(
  actor: Actor,
  planId: string,
  number: number,
  reason: string,
  options: ContextOptions = {},
): Promise<SaveOutcome> {
  const context = contextOf(options);
  return runAction(actor, 'editDraft', context, async ({ tx, now, record }) => {
    const row = await tx.planRevision.findUnique({ where: { planId_number: { planId, number } } });
    if (!row) throw new AppError('notFound', `The plan "${planId}" has no revision ${number}.`);
    const open = await tx.draft.findUnique({ where: { openFor: planId } });
    const { lockVersion } = await readEditState(tx, planId);
    const outcome = await saveDraftInTransaction(
      tx,
      requirePerson(actor),
      // An open draft is somebody's work: never overwritten unseen.
      {
        document: readStoredPlan(row.document),
        lockVersion: open ? -1 : lockVersion,
        reason,
        origin: 'restore',
        submit: true,
      },
      now,
    );
    if (outcome.kind === 'saved')
      record({
        action: 'draft.submit',
        subject: `plan:${planId}`,
        details: { draftId: outcome.draftId, restores: number, reason },
      });
    return outcome;
  });
}
