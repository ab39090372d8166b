/**
 * The engines that the tests run on: each hands out databases of their own. `TEST_ENGINES=SQLite,PGlite,PostgreSQL`
 * names which; otherwise SQLite and PostgreSQL, or PGlite where this machine has no PostgreSQL.
 */
import { randomUUID } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { inject } from 'vitest';
import type { Templates } from '../support/database-setup';
import { createPostgresDatabase } from '../support/postgres';
import { scratch } from '../support/scratch';

export { scratch };

export interface RunningEngine {
  /** The address of an empty database. */
  fresh(): Promise<string>;
  /** The address of a database with every migration and no row. */
  migrated(): Promise<string>;
  stop(): Promise<void>;
}

export interface TestEngine {
  label: string;
  start(): Promise<RunningEngine>;
}

const templates: Templates = inject('templates');

/** Copies the migrated database of SQLite to that file. */
export const copyMigrated = (file: string): void => copyFileSync(templates.sqlite, file);

async function startSqlite(): Promise<RunningEngine> {
  const folder = scratch();
  const next = () => path.join(folder, `${randomUUID()}.db`);
  return {
    fresh: async () => `file:${next()}`,
    migrated: async () => {
      const file = next();
      copyMigrated(file);
      return `file:${file}`;
    },
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** PostgreSQL in WebAssembly behind a socket. It serves one connection at a time, so the pool has one. */
async function startPglite(): Promise<RunningEngine> {
  const running: { db: PGlite; server: PGLiteSocketServer }[] = [];
  const open = async (options: { loadDataDir?: Blob } = {}) => {
    const db = await PGlite.create(options);
    const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 8 });
    await server.start();
    running.push({ db, server });
    return `postgresql://postgres@${server.getServerConn()}/postgres?connection_limit=1`;
  };
  return {
    fresh: () => open(),
    migrated: () => open({ loadDataDir: new Blob([readFileSync(templates.pglite as string)]) }),
    stop: async () => {
      for (const { db, server } of running) {
        await server.stop();
        await db.close();
      }
    },
  };
}

async function startPostgres(): Promise<RunningEngine> {
  const create = async (template?: string) =>
    createPostgresDatabase(templates.postgres as number, `test_${randomUUID()}`, template);
  return { fresh: () => create(), migrated: () => create('migrated'), stop: async () => {} };
}

/** For rules that are the same on every engine. */
export const SQLITE: TestEngine = { label: 'SQLite', start: startSqlite };
const PGLITE: TestEngine = { label: 'PGlite', start: startPglite };
const POSTGRES: readonly TestEngine[] =
  templates.postgres === null ? [] : [{ label: 'PostgreSQL', start: startPostgres }];

/** Those of them that this machine has; for what an engine itself may do otherwise. */
export const EVERY_ENGINE: readonly TestEngine[] = [SQLITE, PGLITE, ...POSTGRES];

export const TEST_ENGINES: readonly TestEngine[] = [
  SQLITE,
  ...(templates.pglite === null ? [] : [PGLITE]),
  ...POSTGRES,
];
