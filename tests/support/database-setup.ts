/**
 * Runs once before the tests of databases: migrates one database of each engine, of which tests get copies. A copy
 * takes milliseconds, a migration seconds.
 */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import type { TestProject } from 'vitest/node';
import { applyMigrations } from '@/prisma/migrator';
import { createPostgresDatabase, postgresAvailable, startPostgres } from './postgres';
import { scratch } from './scratch';

/** Where the migrated databases are. */
export interface Templates {
  /** A file. */
  sqlite: string;
  /** The port of a cluster with a database `migrated`; null where there is no PostgreSQL. */
  postgres: number | null;
  /** An archive of PGlite's data folder; null where PostgreSQL takes its place. */
  pglite: string | null;
}

declare module 'vitest' {
  export interface ProvidedContext {
    templates: Templates;
  }
}

async function archivePglite(file: string): Promise<void> {
  const db = await PGlite.create();
  const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 8 });
  await server.start();
  await applyMigrations(`postgresql://postgres@${server.getServerConn()}/postgres?connection_limit=1`);
  await server.stop();
  writeFileSync(file, Buffer.from(await (await db.dumpDataDir('none')).arrayBuffer()));
  await db.close();
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = scratch();
  const templates: Templates = { sqlite: path.join(folder, 'sqlite.db'), postgres: null, pglite: null };
  await applyMigrations(`file:${templates.sqlite}`);
  const only = process.env.TEST_ENGINES?.split(',');
  const cluster = postgresAvailable && (!only || only.includes('PostgreSQL')) ? await startPostgres() : null;
  if (cluster) {
    templates.postgres = cluster.port;
    await applyMigrations(createPostgresDatabase(cluster.port, 'migrated'));
  }
  if (only?.includes('PGlite') || (!only && !cluster)) {
    templates.pglite = path.join(folder, 'pglite.tar');
    await archivePglite(templates.pglite);
  }
  project.provide('templates', templates);
  return async () => {
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
