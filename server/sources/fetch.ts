/** Asks for one page of the web: carefully (addresses, size, time) and politely (turns, robots.txt, conditions). */
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type Agent, type Dispatcher, request } from 'undici';
import type { SourceReason } from '@/lib/sources/outcome';
import { refusalOf } from '@/lib/sources/private-address';
import { guardedAgent, PrivateAddressError, type Resolve } from './connector';
import { HostTurns, type RobotRules, robotRules } from './polite';

export interface FetchLimits {
  /** For one page, with its redirects; waiting for the host's turn is not counted. */
  timeoutMs: number;
  /** Of what comes, and of what it is unpacked to. */
  maxBytes: number;
  maxRedirects: number;
  /** Between two requests to one host. */
  pauseMs: number;
}

export const FETCH_LIMITS: FetchLimits = {
  timeoutMs: 20_000,
  maxBytes: 5 * 1024 * 1024,
  maxRedirects: 5,
  pauseMs: 2_000,
};

/** Of the body of an error, so that its connection ends in good order. */
const DUMPED_BYTES = 64 * 1024;

/** Google's limit, which RFC 9309 takes for the least that must be read. */
const ROBOTS_BYTES = 500 * 1024;

/** What a page said the last time of its own state. */
export interface Conditions {
  etag: string | null;
  lastModified: string | null;
}

export type Fetched =
  | {
      kind: 'page';
      status: number;
      /** Where the redirects ended. */
      finalUrl: string;
      contentType: string;
      etag: string | null;
      lastModified: string | null;
      body: Buffer;
    }
  | { kind: 'notModified'; status: 304; finalUrl: string }
  | { kind: 'status'; status: number; finalUrl: string }
  | { kind: 'failed'; reason: SourceReason; detail: string };

class Refused extends Error {
  constructor(
    readonly reason: SourceReason,
    detail = '',
  ) {
    super(detail);
  }
}

const REDIRECTS = [301, 302, 303, 307, 308];

const UNPACKERS: Record<string, () => NodeJS.ReadWriteStream> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

const headerOf = ({ headers }: Dispatcher.ResponseData, name: string): string | null => {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
};

/** The body, unpacked; neither what comes nor what it is unpacked to may be larger than the limit. */
async function readBody(response: Dispatcher.ResponseData, maxBytes: number): Promise<Buffer> {
  const packing = (headerOf(response, 'content-encoding') ?? '').trim().toLowerCase();
  const unpacker = UNPACKERS[packing];
  if (!unpacker && packing !== 'identity' && packing !== '')
    throw new Refused('unreadable', `packed as ${packing}`);
  const bounded = () => {
    let size = 0;
    return async function* (parts: AsyncIterable<string | Buffer>) {
      for await (const part of parts) {
        size += Buffer.byteLength(part);
        if (size > maxBytes) throw new Refused('tooLarge');
        yield part;
      }
    };
  };
  const chunks: Buffer[] = [];
  const keep = async (parts: AsyncIterable<string | Buffer>) => {
    for await (const part of parts) chunks.push(typeof part === 'string' ? Buffer.from(part) : part);
  };
  if (unpacker) await pipeline(response.body, bounded(), unpacker(), bounded(), keep);
  else await pipeline(response.body, bounded(), keep);
  return Buffer.concat(chunks);
}

const UNKNOWN_NAME = ['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME'];
const TOO_SLOW = ['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'];

/** Why a request failed, from what was thrown. */
function failureOf(error: unknown): { reason: SourceReason; detail: string } {
  if (error instanceof Refused) return { reason: error.reason, detail: error.message };
  const { name = '', code = '', message = '', cause } = (error ?? {}) as NodeJS.ErrnoException;
  if (error instanceof PrivateAddressError || cause instanceof PrivateAddressError)
    return { reason: 'privateAddress', detail: message };
  if (name === 'TimeoutError' || name === 'AbortError' || TOO_SLOW.includes(code))
    return { reason: 'timeout', detail: message };
  if (/^(?:Z_|ERR_BROTLI|ERR__ERROR)/.test(code)) return { reason: 'unreadable', detail: message };
  if (UNKNOWN_NAME.includes(code)) return { reason: 'unknownName', detail: message };
  return { reason: 'connection', detail: [code, message].filter((part) => part !== '').join(' ') };
}

export interface FetcherOptions {
  userAgent: string;
  limits?: Partial<FetchLimits>;
  /** Hosts with their port that are asked whatever they are, for tests. */
  allowedHosts?: readonly string[];
  /** How names are looked up; the system's way where it is left out. */
  resolve?: Resolve;
}

/** Asks for pages of one run: keeps the hosts' turns and what their robots.txt says. Close it when the run is over. */
export class Fetcher {
  private readonly limits: FetchLimits;
  private readonly agent: Agent;
  private readonly turns: HostTurns;
  private readonly robots = new Map<string, Promise<RobotRules>>();

  constructor(private readonly options: FetcherOptions) {
    this.limits = { ...FETCH_LIMITS, ...options.limits };
    this.turns = new HostTurns(this.limits.pauseMs);
    this.agent = guardedAgent({
      allowedHosts: options.allowedHosts ?? [],
      resolve: options.resolve,
      connectTimeoutMs: this.limits.timeoutMs,
    });
  }

  close = (): Promise<void> => this.agent.destroy();

  /** A page, or why it was not read; never throws for what a server does. */
  async fetch(url: string, conditions: Conditions = { etag: null, lastModified: null }): Promise<Fetched> {
    try {
      return await this.follow(url, conditions, true, this.limits.maxBytes);
    } catch (error) {
      return { kind: 'failed', ...failureOf(error) };
    }
  }

  /** One request in the host's turn, its body read before the turn ends. */
  private ask(url: URL, headers: Record<string, string>, maxBytes: number, left: { ms: number }) {
    return this.turns.run(url.host, async () => {
      if (left.ms <= 0) throw new Refused('timeout');
      const started = performance.now();
      const signal = AbortSignal.timeout(Math.ceil(left.ms));
      try {
        const response = await request(url, { dispatcher: this.agent, headers, signal });
        const { statusCode } = response;
        if (statusCode < 200 || statusCode >= 300) {
          await response.body.dump({ limit: DUMPED_BYTES, signal });
          return { response, body: Buffer.alloc(0) };
        }
        return { response, body: await readBody(response, maxBytes) };
      } catch (error) {
        // What a time limit breaks off shows itself in many ways.
        throw signal.aborted ? new Refused('timeout') : error;
      } finally {
        left.ms -= performance.now() - started;
      }
    });
  }

  private rulesOf(url: URL): Promise<RobotRules> {
    const known = this.robots.get(url.origin);
    if (known) return known;
    const asked = (async () => {
      const address = new URL('/robots.txt', url).href;
      const none = { etag: null, lastModified: null };
      const answer = await this.follow(address, none, false, ROBOTS_BYTES).catch((error: unknown) => {
        // A file that is too long or leads in circles says nothing; a server that does not answer is asked for nothing.
        if (error instanceof Refused && ['tooLarge', 'redirects', 'unreadable'].includes(error.reason))
          return null;
        throw error;
      });
      const rules =
        answer === null
          ? robotRules(address, 404, '')
          : robotRules(
              address,
              'status' in answer ? answer.status : 500,
              answer.kind === 'page' ? answer.body.toString() : '',
            );
      if (rules.delaySeconds !== null) this.turns.setPause(url.host, rules.delaySeconds * 1000);
      return rules;
    })();
    this.robots.set(url.origin, asked);
    return asked;
  }

  /** Follows redirects; every address on the way is checked anew. */
  private async follow(
    first: string,
    conditions: Conditions,
    obeysRobots: boolean,
    maxBytes: number,
  ): Promise<Exclude<Fetched, { kind: 'failed' }>> {
    const left = { ms: this.limits.timeoutMs };
    let url = new URL(first);
    for (let hop = 0; hop <= this.limits.maxRedirects; hop++) {
      const refused = refusalOf(url, this.options.allowedHosts);
      if (refused !== null) throw new Refused(refused, url.href);
      if (obeysRobots && !(await this.rulesOf(url)).allows(url.href)) throw new Refused('robots', url.href);
      const headers: Record<string, string> = {
        'user-agent': this.options.userAgent,
        accept: 'text/html,application/xhtml+xml,text/csv,application/pdf;q=0.9,*/*;q=0.8',
        'accept-language': 'en-US,en;q=0.9',
        'accept-encoding': 'gzip, br, deflate',
      };
      // What a page said of itself holds for the page that said it.
      if (conditions.etag !== null) headers['if-none-match'] = conditions.etag;
      if (conditions.lastModified !== null) headers['if-modified-since'] = conditions.lastModified;
      const { response, body } = await this.ask(url, headers, maxBytes, left);
      const status = response.statusCode;
      const to = REDIRECTS.includes(status) ? headerOf(response, 'location') : null;
      if (to !== null) {
        if (!URL.canParse(to, url.href)) throw new Refused('redirects', to);
        url = new URL(to, url);
        url.hash = '';
        continue;
      }
      if (status === 304) return { kind: 'notModified', status, finalUrl: url.href };
      if (status < 200 || status >= 300) return { kind: 'status', status, finalUrl: url.href };
      return {
        ...{ kind: 'page', status, finalUrl: url.href, body },
        contentType: headerOf(response, 'content-type') ?? '',
        etag: headerOf(response, 'etag'),
        lastModified: headerOf(response, 'last-modified'),
      };
    }
    throw new Refused('redirects', first);
  }
}
