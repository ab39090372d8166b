import { sendCachedOnce } from '@/app/api/cached-responses';
import { guarded, methods, sendProblem } from '@/app/api/problems';
import { answerHousehold } from '@/lib/api/household-answer';
import { parseHouseholdRequest } from '@/lib/api/household-request';
import { readJsonBody } from '@/lib/api/read-body';
import { oldestCheckDate } from '@/lib/catalog/stale';
import { isoDate } from '@/lib/date';
import { getCatalog, getCatalogView } from '@/server/catalog/read';
import { agedPlansOf } from '@/server/storage/view';

export const dynamic = 'force-dynamic';

export function POST(request: Request): Promise<Response> {
  return guarded(request, async () => {
    const body = await readJsonBody(request);
    if (!body.ok) return sendProblem(body.kind, body.detail);
    const catalog = await getCatalog();
    const parsed = parseHouseholdRequest(body.value, catalog.settings);
    if (!parsed.ok)
      return sendProblem('invalid-input', 'The body has faults; each is named with its path.', parsed.faults);
    const today = isoDate(new Date());
    const oldest = oldestCheckDate(await getCatalogView(), today, false);
    return sendCachedOnce(catalog.version, {
      key: JSON.stringify(['household', oldest, parsed.request]),
      make: () => ({
        body: JSON.stringify(
          answerHousehold({ ...catalog, plans: agedPlansOf(catalog) }, parsed.request, oldest),
        ),
      }),
    });
  });
}

const { refuse, options } = methods('POST');

export { options as OPTIONS, refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
