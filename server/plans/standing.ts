/** How drafts stand to what is published now: whether they can be released as they are. */
import type { Draft } from '@/lib/admin/draft';
import { type Standing, standingOf } from '@/lib/admin/settle';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';
import { publishedPlan, readLockVersion, requireDraft } from './read-drafts';

/** How a draft stands to what is published now, inside a transaction. */
export async function readStanding(tx: Transaction, draft: Draft): Promise<Standing> {
  const carrier = await tx.carrier.findUnique({ where: { id: draft.carrierId }, select: { id: true } });
  return standingOf(draft, await publishedPlan(tx, draft.planId), carrier !== null);
}

/** How an open draft stands to what is published now, and the stamp of what a person sees with it. */
export async function getStanding(
  draft: Draft,
  database: Database = db(),
): Promise<{ standing: Standing; lockVersion: number }> {
  return withDatabase(() =>
    database.$transaction(async (tx) => ({
      standing: await readStanding(tx, draft),
      lockVersion: await readLockVersion(tx, draft.planId),
    })),
  );
}

/** How drafts that are scheduled stand now, by the id of the draft. */
export async function listScheduled(database: Database = db()): Promise<Map<string, Standing>> {
  return withDatabase(() =>
    database.$transaction(async (tx) => {
      const standings = new Map<string, Standing>();
      const rows = await tx.draft.findMany({ where: { status: 'scheduled' }, select: { id: true } });
      for (const { id } of rows)
        standings.set(id, await readStanding(tx, await requireDraft(tx, id, ['scheduled'])));
      return standings;
    }),
  );
}
