import { type Sending, sendCached } from '@/app/api/cached-responses';
import { guarded, methods, sendProblem } from '@/app/api/problems';
import { catalogDate } from '@/lib/api/catalog-date';
import { type PlanQuery, parsePlanQuery } from '@/lib/api/plan-query';
import { plansToCsv } from '@/lib/api/plan-sheet';
import type { Catalog } from '@/lib/catalog/catalog';
import { findPlans } from '@/server/catalog/find-plans';
import { getCatalog } from '@/server/catalog/read';

export const dynamic = 'force-dynamic';

function sending({ plans: all }: Catalog, query: PlanQuery): Sending {
  const asOf = catalogDate(all);
  const key = JSON.stringify(['plans', query]);
  const name = `plansight-plans-${asOf ?? 'empty'}.${query.format}`;
  if (query.format === 'csv')
    return {
      key,
      make: async () => (query.bom ? '\ufeff' : '') + plansToCsv((await findPlans(query)).plans),
      contentType: 'text/csv; charset=utf-8; header=present',
      headers: { 'content-disposition': `attachment; filename="${name}"` },
    };
  return {
    key,
    make: async () => {
      const { catalog, plans } = await findPlans(query);
      const { version: catalogVersion } = catalog;
      return JSON.stringify({ catalogVersion, asOf: catalogDate(catalog.plans), count: plans.length, plans });
    },
    headers: { 'content-disposition': `inline; filename="${name}"` },
  };
}

export function GET(request: Request): Promise<Response> {
  return guarded(request, async () => {
    const catalog = await getCatalog();
    const carriers = catalog.carriers.map(({ id }) => id);
    const parsed = parsePlanQuery(new URL(request.url).searchParams, carriers);
    if (!parsed.ok) return sendProblem('invalid-input', 'The query has faults.', parsed.faults);
    return sendCached(request, catalog.version, sending(catalog, parsed.query));
  });
}

const { refuse, options } = methods('GET', 'HEAD');

export { options as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
