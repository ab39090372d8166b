/** Refuses requests of an address that asks too often, before anything is made for them. */
import type { RequestListener, ServerResponse } from 'node:http';
import { describeProblem } from '@/lib/api/problem';
import { EVERYWHERE, FOR_PROGRAMS, secureHeaders } from './headers.js';
import { type PlainWords, plainPage, plainPageLanguage } from './plain-page';
import { countedAs, UNKNOWN } from './proxies';
import { costOf } from './request-cost';
import { idOf, REQUEST_ID_HEADER } from './request-id';
import type { RequestLimit } from './request-limit';
import { hasBody } from './slow-bodies';

function refuseProgram(response: ServerResponse, seconds: number, headers: Record<string, string>): void {
  const detail = `This network address asks too often. Try again in ${seconds} s.`;
  response.writeHead(429, {
    ...{ ...headers, ...FOR_PROGRAMS, 'content-type': 'application/problem+json; charset=utf-8' },
    ...{ 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' },
  });
  response.end(JSON.stringify(describeProblem('too-many-requests', detail)));
}

/**
 * Passes requests on to `listener` as long as their address has points left; else answers 429 with `Retry-After`, as a
 * problem document below `/api`, as a plain page in the reader's language elsewhere.
 */
export function limited(listener: RequestListener, limit: RequestLimit, words: PlainWords): RequestListener {
  const pages = new Map<string, Promise<string>>();
  const pageOf = (locale: 'en' | 'zh') => {
    const made = pages.get(locale) ?? words(locale).then((said) => plainPage(locale, said));
    made.catch(() => pages.delete(locale));
    pages.set(locale, made);
    return made;
  };
  return (request, response) => {
    const { url = '', headers } = request;
    const address = headers['x-forwarded-for'];
    const seconds = limit.spend(typeof address === 'string' ? countedAs(address) : UNKNOWN, costOf(url));
    if (seconds === null) return listener(request, response);
    const id = idOf(request);
    const sent = {
      ...{
        ...EVERYWHERE,
        ...secureHeaders(headers),
        'retry-after': String(seconds),
        'cache-control': 'no-store',
      },
      ...(id && { [REQUEST_ID_HEADER]: id }),
      // A body that is still to come is not waited for.
      ...(hasBody(request) && { connection: 'close' }),
    };
    if (url.startsWith('/api/')) return refuseProgram(response, seconds, sent);
    pageOf(plainPageLanguage(url, headers['accept-language'])).then(
      (page) =>
        response
          .writeHead(429, {
            ...{ ...sent, 'content-type': 'text/html; charset=utf-8' },
            'content-security-policy':
              "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
          })
          .end(page),
      () => response.writeHead(429, sent).end(),
    );
  };
}
