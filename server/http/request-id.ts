/** The name of a request: it stands in the log, in the response and in what a proxy writes. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const REQUEST_ID_HEADER = 'x-request-id';

const WELL_FORMED = /^[A-Za-z0-9-]{1,64}$/;

/** What a proxy called the request, where that is letters, digits and hyphens (64 at most); else a new random id. */
export function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
}

/** The id that a request was given when it came in; undefined for one that nobody named. */
export function idOf({ headers }: IncomingMessage): string | undefined {
  const id = headers[REQUEST_ID_HEADER];
  return typeof id === 'string' ? id : undefined;
}
