/**
 * A form that this build does not know: its page was made by an older or newer one, and the action behind it is gone.
 * Next says so in plain text. Here it becomes a page that shows what was typed, so that nothing of it is lost.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isApiPath } from '@/lib/api/refused-request';
import { withBase } from '@/lib/base-path';
import { escapeMarkup } from '@/lib/embed/embed';
import { typedValues } from '@/lib/typed-values';
import { currentRequest } from '@/server/current-request';
import { holdBack } from './held-back';
import { plainPage, plainPageLanguage } from './plain-page';

/** How Next marks such a response; the browser's half of it looks at this header alone. */
const NOT_FOUND_HEADER = 'x-nextjs-action-not-found';

/**
 * Whether Next answers so that the action is not of this page but of another one: it passes the call on to that, whose
 * address holds no language, and takes what comes back for an empty result.
 */
const isOfAnotherPage = (response: ServerResponse): boolean =>
  response.statusCode === 200 &&
  String(response.getHeader('content-type')).startsWith('application/json') &&
  String(response.getHeader('content-length')) === '2';

/** Larger forms carry files; of them nothing is shown. */
const MOST_BYTES = 1024 * 1024;

export interface OlderFormWords {
  title: string;
  /** What happened and what to do. */
  text: string;
  /** Above what was typed. */
  typed: string;
  /** Of the link to the page, as it is now. */
  again: string;
}

type Locale = 'en' | 'zh';

/** The page alone, without what it was asked for: an address of this site in any case. */
const pathOf = (url: string): string => `/${url.split(/[?#]/)[0]?.replace(/^\/+/, '') ?? ''}`;

/** Of what was typed. */
const STYLE = [
  'h2{font-size:1.125rem;margin-top:2rem}ul{list-style:none;margin:0;padding:0}',
  'li{margin-top:.5rem;padding:.5rem .75rem;border:1px solid;border-radius:.375rem;white-space:pre-wrap;overflow-wrap:anywhere}',
].join('');

/** The page, with what was typed as text to be copied. */
export function olderFormPage(
  locale: Locale,
  url: string,
  fields: readonly (readonly [name: string, value: string])[],
  words: OlderFormWords,
): string {
  // Names of fields are for programs; a reader knows the text again.
  const typed = fields.map(([, value]) => `<li>${escapeMarkup(value)}</li>`);
  const list = typed.length > 0 ? `<h2>${escapeMarkup(words.typed)}</h2><ul>${typed.join('')}</ul>` : '';
  const again = `<p><a href="${escapeMarkup(withBase(pathOf(url)))}">${escapeMarkup(words.again)}</a></p>`;
  return plainPage(locale, words, again + list, STYLE);
}

/** The page loads nothing and runs nothing. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

/** Keeps a copy of a body while others read it; null once it is too large. */
function copyOfBody(request: IncomingMessage): () => Buffer | null {
  let parts: Buffer[] | null = [];
  let size = 0;
  const push = request.push.bind(request);
  // A listener of our own would take the body from whoever reads it.
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk instanceof Uint8Array && parts) {
      size += chunk.byteLength;
      if (size > MOST_BYTES) parts = null;
      else parts.push(Buffer.from(chunk));
    }
    return push(chunk, encoding);
  };
  return () => parts && Buffer.concat(parts);
}

async function fieldsOf(body: Buffer | null, type: string): Promise<[string, string][]> {
  if (body === null || !/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) return [];
  try {
    const request = new Request('http://form', {
      method: 'POST',
      headers: { 'content-type': type },
      body: new Uint8Array(body),
    });
    return typedValues([...(await request.formData()).entries()]);
  } catch {
    return [];
  }
}

/** Answers with the page where `listener` says that it knows no such action, or has none for this page. */
export const withOlderForms =
  (listener: RequestListener, words: Readonly<Record<Locale, OlderFormWords>>): RequestListener =>
  (request, response) => {
    if (request.method !== 'POST') return listener(request, response);
    const { url = '/', headers } = request;
    const type = headers['content-type'] ?? '';
    const byScript = headers['next-action'] !== undefined;
    // A script that called the action keeps what was typed itself.
    const copy = byScript ? () => null : copyOfBody(request);
    const current = currentRequest();
    const page = async () => {
      const locale = plainPageLanguage(url, headers['accept-language']);
      const html = olderFormPage(locale, url, await fieldsOf(copy(), type), words[locale]);
      return () => sendPage(response, html);
    };
    holdBack(response, () => {
      if (response.getHeader(NOT_FOUND_HEADER) === '1') return page;
      const isElsewhere = byScript && current?.sent === undefined && isOfAnotherPage(response);
      if (!isElsewhere || isApiPath(url)) return null;
      response.statusCode = 409;
      response.setHeader(NOT_FOUND_HEADER, '1');
      return page;
    });
    listener(request, response);
  };

function sendPage(response: ServerResponse, html: string): void {
  for (const name of ['content-encoding', 'transfer-encoding', 'etag']) response.removeHeader(name);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('content-security-policy', PAGE_POLICY);
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-length', Buffer.byteLength(html));
  response.end(html);
}
