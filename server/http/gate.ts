/** Before the front: requests that no route should see are refused in plain words, as a page or as the API answers. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { describeProblem, type ProblemKind } from '@/lib/api/problem';
import {
  isApiPath,
  PAGE_METHODS,
  REFUSED_REQUESTS,
  type RefusedRequest,
  refusedRequest,
} from '@/lib/api/refused-request';
import { withBase } from '@/lib/base-path';
import { EVERYWHERE, FOR_PROGRAMS, secureHeaders } from './headers.js';

/** What the page of a refusal says. */
export interface GateWords {
  /** Titles, by why it is refused. */
  title: Readonly<Record<RefusedRequest, string>>;
  /** What to do, by why it is refused. */
  what: Readonly<Record<RefusedRequest, string>>;
  toFirstPage: string;
}

type Locale = 'en' | 'zh';

const PROBLEMS: Readonly<Record<RefusedRequest, readonly [kind: ProblemKind, detail: string]>> = {
  malformed: ['invalid-input', 'The address or a header that names the host is malformed. Correct it.'],
  form: ['invalid-input', 'What was sent is not what the form of this page sends.'],
  foreign: ['forbidden', 'The request comes from another site.'],
  notFound: [
    'not-found',
    `Nothing has an address like this. See ${withBase('/api/v1/openapi.json')} for those that there are.`,
  ],
  method: ['method-not-allowed', 'Use GET, or the method that the documentation names.'],
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The language of the path, else the one that the browser asks for first. */
function localeOf({ url = '', headers }: IncomingMessage): Locale {
  const [, ofPath] = /^\/+(en|zh)(?:[/?]|$)/.exec(url) ?? [];
  if (ofPath) return ofPath as Locale;
  return /^\s*zh/i.test(headers['accept-language'] ?? '') ? 'zh' : 'en';
}

/** What a page that is not there says to readers without scripts, by the address that they asked for. */
export const plainNotFound =
  (words: Readonly<Record<Locale, GateWords>>) =>
  (url: string): string => {
    const locale = url.startsWith('/zh') ? 'zh' : 'en';
    const { title, what, toFirstPage } = words[locale];
    return `<main lang="${locale === 'zh' ? 'zh-CN' : 'en'}" style="max-width:40rem;margin:3rem auto;padding:0 1rem"><h1>${escaped(title.notFound)}</h1><p>${escaped(what.notFound)}</p><p><a href="${withBase(`/${locale}`)}">${escaped(toFirstPage)}</a></p></main>`;
  };

const page = (locale: Locale, why: RefusedRequest, words: GateWords): string => `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escaped(words.title[why])} · Plansight</title>
<style>body{font:1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}</style>
<main>
<h1>${escaped(words.title[why])}</h1>
<p>${escaped(words.what[why])}</p>
<p><a href="${withBase(`/${locale}`)}">${escaped(words.toFirstPage)}</a></p>
</main>
</html>
`;

/** The page loads nothing and runs nothing; its few lines of style are inline. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

/** Answers with the page or the problem document of a refusal. @param words of the page, in each language. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  why: RefusedRequest,
  words: Readonly<Record<Locale, GateWords>>,
): void {
  const api = isApiPath(request.url ?? '');
  const locale = localeOf(request);
  const body = api ? JSON.stringify(describeProblem(...PROBLEMS[why])) : page(locale, why, words[locale]);
  response.writeHead(REFUSED_REQUESTS[why], {
    ...EVERYWHERE,
    ...secureHeaders(request.headers),
    ...(api ? FOR_PROGRAMS : { 'Content-Security-Policy': PAGE_POLICY }),
    ...(why === 'method' && { Allow: PAGE_METHODS.join(', ') }),
    'Content-Type': api ? 'application/problem+json' : 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    // What it may still send is not read.
    Connection: 'close',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Passes on what a route may answer. @param words of the page, in each language. */
export function gated(
  listener: RequestListener,
  words: Readonly<Record<Locale, GateWords>>,
): RequestListener {
  return (request, response) => {
    const { method = '', url = '', headers } = request;
    const why = refusedRequest({ method, url, headers });
    if (why) refuse(request, response, why, words);
    else listener(request, response);
  };
}
