/**
 * Which requests the front answers from memory. A stored response is rendered for a request that holds only what is
 * listed here: no session, no other cookie, no other header of the reader can be in it.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { prefersMarkdown } from '@/lib/api/accept';
import { cookieOf } from '@/lib/cookie';
import { isEmbedPath } from '@/lib/embed/embed';
import { isKeptPage } from '@/lib/offline';
import { keptNeedPath } from './kept-need';

export type StorableKind = 'page' | 'embed' | 'picture' | 'feed' | 'api' | 'catalog' | 'asset';

export interface Storable {
  kind: StorableKind;
  /** Everything that the response depends on, besides the catalog's version and the day. */
  key: string;
  /** Path and query, as they came. */
  url: string;
  /** What the response is rendered with. */
  headers: Record<string, string>;
}

interface RequestOf {
  method?: string;
  url?: string;
  headers: IncomingHttpHeaders;
}

const MAX_URL = 2048;
const MAX_HOST = 255;

/** The router of the browser asks for parts of a page with them; those are rendered each time. */
const ROUTER_HEADERS = /^(rsc$|next-|x-nextjs-|x-middleware-|x-action-)/;

/** Whether the router of a public page asks for another page without its frame. */
export function isSoftNavigation({ method, url = '', headers }: RequestOf): boolean {
  return method === 'GET' && headers.rsc !== undefined && !/^\/(en|zh)\/admin(?=[/?]|$)/.test(url);
}

const API = /^\/api\/v1\/(carriers|changes|plans|plans\/[a-z0-9-]+|openapi\.json)$/;
const CATALOG = /^\/catalog\/[0-9a-f]+$/;
/** What a link shows where it is shared. */
const PICTURE = /^\/(en|zh)\/picture\/(find|plan|compare)$/;
/** What was published, for programs that follow it. */
const FEED = /^\/(en|zh)\/changes\/feed\.(atom|json)$/;
const ASSET = /^\/(_next\/static\/[\w.~()/-]+|words\/[0-9a-f]+\/(en|zh))$/;

function kindOf(path: string, query: string): StorableKind | null {
  if (isKeptPage(path)) return 'page';
  if (isEmbedPath(path)) return 'embed';
  if (PICTURE.test(path)) return 'picture';
  if (FEED.test(path)) return 'feed';
  if (API.test(path)) return 'api';
  if (query === '' && CATALOG.test(path)) return 'catalog';
  return query === '' && ASSET.test(path) && !path.includes('..') ? 'asset' : null;
}

const THEMES = ['light', 'dark'];

/** What names the address of the site in itself. */
type AtAddress = 'page' | 'embed' | 'picture' | 'feed';
const isAtAddress = (kind: StorableKind): kind is AtAddress =>
  kind === 'page' || kind === 'embed' || kind === 'picture' || kind === 'feed';

/** The address under which the reader knows the site (canonical links and pictures name it), and a page's theme. */
function pageHeaders(headers: IncomingHttpHeaders, kind: AtAddress): Record<string, string> | null {
  const kept: Record<string, string> = {};
  for (const name of ['host', 'x-forwarded-host', 'x-forwarded-proto']) {
    const value = headers[name];
    if (typeof value === 'string') kept[name] = value;
  }
  if (Object.values(kept).some((value) => value.length > MAX_HOST)) return null;
  if (kind !== 'page') return kept;
  const theme = cookieOf(headers.cookie, 'theme');
  if (theme !== undefined && THEMES.includes(theme)) kept.cookie = `theme=${theme}`;
  return kept;
}

/** What to look up for a request; null where it is none that is answered from memory. */
export function storable(request: RequestOf): Storable | null {
  const { method, url = '', headers } = request;
  if ((method !== 'GET' && method !== 'HEAD') || url.length > MAX_URL) return null;
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const query = mark < 0 ? '' : url.slice(mark + 1);
  const kind = kindOf(path, query);
  if (kind === null || /(^|&)_rsc(=|&|$)/.test(query)) return null;
  if (kind === 'page' && prefersMarkdown(headers.accept)) return null;
  if (kind === 'page' && keptNeedPath(url, headers.cookie) !== null) return null;
  for (const name in headers) if (ROUTER_HEADERS.test(name)) return null;
  const sent = isAtAddress(kind) ? pageHeaders(headers, kind) : { host: 'localhost' };
  if (sent === null) return null;
  // A page names its own address in its markup, query included: another order of keys is another page.
  return { kind, key: JSON.stringify([kind, url, sent]), url, headers: sent };
}
