/** The base path at the outermost place: behind it every address is the product's own, before Next it is whole again. */
import type { RequestListener, ServerResponse } from 'node:http';
import { BASE_PATH, withBase, withoutBase } from '@/lib/base-path';
import { EVERYWHERE, secureHeaders } from './headers.js';

/**
 * Takes the base path off each request. The root of the host leads to the site; whatever else is not below the path is
 * another's, and `outside` answers it.
 */
export function belowBase(
  listener: RequestListener,
  outside: RequestListener,
  base: string = BASE_PATH,
): RequestListener {
  if (base === '') return listener;
  return (request, response) => {
    const { url = '', method, headers } = request;
    const own = withoutBase(url, base);
    if (own !== null) {
      request.url = own;
      listener(request, response);
    } else if (url === '/' && (method === 'GET' || method === 'HEAD')) {
      const sent = { ...EVERYWHERE, ...secureHeaders(headers), location: base, 'cache-control': 'no-store' };
      response.writeHead(307, sent).end();
    } else outside(request, response);
  };
}

/** An address to which a response leads, whole: Next leaves the path out where a form without scripts or a route leads on. */
const ledTo = (location: string, base: string): string =>
  withoutBase(location, base) === null ? withBase(location, base) : location;

function mendLocation(response: ServerResponse, base: string): void {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    set(name, name.toLowerCase() === 'location' && typeof value === 'string' ? ledTo(value, base) : value);
}

/** Puts the base path back for Next, which knows its addresses with it. */
export function withBaseForNext(listener: RequestListener, base: string = BASE_PATH): RequestListener {
  if (base === '') return listener;
  return (request, response) => {
    const { url = '' } = request;
    // Next leads `/plansight/` to `/plansight`, which was asked for.
    request.url = base + (/^\/(?:[?#]|$)/.test(url) ? url.slice(1) : url);
    mendLocation(response, base);
    listener(request, response);
  };
}
