/** One migration and its line in the history, in one transaction of either engine. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Transaction } from '@prisma/driver-adapter-utils';
import { HISTORY, historyOf, literal, rowsOf, type Target } from './history';
import type { MigrationFile } from './migration-files';

/** The number that Prisma's own tools lock PostgreSQL by while they migrate. */
const LOCK = 72_707_369;

/** How long a start waits for another one that migrates SQLite, in milliseconds. */
const WAIT_MS = 5 * 60_000;
/** How long it waits before it asks again, where the driver has not waited itself. */
const PAUSE_MS = 200;

/** The tables are those that Prisma makes. */
const HISTORY_TABLE = {
  sqlite: `CREATE TABLE IF NOT EXISTS "${HISTORY}" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`,
  postgresql: `CREATE TABLE IF NOT EXISTS "${HISTORY}" (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`,
};

const moment = (): string => literal(new Date().toISOString().replace('Z', '+00:00'));

/** What an older version began of it counts as taken back. */
const takeBack = ({ name }: MigrationFile): string =>
  `UPDATE "${HISTORY}" SET rolled_back_at = ${moment()} WHERE migration_name = ${literal(name)} AND finished_at IS NULL AND rolled_back_at IS NULL`;

const lineOf = ({ name, checksum }: MigrationFile, id: string): string =>
  `INSERT INTO "${HISTORY}" (id, checksum, migration_name, started_at, applied_steps_count) VALUES (${id}, ${literal(checksum)}, ${literal(name)}, ${moment()}, 1)`;

const finish = (id: string): string =>
  `UPDATE "${HISTORY}" SET finished_at = ${moment()} WHERE id = ${literal(id)}`;

/**
 * Foreign keys are off before it begins: inside a transaction that cannot be changed, and a table that is made anew would
 * take the rows with it that refer to it. The line comes first; where another process was faster it has no id, which
 * ends the script.
 */
function sqliteScript(file: MigrationFile): string {
  const id = randomUUID();
  const isDone = `EXISTS (SELECT 1 FROM "${HISTORY}" WHERE migration_name = ${literal(file.name)} AND finished_at IS NOT NULL)`;
  return [
    'PRAGMA foreign_keys = OFF',
    'BEGIN IMMEDIATE',
    HISTORY_TABLE.sqlite,
    takeBack(file),
    lineOf(file, `CASE WHEN ${isDone} THEN NULL ELSE ${literal(id)} END`),
    `${file.sql}\n`,
    finish(id),
    'COMMIT',
    'PRAGMA foreign_keys = ON;',
  ].join(';\n');
}

/** SQLite's file is locked by somebody else. */
const isBusy = (error: unknown): boolean =>
  (error as { cause?: { kind?: string } }).cause?.kind === 'SocketTimeout' ||
  /SQLITE_BUSY|database is locked/.test(String(error));

/** Runs a script that begins and ends its own transaction, once nobody else writes. */
export async function runSqlite({ adapter }: Target, script: () => string): Promise<void> {
  for (const from = Date.now(); ; ) {
    try {
      return await adapter.executeScript(script());
    } catch (error) {
      if (!isBusy(error) || Date.now() - from > WAIT_MS) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

/** Runs work in a transaction of PostgreSQL, one process after the other. */
export async function inPostgres(
  { adapter, schema }: Target,
  work: (run: (sql: string) => Promise<unknown>, tx: Transaction) => Promise<void>,
): Promise<void> {
  const tx = await adapter.startTransaction();
  // Without arguments a text may hold many statements.
  const run = (sql: string) => tx.executeRaw({ sql, args: [], argTypes: [] });
  try {
    await run(`SELECT pg_advisory_xact_lock(${LOCK})`);
    // Asked first: making one needs a right, even where it is there.
    const isThere = `SELECT 1 FROM pg_namespace WHERE nspname = ${literal(schema)}`;
    if ((await rowsOf(tx, isThere)).length === 0) await run(`CREATE SCHEMA "${schema}"`);
    await run(`SET LOCAL search_path TO "${schema}"`);
    await work(run, tx);
    await run('COMMIT');
    await tx.commit();
  } catch (error) {
    await run('ROLLBACK').catch(() => {});
    await tx.rollback();
    throw error;
  }
}

/**
 * Applies the migration: wholly, with its line in the history, or not at all.
 * @throws what the engine says; also where another process has applied it meanwhile.
 */
export async function runInTransaction(target: Target, file: MigrationFile): Promise<void> {
  if (target.engine === 'sqlite') return runSqlite(target, () => sqliteScript(file));
  return inPostgres(target, async (run, tx) => {
    const history = await historyOf(target, tx);
    if (history.some(({ name, finished }) => name === file.name && finished))
      throw new Error(`${file.name} was applied meanwhile`);
    const id = randomUUID();
    await run(HISTORY_TABLE.postgresql);
    await run(takeBack(file));
    await run(lineOf(file, literal(id)));
    await run(file.sql);
    await run(finish(id));
  });
}
