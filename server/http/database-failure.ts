/** A response that failed because of the database says so, in words or as the API does, with 503. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { describeProblem } from '@/lib/api/problem';
import { isEmbedPath } from '@/lib/embed/embed';
import { AS_OF_HEADER } from '@/lib/held';
import { isKeptPage } from '@/lib/offline';
import { databaseFailed } from '@/server/current-request';
import { type Backend, CAPTURE_HEADER } from './backend';
import { EVERYWHERE, FOR_PROGRAMS, secureHeaders } from './headers.js';
import { holdBack } from './held-back';
import { INCOMPLETE_HEADER } from './held-note';
import { plainPage, plainPageLanguage } from './plain-page';
import { idOf, REQUEST_ID_HEADER } from './request-id';

/** After this time it is worth to try again, in seconds. */
const RETRY_AFTER = '30';
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** The front asks for the pages that it keeps without saying what it takes. */
const isPage = (url: string, accept: string | undefined): boolean => {
  const path = url.split('?', 1)[0] ?? '';
  return accept === undefined ? isKeptPage(path) || isEmbedPath(path) : accept.includes('text/html');
};

async function refusal(url: string, { headers }: IncomingMessage, backend: Backend) {
  if (url.startsWith('/api/')) {
    const detail = 'The database does not answer with a catalog. Try again later.';
    const body = JSON.stringify(describeProblem('catalog-unavailable', detail));
    const type = 'application/problem+json; charset=utf-8';
    return { body, headers: { ...FOR_PROGRAMS, 'access-control-allow-origin': '*', 'content-type': type } };
  }
  const locale = plainPageLanguage(url, headers['accept-language']);
  const words = await backend.awayWords(locale);
  if (!isPage(url, headers.accept)) {
    const body = `${words.title}\n\n${words.text}\n`;
    return { body, headers: { ...FOR_PROGRAMS, 'content-type': 'text/plain; charset=utf-8' } };
  }
  const sent = { 'content-security-policy': PAGE_POLICY, 'content-type': 'text/html; charset=utf-8' };
  return { body: plainPage(locale, words), headers: sent };
}

/** Sends 503 in place of what failed. */
function sendRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  { body, headers }: Awaited<ReturnType<typeof refusal>>,
): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const id = idOf(request);
  response.writeHead(503, {
    ...EVERYWHERE,
    ...secureHeaders(request.headers),
    ...headers,
    ...(id && { [REQUEST_ID_HEADER]: id }),
    ...{ 'retry-after': RETRY_AFTER, 'cache-control': 'no-store', 'content-length': Buffer.byteLength(body) },
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Answers that say themselves what is wrong. */
const isSaid = (response: ServerResponse): boolean =>
  /^application\/(problem\+)?json\b/.test(String(response.getHeader('content-type')));

/**
 * Passes requests on to `listener`. What it answers with 5xx is held back until it is known whether the database is why:
 * then 503 goes out in its place, as a page in the reader's language, as text or as a problem document. What rests on
 * the held catalog says of when that is, and is kept by nobody.
 * @param backendOf null before the product has started.
 */
export function tellDatabaseFailure(
  listener: RequestListener,
  backendOf: () => Backend | null,
): RequestListener {
  return (request, response) => {
    // As it was asked: whoever answers may change it.
    const { url = '' } = request;
    holdBack(response, () => {
      const backend = backendOf();
      if (databaseFailed() && request.headers[CAPTURE_HEADER]) response.setHeader(INCOMPLETE_HEADER, '1');
      if (backend && response.statusCode >= 500 && !isSaid(response))
        return async (body) => {
          if (!databaseFailed() && !(await backend.isAway())) return () => response.end(body);
          const said = await refusal(url, request, backend);
          return () => sendRefusal(request, response, said);
        };
      const asOf = backend?.heldSince() ?? null;
      if (asOf === null || url.startsWith('/_next/')) return null;
      response.setHeader(AS_OF_HEADER, asOf.toISOString());
      response.setHeader('cache-control', 'no-store');
      return null;
    });
    listener(request, response);
  };
}
