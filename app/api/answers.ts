import { createHash } from 'node:crypto';
import { OPEN } from '@/app/api/problems';
import { type KeptAnswer, KeptAnswers } from '@/lib/api/kept-answers';

const JSON_TYPE = 'application/json; charset=utf-8';

/** Each route keeps up to this much of what it said last. */
const KEPT_BYTES = 16 * 1024 * 1024;
const kept = new KeptAnswers(KEPT_BYTES);

async function keepAnswer(version: string, { key, make }: Sending): Promise<KeptAnswer> {
  const before = kept.find(version, key);
  if (before) return before;
  const bytes = new TextEncoder().encode(await make());
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
  // Weak: the server may compress the same answer.
  const answer = { bytes, etag: `W/"${version}-${digest}"` };
  kept.keep(version, key, answer);
  return answer;
}

function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match') ?? '';
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return known.trim() === '*' || known.split(',').some((tag) => bare(tag) === bare(etag));
}

export interface Sending {
  /** Everything that the answer hangs on besides the catalog. */
  key: string;
  /** Called only where no answer is kept for this key and version. */
  make: () => string | Promise<string>;
  contentType?: string;
  headers?: Record<string, string>;
}

/** Sends an answer of one catalog version: kept ready, and 304 where the asker has it. Caches must ask each time. */
export async function sendKept(request: Request, version: string, sending: Sending): Promise<Response> {
  const { bytes, etag } = await keepAnswer(version, sending);
  const headers = { ...OPEN, etag, 'cache-control': 'public, no-cache', ...sending.headers };
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(bytes, {
    headers: { ...headers, 'content-type': sending.contentType ?? JSON_TYPE },
  });
}

/** Sends the answer to a POST, which no cache keeps. */
export async function sendKeptOnce(version: string, sending: Sending): Promise<Response> {
  const { bytes } = await keepAnswer(version, sending);
  return new Response(bytes, {
    headers: { ...OPEN, 'content-type': sending.contentType ?? JSON_TYPE, 'cache-control': 'no-store' },
  });
}
