import { describeProblem, type ProblemKind } from '@/lib/api/problem';
import type { Fault } from '@/lib/fault';
import { AS_OF_HEADER } from '@/lib/held';
import { type ErrorCode, isAppError } from '@/server/errors';
import { log } from '@/server/log';

/** Readable by any page of the web: the data are public, and no request is answered by who asks. */
export const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': `content-disposition, etag, link, ${AS_OF_HEADER}`,
};

/** Sends a problem document (RFC 9457). */
export function sendProblem(
  kind: ProblemKind,
  detail: string,
  faults: Fault[] = [],
  headers: Record<string, string> = {},
): Response {
  const problem = describeProblem(kind, detail, faults);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...OPEN,
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}

/** Every way in which the database may be unable to answer; anything else is a mistake of ours. */
const UNAVAILABLE: readonly ErrorCode[] = [
  'databaseUnavailable',
  'databaseBusy',
  'databaseBehind',
  'catalogEmpty',
  'catalogCorrupt',
];

/** Runs a handler; what fails becomes a problem document and a line in the log, never an empty answer. */
export async function guarded(request: Request, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    log().error({ err: error, method: request.method, path: new URL(request.url).pathname }, 'API failed');
    return isAppError(error) && UNAVAILABLE.includes(error.code)
      ? sendProblem(
          'catalog-unavailable',
          'The database does not answer with a catalog. Try again later.',
          [],
          {
            'retry-after': '30',
          },
        )
      : sendProblem('internal-error', 'The request failed for a reason of ours. It was logged.');
  }
}

/** Handlers of what an address does not answer, and of the question which methods it does. */
export function methods(...allowed: string[]) {
  const allow = [...allowed, 'OPTIONS'].join(', ');
  return {
    refuse: (request: Request): Response =>
      sendProblem('method-not-allowed', `${request.method} is not answered here; use ${allow}.`, [], {
        allow,
      }),
    options: (): Response =>
      new Response(null, {
        status: 204,
        headers: {
          ...OPEN,
          allow,
          'access-control-allow-methods': allow,
          'access-control-allow-headers': 'content-type, if-none-match',
          'access-control-max-age': '86400',
        },
      }),
  };
}
