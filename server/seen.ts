/** What a page showed of drafts of plans and carriers, named when it is made and asked for when somebody decides. */
import { type SeenUpTo, seenText } from '@/lib/admin/seen';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';
import { draftSubject } from '@/server/draft-rows';

/** A draft with what it is of. */
interface Of {
  id: string;
  /** Of the plan or carrier. */
  of: string;
}

/** What a page showed of a draft. */
export interface Seen extends SeenUpTo {
  /** Grows with every save, decision and publication of what the draft is of: a decision names the one that was seen. */
  stamp: number;
}

/** What a form sends of it. */
export interface SeenFields {
  seen: string;
  since: string;
}

/** The hidden fields of a form that decides about it. */
export const seenFields = (seen: Seen): SeenFields => ({ seen: String(seen.stamp), since: seenText(seen) });

type Numbers = ReadonlyMap<string, number>;
type Kind = 'plan' | 'carrier';

const numbers = (rows: readonly (readonly [string, number | null])[]): Numbers =>
  new Map(rows.map(([key, value]) => [key, value ?? 0]));

/** Saves and decisions, by the plan or carrier. */
async function savesOf(tx: Transaction, kind: Kind, of: string[]): Promise<Numbers> {
  const _sum = { version: true } as const;
  if (kind === 'plan') {
    const rows = await tx.draft.groupBy({ by: ['planId'], where: { planId: { in: of } }, _sum });
    return numbers(rows.map((row) => [row.planId, row._sum.version]));
  }
  const where = { carrierId: { in: of } };
  const rows = await tx.carrierDraft.groupBy({ by: ['carrierId'], where, _sum });
  return numbers(rows.map((row) => [row.carrierId, row._sum.version]));
}

/** Numbers of the newest revisions, by the plan or carrier. */
async function revisionsOf(tx: Transaction, kind: Kind, of: string[]): Promise<Numbers> {
  const _max = { number: true } as const;
  if (kind === 'plan') {
    const rows = await tx.planRevision.groupBy({ by: ['planId'], where: { planId: { in: of } }, _max });
    return numbers(rows.map((row) => [row.planId, row._max.number]));
  }
  const where = { carrierId: { in: of } };
  const rows = await tx.carrierRevision.groupBy({ by: ['carrierId'], where, _max });
  return numbers(rows.map((row) => [row.carrierId, row._max.number]));
}

/** Numbers of the newest versions, by the draft. */
async function versionsOf(tx: Transaction, kind: Kind, ids: string[]): Promise<Numbers> {
  const where = { draftId: { in: ids } };
  const _max = { number: true } as const;
  const rows =
    kind === 'plan'
      ? await tx.draftVersion.groupBy({ by: ['draftId'], where, _max })
      : await tx.carrierDraftVersion.groupBy({ by: ['draftId'], where, _max });
  return numbers(rows.map((row) => [row.draftId, row._max.number]));
}

/** The newest entries of the audit log, by what they are about. */
async function eventsOf(tx: Transaction, subjects: string[]): Promise<Numbers> {
  const where = { subject: { in: subjects } };
  const rows = await tx.auditEvent.groupBy({ by: ['subject'], where, _max: { seq: true } });
  return numbers(rows.map((row) => [row.subject, row._max.seq]));
}

/** What is shown of drafts of one kind, by the draft, inside a transaction. */
export async function readSeenOf(
  tx: Transaction,
  kind: Kind,
  drafts: readonly Of[],
): Promise<Map<string, Seen>> {
  const of = [...new Set(drafts.map((draft) => draft.of))];
  const [saves, revisions] = [await savesOf(tx, kind, of), await revisionsOf(tx, kind, of)];
  const versions = await versionsOf(
    tx,
    kind,
    drafts.map(({ id }) => id),
  );
  const events = await eventsOf(
    tx,
    of.map((id) => `${kind}:${id}`),
  );
  return new Map(
    drafts.map((draft) => {
      const revision = revisions.get(draft.of) ?? 0;
      return [
        draft.id,
        {
          stamp: (saves.get(draft.of) ?? 0) + revision,
          ...{ version: versions.get(draft.id) ?? 0, revision },
          event: events.get(`${kind}:${draft.of}`) ?? 0,
        },
      ];
    }),
  );
}

/** The stamps of drafts of a set, by the draft, inside a transaction. */
export async function stampsOf(
  tx: Transaction,
  drafts: readonly { id: string; planId: string }[],
  carriers: readonly { id: string; carrierId: string }[],
): Promise<Map<string, number>> {
  const ofPlans = drafts.map(({ id, planId }) => ({ id, of: planId }));
  const ofCarriers = carriers.map(({ id, carrierId }) => ({ id, of: carrierId }));
  const seen = [...(await readSeenOf(tx, 'plan', ofPlans)), ...(await readSeenOf(tx, 'carrier', ofCarriers))];
  return new Map(seen.map(([id, { stamp }]) => [id, stamp]));
}

/**
 * What a page is about to show of a draft; read it before the draft itself, so that a save in between is a conflict
 * and not taken for seen. Null where there is no such draft.
 */
export async function getSeen(kind: Kind, id: string, database: Database = db()): Promise<Seen | null> {
  return withDatabase(async () => {
    const row = await draftSubject(database, { kind, id });
    if (!row) return null;
    const of = row.subject.slice(kind.length + 1);
    return (await readSeenOf(database, kind, [{ id, of }])).get(id) ?? null;
  });
}

/** The same of every draft of a set, by the draft. */
export async function getSeenOfSet(setId: string, database: Database = db()): Promise<Map<string, Seen>> {
  return withDatabase(async () => {
    const where = { changeSetId: setId };
    const drafts = await database.draft.findMany({ where, select: { id: true, planId: true } });
    const carriers = await database.carrierDraft.findMany({ where, select: { id: true, carrierId: true } });
    const ofPlans = drafts.map(({ id, planId }) => ({ id, of: planId }));
    const ofCarriers = carriers.map(({ id, carrierId }) => ({ id, of: carrierId }));
    return new Map([
      ...(await readSeenOf(database, 'plan', ofPlans)),
      ...(await readSeenOf(database, 'carrier', ofCarriers)),
    ]);
  });
}

/** The newest entry of the audit log about the settings, as a form of their drafts carries it. */
export async function getSettingsSince(database: Database = db()): Promise<string> {
  const events = await withDatabase(() => eventsOf(database, ['settings']));
  return seenText({ version: 0, revision: 0, event: events.get('settings') ?? 0 });
}
