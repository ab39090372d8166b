/** Requests that no route is asked about: what is wrong with them before anything is looked up. */

/** Why a request is refused, with its status. */
export const REFUSED_REQUESTS = {
  malformed: 400,
  form: 400,
  foreign: 403,
  notFound: 404,
  method: 405,
} as const;
export type RefusedRequest = keyof typeof REFUSED_REQUESTS;

/** Methods that some page or the API answers. */
export const PAGE_METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS'] as const;
const API_METHODS = [...PAGE_METHODS, 'PUT', 'PATCH', 'DELETE'];

/** No page has a longer path; a question is in the query, which may be longer. */
const MOST_PATH = 2048;

/** A name or address with or without a port, as one can be asked for. */
const HOST = /^(?:[a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

export const isApiPath = (path: string): boolean => /^\/(?:api|catalog)(?:\/|$)/.test(path);

const hasControl = (text: string): boolean =>
  [...text].some((letter) => letter < ' ' || letter === '\u007f' || letter === '\\' || letter === '\ufffd');

/** What is wrong with a path: malformed where it is no path at all, notFound where no page can have it. */
function pathFault(path: string): 'malformed' | 'notFound' | null {
  if (!path.startsWith('/')) return 'malformed';
  if (path.length > MOST_PATH) return 'notFound';
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return 'malformed';
  }
  // Two slashes at the start would be read as the name of a host; a percent sign that is left, as one more encoding.
  if (path.startsWith('//') || decoded.startsWith('//') || hasControl(decoded) || decoded.includes('%'))
    return 'notFound';
  return null;
}

/** The host of an `Origin`; its own text where it names none, as `null` does. */
function hostOfOrigin(origin: string): string {
  try {
    return new URL(origin).host;
  } catch {
    return origin;
  }
}

const first = (header: string | undefined): string | undefined => header?.split(',')[0]?.trim();

/** What a request says of itself, before its body. */
export interface RequestHead {
  method: string;
  /** The request target, e.g. `/en?line=2`. */
  url: string;
  /** By their names in small letters. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/**
 * Why a request is refused before any route sees it; null where it is not. A page is posted to by its own site alone;
 * the API takes no cookies but below `/api/admin`, whose routes look at the origin themselves.
 */
export function refusedRequest({ method, url, headers }: RequestHead): RefusedRequest | null {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  const api = isApiPath(path);
  if (!(api ? API_METHODS : PAGE_METHODS).some((known) => known === method)) return 'method';
  const host = one(headers.host);
  const forwarded = first(one(headers['x-forwarded-host']));
  if ([host, forwarded].some((name) => name !== undefined && name !== '' && !HOST.test(name)))
    return 'malformed';
  const fault = pathFault(path);
  if (fault) return fault;
  const origin = one(headers.origin);
  const own = forwarded || host;
  if (method === 'POST' && !api && origin !== undefined && hostOfOrigin(origin) !== own) return 'foreign';
  return null;
}
