/** On each engine the migrations lead to the models, and the rules of the schema hold. */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '@/prisma/engine';
import { migrationsFolder } from '@/prisma/migration-files';
import { applyMigrations } from '@/prisma/migrator';
import { schemaFor } from '@/prisma/schema';
import { sqlToModels } from '@/prisma/schema-engine';
import { type Database, openDatabase } from '@/server/db';
import { EVERY_ENGINE, type RunningEngine, SQLITE } from './engines';

const migrations = (engine: (typeof ENGINES)[number]): string[] =>
  readdirSync(migrationsFolder(engine)).filter((name) => name !== 'migration_lock.toml');

describe.each(EVERY_ENGINE)('migrations on $label', { timeout: 60_000 }, ({ start }) => {
  let engine: RunningEngine;
  let url: string;
  let database: Database;
  let applied: string[];

  beforeAll(async () => {
    engine = await start();
    url = await engine.fresh();
    applied = await applyMigrations(url);
    database = openDatabase(url);
  }, 60_000);
  afterAll(async () => {
    await database?.$disconnect();
    await engine?.stop();
  }, 60_000);

  it('applies the whole history to an empty database, and nothing the second time', async () => {
    expect(applied).toEqual(migrations(url.startsWith('file:') ? 'sqlite' : 'postgresql'));
    expect(applied).not.toEqual([]);
    expect(await applyMigrations(url)).toEqual([]);
  });

  it('leaves a history that Prisma reads: finished, one row for each migration', async () => {
    const rows = await database.$queryRawUnsafe<{ migration_name: string; finished_at: unknown }[]>(
      // PostgreSQL answers in the order of its pages, which is not that of the rows once one was updated.
      'SELECT migration_name, finished_at FROM _prisma_migrations ORDER BY migration_name',
    );
    expect(rows.map((row) => row.migration_name)).toEqual(applied);
    expect(rows.every((row) => row.finished_at !== null)).toBe(true);
  });

  it('leads exactly to the models', async () => {
    expect(await sqlToModels(url)).toBe('');
  });

  it('sees it when a database and the models disagree', async () => {
    const other = await engine.fresh();
    await applyMigrations(other);
    const altered = openDatabase(other);
    await altered.$executeRawUnsafe('ALTER TABLE "Plan" DROP COLUMN "priorityClass"');
    await altered.$disconnect();
    expect(await sqlToModels(other)).toContain('"priorityClass"');
  });

  it('refuses a plan whose carrier is not there', async () => {
    const plan = {
      id: 'orphan',
      carrierId: 'nobody',
      position: 0,
      name: 'Orphan',
      billing: 'prepaid',
      status: 'current',
      taxesAndFees: 'unknown',
      voiceState: 'notStated',
      smsState: 'notStated',
      highSpeedState: 'notStated',
      priorityState: 'notStated',
      hotspotState: 'notStated',
      verifiedAt: '2026-11-01',
    };
    await expect(database.plan.create({ data: plan })).rejects.toMatchObject({ code: 'P2003' });
    await expect(database.$transaction((tx) => tx.plan.create({ data: plan }))).rejects.toMatchObject({
      code: 'P2003',
    });
  });
});

describe('the schema of PostgreSQL', () => {
  it('differs from that of SQLite in the provider and the folder of its client only', () => {
    const [sqlite, postgres] = ENGINES.map((engine) => schemaFor(engine).split('\n'));
    const differing = (postgres ?? []).filter((line, at) => line !== sqlite?.[at]);
    expect(differing.map((line) => line.trim().replace(/\s+/g, ' '))).toEqual([
      'output = "../generated/postgresql"',
      'provider = "postgresql"',
    ]);
  });

  it('has a migration for each of SQLite', () => {
    expect(migrations('postgresql')).toEqual(migrations('sqlite'));
  });
});

describe('SQLite', () => {
  it('keeps readers beside a writer (WAL), waits for a lock outside of its driver and holds foreign keys', async () => {
    const engine = await SQLITE.start();
    const database = openDatabase(await engine.fresh());
    const pragma = (name: string) => database.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
    expect(await pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await pragma('foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    expect(await pragma('busy_timeout')).toEqual([{ timeout: 5 }]);
    await database.$disconnect();
    await engine.stop();
  });
});
