/** Problem documents of the API (RFC 9457): one closed list of kinds, each with its status and title. */
import type { z } from 'zod';
import type { Fault } from '@/lib/fault';
import type { problemSchema } from './answer-schemas';

export const PROBLEM_KINDS = {
  'invalid-input': { status: 400, title: 'The request has faults' },
  'not-json': { status: 400, title: 'The body is not JSON' },
  unauthorized: { status: 401, title: 'A token is needed' },
  forbidden: { status: 403, title: 'The token does not reach that far' },
  'unknown-plan': { status: 404, title: 'There is no such plan' },
  'unknown-name': { status: 404, title: 'There is nothing of that name' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, title: 'This method is not answered here' },
  conflict: { status: 409, title: 'Somebody was faster, or has to be asked first' },
  'too-slow': { status: 408, title: 'The body did not come in time' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body must be JSON' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'internal-error': { status: 500, title: 'The server made a mistake' },
  'not-implemented': { status: 501, title: 'This form of the answer is not offered' },
  'database-busy': { status: 503, title: 'Others are writing at the moment; nothing was saved' },
  'catalog-unavailable': { status: 503, title: 'The catalog cannot be read at the moment' },
} as const;
export type ProblemKind = keyof typeof PROBLEM_KINDS;

export type Problem = z.infer<typeof problemSchema>;

/**
 * The document for one kind of problem.
 * @param detail What happened this time and what to do about it.
 * @param errors Every fault found (`need.monthly.dataGB`, `planIds[2]`); empty where it is not about a part of the request.
 */
export function describeProblem(kind: ProblemKind, detail: string, errors: Fault[] = []): Problem {
  const { status, title } = PROBLEM_KINDS[kind];
  return { type: `urn:problem-type:plansight:${kind}`, title, status, detail, errors: [...errors] };
}
