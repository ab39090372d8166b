import { createHash, timingSafeEqual } from 'node:crypto';
import { methods, sendProblem } from '@/app/api/problems';
import { readEnv } from '@/server/env';
import { metricsRegistry } from '@/server/http/meter';
import { collectFigures } from '@/server/instance-figures';

export const dynamic = 'force-dynamic';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Figures of this instance as Prometheus reads them, for whoever names the token of the environment. */
export async function GET(request: Request): Promise<Response> {
  const { METRICS_TOKEN } = readEnv();
  if (METRICS_TOKEN === undefined)
    return sendProblem('not-found', 'There are figures here where METRICS_TOKEN is set.');
  const given = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  if (!timingSafeEqual(digest(given), digest(METRICS_TOKEN)))
    return new Response('Name the token: Authorization: Bearer METRICS_TOKEN\n', {
      status: 401,
      headers: { 'www-authenticate': 'Bearer', 'cache-control': 'no-store' },
    });
  const registry = metricsRegistry();
  await collectFigures(registry);
  return new Response(await registry.metrics(), {
    headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
  });
}

const { refuse, options } = methods('GET', 'HEAD');

export { options as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
