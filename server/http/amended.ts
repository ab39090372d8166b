/**
 * Answers of Next that nobody could read. A page that is not there is drawn by script alone: it gets words. What was
 * sent to a form and is not what the form sends ends as an error of the server: it is refused as the request's fault.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { isApiPath } from '@/lib/api/refused-request';
import { currentRequest } from '@/server/current-request';
import { holdBack } from './held-back';

export interface Amendments {
  /** What a page that is not there says to readers without scripts, by its address, as HTML. */
  notFound: (url: string) => string;
  /** Answers a form that was sent wrongly. */
  refuse: (request: IncomingMessage, response: ServerResponse) => void;
}

const FORM = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/;

/** Whether a request may be one to a server action: by script with its id in a header, without by the form itself. */
function isToAction({ method, url = '', headers }: IncomingMessage): boolean {
  if (method !== 'POST' || isApiPath(url)) return false;
  return headers['next-action'] !== undefined || FORM.test(headers['content-type'] ?? '');
}

const UNPACK: Readonly<Record<string, (packed: Buffer) => Buffer>> = {
  gzip: gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

const isPage = (response: ServerResponse): boolean =>
  String(response.getHeader('content-type') ?? '').startsWith('text/html');

/** Passes on what Next answers, amended where it has to be. */
export function amended(next: RequestListener, { notFound, refuse }: Amendments): RequestListener {
  return (request, response) => {
    const current = currentRequest();
    // Next has another address in the request: the whole one.
    const { url = '' } = request;
    const toAction = isToAction(request);
    const refused = () => () => {
      request.url = url;
      for (const name of response.getHeaderNames()) if (name !== 'x-request-id') response.removeHeader(name);
      refuse(request, response);
    };
    holdBack(response, () => {
      const { statusCode } = response;
      // Where no action was reached, what failed is reading what it was sent.
      const isWrong = current?.sent === 'refused' || (current?.sent === undefined && statusCode === 500);
      if (toAction && isWrong) return refused;
      const isWordless = statusCode === 404 && request.method === 'GET' && isPage(response);
      return isWordless ? (body) => () => sendWorded(response, body, notFound(url)) : null;
    });
    next(request, response);
  };
}

/** Sends a page with words for readers without scripts at its start. */
function sendWorded(response: ServerResponse, sent: Buffer, words: string): void {
  const unpack = UNPACK[String(response.getHeader('content-encoding') ?? '')];
  response.removeHeader('content-encoding');
  response.removeHeader('transfer-encoding');
  const page = (unpack ? unpack(sent) : sent).toString('utf8');
  const body = page.replace(/<body[^>]*>/, (start) => `${start}<noscript>${words}</noscript>`);
  response.setHeader('content-length', Buffer.byteLength(body));
  response.end(body);
}
