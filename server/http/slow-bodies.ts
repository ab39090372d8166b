/** Ends requests whose body does not come: each would hold a connection and what waits for it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describeProblem } from '@/lib/api/problem';

/** What a body may take, and a large file of the back office to bring its next part. */
export const BODY_MS = 15_000;
/** The least that a large file brings in that time. */
const LEAST_PART = 16 * 1024;

/** Where files are taken in, of up to 64 MB. */
const LARGE = /^\/(api|en|zh)\/admin(\/|$)/;

/** Whether the head of a request announces a body. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** What was read is not taken yet: then the sender waits for us. */
const isFull = (request: IncomingMessage): boolean => request.readableLength >= request.readableHighWaterMark;

/** Says that it took too long, past whoever still waits for the body, and hangs up. */
function hangUp({ socket }: IncomingMessage, response: ServerResponse, url: string): void {
  if (response.headersSent) return void socket.destroy();
  const isApi = url.startsWith('/api/');
  const said = 'The body of the request did not come in time. Nothing was done. Send it again.';
  const body = isApi ? JSON.stringify(describeProblem('too-slow', said)) : `${said}\n`;
  const head = [
    'HTTP/1.1 408 Request Timeout',
    'connection: close',
    'cache-control: no-store',
    `content-type: ${isApi ? 'application/problem+json' : 'text/plain'}; charset=utf-8`,
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}

/**
 * Watches the body of a request: whole within 15 seconds, else 408 and the connection is closed. A file for the back
 * office may take longer as long as it goes on coming.
 */
export function watchBody(request: IncomingMessage, response: ServerResponse, ms = BODY_MS): void {
  if (!hasBody(request)) return;
  // What stands behind may write another address into the request.
  const { socket, url = '' } = request;
  let read = socket.bytesRead;
  const look = setInterval(() => {
    if (request.complete || request.destroyed) return clearInterval(look);
    const came = socket.bytesRead - read;
    read = socket.bytesRead;
    if (isFull(request) || (LARGE.test(url) && came >= LEAST_PART)) return;
    clearInterval(look);
    hangUp(request, response, url);
  }, ms);
  look.unref();
  response.once('close', () => clearInterval(look));
}
