/**
 * Answers of Next that nobody could read. A page that is not there is drawn by script alone: it gets words. What was
 * sent to a form and is not what the form sends ends as an error of the server: it is refused as the request's fault.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { isApiPath } from '@/lib/api/refused-request';
import { type CurrentRequest, currentRequest } from '@/server/current-request';

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

/** What becomes of an answer, known when its head is: sent as it is, with words, or another one in its place. */
function fateOf(
  request: IncomingMessage,
  response: ServerResponse,
  current: CurrentRequest | undefined,
  toAction: boolean,
): 'sent' | 'worded' | 'refused' {
  const { statusCode } = response;
  if (toAction) {
    if (current?.sent === 'refused') return 'refused';
    // No action was reached: what failed is reading what it was sent.
    if (current?.sent === undefined && statusCode === 500) return 'refused';
  }
  return statusCode === 404 && request.method === 'GET' && isPage(response) ? 'worded' : 'sent';
}

/** Passes on what Next answers, amended where it has to be. */
export function amended(next: RequestListener, { notFound, refuse }: Amendments): RequestListener {
  return (request, response) => {
    const current = currentRequest();
    // Next has another address in the request: the whole one.
    const { url = '' } = request;
    const toAction = isToAction(request);
    const original = {
      writeHead: response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse,
      write: response.write.bind(response) as (...args: unknown[]) => boolean,
      end: response.end.bind(response) as (...args: unknown[]) => ServerResponse,
      flushHeaders: response.flushHeaders.bind(response),
    };
    const chunks: Buffer[] = [];
    let fate: ReturnType<typeof fateOf> | null = null;
    const decided = () => {
      fate ??= fateOf(request, response, current, toAction);
      return fate;
    };
    const keep = (chunk: unknown, encoding: unknown) => {
      if (chunk === undefined || chunk === null || typeof chunk === 'function') return;
      const text = typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8';
      chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, text) : Buffer.from(chunk as Uint8Array));
    };
    const restore = () => Object.assign(response, original);
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      response.statusCode = status;
      const headers = rest.find((one) => typeof one === 'object' && one !== null) ?? {};
      for (const [name, value] of Object.entries(headers as Record<string, string | number>))
        response.setHeader(name, value);
      if (decided() === 'sent') original.writeHead(status);
      return response;
    }) as typeof response.writeHead;
    response.write = ((chunk: unknown, ...rest: unknown[]) => {
      if (decided() === 'sent') return original.write(chunk, ...rest);
      keep(chunk, rest[0]);
      for (const done of rest) if (typeof done === 'function') process.nextTick(done as () => void);
      return true;
    }) as typeof response.write;
    response.flushHeaders = () => {
      if (decided() === 'sent') original.flushHeaders();
    };
    response.end = ((...args: unknown[]) => {
      if (decided() === 'sent') return original.end(...args);
      keep(args[0], args[1]);
      restore();
      request.url = url;
      if (fate === 'refused') {
        for (const name of response.getHeaderNames())
          if (name !== 'x-request-id') response.removeHeader(name);
        refuse(request, response);
      } else worded(request, response, Buffer.concat(chunks), notFound(url));
      return response;
    }) as typeof response.end;
    next(request, response);
  };
}

/** Sends a page with words for readers without scripts at its start. */
function worded(request: IncomingMessage, response: ServerResponse, sent: Buffer, words: string): void {
  const unpack = UNPACK[String(response.getHeader('content-encoding') ?? '')];
  response.removeHeader('content-encoding');
  response.removeHeader('transfer-encoding');
  const page = (unpack ? unpack(sent) : sent).toString('utf8');
  const body = page.replace(/<body[^>]*>/, (start) => `${start}<noscript>${words}</noscript>`);
  response.setHeader('content-length', Buffer.byteLength(body));
  response.end(request.method === 'HEAD' ? undefined : body);
}
