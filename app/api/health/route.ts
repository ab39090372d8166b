import { methods, OPEN } from '@/app/api/problems';
import { checkDatabase } from '@/server/catalog/read';
import { heldSince } from '@/server/catalog/version';
import { log } from '@/server/log';
import { isStopping } from '@/server/stopping';

export const dynamic = 'force-dynamic';

/**
 * Whether this process is to be asked: its database answers, and it is not about to end. That pages are served from what
 * is held does not make it well. What exactly is wrong stays in the log.
 */
export async function GET(): Promise<Response> {
  const { ok, trouble, catalogVersion, plans, message } = await checkDatabase();
  if (!ok) log().error({ reason: message }, 'Health check failed');
  const serving = ok && !isStopping();
  const status = isStopping() ? 'stopping' : ok ? 'ok' : 'unavailable';
  const state = {
    ...{ status, database: ok ? 'ok' : 'failing', trouble, catalogVersion, plans },
    catalogAsOf: heldSince()?.toISOString() ?? null,
  };
  return Response.json(state, {
    status: serving ? 200 : 503,
    headers: { ...OPEN, 'cache-control': 'no-store' },
  });
}

const { refuse, options } = methods('GET', 'HEAD');

export { options as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
