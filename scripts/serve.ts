/** The production server: Next behind the front that keeps finished responses. Bundled to `.next/serve.mjs`. */
import { randomBytes } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { readEnv } from '@/server/env';
import { offeredBackend, setCaptureToken } from '@/server/http/backend';
import { captureFrom } from '@/server/http/capture';
import { createFront } from '@/server/http/front';
import { log } from '@/server/log';

/** What a reader waits for at most while the server stops. */
const STOP_MS = 5000;

function listen(server: Server, port: number, host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

async function serve(): Promise<void> {
  const { PORT, PAGE_CACHE_MB } = readEnv();
  const app = next({ dev: false, dir: process.cwd(), port: PORT });
  await app.prepare();
  const handle = app.getRequestHandler();
  const nextHandler: RequestListener = (request, response) => {
    handle(request, response).catch((error: unknown) => {
      log().error({ err: error, path: request.url }, 'Request failed');
      response.destroy();
    });
  };
  const token = randomBytes(24).toString('base64url');
  setCaptureToken(token);
  const inner = createServer(nextHandler);
  // The front holds these few connections; one that closed by itself would be missed in the moment of its use.
  inner.keepAliveTimeout = 0;
  const innerPort = await listen(inner, 0, '127.0.0.1');
  // Next runs `instrumentation.ts`, which offers the backend, with its first request.
  await fetch(`http://127.0.0.1:${innerPort}/api/health`);
  const backend = offeredBackend();
  if (!backend) throw new Error('The build offers no backend. Run npm run build.');
  const front = createServer(
    createFront({
      backend,
      next: nextHandler,
      capture: captureFrom(innerPort, token),
      maxBytes: PAGE_CACHE_MB * 1024 * 1024,
      onError: (error) => log().error({ err: error }, 'Front failed'),
    }),
  );
  await listen(front, PORT);

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), STOP_MS).unref();
    front.close(() => process.exit(0));
    front.closeIdleConnections();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

serve().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
