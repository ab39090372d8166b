/** Migrations that are killed, fail, come twice at once, or meet what another version left, on each engine. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Engine, engineOf, sqliteFile } from '@/prisma/engine';
import { NewerDatabase, refuseNewerDatabase, rowsOf, tablesIn, targetAt } from '@/prisma/history';
import { migrationFile, migrationNames, migrationsFolder } from '@/prisma/migration-files';
import { applyMigrations } from '@/prisma/migrator';
import { schemaAdapterFor } from '@/prisma/schema-adapter';
import { openDatabase } from '@/server/db';
import { type RunningEngine, scratch, TEST_ENGINES, type TestEngine } from './engines';
import { ROWS_V1 } from './version-1';

const LAST_OF_VERSION_1 = '20261129001216_filter_indexes';
const CHILD = path.resolve('tests/prisma/migrating.ts');
const literal = (value: unknown) =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : value === null ? 'NULL' : String(value);

/** Single statements, as they were run by the versions that used no transaction. */
const statementsOf = (engine: Engine, name: string): string[] =>
  migrationFile(engine, name)
    .sql.split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');

/** Runs statements one by one, each for itself. */
async function runEach(url: string, statements: readonly string[]): Promise<void> {
  const adapter = await schemaAdapterFor(url).connect();
  try {
    for (const sql of statements)
      if (engineOf(url) === 'sqlite') await adapter.executeScript(sql);
      else await adapter.executeRaw({ sql, args: [], argTypes: [] });
  } finally {
    await adapter.dispose();
  }
}

/** Every row of every table, and what SQLite says of their shape. */
async function contentOf(url: string): Promise<string> {
  const target = await targetAt(url);
  try {
    const tables = (await tablesIn(target)).filter((name) => name !== '_prisma_migrations');
    const columns = async (table: string) =>
      target.engine === 'sqlite'
        ? await rowsOf(target.adapter, `SELECT name FROM pragma_table_info(${literal(table)}) ORDER BY name`)
        : await rowsOf(
            target.adapter,
            `SELECT column_name::text FROM information_schema.columns WHERE table_name = ${literal(table)} ORDER BY 1`,
          );
    const lines: string[] = [];
    for (const table of tables) {
      const names = (await columns(table)).map(([name]) => `"${name}"`).join(', ');
      const rows = await rowsOf(target.adapter, `SELECT ${names} FROM "${table}"`);
      lines.push(`${table} (${names})`, ...rows.map((row) => JSON.stringify(row)).sort());
    }
    if (target.engine === 'sqlite') {
      const shapes = await rowsOf(
        target.adapter,
        'SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name',
      );
      lines.push(...shapes.map(String).filter((sql) => !sql.includes('_prisma_migrations')));
    }
    return lines.join('\n');
  } finally {
    await target.adapter.dispose();
  }
}

const UNFINISHED = (name: string) =>
  `INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES (${literal(randomUUID())}, '', ${literal(name)})`;

const fillVersion1 = (url: string) =>
  runEach(
    url,
    ROWS_V1.map(
      ([table, row]) =>
        `INSERT INTO "${table}" (${Object.keys(row).map((name) => `"${name}"`)}) VALUES (${Object.values(row).map(literal)})`,
    ),
  );

/** A folder in which a process finds the migrations up to one, and that one with other statements. */
function folderWith(engine: Engine, name: string, sql: string): string {
  const folder = scratch();
  const home = path.join(folder, 'prisma/migrations', engine);
  for (const known of migrationNames(engine).filter((one) => one < name))
    cpSync(path.join(migrationsFolder(engine), known), path.join(home, known), { recursive: true });
  mkdirSync(path.join(home, name), { recursive: true });
  writeFileSync(path.join(home, name, 'migration.sql'), sql);
  return folder;
}

const children: ChildProcess[] = [];
function migrateIn(folder: string, url: string) {
  const loader = import.meta.resolve('tsx');
  const child = spawn(process.execPath, ['--import', loader, CHILD, url], { cwd: folder });
  children.push(child);
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const ended = new Promise<string>((resolve) => child.once('close', () => resolve(output.trim())));
  return { child, ended };
}

/** A statement that does not end. */
const FOREVER: Record<Engine, string> = {
  sqlite:
    'CREATE TABLE "forever" AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1e15) SELECT count(*) AS x FROM n',
  postgresql: 'SELECT pg_sleep(600)',
};

/** Whether somebody is in the middle of a transaction that writes. */
async function isInTheMiddle(url: string): Promise<boolean> {
  if (engineOf(url) === 'sqlite') {
    if (!existsSync(sqliteFile(url))) return false;
    const other = new Database(sqliteFile(url), { timeout: 0 });
    try {
      other.exec('BEGIN IMMEDIATE; ROLLBACK');
      return false;
    } catch {
      return true;
    } finally {
      other.close();
    }
  }
  const target = await targetAt(url);
  const sql = "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()";
  return (await rowsOf(target.adapter, sql).finally(() => target.adapter.dispose())).length > 0;
}

describe.each(TEST_ENGINES)(
  'migrations that are cut off on $label',
  { timeout: 120_000 },
  (one: TestEngine) => {
    let engine: RunningEngine;
    let kind: Engine;
    beforeAll(async () => {
      engine = await one.start();
      kind = engineOf(await engine.fresh());
    }, 60_000);
    afterAll(async () => {
      for (const child of children) child.kill('SIGKILL');
      await engine?.stop();
    }, 60_000);

    /** A database of the migrations before one; from version 2 of the tariff model on it holds a plan of version 1. */
    const made = new Map<string, string>();
    const upTo = async (name: string): Promise<string> => {
      if (kind === 'postgresql') return makeUpTo(name);
      if (!made.has(name)) made.set(name, await makeUpTo(name));
      const from = sqliteFile(made.get(name) as string);
      const url = await engine.fresh();
      if (existsSync(from)) await runEach(`file:${from}`, [`VACUUM INTO ${literal(sqliteFile(url))}`]);
      return url;
    };
    const makeUpTo = async (name: string): Promise<string> => {
      const url = await engine.fresh();
      const names = migrationNames(kind).filter((known) => known < name);
      if (names.length === 0) return url;
      if (name > LAST_OF_VERSION_1) {
        await applyMigrations(url, LAST_OF_VERSION_1);
        await fillVersion1(url);
      }
      await applyMigrations(url, names.at(-1));
      return url;
    };

    // PGlite serves one connection at a time: nobody can look at it from beside.
    it.skipIf(one.label === 'PGlite').each(['20261124120130_init', '20261129031826_tariff_model_2'])(
      '%s, killed between its statements, is applied by the next start',
      async (name) => {
        const statements = statementsOf(kind, name);
        const whole = await upTo(name);
        await applyMigrations(whole, name);
        const expected = await contentOf(whole);
        const middle = Math.floor(statements.length / 2);
        const places = kind === 'sqlite' ? [1, middle, statements.length] : [middle];
        for (const at of places) {
          const url = await upTo(name);
          const sql = statements
            .toSpliced(at, 0, FOREVER[kind])
            .map((statement) => `${statement};\n`)
            .join('');
          const { child, ended } = migrateIn(folderWith(kind, name, sql), url);
          await vi.waitFor(async () => expect(await isInTheMiddle(url)).toBe(true), {
            timeout: 30_000,
            interval: 50,
          });
          child.kill('SIGKILL');
          expect(await ended).toBe('');
          // A server notices that its client is gone when it next writes to it; its statement is ended here.
          if (kind === 'postgresql')
            await runEach(url, [
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()",
            ]);
          expect(await applyMigrations(url, name)).toEqual([name]);
          expect(await contentOf(url)).toBe(expected);
        }
      },
    );

    it('a migration that fails in its middle is named and leaves nothing, and works once it is mended', async () => {
      const name = '20990101000000_broken';
      const url = await upTo(name);
      const was = await contentOf(url);
      const broken = folderWith(kind, name, 'CREATE TABLE half (a int);\nINSERT INTO nowhere VALUES (1);\n');
      const said = await migrateIn(broken, url).ended;
      expect(said).toContain('Migration 20990101000000_broken failed, and nothing of it was kept. (');
      expect(said).toContain('nowhere');
      expect(await contentOf(url)).toBe(was);
      const mended = folderWith(kind, name, 'CREATE TABLE half (a int);\n');
      expect(await migrateIn(mended, url).ended).toBe('["20990101000000_broken"]');
      await expect(applyMigrations(url)).rejects.toThrow(NewerDatabase);
      await expect(refuseNewerDatabase(url)).rejects.toThrow(/does not know 20990101000000_broken.*backup/);
    });

    it('three that start at once apply each migration once', async () => {
      const url = await engine.fresh();
      const applied = await Promise.all([1, 2, 3].map(() => applyMigrations(url)));
      expect(applied.flat().sort()).toEqual(migrationNames(kind));
    });

    it('a database of something else is left alone', async () => {
      const url = await engine.fresh();
      await runEach(url, ['CREATE TABLE bills (a int)']);
      await expect(applyMigrations(url)).rejects.toThrow(/not Plansight's \(bills\)/);
      const target = await targetAt(url);
      expect(await tablesIn(target).finally(() => target.adapter.dispose())).toEqual(['bills']);
    });

    it('a known or empty database, and one that is not there, is not called newer', async () => {
      const url = await engine.migrated();
      await refuseNewerDatabase(url);
      await refuseNewerDatabase(await engine.fresh());
      await refuseNewerDatabase(`file:${scratch()}/none.db`);
      await refuseNewerDatabase('postgresql://postgres@127.0.0.1:1/none');
    });

    it('what a version without transactions left of any migration is mended, or refused as it is', async () => {
      const ends = { mended: 0, refused: 0 };
      // Databases of SQLite are copies of a file; of a server's the three that differ most have to do.
      const few = ['20261124120130_init', '20261129031826_tariff_model_2', '20261130095856_site_drafts'];
      for (const name of few) {
        const statements = statementsOf(kind, name);
        const whole = await upTo(name);
        await applyMigrations(whole, name);
        const expected = await contentOf(whole);
        for (const at of [0, Math.ceil(statements.length / 2), statements.length]) {
          const url = await upTo(name);
          if (name === migrationNames(kind)[0]) await runEach(url, [HISTORY_TABLE]);
          await runEach(url, [UNFINISHED(name), ...statements.slice(0, at)]);
          const was = await contentOf(url);
          const result = await applyMigrations(url, name).catch((error: Error) => error.message);
          if (typeof result === 'string') {
            expect(result).toContain(`${name} was cut off by an older version`);
            expect(await contentOf(url)).toBe(was);
            expect(name > LAST_OF_VERSION_1).toBe(true);
            ends.refused++;
          } else {
            expect(await contentOf(url), `${name} behind ${at}`).toBe(expected);
            expect(await applyMigrations(url, name)).toEqual([]);
            ends.mended++;
          }
        }
      }
      // Each migration is mended where nothing of it was done.
      expect(ends.mended).toBeGreaterThanOrEqual(few.length);
      expect(ends.refused).toBeGreaterThan(0);
    });
  },
);

/** As Prisma makes it, in what the engines share. */
const HISTORY_TABLE = `CREATE TABLE "_prisma_migrations" (id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMP, migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMP, started_at TIMESTAMP NOT NULL DEFAULT current_timestamp, applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

describe('the copy from before', { timeout: 60_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = scratch();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const copies = () => readdirSync(folder).filter((name) => name.includes('.before-'));

  it('is the database as it was, for its owner alone; the newest is kept', async () => {
    const url = `file:${folder}/data.db`;
    await applyMigrations(url, LAST_OF_VERSION_1);
    expect(copies()).toEqual([]);
    await fillVersion1(url);
    const was = await contentOf(url);
    const [next = '', later = ''] = migrationNames('sqlite').filter((name) => name > LAST_OF_VERSION_1);
    await applyMigrations(url, next);
    expect(copies()).toEqual(['data.db.before-20261129001216']);
    expect(await contentOf(`file:${folder}/data.db.before-20261129001216`)).toBe(was);
    expect(statSync(path.join(folder, 'data.db.before-20261129001216')).mode & 0o777).toBe(0o600);
    writeFileSync(path.join(folder, 'data.db.before-20261129001216.gone-999999999.unfinished'), 'x');
    await applyMigrations(url, next);
    await applyMigrations(url, later);
    expect(copies().filter((name) => !/-(wal|shm)$/.test(name))).toEqual(
      ['data.db.before-20261129031826', 'data.db.before-20261129001216.gone-999999999.unfinished'].sort(),
    );
    await openDatabase(url).$disconnect();
  });

  it('that cannot be made is said, and nothing is migrated', async () => {
    const own = path.join(folder, 'own');
    mkdirSync(own);
    const url = `file:${own}/data.db`;
    await applyMigrations(url, LAST_OF_VERSION_1);
    mkdirSync(path.join(own, 'data.db.before-20261129001216/in-the-way'), { recursive: true });
    await expect(applyMigrations(url)).rejects.toThrow(
      /could not be copied to .*data\.db\.before-20261129001216/,
    );
    const target = await targetAt(url);
    const [count] = await rowsOf(target.adapter, 'SELECT count(*) FROM _prisma_migrations').finally(() =>
      target.adapter.dispose(),
    );
    expect(Number(count)).toBe(5);
  });
});
