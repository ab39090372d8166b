import { nextLink, sendCached } from '@/app/api/cached-responses';
import { guarded, methods, sendProblem } from '@/app/api/problems';
import {
  type ChangesAnswer,
  type ChangesQuery,
  changeAnswer,
  cursorOf,
  parseChangesQuery,
} from '@/lib/api/changes-schema';
import { addressAfter } from '@/lib/api/list-answer';
import { LICENSE } from '@/lib/license';
import { getCatalog, plansByIdOf } from '@/server/catalog/read';
import { readChanges } from '@/server/changes';

export const dynamic = 'force-dynamic';

const DETAILS = {
  'invalid-input': 'The query has faults.',
  'unknown-plan': 'Some ids name no plan; GET /api/v1/plans lists all.',
};

async function answer(
  { carrier, plan, kind, since, limit, cursor }: ChangesQuery,
  url: URL,
): Promise<ChangesAnswer> {
  const filter = { carriers: carrier, plans: plan, kinds: kind, since };
  // One more than is asked for says whether there are more.
  const page = await readChanges(filter, { take: limit + 1, ...(cursor && { from: cursor }) });
  const changes = page.changes.slice(0, limit);
  const last = page.changes.length > limit ? changes.at(-1) : undefined;
  const { catalogVersion, loadedOn, count } = page;
  return {
    catalogVersion,
    license: LICENSE.url,
    loadedOn,
    count,
    next: last ? addressAfter(url, cursorOf(last)) : null,
    changes: changes.map(changeAnswer),
  };
}

export function GET(request: Request): Promise<Response> {
  return guarded(request, async () => {
    const catalog = await getCatalog();
    const carriers = catalog.carriers.map(({ id }) => id);
    const url = new URL(request.url);
    const parsed = parseChangesQuery(url.searchParams, carriers, plansByIdOf(catalog));
    if (!parsed.ok) return sendProblem(parsed.kind, DETAILS[parsed.kind], parsed.faults);
    const { query } = parsed;
    return sendCached(request, catalog.version, {
      // The address of the next page repeats the query as it was written.
      key: JSON.stringify(['changes', url.search]),
      make: async () => {
        const made = await answer(query, url);
        return { body: JSON.stringify(made), headers: nextLink(made.next) };
      },
    });
  });
}

const { refuse, options } = methods('GET', 'HEAD');

export { options as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
