import { createHash } from 'node:crypto';
import { LICENSE } from '@/lib/api/license';
import { type CachedResponse, ResponseCache } from '@/lib/api/response-cache';
import { OPEN } from './problems';

const JSON_TYPE = 'application/json; charset=utf-8';

/** How much each route caches of its last responses. */
const MAX_BYTES = 16 * 1024 * 1024;
const cached = new ResponseCache(MAX_BYTES);

/** Responses that no catalog changes. */
const fixed = new ResponseCache(MAX_BYTES / 16);

async function cachedResponse(
  cache: ResponseCache,
  version: string,
  { key, make }: Sending,
): Promise<CachedResponse> {
  const found = cache.find(version, key);
  if (found) return found;
  const { body, contentType = JSON_TYPE, headers } = await make();
  const bytes = new TextEncoder().encode(body);
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
  // Weak: the same response may be sent compressed.
  const etag = `W/"${version}-${digest}"`;
  const response = { bytes, etag, headers: { 'content-type': contentType, ...headers } };
  cache.store(version, key, response);
  return response;
}

function hasCurrentTag(request: Request, etag: string): boolean {
  const sentTags = request.headers.get('if-none-match') ?? '';
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return sentTags.trim() === '*' || sentTags.split(',').some((tag) => bare(tag) === bare(etag));
}

export interface Made {
  body: string;
  /** JSON where it is left out. */
  contentType?: string;
  headers?: Record<string, string>;
}

export interface Sending {
  /** Everything that the response depends on besides the catalog. */
  key: string;
  /** Called only where no response is cached for this key and version. */
  make: () => Made | Promise<Made>;
}

/** Every answer says under what it may be used (RFC 8288). */
const licensed = (headers: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  ...OPEN,
  ...headers,
  link: [`<${LICENSE.url}>; rel="license"`, headers.link].filter(Boolean).join(', '),
});

/** Browsers ask each time whether theirs is current; a network of caches may serve a minute without asking. */
const SHARED = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600';

/** The header that names the next page of a list; nothing where there is none. */
export const nextLink = (next: string | null): Record<string, string> =>
  next === null ? {} : { link: `<${next}>; rel="next"` };

/** Sends a response of one catalog version, from the cache where it can; 304 where the client has it. */
export async function sendCached(request: Request, version: string, sending: Sending): Promise<Response> {
  return sendTagged(request, await cachedResponse(cached, version, sending));
}

/** Sends a response that depends on this build alone. */
export async function sendFixed(request: Request, sending: Sending): Promise<Response> {
  return sendTagged(request, await cachedResponse(fixed, 'build', sending));
}

function sendTagged(request: Request, { bytes, etag, headers: own }: CachedResponse): Response {
  const headers = { ...licensed(own), etag, 'cache-control': SHARED };
  if (hasCurrentTag(request, etag)) {
    const { 'content-type': _, ...unsent } = headers as Record<string, string>;
    return new Response(null, { status: 304, headers: unsent });
  }
  return new Response(bytes, { headers });
}

/** Sends the response to a POST, which no client may cache. */
export async function sendCachedOnce(version: string, sending: Sending): Promise<Response> {
  const { bytes, headers } = await cachedResponse(cached, version, sending);
  return new Response(bytes, { headers: { ...licensed(headers), 'cache-control': 'no-store' } });
}
