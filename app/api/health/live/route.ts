import { methods, OPEN } from '@/app/api/problems';

export const dynamic = 'force-dynamic';

/** Whether this process answers at all, whatever its database does: a container that fails here is started anew. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { ...OPEN, 'cache-control': 'no-store' } });
}

const { refuse, options } = methods('GET', 'HEAD');

export { options as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
