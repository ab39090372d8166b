/** Writes the migration that leads from an engine's history to the models. Development only: PostgreSQL is PGlite. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Engine } from './engine';
import { lockfileOf, migrationsFolder } from './migration-files';
import { applyMigrations } from './migrator';
import { sqlToModels } from './schema-engine';

/** An empty database of that engine, and how to be rid of it. */
async function scratchDatabase(engine: Engine): Promise<{ url: string; close: () => Promise<void> }> {
  if (engine === 'sqlite') {
    const folder = mkdtempSync(path.join(tmpdir(), 'plansight-'));
    return { url: `file:${folder}/scratch.db`, close: async () => rmSync(folder, { recursive: true }) };
  }
  const { PGlite } = await import('@electric-sql/pglite');
  const { PGLiteSocketServer } = await import('@electric-sql/pglite-socket');
  const db = await PGlite.create();
  const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 8 });
  await server.start();
  return {
    url: `postgresql://postgres@${server.getServerConn()}/postgres?connection_limit=1`,
    close: async () => {
      await server.stop();
      await db.close();
    },
  };
}

/**
 * Writes `<timestamp>_<name>/migration.sql` for the engine.
 * @returns the migration's folder name, or null where the history already leads to the models.
 */
export async function writeMigration(engine: Engine, name: string, now: Date): Promise<string | null> {
  const folder = migrationsFolder(engine);
  mkdirSync(folder, { recursive: true });
  const lockfile = path.join(folder, 'migration_lock.toml');
  if (!existsSync(lockfile)) writeFileSync(lockfile, lockfileOf(engine));
  const { url, close } = await scratchDatabase(engine);
  try {
    await applyMigrations(url);
    const sql = await sqlToModels(url);
    if (sql === '') return null;
    const migration = `${now.toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`;
    mkdirSync(path.join(folder, migration));
    writeFileSync(path.join(folder, migration, 'migration.sql'), sql);
    return migration;
  } finally {
    await close();
  }
}
