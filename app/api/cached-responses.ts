import { createHash } from 'node:crypto';
import { type CachedResponse, ResponseCache } from '@/lib/api/response-cache';
import { OPEN } from './problems';

const JSON_TYPE = 'application/json; charset=utf-8';

/** How much each route caches of its last responses. */
const MAX_BYTES = 16 * 1024 * 1024;
const cached = new ResponseCache(MAX_BYTES);

async function cachedResponse(version: string, { key, make }: Sending): Promise<CachedResponse> {
  const found = cached.find(version, key);
  if (found) return found;
  const bytes = new TextEncoder().encode(await make());
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
  // Weak: the same response may be sent compressed.
  const response = { bytes, etag: `W/"${version}-${digest}"` };
  cached.store(version, key, response);
  return response;
}

function hasCurrentTag(request: Request, etag: string): boolean {
  const sentTags = request.headers.get('if-none-match') ?? '';
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return sentTags.trim() === '*' || sentTags.split(',').some((tag) => bare(tag) === bare(etag));
}

export interface Sending {
  /** Everything that the response depends on besides the catalog. */
  key: string;
  /** Called only where no response is cached for this key and version. */
  make: () => string | Promise<string>;
  contentType?: string;
  headers?: Record<string, string>;
}

/** Sends a response of one catalog version, from the cache where it can; 304 where the client has it. Clients must revalidate. */
export async function sendCached(request: Request, version: string, sending: Sending): Promise<Response> {
  const { bytes, etag } = await cachedResponse(version, sending);
  const headers = { ...OPEN, etag, 'cache-control': 'public, no-cache', ...sending.headers };
  if (hasCurrentTag(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(bytes, {
    headers: { ...headers, 'content-type': sending.contentType ?? JSON_TYPE },
  });
}

/** Sends the response to a POST, which no client may cache. */
export async function sendCachedOnce(version: string, sending: Sending): Promise<Response> {
  const { bytes } = await cachedResponse(version, sending);
  return new Response(bytes, {
    headers: { ...OPEN, 'content-type': sending.contentType ?? JSON_TYPE, 'cache-control': 'no-store' },
  });
}
