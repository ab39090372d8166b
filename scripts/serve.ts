/** The production server: Next behind the front that keeps finished responses. Bundled to `.next/serve.mjs`. */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { BASE_PATH, withoutBase } from '@/lib/base-path';
import english from '@/messages/en.json';
import chinese from '@/messages/zh.json';
import { NewerDatabase, refuseNewerDatabase } from '@/prisma/history';
import { inRequest } from '@/server/current-request';
import { readEnv } from '@/server/env';
import { AppError, isAppError } from '@/server/errors';
import { amended } from '@/server/http/amended';
import { offeredBackend, setCaptureToken } from '@/server/http/backend';
import { belowBase, withBaseForNext } from '@/server/http/base-path';
import { captureFrom } from '@/server/http/capture';
import { tellDatabaseFailure } from '@/server/http/database-failure';
import { type Drain, drainOf } from '@/server/http/drain';
import { createFront } from '@/server/http/front';
import { gated, plainNotFound, refuse } from '@/server/http/gate';
import { limited } from '@/server/http/limited';
import { createMeter, metricsRegistry } from '@/server/http/meter';
import { observed } from '@/server/http/observe';
import { withOlderForms } from '@/server/http/older-forms';
import { isNear, trueHeaders } from '@/server/http/proxies';
import { REQUEST_ID_HEADER, requestIdOf } from '@/server/http/request-id';
import { requestLimit } from '@/server/http/request-limit';
import { routeNames } from '@/server/http/route-names';
import { watchBody } from '@/server/http/slow-bodies';
import { log } from '@/server/log';
import { codeOf, onStop } from './support/stops.mjs';

/** What a page says that no route answers. */
const REFUSALS = { en: english.refusedRequest, zh: chinese.refusedRequest };
/** What a page says that was sent a form of another build. */
const OLDER_FORMS = { en: english.olderForm, zh: chinese.olderForm };

/** What readers and work that is under way have at most until the process ends. */
const STOP_MS = 20_000;

/** Longer than a proxy keeps a connection that nobody uses (nginx: 60 s): who is about to use one must be the first to go. */
const KEEP_ALIVE_MS = 75_000;

/** What the head of a request may take. */
const HEADERS_MS = 15_000;

function listen(server: Server, port: number, host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Of an address, the template of its route: those that the build names, and folders of files. */
function routesOfBuild(): (url: string) => string {
  const built = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8'));
  const folders = existsSync('public') ? readdirSync('public', { withFileTypes: true }) : [];
  const files = folders.map((entry) => `/${entry.name}${entry.isDirectory() ? '/[file]' : ''}`);
  return routeNames([...(Object.values(built) as string[]), ...files]);
}

/** Says once that a proxy seems to stand before the server that nobody named. */
function unnamedProxy(): (peer: string) => void {
  let told = false;
  return (peer) => {
    if (told || !isNear(peer)) return;
    told = true;
    log().warn(
      { peer },
      'A proxy says who asks, but TRUSTED_PROXIES does not name it: all its readers count as one',
    );
  };
}

/** Ends the process: what is under way is finished first, as far as the time allows. */
async function stop(signal: NodeJS.Signals, drain: Drain, close: () => Promise<void>): Promise<void> {
  log().info({ signal }, 'stopping');
  const limit = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), STOP_MS).unref());
  const background = async () => {
    await close();
    return true;
  };
  const answered = await drain(STOP_MS);
  const finished = await Promise.race([background(), limit]);
  const whole = answered && finished;
  log()[whole ? 'info' : 'warn']({ signal, answered, finished }, 'stopped');
  process.exit(whole ? 0 : codeOf(signal));
}

/** Without the clone's `next.config.js` Next has to be told what it was built with. */
function takeBuiltConfig(): void {
  if (existsSync('next.config.js')) return;
  const { config } = JSON.parse(readFileSync('.next/required-server-files.json', 'utf8'));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
}

/** The path belongs to the build: another one in the environment would be a promise that nothing keeps. */
function takeBasePath(named: string | undefined): void {
  if (named !== undefined && named !== BASE_PATH)
    throw new AppError(
      'environmentInvalid',
      `The environment is wrong. BASE_PATH: this build was made for ${BASE_PATH === '' ? 'a host of its own' : BASE_PATH}; build anew (npm run build), or leave the variable out`,
    );
  // Next reads its settings from the clone's `next.config.js` anew, where there is one.
  Object.assign(process.env, { BASE_PATH });
}

async function serve(): Promise<void> {
  const { PORT, PAGE_CACHE_MB, METRICS_TOKEN, TRUSTED_PROXIES, REQUESTS_PER_MINUTE, ...env } = readEnv();
  takeBasePath(env.BASE_PATH);
  await refuseNewerDatabase(env.DATABASE_URL);
  takeBuiltConfig();
  const routeOf = routesOfBuild();
  const meter = METRICS_TOKEN === undefined ? null : createMeter(metricsRegistry());
  const app = next({ dev: false, dir: process.cwd(), port: PORT });
  await app.prepare();
  const handle = app.getRequestHandler();
  const nextHandler = tellDatabaseFailure(
    withBaseForNext((request, response) => {
      handle(request, response).catch((error: unknown) => {
        log().error({ err: error, route: routeOf(withoutBase(request.url ?? '') ?? '') }, 'Request failed');
        response.destroy();
      });
    }),
    offeredBackend,
  );
  const token = randomBytes(24).toString('base64url');
  setCaptureToken(token);
  const inner = createServer((request, response) =>
    inRequest(requestIdOf(request.headers[REQUEST_ID_HEADER]), () => nextHandler(request, response)),
  );
  // The front holds these few connections; one that closed by itself would be missed in the moment of its use.
  inner.keepAliveTimeout = 0;
  const innerPort = await listen(inner, 0, '127.0.0.1');
  // Next runs `instrumentation.ts`, which offers the backend, with its first request.
  await fetch(`http://127.0.0.1:${innerPort}/api/health`);
  const backend = offeredBackend();
  if (!backend) throw new Error('The build offers no backend. Run npm run build.');
  const front = createFront({
    backend,
    next: amended(withOlderForms(nextHandler, OLDER_FORMS), {
      notFound: plainNotFound(REFUSALS),
      refuse: (request, response) => refuse(request, response, 'form', REFUSALS),
    }),
    capture: captureFrom(innerPort, token, plainNotFound(REFUSALS)),
    maxBytes: PAGE_CACHE_MB * 1024 * 1024,
    onError: (error, requestId) =>
      log().error({ err: error, ...(requestId && { requestId }) }, 'Front failed'),
    meter,
  });
  const makeTrue = trueHeaders(TRUSTED_PROXIES, unnamedProxy());
  const onError = (error: unknown) =>
    log().warn({ err: error }, 'Requests were counted by this instance alone');
  const limit = requestLimit({ perMinute: REQUESTS_PER_MINUTE, share: backend.share, onError });
  const gate = gated(front, REFUSALS);
  const admitted = REQUESTS_PER_MINUTE === 0 ? gate : limited(gate, limit, backend.tooManyWords);
  const answer = observed(admitted, { routeOf, meter });
  const own: RequestListener = (request, response) => {
    watchBody(request, response);
    answer(request, response);
  };
  const door = belowBase(own, (request, response) => refuse(request, response, 'notFound', REFUSALS));
  const server = createServer({ connectionsCheckingInterval: 5000 }, (request, response) => {
    makeTrue(request);
    door(request, response);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = HEADERS_MS;
  const drain = drainOf(server);
  onStop(
    (signal) => {
      backend.askToStop();
      void stop(signal, drain, async () => {
        // What Next does behind a response, then our own work.
        await app.close();
        await backend.close();
      });
    },
    (signal) => process.exit(codeOf(signal)),
  );
  await listen(server, PORT);
}

serve().catch((error: unknown) => {
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE' || code === 'EACCES')
    console.error(
      `Port ${port} ${code === 'EACCES' ? 'may not be used by this account' : 'is taken'}. Set PORT to another.`,
    );
  else if (isAppError(error) || error instanceof NewerDatabase) console.error(error.message);
  else console.error(error);
  process.exit(1);
});
