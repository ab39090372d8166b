/** The list of plans in the back office: filtered, sorted and paged in SQL. */
import { Prisma } from '@/generated/sqlite/client';
import { type FreshnessDays, verifiedRange } from '@/lib/admin/freshness';
import {
  LIST_PAGE_SIZE,
  type ListFilter,
  type ListSort,
  type PlanLine,
  planLines,
} from '@/lib/admin/plan-list';
import { termsOf } from '@/lib/catalog/search';
import { isoDate } from '@/lib/date';
import type { PlanDocument } from '@/lib/plan/plan';
import { getCatalog, plansByIdOf } from '@/server/catalog/read';
import { type ContextOptions, contextOf } from '@/server/context';
import { withDatabase } from '@/server/db';
import { listDrafts } from './drafts';

export interface PlanList {
  /** The lines of the page. */
  lines: PlanLine[];
  /** Plans that the filter leaves. */
  count: number;
  /** The page that was asked for, or the last. */
  page: number;
  pages: number;
  /** Open drafts of plans that are not there yet. */
  newPlans: number;
}

/** Written as text and not by Prisma's own filters: those cannot fold letters alike on both engines. */
const FROM = Prisma.sql`FROM "Plan" p JOIN "Carrier" c ON c."id" = p."carrierId"
  LEFT JOIN "Draft" d ON d."openFor" = p."id"`;
const TEXT = Prisma.sql`lower(p."id" || ' ' || p."name" || ' ' || c."nameEn" || ' ' || c."nameZh")`;

/** Ties by id, in the database's collation. How much is not stated is no column: see `listPlans`. */
const ORDERS: Record<ListSort, Prisma.Sql> = {
  carrier: Prisma.sql`lower(c."nameEn"), p."id"`,
  name: Prisma.sql`lower(p."name"), p."id"`,
  age: Prisma.sql`p."verifiedAt", p."id"`,
  notStated: Prisma.sql`p."id"`,
};

/** The condition that a filter sets; `!` escapes what LIKE would take for any sign. */
export function listCondition(filter: ListFilter, today: string, site: FreshnessDays): Prisma.Sql {
  const { gte, lt } = filter.freshness === null ? {} : verifiedRange(filter.freshness, today, site);
  const conditions = termsOf(filter.search).map(
    (term) => Prisma.sql`${TEXT} LIKE ${`%${term.replace(/[!%_]/g, '!$&')}%`} ESCAPE '!'`,
  );
  if (filter.carrier !== null) conditions.push(Prisma.sql`p."carrierId" = ${filter.carrier}`);
  if (filter.status !== null) conditions.push(Prisma.sql`p."status" = ${filter.status}`);
  if (gte !== undefined) conditions.push(Prisma.sql`p."verifiedAt" >= ${gte}`);
  if (lt !== undefined) conditions.push(Prisma.sql`p."verifiedAt" < ${lt}`);
  if (filter.draft === 'any') conditions.push(Prisma.sql`d."id" IS NOT NULL`);
  else if (filter.draft !== null) conditions.push(Prisma.sql`d."status" = ${filter.draft}`);
  return conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}` : Prisma.empty;
}

/**
 * A page of the list. What a plan does not state follows from the whole document by the rules of the plan page, so it
 * is counted for the lines of the page alone, and for all that the rest of the filter leaves only where it is asked
 * for (`incomplete`, or the order by it).
 */
export async function listPlans(filter: ListFilter, options: ContextOptions = {}): Promise<PlanList> {
  const { database, now } = contextOf(options);
  const today = isoDate(now);
  const catalog = await getCatalog(database);
  const where = listCondition(filter, today, catalog.site);
  const drafts = await listDrafts(undefined, database);
  const linesOf = (ids: { id: string }[]) => {
    const byId = plansByIdOf(catalog);
    const plans = ids.flatMap(({ id }): PlanDocument[] => {
      const plan = byId.get(id);
      return plan ? [plan] : [];
    });
    return planLines(plans, catalog.carriers, drafts, today, catalog.site);
  };
  const paged = (count: number) => {
    const pages = Math.max(1, Math.ceil(count / LIST_PAGE_SIZE));
    const page = Math.min(filter.page, pages);
    const newPlans = drafts.filter(({ isNewPlan }) => isNewPlan).length;
    return { count, page, pages, newPlans, from: (page - 1) * LIST_PAGE_SIZE };
  };
  return withDatabase(async () => {
    const order = Prisma.sql`ORDER BY ${ORDERS[filter.sort]}`;
    if (filter.incomplete || filter.sort === 'notStated') {
      const ids = await database.$queryRaw<{ id: string }[]>`SELECT p."id" ${FROM} ${where} ${order}`;
      const lines = linesOf(ids).filter(({ notStated }) => !filter.incomplete || notStated > 0);
      if (filter.sort === 'notStated') lines.sort((a, b) => b.notStated - a.notStated);
      const { from, ...rest } = paged(lines.length);
      return { lines: lines.slice(from, from + LIST_PAGE_SIZE), ...rest };
    }
    const [total] = await database.$queryRaw<
      { count: bigint }[]
    >`SELECT count(*) AS "count" ${FROM} ${where}`;
    const { from, ...rest } = paged(Number(total?.count));
    const ids = await database.$queryRaw<
      { id: string }[]
    >`SELECT p."id" ${FROM} ${where} ${order} LIMIT ${LIST_PAGE_SIZE} OFFSET ${from}`;
    return { lines: linesOf(ids), ...rest };
  });
}

/** The ids of all plans that a filter leaves, in its order. */
export async function listPlanIds(filter: ListFilter, options: ContextOptions = {}): Promise<string[]> {
  const { lines, pages } = await listPlans({ ...filter, page: 1 }, options);
  const ids = lines.map(({ id }) => id);
  for (let page = 2; page <= pages; page += 1)
    ids.push(...(await listPlans({ ...filter, page }, options)).lines.map(({ id }) => id));
  return ids;
}
