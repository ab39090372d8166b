/** Whose figures are due for another look, and what came of looking. */
import { randomUUID } from 'node:crypto';
import type { Prisma } from '@/generated/sqlite/client';
import { ALL_DUE, DUE_PAGE_SIZE, type DueFilter } from '@/lib/admin/due-filter';
import {
  type CheckOutcome,
  type Freshness,
  type FreshnessDays,
  freshnessOf,
  verifiedRange,
} from '@/lib/admin/freshness';
import { isoDate } from '@/lib/date';
import { ageInDays, dayBefore } from '@/lib/plan/age';
import type { LocalText, PlanDocument, Source } from '@/lib/plan/plan';
import {
  type ActionContext,
  type Actor,
  requirePermission,
  requirePerson,
  runAction,
} from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, withDatabase } from '@/server/db';
import { AppError } from '@/server/errors';
import { readSite } from '@/server/storage/site';
import { advanceVersion, writePlans } from '@/server/storage/write';
import { publishedPlan } from './drafts';

/** Somebody looked at a plan's source. */
export interface Check {
  /** ISO instant, UTC. */
  at: string;
  by: string;
  outcome: CheckOutcome;
  sourceUrl: string;
  note: string;
}

export interface DuePlan {
  planId: string;
  planName: string;
  carrierId: string;
  carrierName: LocalText;
  status: PlanDocument['status'];
  verifiedAt: string;
  days: number;
  freshness: Freshness;
  sources: Source[];
  lastCheck: Check | null;
  /** Somebody is writing on it: verifying it now makes that draft start anew from the verified state. */
  hasDraft: boolean;
}

export interface DueQueue {
  /** The rows of the page. */
  rows: DuePlan[];
  /** Plans that the filter leaves. */
  count: number;
  /** The page that was asked for, or the last. */
  page: number;
  pages: number;
  /** Plans that are due or old, whatever the filter. */
  all: number;
  /** The carriers of those. */
  carrierIds: string[];
}

/** The ids of plans whose source did not answer the last time somebody looked. */
async function unreachableIds(database: Database): Promise<string[]> {
  const rows = await database.$queryRaw<{ planId: string }[]>`
    SELECT c."planId" FROM "PlanCheck" c WHERE c."outcome" = 'unreachable' AND NOT EXISTS (
      SELECT 1 FROM "PlanCheck" d WHERE d."planId" = c."planId" AND (d."at", d."id") > (c."at", c."id"))`;
  return rows.map(({ planId }) => planId);
}

async function dueCondition(
  database: Database,
  { carrier, mark, status }: DueFilter,
  today: string,
  site: FreshnessDays,
): Promise<Prisma.PlanWhereInput> {
  const ranges = mark === 'due' || mark === 'old' ? [verifiedRange(mark, today, site)] : [];
  return {
    AND: [{ verifiedAt: pastFresh(today, site) }, ...ranges.map((verifiedAt) => ({ verifiedAt }))],
    ...(carrier !== null && { carrierId: carrier }),
    ...(status !== null && { status }),
    ...(mark === 'unreachable' && { id: { in: await unreachableIds(database) } }),
  };
}

/** Due or old. */
const pastFresh = (today: string, { freshnessWarnDays }: FreshnessDays) => ({
  lt: dayBefore(today, freshnessWarnDays),
});

const findDue = (database: Database, where: Prisma.PlanWhereInput, page: number) =>
  database.plan.findMany({
    where,
    orderBy: [{ verifiedAt: 'asc' }, { carrierId: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * DUE_PAGE_SIZE,
    take: DUE_PAGE_SIZE,
    select: {
      ...{ id: true, name: true, carrierId: true, status: true, verifiedAt: true },
      carrier: { select: { nameEn: true, nameZh: true } },
      sources: { orderBy: { position: 'asc' }, include: { covers: { orderBy: { position: 'asc' } } } },
      checks: {
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: 1,
        include: { actor: { select: { name: true } } },
      },
    },
  });

function toDuePlan(
  row: Awaited<ReturnType<typeof findDue>>[number],
  hasDraft: boolean,
  today: string,
  site: FreshnessDays,
): DuePlan {
  const [last] = row.checks;
  return {
    planId: row.id,
    planName: row.name,
    carrierId: row.carrierId,
    carrierName: { en: row.carrier.nameEn, zh: row.carrier.nameZh },
    status: row.status as DuePlan['status'],
    verifiedAt: row.verifiedAt,
    days: ageInDays(row.verifiedAt, today),
    freshness: freshnessOf(row.verifiedAt, today, site),
    sources: row.sources.map(({ url, title, asOf, covers }) => ({
      ...{ url, title, asOf },
      covers: covers.map(({ field }) => field),
    })),
    lastCheck: last
      ? {
          at: last.at.toISOString(),
          by: last.actor.name,
          outcome: last.outcome as CheckOutcome,
          sourceUrl: last.sourceUrl,
          note: last.note,
        }
      : null,
    hasDraft,
  };
}

/**
 * A page of the plans that are due or old by the settings: the oldest first, then by carrier and id in the database's
 * collation.
 * @throws AppError `forbidden`.
 */
export async function listDue(
  actor: Actor,
  filter: DueFilter = ALL_DUE,
  options: ContextOptions = {},
): Promise<DueQueue> {
  requirePermission(actor, 'view');
  const { database, now } = contextOf(options);
  const today = isoDate(now);
  return withDatabase(async () => {
    const site = await readSite(database);
    const where = await dueCondition(database, filter, today, site);
    const count = await database.plan.count({ where });
    const pages = Math.max(1, Math.ceil(count / DUE_PAGE_SIZE));
    const page = Math.min(filter.page, pages);
    const found = await findDue(database, where, page);
    const open = await database.draft.findMany({
      where: { openFor: { in: found.map(({ id }) => id) } },
      select: { openFor: true },
    });
    const drafted = new Set(open.map(({ openFor }) => openFor));
    const carriers = await database.plan.groupBy({
      by: ['carrierId'],
      where: { verifiedAt: pastFresh(today, site) },
      _count: { id: true },
    });
    return {
      rows: found.map((row) => toDuePlan(row, drafted.has(row.id), today, site)),
      ...{ count, page, pages },
      all: carriers.reduce((sum, { _count }) => sum + _count.id, 0),
      carrierIds: carriers.map(({ carrierId }) => carrierId),
    };
  });
}

/** How many plans on sale were last checked longer ago than so many days, and how many are on sale in all. */
export async function countOlder(
  days: number,
  options: ContextOptions = {},
): Promise<{ older: number; plans: number }> {
  const { database, now } = contextOf(options);
  const status = 'current';
  return withDatabase(async () => ({
    older: await database.plan.count({
      where: { status, verifiedAt: { lt: dayBefore(isoDate(now), days) } },
    }),
    plans: await database.plan.count({ where: { status } }),
  }));
}

/** The plan and that source of it. @throws AppError `notFound`, `inputInvalid` where it names no such source. */
async function requireSource(
  { tx }: ActionContext,
  planId: string,
  sourceUrl: string,
): Promise<PlanDocument> {
  const plan = await publishedPlan(tx, planId);
  if (!plan) throw new AppError('notFound', `There is no plan "${planId.slice(0, 100)}".`);
  if (!plan.sources.some(({ url }) => url === sourceUrl))
    throw new AppError('inputInvalid', 'The plan names no such source. Reload the page and choose one.', [
      'source',
    ]);
  return plan;
}

const addCheck = (
  { tx, now }: ActionContext,
  check: { planId: string; actorId: string; outcome: CheckOutcome; sourceUrl: string; note: string },
) => tx.planCheck.create({ data: { id: randomUUID(), at: now, ...check } });

/**
 * "I looked at this source today and it says the same": a new revision with today as the day of the check and as the
 * date of that source, and nothing else changed. A plan verified today already gets no second revision.
 * @throws AppError `forbidden`, `notFound`, `inputInvalid` where the plan names no such source.
 */
export async function verifyUnchanged(
  actor: Actor,
  planId: string,
  sourceUrl: string,
  options: ContextOptions = {},
): Promise<void> {
  await runAction(actor, 'verifyPlan', contextOf(options), async (context) => {
    const { tx, now, version, record } = context;
    const { id: actorId } = requirePerson(actor);
    const before = await requireSource(context, planId, sourceUrl);
    const today = isoDate(now);
    const plan: PlanDocument = {
      ...before,
      verifiedAt: today,
      sources: before.sources.map((source) =>
        source.url === sourceUrl ? { ...source, asOf: today } : source,
      ),
    };
    const { changed } = await writePlans(tx, [{ plan, position: null }], now, {
      ...{
        origin: 'verify',
        reason: '',
        authorId: actorId,
        publisherId: actorId,
        draftId: null,
        actId: null,
      },
    });
    if (changed > 0) await advanceVersion(tx, version, plan);
    await addCheck(context, { planId, actorId, outcome: 'unchanged', sourceUrl, note: '' });
    record({
      action: 'plan.verify',
      subject: `plan:${planId}`,
      details: { sourceUrl, before: before.verifiedAt, after: today },
    });
  });
}

/**
 * "The source does not answer": recorded, and the plan stays as it is, as old as it was.
 * @throws AppError `forbidden`, `notFound`, `inputInvalid`.
 */
export async function markUnreachable(
  actor: Actor,
  planId: string,
  sourceUrl: string,
  note: string,
  options: ContextOptions = {},
): Promise<void> {
  await runAction(actor, 'verifyPlan', contextOf(options), async (context) => {
    const { id: actorId } = requirePerson(actor);
    await requireSource(context, planId, sourceUrl);
    const text = note.trim();
    if (text.length > 1000)
      throw new AppError('inputInvalid', 'The note may have at most 1,000 characters.', ['note']);
    await addCheck(context, { planId, actorId, outcome: 'unreachable', sourceUrl, note: text });
    context.record({
      action: 'plan.unreachable',
      subject: `plan:${planId}`,
      details: { sourceUrl, note: text },
    });
  });
}
