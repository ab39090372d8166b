/** A web server on this machine that answers as the pages of the world do: well, badly and with ill will. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface WebServer {
  /** `127.0.0.1:PORT` */
  host: string;
  url: (path: string) => string;
  /** Replaces the answer of a path. */
  on: (path: string, answer: Answer) => void;
  /** Requests in their order: method, path, and what the conditions said. */
  seen: { path: string; headers: IncomingMessage['headers']; at: number }[];
  /** The most requests that were open at one time. */
  mostAtOnce: () => number;
  stop: () => Promise<void>;
}

export const html = (text: string): string =>
  `<!doctype html><html><head><title>Plans</title></head><body><main>${text}</main></body></html>`;

/** A page with that text. */
export const page =
  (text: string, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html(text));

export const status =
  (code: number): Answer =>
  (_, response) =>
    response.writeHead(code, { 'content-type': 'text/html' }).end(html(`Error ${code}`));

export const redirect =
  (to: string, code = 302): Answer =>
  (_, response) =>
    response.writeHead(code, { location: to }).end();

export const bytes =
  (content: Uint8Array, headers: Record<string, string>): Answer =>
  (_, response) =>
    response.writeHead(200, headers).end(content);

/** As a server that knows its pages: 304 to whoever names its mark. */
export const withEtag =
  (text: string, etag: string): Answer =>
  (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else page(text, { etag })(request, response);
  };

/** Says that it will answer, and does not. */
export const silent: Answer = () => {};

/** A few bytes at a time, for as long as somebody listens. */
export const endless =
  (chunk: string, everyMs: number): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const timer = setInterval(() => response.write(chunk), everyMs);
    response.on('close', () => clearInterval(timer));
  };

/** 40 MB of nothing in 40 kB, or less. */
export const bomb = (packing: 'gzip' | 'br'): Answer => {
  const empty = Buffer.alloc(40 * 1024 * 1024);
  const packed = packing === 'gzip' ? gzipSync(empty, { level: 9 }) : brotliCompressSync(empty);
  return bytes(packed, { 'content-type': 'text/html', 'content-encoding': packing });
};

/** Starts the server; what no answer was given for is 404, `/robots.txt` too. */
export async function startWebServer(): Promise<WebServer> {
  const answers = new Map<string, Answer>();
  const seen: WebServer['seen'] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    seen.push({ path, headers: request.headers, at: performance.now() });
    open++;
    most = Math.max(most, open);
    response.on('close', () => open--);
    (answers.get(path) ?? status(404))(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: (path) => `http://${host}${path}`,
    on: (path, answer) => answers.set(path, answer),
    seen,
    mostAtOnce: () => most,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
