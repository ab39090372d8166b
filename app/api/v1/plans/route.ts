import { type Made, nextLink, sendCached } from '@/app/api/cached-responses';
import { guarded, methods, sendProblem } from '@/app/api/problems';
import { catalogDate } from '@/lib/api/catalog-date';
import { listAnswer } from '@/lib/api/list-answer';
import { type PlanQuery, parsePlanQuery } from '@/lib/api/plan-query';
import { plansToCsv } from '@/lib/api/plan-sheet';
import { findPlans } from '@/server/catalog/find-plans';
import { getCatalog } from '@/server/catalog/read';

export const dynamic = 'force-dynamic';

async function answer(query: PlanQuery, url: URL): Promise<Made> {
  const { catalog, plans } = await findPlans(query);
  const { about, page, entries } = listAnswer(catalog, plans, query, url);
  const name = `plansight-plans-${catalogDate(catalog.plans) ?? 'empty'}.${query.format}`;
  if (query.format === 'csv')
    return {
      body: (query.bom ? '\ufeff' : '') + plansToCsv(page, query.fields),
      contentType: 'text/csv; charset=utf-8; header=present',
      headers: { 'content-disposition': `attachment; filename="${name}"`, ...nextLink(about.next) },
    };
  return {
    body: JSON.stringify({ ...about, plans: entries }),
    headers: { 'content-disposition': `inline; filename="${name}"`, ...nextLink(about.next) },
  };
}

export function GET(request: Request): Promise<Response> {
  return guarded(request, async () => {
    const catalog = await getCatalog();
    const carriers = catalog.carriers.map(({ id }) => id);
    const url = new URL(request.url);
    const parsed = parsePlanQuery(url.searchParams, carriers);
    if (!parsed.ok) return sendProblem('invalid-input', 'The query has faults.', parsed.faults);
    const { query } = parsed;
    return sendCached(request, catalog.version, {
      // The address of the next page repeats the query as it was written.
      key: JSON.stringify(['plans', query.limit === null ? query : url.search]),
      make: () => answer(query, url),
    });
  });
}

const { refuse, options } = methods('GET', 'HEAD');

export { options as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
