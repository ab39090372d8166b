/** The engines that the tests run on: each hands out empty databases of its own. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

export interface RunningEngine {
  /** The address of an empty database. */
  fresh(): Promise<string>;
  stop(): Promise<void>;
}

export interface TestEngine {
  label: string;
  /** False where this machine lacks it. */
  available: boolean;
  start(): Promise<RunningEngine>;
}

/** A folder for the files of a test, to be removed by it. */
export const scratch = (): string => mkdtempSync(path.join(tmpdir(), 'plansight-test-'));

async function startSqlite(): Promise<RunningEngine> {
  const folder = scratch();
  let count = 0;
  return {
    fresh: async () => `file:${folder}/${count++}.db`,
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** PostgreSQL in WebAssembly behind a socket. It serves one connection at a time, so the pool has one. */
async function startPglite(): Promise<RunningEngine> {
  const running: { db: PGlite; server: PGLiteSocketServer }[] = [];
  return {
    fresh: async () => {
      const db = await PGlite.create();
      const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 8 });
      await server.start();
      running.push({ db, server });
      return `postgresql://postgres@${server.getServerConn()}/postgres?connection_limit=1`;
    },
    stop: async () => {
      for (const { db, server } of running) {
        await server.stop();
        await db.close();
      }
    },
  };
}

const PACKAGED = '/usr/lib/postgresql';

/** The programs of the newest PostgreSQL that a Debian package put here. */
function postgresPrograms(): string | null {
  const versions = existsSync(PACKAGED) ? readdirSync(PACKAGED).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = versions.map((version) => path.join(PACKAGED, version, 'bin'));
  return folders.find((folder) => existsSync(path.join(folder, 'initdb'))) ?? null;
}

/** PostgreSQL refuses to run as root; these are whom it may run as instead. */
function otherUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No user of that name: try the next.
    }
  }
  return null;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function untilReady(programs: string, port: number, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`);
    try {
      execFileSync(path.join(programs, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]);
      return;
    } catch {
      await sleep(100);
    }
  }
  throw new Error('PostgreSQL did not become ready');
}

/** A cluster of its own on a free port, gone when stopped. */
async function startPostgres(): Promise<RunningEngine> {
  const programs = postgresPrograms() as string;
  const user = otherUser();
  const home = scratch();
  if (user) chownSync(home, user.uid, user.gid);
  const data = path.join(home, 'data');
  const options = { ...user, cwd: home, stdio: 'ignore' } as const;
  execFileSync(
    path.join(programs, 'initdb'),
    ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '-N'],
    options,
  );
  const port = await freePort();
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'];
  const server = spawn(
    path.join(programs, 'postgres'),
    ['-D', data, '-p', String(port), '-k', home, ...settings],
    options,
  );
  await untilReady(programs, port, server);
  let count = 0;
  return {
    fresh: async () => {
      const name = `test${count++}`;
      const address = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres'];
      execFileSync(path.join(programs, 'createdb'), [...address, name]);
      return `postgresql://postgres@127.0.0.1:${port}/${name}`;
    },
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const postgresAvailable = postgresPrograms() !== null && (process.getuid?.() !== 0 || otherUser() !== null);

/** For rules that are the same on every engine. */
export const SQLITE: TestEngine = { label: 'SQLite', available: true, start: startSqlite };

export const TEST_ENGINES: readonly TestEngine[] = [
  SQLITE,
  { label: 'PGlite', available: true, start: startPglite },
  { label: 'PostgreSQL', available: postgresAvailable, start: startPostgres },
];
