/** Gives every request a name, counts it, and says in the log what took long or failed. */
import type { RequestListener, ServerResponse } from 'node:http';
import { log } from '@/server/log';
import type { Meter } from './meter';
import { REQUEST_ID_HEADER, requestIdOf } from './request-id';

/** What takes this long is told at the level `info`. */
const SLOW_MS = 1000;

export interface ObserveOptions {
  /** The template of an address's route: the log and the labels hold no path, which may have a secret part. */
  routeOf: (url: string) => string;
  /** None where nobody may ask for figures. */
  meter: Meter | null;
}

/** Of a request, when it came: what stands behind may write another address into it. */
interface Asked {
  method?: string;
  url: string;
}

/**
 * Passes requests on to `listener` with their id in the header of the request; the listener sends it back. (Set here, it
 * would take an answer from memory a fifth more of processor time.)
 */
export function observed(listener: RequestListener, { routeOf, meter }: ObserveOptions): RequestListener {
  const ended = ({ method = '', url }: Asked, response: ServerResponse, id: string, ms: number) => {
    const status = response.headersSent ? response.statusCode : 0;
    const route = routeOf(url);
    meter?.ended(route, method, status, ms / 1000);
    const level = status >= 500 || ms >= SLOW_MS ? 'info' : 'debug';
    if (!log().isLevelEnabled(level)) return;
    const whole = response.writableFinished;
    log()[level](
      { requestId: id, method, route, status, ms: Math.round(ms), ...(!whole && { aborted: true }) },
      'request',
    );
  };
  return (request, response) => {
    const id = requestIdOf(request.headers[REQUEST_ID_HEADER]);
    const from = performance.now();
    request.headers[REQUEST_ID_HEADER] = id;
    meter?.begun();
    const { method, url = '' } = request;
    response.once('close', () => ended({ method, url }, response, id, performance.now() - from));
    listener(request, response);
  };
}
