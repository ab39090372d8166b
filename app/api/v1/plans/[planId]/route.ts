import { sendCached } from '@/app/api/cached-responses';
import { guarded, methods, sendProblem } from '@/app/api/problems';
import { refuseParameters } from '@/lib/api/list-query';
import { getCatalog, plansByIdOf } from '@/server/catalog/read';

export const dynamic = 'force-dynamic';

export function GET(
  request: Request,
  { params }: { params: Promise<{ planId: string }> },
): Promise<Response> {
  return guarded(request, async () => {
    const { planId } = await params;
    const faults = refuseParameters(new URL(request.url).searchParams);
    if (faults.length > 0) return sendProblem('invalid-input', 'The query has faults.', faults);
    const catalog = await getCatalog();
    const plan = plansByIdOf(catalog).get(planId);
    if (!plan)
      return sendProblem('unknown-plan', 'No plan has this id; GET /api/v1/plans lists all.', [
        { path: 'planId', code: 'unknown-plan', message: `There is no plan "${planId.slice(0, 100)}".` },
      ]);
    const inherited = catalog.inherited.get(planId) ?? [];
    return sendCached(request, catalog.version, {
      key: `plan ${planId}`,
      make: () => ({ body: JSON.stringify({ ...plan, inherited }) }),
    });
  });
}

const { refuse, options } = methods('GET', 'HEAD');

export { options as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
