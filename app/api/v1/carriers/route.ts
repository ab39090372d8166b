import { sendCached } from '@/app/api/cached-responses';
import { guarded, methods, sendProblem } from '@/app/api/problems';
import { catalogDate } from '@/lib/api/catalog-date';
import { refuseParameters } from '@/lib/api/plan-query';
import { getCatalog } from '@/server/catalog/read';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return guarded(request, async () => {
    const faults = refuseParameters(new URL(request.url).searchParams);
    if (faults.length > 0) return sendProblem('invalid-input', 'The query has faults.', faults);
    const { version, carriers, plans } = await getCatalog();
    return sendCached(request, version, {
      key: 'carriers',
      make: () =>
        JSON.stringify({
          catalogVersion: version,
          asOf: catalogDate(plans),
          count: carriers.length,
          carriers,
        }),
    });
  });
}

const { refuse, options } = methods('GET', 'HEAD');

export { options as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
