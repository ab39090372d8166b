/** Stands before Next: sends finished responses from memory, and passes on what has to be answered each time. */

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isoDate } from '@/lib/date';
import { AS_OF_HEADER } from '@/lib/held';
import { inRequest } from '@/server/current-request';
import type { Backend } from './backend';
import { ByteCache } from './byte-cache';
import type { Capture } from './capture';
import { chooseEncoding, matchesTag } from './encoding';
import { secureHeaders } from './headers.js';
import { withHeldNote } from './held-note';
import { languageCookies } from './language-cookie';
import type { Meter } from './meter';
import { plainPageLanguage } from './plain-page';
import { quotesKey, quotesLength, quotesRequest, readBody, toStored } from './quotes';
import { idOf, REQUEST_ID_HEADER } from './request-id';
import { isSoftNavigation, type Storable, storable } from './storable';
import { bytesOf, plainOf, type StoredResponse, sizeOf, storedResponse } from './stored-response';

export interface FrontOptions {
  backend: Backend;
  /** Next's own handler. */
  next: RequestListener;
  capture: Capture;
  /** How many bytes of responses are kept in memory. */
  maxBytes: number;
  /** @param requestId of the request on whose way it went wrong. */
  onError: (error: unknown, requestId: string | undefined) => void;
  /** Told what was held already. */
  meter?: Meter | null;
  today?: () => string;
}

const utcDay = (): string => isoDate(new Date());

const MAX_ENTRIES = 20_000;
const ASSET_BYTES = 16 * 1024 * 1024;

type Make = () => Promise<StoredResponse | null>;

interface Outage {
  asOf: Date;
  noted: WeakMap<StoredResponse, Promise<StoredResponse>>;
  /** May lack what a page shows besides the catalog. */
  made: ByteCache<StoredResponse>;
}
/** The part of the memory that pages may take which were made during an outage. */
const OUTAGE_SHARE = 4;

export function createFront(options: FrontOptions) {
  const { backend, next, capture, maxBytes, onError, meter = null, today = utcDay } = options;
  const assets = new ByteCache<StoredResponse>(ASSET_BYTES, MAX_ENTRIES);
  const responses = new ByteCache<StoredResponse>(maxBytes, MAX_ENTRIES);
  const pending = new Map<string, Promise<StoredResponse | null>>();
  const cookies = languageCookies(backend);
  let epoch = '';
  /** Pages with the note of an outage, by what they are made of, and what was made during it; gone when it ends. */
  let outage: Outage | null = null;
  meter?.holds(() => ({ responses: responses.size, files: assets.size }));

  /** What every response but a file hangs on; a new one drops all that was made under the one before. */
  async function currentEpoch(): Promise<string> {
    const version = backend.version();
    const now = `${typeof version === 'string' ? version : await version} ${today()}`;
    if (now !== epoch) responses.clear();
    epoch = now;
    const asOf = backend.heldSince();
    if (asOf?.getTime() !== outage?.asOf.getTime())
      outage = asOf && {
        asOf,
        noted: new WeakMap(),
        made: new ByteCache(maxBytes / OUTAGE_SHARE, MAX_ENTRIES),
      };
    return now;
  }

  /** The response under this key, made once for all who wait for it. */
  async function find(kind: Storable['kind'], key: string, make: Make): Promise<StoredResponse | null> {
    if (kind === 'asset') return known(kind, assets.get(key)) ?? once(key, make, async () => assets);
    const begun = await currentEpoch().catch(() => null);
    // Nothing is held: Next, or the handler, says what is wrong.
    if (begun === null) return make();
    const during = outage;
    // Made while the version changed, a response may be of either: it is sent, not kept.
    const home = async ({ incomplete }: StoredResponse) => {
      if ((await currentEpoch()) !== begun || outage !== during) return null;
      return during?.made ?? (incomplete ? null : responses);
    };
    const held = responses.get(key) ?? during?.made.get(key);
    return known(kind, held) ?? once(`${begun} ${key}`, make, home, key);
  }

  function known(kind: Storable['kind'], held: StoredResponse | undefined): StoredResponse | undefined {
    meter?.looked(kind, held !== undefined);
    return held;
  }

  function once(
    flight: string,
    make: Make,
    home: (made: StoredResponse) => Promise<ByteCache<StoredResponse> | null>,
    key = flight,
  ): Promise<StoredResponse | null> {
    const work = async () => {
      const made = await make();
      if (made?.status === 200) (await home(made))?.set(key, made, sizeOf(made));
      return made;
    };
    const running = pending.get(flight) ?? work().finally(() => pending.delete(flight));
    pending.set(flight, running);
    return running;
  }

  /** A page of the held catalog says so; what else rests on it has a header. */
  async function asHeld(
    stored: StoredResponse,
    { kind, url }: Pick<Storable, 'kind' | 'url'>,
    { asOf, noted }: Outage,
  ): Promise<StoredResponse> {
    const headers: Record<string, string> = { ...stored.headers, [AS_OF_HEADER]: asOf.toISOString() };
    // Its address names the version: what it says never changes.
    if (kind === 'catalog') return { ...stored, headers };
    delete headers.etag;
    headers['cache-control'] = 'no-store';
    if (!stored.headers['content-type']?.startsWith('text/html')) return { ...stored, headers, etag: null };
    const make = async () => {
      const note = await backend.heldNote(plainPageLanguage(url, undefined), asOf);
      return storedResponse(stored.status, headers, withHeldNote(await plainOf(stored.forms), note));
    };
    const known = noted.get(stored) ?? make();
    noted.set(stored, known);
    return known;
  }

  async function send(
    request: IncomingMessage,
    response: ServerResponse,
    found: StoredResponse,
    { kind, key, url }: Pick<Storable, 'kind' | 'key' | 'url'>,
    setCookie: string | null,
  ): Promise<void> {
    const home = kind === 'asset' ? assets : responses;
    const stored = outage && kind !== 'asset' ? await asHeld(found, { kind, url }, outage) : found;
    const encoding = stored.compressible ? chooseEncoding(request.headers['accept-encoding']) : 'identity';
    const headers: Record<string, string | number> = { ...stored.headers, ...secureHeaders(request.headers) };
    if (setCookie) headers['set-cookie'] = setCookie;
    const id = idOf(request);
    if (id) headers[REQUEST_ID_HEADER] = id;
    if (stored.status === 200 && stored.etag && matchesTag(request.headers['if-none-match'], stored.etag)) {
      response.writeHead(304, headers).end();
      return;
    }
    const grown = () => {
      if (home.get(key) === stored) home.set(key, stored, sizeOf(stored));
    };
    const packed = bytesOf(stored, encoding, grown);
    const bytes = packed instanceof Promise ? await packed : packed;
    if (encoding !== 'identity') headers['content-encoding'] = encoding;
    headers['content-length'] = bytes.byteLength;
    response.writeHead(stored.status, headers);
    response.end(request.method === 'HEAD' ? undefined : bytes);
  }

  /** Only what is made anew is done as part of the request: what is held already writes no line of the log. */
  const within = <T>(request: IncomingMessage, work: () => T): T => {
    const id = idOf(request);
    return id === undefined ? work() : inRequest(id, work);
  };

  function passOn(request: IncomingMessage, response: ServerResponse): void {
    const id = idOf(request);
    if (id) response.setHeader(REQUEST_ID_HEADER, id);
    for (const [name, value] of Object.entries(secureHeaders(request.headers)))
      response.setHeader(name, value);
    if (isSoftNavigation(request) && backend.heldSince()) {
      // The browser then loads the page whole, with its note.
      response.writeHead(503, { 'cache-control': 'no-store' }).end();
      return;
    }
    within(request, () => next(request, response));
  }

  async function sendPublic(request: IncomingMessage, response: ServerResponse, wanted: Storable) {
    const stored = await find(wanted.kind, wanted.key, () => within(request, () => capture(wanted)));
    if (stored === null) return passOn(request, response);
    const setCookie = wanted.kind === 'page' ? cookies(wanted.url, request.headers) : null;
    await send(request, response, stored, wanted, setCookie);
  }

  async function sendQuotes(request: IncomingMessage, response: ServerResponse) {
    const body = await readBody(request);
    const type = request.headers['content-type'] ?? '';
    const wanted = { kind: 'api', key: quotesKey(type, body), url: request.url ?? '' } as const;
    const make = () => within(request, async () => toStored(await backend.quotes(quotesRequest(type, body))));
    const stored = await find('api', wanted.key, make);
    if (stored) await send(request, response, stored, wanted, null);
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    const wanted = storable(request);
    if (wanted === null && quotesLength(request) === null) {
      passOn(request, response);
      return;
    }
    const work = wanted ? sendPublic(request, response, wanted) : sendQuotes(request, response);
    work.catch((error: unknown) => {
      onError(error, idOf(request));
      // Next says what is wrong in the reader's language; a body that was read cannot be passed on.
      if (wanted && !response.headersSent) passOn(request, response);
      else response.destroy();
    });
  };
}
