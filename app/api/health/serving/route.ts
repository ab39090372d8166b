import { methods, OPEN } from '@/app/api/problems';
import { checkedSince, presentCatalog } from '@/server/catalog/version';
import { isStopping } from '@/server/stopping';

export const dynamic = 'force-dynamic';

/**
 * Whether readers may be sent here: the process is not about to end and has a catalog, of its database or held from
 * before. For a balancer, which would take out all instances over one database together if it asked for more.
 */
export async function GET(): Promise<Response> {
  const asOf = await checkedSince();
  const hasCatalog = await Promise.resolve()
    .then(() => presentCatalog())
    .then(
      () => true,
      () => false,
    );
  const status = isStopping() ? 'stopping' : !hasCatalog ? 'unavailable' : asOf ? 'held' : 'ok';
  return Response.json(
    { status, catalogAsOf: asOf?.toISOString() ?? null },
    {
      status: status === 'ok' || status === 'held' ? 200 : 503,
      headers: { ...OPEN, 'cache-control': 'no-store' },
    },
  );
}

const { refuse, options } = methods('GET', 'HEAD');

export { options as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
