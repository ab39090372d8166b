/** Drafts of carriers as they are read: listed, whole, and as what an editor starts from. */
import { type CarrierDraft, type PlanWithOwn, readPlanChanges } from '@/lib/admin/carrier-draft';
import { type DraftStatus, OPEN_STATUSES } from '@/lib/admin/draft';
import { parseCarrier } from '@/lib/plan/carrier-schema';
import type { CarrierDocument } from '@/lib/plan/plan';
import type { SharedField } from '@/lib/plan/shared-fields';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';
import { requireStatus, WITH_PEOPLE } from '@/server/draft-rows';
import { requireSeen } from '@/server/release';
import { readCarriers, readPlans } from '@/server/storage/read';

const findRows = (tx: Transaction, where: object) =>
  tx.carrierDraft.findMany({ where, include: WITH_PEOPLE, orderBy: { updatedAt: 'desc' }, take: 1000 });
type Row = Awaited<ReturnType<typeof findRows>>[number];

/** The carrier in a stored text; one that breaks the rules by now comes as it stands, to be opened and corrected. */
export function readStoredCarrier(text: string): CarrierDocument {
  const document: unknown = JSON.parse(text);
  const parsed = parseCarrier(document);
  return parsed.ok ? parsed.carrier : (document as CarrierDocument);
}

const toDraft = (row: Row): CarrierDraft => ({
  ...{ id: row.id, carrierId: row.carrierId, isNewCarrier: row.baseDocument === null, reason: row.reason },
  status: row.status as DraftStatus,
  ...{ author: row.author, contributorIds: JSON.parse(row.contributors) },
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  ...{ decidedBy: row.decidedBy, decisionNote: row.decisionNote },
  publishAt: row.publishAt?.toISOString() ?? null,
  document: readStoredCarrier(row.document),
  base: row.baseDocument === null ? null : readStoredCarrier(row.baseDocument),
  planChanges: readPlanChanges(JSON.parse(row.planChanges)) ?? {},
});

/** Drafts of carriers in one of these states, the last saved first. */
export async function listCarrierDrafts(
  statuses: readonly DraftStatus[] = OPEN_STATUSES,
  database: Database = db(),
): Promise<CarrierDraft[]> {
  const rows = await withDatabase(() => findRows(database, { status: { in: [...statuses] } }));
  return rows.map(toDraft);
}

/** The drafts of carriers in a set of changes, by the carrier's id: an owner's before its brands'. */
export async function carrierDraftsOfSet(tx: Transaction, changeSetId: string): Promise<CarrierDraft[]> {
  const drafts = (await findRows(tx, { changeSetId })).map(toDraft);
  const isParent = ({ carrierId }: CarrierDraft) =>
    drafts.some(({ document }) => document.parent === carrierId) ? 0 : 1;
  return drafts.sort((a, b) => isParent(a) - isParent(b) || (a.carrierId < b.carrierId ? -1 : 1));
}

/** A draft, whole; null where there is none of that id. */
export async function getCarrierDraft(id: string, database: Database = db()): Promise<CarrierDraft | null> {
  const [row] = await withDatabase(() => findRows(database, { id }));
  return row ? toDraft(row) : null;
}

/** What an editor of a carrier starts from. */
export interface CarrierEditState {
  published: CarrierDocument | null;
  draft: CarrierDraft | null;
  /** Grows with every save and publication; a save names the one that it saw. 0 for a carrier that is nowhere. */
  lockVersion: number;
  /** The carrier's stored plans, each with the fields that are its own. */
  plans: PlanWithOwn[];
}

/** The stamp of a carrier's present state, inside a transaction; 0 for one that is nowhere. */
export async function readCarrierLock(tx: Transaction, carrierId: string): Promise<number> {
  const saves = await tx.carrierDraft.aggregate({ where: { carrierId }, _sum: { version: true } });
  const last = await tx.carrierRevision.aggregate({ where: { carrierId }, _max: { number: true } });
  return (saves._sum.version ?? 0) + (last._max.number ?? 0);
}

/** What is published and being written of a carrier, inside a transaction. */
export async function readCarrierEditState(tx: Transaction, carrierId: string): Promise<CarrierEditState> {
  const [row] = await findRows(tx, { openFor: carrierId });
  const published = (await readCarriers(tx)).find(({ id }) => id === carrierId) ?? null;
  const ids = await tx.plan.findMany({
    where: { carrierId },
    orderBy: { position: 'asc' },
    select: { id: true },
  });
  const placed = await readPlans(
    tx,
    ids.map(({ id }) => id),
  );
  return {
    published,
    draft: row ? toDraft(row) : null,
    lockVersion: await readCarrierLock(tx, carrierId),
    plans: placed.sort((a, b) => a.position - b.position).map(({ plan, own }) => ({ plan, own })),
  };
}

/** What is published of a carrier, what is being written, its plans, and the stamp to save upon. */
export async function getCarrierEditState(
  carrierId: string,
  database: Database = db(),
): Promise<CarrierEditState> {
  return withDatabase(() => database.$transaction((tx) => readCarrierEditState(tx, carrierId)));
}

/** The fields that are a published plan's own; null where the carrier has no such plan. */
export async function getOwnFields(
  carrierId: string,
  planId: string,
  database: Database = db(),
): Promise<readonly SharedField[] | null> {
  const [placed] = await withDatabase(() => database.$transaction((tx) => readPlans(tx, [planId])));
  return placed?.plan.carrier === carrierId ? placed.own : null;
}

/**
 * The draft of that id.
 * @param seen the stamp of what the person acting saw; undefined for what acts without looking.
 * @throws AppError `notFound`, `conflict` where anything changed since it was seen, or `wrongState` where it is in none
 * of those states.
 */
export async function requireCarrierDraft(
  tx: Transaction,
  id: string,
  statuses: readonly DraftStatus[],
  seen?: number,
): Promise<CarrierDraft> {
  const [row] = await findRows(tx, { id });
  if (row) requireSeen(seen, await readCarrierLock(tx, row.carrierId));
  return requireStatus(row ? toDraft(row) : null, id, statuses);
}
