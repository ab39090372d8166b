import { type Sending, sendKept } from '@/app/api/answers';
import { guarded, methods, sendProblem } from '@/app/api/problems';
import { catalogDate } from '@/lib/api/catalog-date';
import { filterPlans, type PlanQuery, parsePlanQuery } from '@/lib/api/plan-query';
import { plansToCsv } from '@/lib/api/plan-sheet';
import type { Catalog, CatalogView } from '@/lib/catalog/catalog';
import { matches, termsOf, textsOf } from '@/lib/catalog/search';
import type { PlanDocument } from '@/lib/plan/plan';
import { getCatalog, getCatalogView } from '@/server/catalog/read';

export const dynamic = 'force-dynamic';

/** Plans found by words, by the same search as the table's. */
function searchPlans(plans: PlanDocument[], view: CatalogView, q: string): PlanDocument[] {
  const terms = termsOf(q);
  const texts = textsOf(view);
  const found = new Set(
    view.plans.filter((_, index) => matches(texts[index] ?? '', terms)).map(({ id }) => id),
  );
  return plans.filter(({ id }) => found.has(id));
}

function sending(catalog: Catalog, view: CatalogView, query: PlanQuery): Sending {
  const asOf = catalogDate(catalog.plans);
  const select = (): PlanDocument[] => {
    const filtered = filterPlans(catalog.plans, query.chosen);
    return query.q ? searchPlans(filtered, view, query.q) : filtered;
  };
  const key = JSON.stringify(['plans', query]);
  const name = `plansight-plans-${asOf ?? 'empty'}.${query.format}`;
  if (query.format === 'csv')
    return {
      key,
      make: () => plansToCsv(select()),
      contentType: 'text/csv; charset=utf-8; header=present',
      headers: { 'content-disposition': `attachment; filename="${name}"` },
    };
  return {
    key,
    make: () => {
      const plans = select();
      return JSON.stringify({ catalogVersion: catalog.version, asOf, count: plans.length, plans });
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
    return sendKept(request, catalog.version, sending(catalog, await getCatalogView(), parsed.query));
  });
}

const { refuse, options } = methods('GET', 'HEAD');

export { options as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
