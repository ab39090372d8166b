import { nextLink, sendCached } from '@/app/api/cached-responses';
import { guarded, methods, sendProblem } from '@/app/api/problems';
import { listAnswer } from '@/lib/api/list-answer';
import { parseCarrierQuery } from '@/lib/api/plan-query';
import { getCatalog } from '@/server/catalog/read';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return guarded(request, async () => {
    const url = new URL(request.url);
    const parsed = parseCarrierQuery(url.searchParams);
    if (!parsed.ok) return sendProblem('invalid-input', 'The query has faults.', parsed.faults);
    const catalog = await getCatalog();
    return sendCached(request, catalog.version, {
      key: JSON.stringify(['carriers', url.search]),
      make: () => {
        const { about, entries } = listAnswer(catalog, catalog.carriers, parsed.query, url);
        return { body: JSON.stringify({ ...about, carriers: entries }), headers: nextLink(about.next) };
      },
    });
  });
}

const { refuse, options } = methods('GET', 'HEAD');

export { options as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
