/**
 * What the addresses for programs of the back office have in common: a token instead of a session. No cookie is looked
 * at, so that no other site can act through somebody's browser, and no page of another site is let in (no CORS).
 */

import type { z } from 'zod';
import type { TokenScope } from '@/lib/admin/api-token';
import { describeProblem, type ProblemKind } from '@/lib/api/problem';
import { type Fault, faultsOf } from '@/lib/fault';
import type { Actor } from '@/server/actions';
import { type AppError, isAppError } from '@/server/errors';
import { log } from '@/server/log';
import { admitByToken } from '@/server/people/admit-token';

const NO_STORE = { 'cache-control': 'no-store' };

/** Sends what came of a request; nothing of it is kept anywhere on the way. */
export const answer = (body: unknown, status = 200): Response =>
  Response.json(body, { status, headers: NO_STORE });

/** Sends a problem document. @param more further members of it. */
export function problem(
  kind: ProblemKind,
  detail: string,
  faults: Fault[] = [],
  { headers = {}, more = {} }: { headers?: Record<string, string>; more?: Record<string, unknown> } = {},
): Response {
  const body = describeProblem(kind, detail, faults);
  return new Response(JSON.stringify({ ...body, ...more }), {
    status: body.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...NO_STORE, ...headers },
  });
}

/** The faults of a body or query that a schema refused. */
export const faulty = (error: z.ZodError, what = 'The body'): Response =>
  problem('invalid-input', `${what} has faults; each is named with its path.`, faultsOf(error));

/** What the server refuses, as a problem; what it fails at is thrown on. */
function refused(error: unknown): Response {
  if (!isAppError(error)) throw error;
  const faults = error.details.map((detail, at) =>
    // The first detail may be a code of its own; others are names and words.
    at === 0 && /^[a-z]+[A-Z]\w+$/.test(detail)
      ? { path: '', code: detail, message: error.message }
      : { path: '', code: error.code, message: detail },
  );
  switch (error.code) {
    case 'forbidden':
      return problem('forbidden', error.message);
    case 'notFound':
      return problem('unknown-name', error.message);
    case 'conflict':
    case 'wrongState':
      return problem('conflict', error.message, faults);
    case 'inputInvalid':
    case 'importRefused':
      return problem('invalid-input', error.message, faults);
    case 'tooManyAttempts': {
      const seconds = String(Number(error.details[0] ?? 1) * 60);
      return problem('too-many-requests', error.message, [], { headers: { 'retry-after': seconds } });
    }
    case 'databaseBusy':
      return busy(error);
    case 'databaseUnavailable':
    case 'databaseBehind':
    case 'catalogEmpty':
    case 'catalogCorrupt':
      return unavailable(error);
    default:
      throw error;
  }
}

function busy(error: AppError): Response {
  log().warn({ err: error }, 'API of the back office: others are writing');
  const detail = 'Others have been writing to the database for seconds. Send it again in a moment.';
  return problem('database-busy', detail, [], { headers: { 'retry-after': '5' } });
}

function unavailable(error: AppError): Response {
  log().error({ err: error }, 'API of the back office');
  const detail = 'The database does not answer with a catalog. Try again later.';
  return problem('catalog-unavailable', detail, [], { headers: { 'retry-after': '30' } });
}

const CHALLENGE = 'Bearer realm="plansight"';

/**
 * Runs a handler as the person whose token the request carries, where it may be used for `scope`; else 401, 403 or 429.
 * What the server refuses becomes a problem document, what fails a line in the log.
 */
export async function withToken(
  request: Request,
  scope: TokenScope,
  work: (actor: Actor & { id: string }) => Promise<Response>,
): Promise<Response> {
  try {
    const use = await admitByToken(request.headers, scope);
    if (use.kind === 'ok') return await work(use.actor);
    if (use.kind === 'outOfScope')
      return problem(
        'forbidden',
        `This needs a token with the scope "${scope}", and a role that permits it.`,
        [],
        {
          headers: { 'www-authenticate': `${CHALLENGE}, error="insufficient_scope", scope="${scope}"` },
        },
      );
    const isMissing = use.kind === 'missing';
    return problem(
      'unauthorized',
      isMissing
        ? 'Send a token of the back office: "authorization: Bearer ps_…". Sessions of the pages are not taken here.'
        : 'This token is unknown, expired or revoked. Make a new one on the account page.',
      [],
      { headers: { 'www-authenticate': isMissing ? CHALLENGE : `${CHALLENGE}, error="invalid_token"` } },
    );
  } catch (error) {
    try {
      return refused(error);
    } catch (failure) {
      log().error({ err: failure, path: new URL(request.url).pathname }, 'API of the back office failed');
      return problem('internal-error', 'The request failed for a reason of ours. It was logged.');
    }
  }
}

/** The answer to any other method. */
export const refuseMethod = (request: Request): Response =>
  problem('method-not-allowed', `${request.method} is not answered here; use POST.`, [], {
    headers: { allow: 'POST' },
  });
