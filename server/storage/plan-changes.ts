/** Rows by which lists of changes find revisions: made with each revision, and filled in for those from before. */
import { CHANGE_KINDS, type ChangeKind, kindsOf } from '@/lib/changes/kinds';
import type { PlanDocument } from '@/lib/plan/plan';
import { type Database, type Transaction, withDatabase } from '@/server/db';
import { batchesOf } from '@/server/storage/batches';
import { readStoredPlan } from '@/server/storage/stored-plan';

/** The column that says so, for each kind. */
export const KIND_COLUMNS = {
  price: 'isPrice',
  fact: 'isFact',
  new: 'isNew',
  closed: 'isClosed',
  reopened: 'isReopened',
} as const satisfies Record<ChangeKind, string>;

type Client = Pick<Transaction, 'planRevision' | 'planChange' | 'plan'>;

/** A revision with a day, and the state that it took the place of; null for a plan's first. */
export interface DatedRevision {
  planId: string;
  number: number;
  publishedAt: Date;
  before: PlanDocument | null;
  after: PlanDocument;
}

/**
 * When the catalog was loaded; null where that was before revisions were kept. What came in with the first load is no
 * news, what comes in later is.
 */
export async function loadedAt(client: Client): Promise<Date | null> {
  const undated = await client.planRevision.findFirst({
    where: { publishedAt: null },
    select: { number: true },
  });
  if (undated) return null;
  const [first] = await client.planRevision.findMany({
    where: { publishedAt: { not: null } },
    orderBy: { publishedAt: 'asc' },
    select: { publishedAt: true },
    take: 1,
  });
  const unkept =
    first && (await client.plan.findFirst({ where: { revisions: { none: {} } }, select: { id: true } }));
  return unkept ? null : (first?.publishedAt ?? null);
}

/** A state that the rules of today refuse cannot be compared: it is in no list. */
function comparedKinds(before: PlanDocument, after: PlanDocument): ChangeKind[] {
  try {
    return kindsOf(before, after);
  } catch {
    return [];
  }
}

function rowOf(revision: DatedRevision, loaded: Date | null) {
  const { planId, number, publishedAt, before, after } = revision;
  const isLater = loaded === null || publishedAt > loaded;
  const kinds = before ? comparedKinds(before, after) : isLater ? (['new'] as const) : [];
  const columns = CHANGE_KINDS.map((kind) => [
    KIND_COLUMNS[kind],
    (kinds as readonly string[]).includes(kind),
  ]);
  return {
    ...{ planId, number, publishedAt, carrierId: after.carrier, isShown: kinds.length > 0 },
    ...(Object.fromEntries(columns) as Record<(typeof KIND_COLUMNS)[ChangeKind], boolean>),
  };
}

/** Adds a row for each of these revisions, which stand in the database already. */
export async function addPlanChanges(client: Client, revisions: DatedRevision[]): Promise<void> {
  const loaded = revisions.some(({ before }) => before === null) ? await loadedAt(client) : null;
  for (const some of batchesOf(revisions))
    await client.planChange.createMany({ data: some.map((revision) => rowOf(revision, loaded)) });
}

const A_BATCH = 200;

/**
 * Adds the rows of revisions that have none, from before such rows were kept; each batch by itself, so that it goes on
 * where it was stopped.
 * @returns how many were added.
 * @throws AppError `databaseUnavailable` where the database fails.
 */
export async function fillPlanChanges(database: Database): Promise<number> {
  return withDatabase(async () => {
    let added = 0;
    for (;;) {
      const rows = await database.planRevision.findMany({
        where: { publishedAt: { not: null }, change: null },
        orderBy: [{ planId: 'asc' }, { number: 'asc' }],
        select: { planId: true, number: true, publishedAt: true, document: true },
        take: A_BATCH,
      });
      if (rows.length === 0) return added;
      const earlier = await earlierDocuments(database, rows);
      await addPlanChanges(
        database,
        rows.map(({ planId, number, publishedAt, document }) => ({
          ...{ planId, number, publishedAt: publishedAt as Date },
          before: earlier.get(`${planId} ${number}`) ?? null,
          after: readStoredPlan(document),
        })),
      );
      added += rows.length;
    }
  });
}

/** The states that these revisions took the place of, by `<plan> <number>` of the revision; none for a plan's first. */
export async function earlierDocuments(
  client: Client,
  revisions: readonly { planId: string; number: number }[],
): Promise<Map<string, PlanDocument>> {
  const wanted = revisions.filter(({ number }) => number > 1);
  if (wanted.length === 0) return new Map();
  const rows = await client.planRevision.findMany({
    where: { OR: wanted.map(({ planId, number }) => ({ planId, number: number - 1 })) },
    select: { planId: true, number: true, document: true },
  });
  return new Map(rows.map((row) => [`${row.planId} ${row.number + 1}`, readStoredPlan(row.document)]));
}
