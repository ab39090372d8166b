/** What was published of plans: changes newest first, found by carrier, plan, kind and day. */

import type { Prisma } from '@/generated/sqlite/client';
import { CHANGE_KINDS, type ChangeKind } from '@/lib/changes/kinds';
import type { PublishedChange } from '@/lib/changes/published-change';
import { isoDate } from '@/lib/date';
import { parseCarrier } from '@/lib/plan/carrier-schema';
import type { Source } from '@/lib/plan/plan';
import { inSnapshot } from '@/server/catalog/load';
import { requireAnswering } from '@/server/catalog/version';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';
import { earlierDocuments, KIND_COLUMNS, loadedAt } from '@/server/storage/plan-changes';
import { readVersion } from '@/server/storage/read';
import { readStoredPlan } from '@/server/storage/stored-plan';

/** Where a list goes on: behind this change. */
export interface ChangePlace {
  /** ISO instant. */
  publishedAt: string;
  planId: string;
  number: number;
}

export interface ChangeFilter {
  /** Ids; empty = all. */
  carriers: readonly string[];
  plans: readonly string[];
  /** Any of them will do; empty = all. */
  kinds: readonly ChangeKind[];
  /** The first day of publication, `YYYY-MM-DD` in UTC; null = from the start. */
  since: string | null;
}

export const ANY_CHANGE: ChangeFilter = { carriers: [], plans: [], kinds: [], since: null };

export interface ChangePage {
  /** Of the state that was read. */
  catalogVersion: string;
  /** The day on which the catalog was loaded; null where that was before revisions were kept. */
  loadedOn: string | null;
  /** How many changes the filter leaves in all. */
  count: number;
  /** By publication, the latest first, then by plan. */
  changes: PublishedChange[];
}

/** One value is asked for as such: its rows stand in the order of the list. */
const anyOf = (ids: readonly string[]) => (ids.length === 1 ? ids[0] : { in: [...ids] });

function conditionOf({ carriers, plans, kinds, since }: ChangeFilter): Prisma.PlanChangeWhereInput {
  return {
    isShown: true,
    ...(carriers.length > 0 && { carrierId: anyOf(carriers) }),
    ...(plans.length > 0 && { planId: anyOf(plans) }),
    ...(since !== null && { publishedAt: { gte: new Date(since) } }),
    ...(kinds.length > 0 && { OR: kinds.map((kind) => ({ [KIND_COLUMNS[kind]]: true })) }),
  };
}

function behind({ publishedAt, planId, number }: ChangePlace): Prisma.PlanChangeWhereInput {
  const at = new Date(publishedAt);
  return {
    OR: [
      { publishedAt: { lt: at } },
      { publishedAt: at, planId: { gt: planId } },
      { publishedAt: at, planId, number: { lt: number } },
    ],
  };
}

interface Act {
  id: string;
  carrierId: string;
  number: number;
  document: string;
}

const sharedSources = (document: string): readonly Source[] => {
  const parsed = parseCarrier(JSON.parse(document));
  return parsed.ok ? (parsed.carrier.shared?.sources ?? []) : [];
};

/** The sources of what a carrier states for all its plans, before and after each of its acts, by the act's id. */
async function carrierEvidence(
  tx: Transaction,
  acts: readonly Act[],
): Promise<Map<string, PublishedChange['evidence']>> {
  const once = [...new Map(acts.map((act) => [act.id, act])).values()];
  if (once.length === 0) return new Map();
  const rows = await tx.carrierRevision.findMany({
    where: { OR: once.map(({ carrierId, number }) => ({ carrierId, number: number - 1 })) },
    select: { carrierId: true, number: true, document: true },
  });
  const earlier = new Map(rows.map((row) => [`${row.carrierId} ${row.number + 1}`, row.document]));
  return new Map(
    once.map(({ id, carrierId, number, document }) => {
      const before = earlier.get(`${carrierId} ${number}`);
      return [id, { before: before ? sharedSources(before) : [], after: sharedSources(document) }];
    }),
  );
}

const SELECTED = {
  ...{ planId: true, number: true, carrierId: true, publishedAt: true },
  ...{ isPrice: true, isFact: true, isNew: true, isClosed: true, isReopened: true },
  revision: {
    select: {
      document: true,
      act: { select: { id: true, carrierId: true, number: true, document: true } },
    },
  },
} as const satisfies Prisma.PlanChangeSelect;
type Row = Prisma.PlanChangeGetPayload<{ select: typeof SELECTED }>;

async function toChanges(tx: Transaction, rows: readonly Row[]): Promise<PublishedChange[]> {
  const earlier = await earlierDocuments(tx, rows);
  const acts = await carrierEvidence(
    tx,
    rows.flatMap(({ revision }) => revision.act ?? []),
  );
  return rows.map((row) => {
    const { planId, carrierId, number, publishedAt, revision } = row;
    const after = readStoredPlan(revision.document);
    const before = row.isNew ? null : (earlier.get(`${planId} ${number}`) ?? null);
    const act = revision.act && acts.get(revision.act.id);
    return {
      ...{ planId, carrierId, number, publishedAt: publishedAt.toISOString(), before, after },
      kinds: CHANGE_KINDS.filter((kind) => row[KIND_COLUMNS[kind]]),
      ofCarrier: revision.act !== null,
      evidence: {
        before: [...(before?.sources ?? []), ...(act?.before ?? [])],
        after: [...after.sources, ...(act?.after ?? [])],
      },
    };
  });
}

/**
 * Published changes of plans, the latest first, as they all stood at one moment.
 * @param from where to begin: behind a place of the list, or after so many changes.
 * @throws AppError `databaseBehind` or `databaseUnavailable` where the database fails.
 */
export async function readChanges(
  filter: ChangeFilter,
  { take, from = 0 }: { take: number; from?: ChangePlace | number },
  database: Database = db(),
): Promise<ChangePage> {
  requireAnswering(database);
  const where = conditionOf(filter);
  const work = async (tx: Transaction): Promise<ChangePage> => {
    const rows = await tx.planChange.findMany({
      where: typeof from === 'number' ? where : { AND: [where, behind(from)] },
      orderBy: [{ publishedAt: 'desc' }, { planId: 'asc' }, { number: 'desc' }],
      select: SELECTED,
      take,
      ...(typeof from === 'number' && { skip: from }),
    });
    const loaded = await loadedAt(tx);
    return {
      catalogVersion: (await readVersion(tx)) ?? '',
      loadedOn: loaded && isoDate(loaded),
      count: await tx.planChange.count({ where }),
      changes: await toChanges(tx, rows),
    };
  };
  return inSnapshot(database, work);
}

/** A plan's first state here. */
export interface FirstState {
  /** The day of its publication; null from before revisions were kept, or where none was kept yet. */
  addedOn: string | null;
}

/** When a plan came in here. @throws AppError `databaseUnavailable` where the database fails. */
export async function readFirstState(planId: string, database: Database = db()): Promise<FirstState> {
  const row = await withDatabase(() =>
    database.planRevision.findUnique({
      where: { planId_number: { planId, number: 1 } },
      select: { publishedAt: true },
    }),
  );
  return { addedOn: row?.publishedAt ? isoDate(row.publishedAt) : null };
}
