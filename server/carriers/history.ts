/** What a carrier was, and the way back. */
import type { Person } from '@/lib/admin/draft';
import type { CarrierDocument } from '@/lib/plan/plan';
import { type Actor, requirePerson, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, db, withDatabase } from '@/server/db';
import { AppError } from '@/server/errors';
import {
  type CarrierSaveOutcome,
  readCarrierEditState,
  readStoredCarrier,
  saveCarrierInTransaction,
} from './drafts';

/** A published state of a carrier, with who, when and why. */
export interface CarrierHistoryEntry {
  /** Of the revision. */
  id: string;
  number: number;
  /** ISO instant; null from before revisions were kept. */
  publishedAt: string | null;
  reason: string;
  author: Person | null;
  publisher: Person | null;
  /** How many plans got a revision with it. */
  plans: number;
  document: CarrierDocument;
}

/** Every revision of a carrier, newest first. */
export async function getCarrierHistory(
  carrierId: string,
  database: Database = db(),
): Promise<CarrierHistoryEntry[]> {
  const person = { select: { id: true, name: true } } as const;
  const rows = await withDatabase(() =>
    database.carrierRevision.findMany({
      where: { carrierId },
      orderBy: { number: 'desc' },
      include: { author: person, publisher: person, _count: { select: { plans: true } } },
    }),
  );
  return rows.map(({ id, number, publishedAt, reason, author, publisher, document, _count }) => ({
    ...{ id, number, publishedAt: publishedAt?.toISOString() ?? null, reason, author, publisher },
    plans: _count.plans,
    document: readStoredCarrier(document),
  }));
}

/**
 * Hands in, as one draft, what takes an act on a carrier back: the carrier's document before it, and for each plan that
 * it changed what that was.
 * @returns a conflict where the carrier has an open draft that this would overwrite.
 * @throws AppError `forbidden`, `notFound` where there is no such revision, `wrongState` where it is not the last one.
 */
export async function undoCarrierRevision(
  actor: Actor,
  revisionId: string,
  reason: string,
  options: ContextOptions = {},
): Promise<CarrierSaveOutcome> {
  return runAction(actor, 'editDraft', contextOf(options), async ({ tx, now, record }) => {
    const row = await tx.carrierRevision.findUnique({ where: { id: revisionId } });
    if (!row) throw new AppError('notFound', `There is no revision "${revisionId}".`);
    const { carrierId } = row;
    const earlier = await tx.carrierRevision.findFirst({
      where: { carrierId, number: row.number - 1 },
    });
    const later = await tx.carrierRevision.count({ where: { carrierId, number: { gt: row.number } } });
    if (!earlier || later > 0)
      throw new AppError('wrongState', 'Only the last change of a carrier can be undone. Reload the page.');
    const open = await tx.carrierDraft.findUnique({ where: { openFor: carrierId } });
    const { lockVersion } = await readCarrierEditState(tx, carrierId);
    const outcome = await saveCarrierInTransaction(
      tx,
      requirePerson(actor),
      {
        document: undoneDocument(readStoredCarrier(earlier.document), readStoredCarrier(row.document)),
        planChanges: JSON.parse(row.inverse),
        // An open draft is somebody's work: never overwritten unseen.
        lockVersion: open ? -1 : lockVersion,
        reason,
        submit: true,
      },
      now,
    );
    if (outcome.kind === 'saved')
      record({
        action: 'carrier.submit',
        subject: `carrier:${carrierId}`,
        details: { draftId: outcome.draftId, undoes: row.number, reason },
      });
    return outcome;
  });
}

/** The earlier document; where it stated nothing for all plans, facts that state nothing (null would leave them). */
function undoneDocument(earlier: CarrierDocument, present: CarrierDocument): CarrierDocument {
  if (earlier.shared !== null || present.shared === null) return earlier;
  return { ...earlier, shared: { sources: [], verifiedAt: present.shared.verifiedAt } };
}
