/** How drafts stand to what is published now: whether they can be released as they are. */
import type { Draft } from '@/lib/admin/draft';
import { type Standing, standingOf } from '@/lib/admin/settle';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';
import { publishedPlan, readLockVersion, requireDraft } from './read-drafts';

/** Whether a carrier is published, or will be by then: on the clock, carriers go before plans. */
async function carrierIsThere(tx: Transaction, id: string, by: Date | null): Promise<boolean> {
  if ((await tx.carrier.count({ where: { id } })) > 0) return true;
  if (by === null) return false;
  const where = { openFor: id, status: 'scheduled', publishAt: { lte: by } };
  return (await tx.carrierDraft.count({ where })) > 0;
}

/**
 * How a draft stands to what is published now, inside a transaction.
 * @param by when it is to be released; null = now.
 */
export async function readStanding(tx: Transaction, draft: Draft, by: Date | null): Promise<Standing> {
  const isThere = await carrierIsThere(tx, draft.carrierId, by);
  return standingOf(draft, await publishedPlan(tx, draft.planId), isThere);
}

const timeOf = ({ publishAt }: Draft) => (publishAt === null ? null : new Date(publishAt));

/** How an open draft stands to what is published now, and the stamp of what a person sees with it. */
export async function getStanding(
  draft: Draft,
  database: Database = db(),
): Promise<{ standing: Standing; lockVersion: number }> {
  return withDatabase(() =>
    database.$transaction(async (tx) => ({
      standing: await readStanding(tx, draft, timeOf(draft)),
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
      for (const { id } of rows) {
        const draft = await requireDraft(tx, id, ['scheduled']);
        standings.set(id, await readStanding(tx, draft, timeOf(draft)));
      }
      return standings;
    }),
  );
}
