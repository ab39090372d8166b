/** Ends a server without cutting anybody off. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';

/**
 * How long idle connections are kept when a stop begins. A proxy that is about to use one would get an error for a form,
 * which it may not send twice; what it asks within this time is answered, and told to be the last.
 */
const IDLE_MS = 1000;
/** How often connections are looked for that have become idle. */
const LOOK_MS = 50;

/**
 * Takes no new connections, answers what is under way with `connection: close`, and closes idle ones after a moment.
 * @returns true when the last one has ended, false where some were left after `ms` milliseconds.
 */
export type Drain = (ms: number) => Promise<boolean>;

/** Follows the responses of a server from now on; to be called before it listens. */
export function drainOf(server: Server): Drain {
  const open = new Set<ServerResponse>();
  const sockets = new Set<Socket>();
  let stopping = false;
  const last = (response: ServerResponse) => {
    if (!response.headersSent) response.setHeader('connection', 'close');
  };
  server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    open.add(response);
    response.once('close', () => open.delete(response));
    // On a connection that was open already.
    if (stopping) last(response);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const hangUp = () => {
    server.closeIdleConnections();
    // Browsers and proxies connect ahead of what they will ask; to Node such a connection is not idle.
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  };
  return (ms) =>
    new Promise((resolve) => {
      stopping = true;
      for (const response of open) last(response);
      // A connection whose response had begun stays open behind it, idle.
      let look: ReturnType<typeof setInterval> | undefined;
      const first = setTimeout(() => {
        hangUp();
        look = setInterval(hangUp, LOOK_MS);
      }, IDLE_MS);
      const end = (whole: boolean) => {
        clearInterval(look);
        clearTimeout(first);
        clearTimeout(limit);
        resolve(whole);
      };
      const limit = setTimeout(() => end(false), ms);
      // The server's own `close` would hang up on idle connections at once.
      NetServer.prototype.close.call(server, () => end(true));
    });
}
