/** The cookie that remembers a reader's language, on pages that come from memory. */
import type { IncomingHttpHeaders } from 'node:http';
import { withBase } from '@/lib/base-path';
import { cookieOf } from '@/lib/cookie';
import type { Backend } from './backend';
import { ByteCache } from './byte-cache';

/** What the answer hangs on; `sec-fetch-dest` tells a page from what a page loads. */
const READ = ['accept-language', 'sec-fetch-dest'] as const;
const MAX_REMEMBERED = 1000;
const MAX_HEADER = 200;

/** A function from a page's address and its reader's headers to the `Set-Cookie` of its response, or null. */
export function languageCookies(backend: Pick<Backend, 'languageCookie'>) {
  const remembered = new ByteCache<{ cookie: string | null }>(MAX_REMEMBERED, MAX_REMEMBERED);
  return (url: string, headers: IncomingHttpHeaders): string | null => {
    const language = cookieOf(headers.cookie, 'NEXT_LOCALE');
    const page = url.slice(0, 3);
    const sent: Record<string, string> = {};
    if (language !== undefined) sent.cookie = `NEXT_LOCALE=${language.slice(0, MAX_HEADER)}`;
    for (const name of READ) {
      const value = headers[name];
      if (typeof value === 'string') sent[name] = value.slice(0, MAX_HEADER);
    }
    const key = JSON.stringify([page, sent]);
    const known = remembered.get(key);
    if (known) return known.cookie;
    const set = backend.languageCookie(new Request(`http://localhost${withBase(page)}`, { headers: sent }));
    // `Max-Age` says it as well, and stays true while the line is remembered.
    const cookie = set?.replace(/ Expires=[^;]*;/i, '') ?? null;
    remembered.set(key, { cookie }, 1);
    return cookie;
  };
}
