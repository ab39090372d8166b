/** What a plan was: its published states, oldest first. */
import type { PlanDocument } from '@/lib/plan/plan';
import type { PlanRevision } from '@/lib/view/price-history';
import { type Database, db, withDatabase } from '@/server/db';

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
    publishedAt: publishedAt?.toISOString().slice(0, 10) ?? null,
    plan: JSON.parse(document) as PlanDocument,
  }));
}
