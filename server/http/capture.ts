/** Asks Next for a response and takes it whole. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { currentRequestId } from '@/server/current-request';
import { CAPTURE_HEADER } from './backend';
import { EMBED_POLICY, pagePolicy } from './headers.js';
import { INCOMPLETE_HEADER } from './held-note';
import { inlineScriptHashes, joinFlightScripts, withoutScripts } from './inline-scripts';
import { REQUEST_ID_HEADER } from './request-id';
import type { Storable } from './storable';
import { type StoredResponse, storedResponse } from './stored-response';

/** Pages and pictures rendered at the same time: more of them only wait for each other and fill the memory. */
const MAX_RENDERS = 2;
/** Files and answers of the API, which wait for no page. */
const MAX_OTHERS = 8;

/** Cookies that the front sets itself. */
const LANGUAGE_COOKIE = /^NEXT_LOCALE=/;

function bodyOf(response: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () =>
      response.complete ? resolve(Buffer.concat(chunks)) : reject(new Error('The response ended early.')),
    );
    response.on('error', reject);
  });
}

function singleValues(response: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(response.headers).map(([name, value = '']) => [name, [value].flat().join(', ')]),
  );
}

type Sealed = [headers: Record<string, string>, body: Buffer];

function tagged(headers: Record<string, string>, html: string, policy: string, cache: string): Sealed {
  const bytes = Buffer.from(html);
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return [{ ...headers, etag, 'content-security-policy': policy, 'cache-control': cache }, bytes];
}

/** A page whose own scripts, and no others, may run; the browser may keep it and has to ask whether it still holds. */
function sealed(headers: Record<string, string>, body: Buffer): Sealed {
  const html = joinFlightScripts(body.toString('utf8'));
  return tagged(headers, html, pagePolicy(inlineScriptHashes(html).join(' ')), 'private, no-cache');
}

/** A page for frames of other sites: the same for everybody, and without the scripts that its policy forbids. */
function sealedEmbed(headers: Record<string, string>, body: Buffer): Sealed {
  return tagged(headers, withoutScripts(body.toString('utf8')), EMBED_POLICY, 'public, no-cache');
}

const SEALS: Partial<Record<Storable['kind'], typeof sealed>> = { page: sealed, embed: sealedEmbed };

/** Puts words for readers without scripts at the start of a page. */
function withPlainWords(page: Buffer, words: string): Buffer {
  if (words === '') return page;
  return Buffer.from(page.toString('utf8').replace('<body>', () => `<body><noscript>${words}</noscript>`));
}

/** What the build packed as small as it gets; nothing where it did not. */
async function packedFiles(url: string): Promise<StoredResponse['forms']> {
  const file = `.next/packed/${url.slice('/_next/static/'.length)}`;
  const [br, gzip] = await Promise.all(
    ['.br', '.gz'].map((end) => readFile(file + end).catch(() => undefined)),
  );
  return { ...(br && { br }), ...(gzip && { gzip }) };
}

export type Capture = (wanted: Storable) => Promise<StoredResponse | null>;

/**
 * A function that asks the server on `port` of this machine for a response. It answers null where the response sets
 * a cookie of its own: that one is for a single reader.
 * @param toReaders what a page that is not there says to readers without scripts, as HTML: Next draws it by script alone.
 */
export function captureFrom(
  port: number,
  token: string,
  toReaders: (url: string) => string = () => '',
): Capture {
  const pages = new Agent({ keepAlive: true, maxSockets: MAX_RENDERS });
  const others = new Agent({ keepAlive: true, maxSockets: MAX_OTHERS });
  const ask = ({ url, headers, kind }: Storable) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const agent = kind === 'page' || kind === 'embed' || kind === 'picture' ? pages : others;
      // What goes wrong on the way is found by the request that was the first to ask.
      const id = currentRequestId();
      const asked = { ...headers, [CAPTURE_HEADER]: token, ...(id && { [REQUEST_ID_HEADER]: id }) };
      const outgoing = httpRequest({ host: '127.0.0.1', port, path: url, agent, headers: asked });
      outgoing.on('response', resolve).on('error', reject).end();
    });
  return async (wanted) => {
    const response = await ask(wanted);
    const plain = await bodyOf(response);
    const { statusCode = 500, headers } = response;
    if (!(headers['set-cookie'] ?? []).every((cookie) => LANGUAGE_COOKIE.test(cookie))) return null;
    const { [INCOMPLETE_HEADER]: incomplete, ...values } = singleValues(response);
    // What says that nothing can be shown has its own policy, and is kept by nobody.
    const isPage = statusCode !== 503 && values['content-type']?.startsWith('text/html');
    const seal = isPage ? SEALS[wanted.kind] : undefined;
    const whole = statusCode === 404 && seal ? withPlainWords(plain, toReaders(wanted.url)) : plain;
    const [sent, body] = seal ? seal(values, whole) : [values, whole];
    const stored = { ...storedResponse(statusCode, sent, body), incomplete: incomplete !== undefined };
    if (wanted.kind === 'asset' && statusCode === 200)
      Object.assign(stored.forms, await packedFiles(wanted.url));
    return stored;
  };
}
