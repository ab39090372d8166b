import { methods, OPEN } from '@/app/api/problems';
import { checkDatabase } from '@/server/catalog/read';
import { log } from '@/server/log';

export const dynamic = 'force-dynamic';

/** Whether this process can answer from its database. What exactly is wrong stays in the log. */
export async function GET(): Promise<Response> {
  const { ok, catalogVersion, plans, message } = await checkDatabase();
  if (!ok) log().error({ reason: message }, 'Health check failed');
  const state = { status: ok ? 'ok' : 'unavailable', database: ok ? 'ok' : 'failing', catalogVersion, plans };
  return Response.json(state, { status: ok ? 200 : 503, headers: { ...OPEN, 'cache-control': 'no-store' } });
}

const { refuse, options } = methods('GET', 'HEAD');

export { options as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
