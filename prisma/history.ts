/** What was done to a database: the table of migrations, which Prisma's own tools read too. */
import { existsSync } from 'node:fs';
import type { SqlDriverAdapter, SqlQueryable } from '@prisma/driver-adapter-utils';
import { type Engine, engineOf, sqliteFile } from './engine';
import { migrationNames } from './migration-files';
import { schemaAdapterFor } from './schema-adapter';

export const HISTORY = '_prisma_migrations';

/** A database that is migrated. */
export interface Target {
  adapter: SqlDriverAdapter;
  engine: Engine;
  /** That holds the tables; SQLite has one alone. */
  schema: string;
}

export interface Recorded {
  id: string;
  name: string;
  /** False: it was begun and never ended. Older versions left a part of it in the database then. */
  finished: boolean;
}

/** A text as SQL writes it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Connects to a database; whoever does disposes of the adapter. */
export async function targetAt(url: string): Promise<Target> {
  const adapter = await schemaAdapterFor(url).connect();
  return { adapter, engine: engineOf(url), schema: adapter.getConnectionInfo?.().schemaName ?? 'public' };
}

/** Rows of a query without arguments. */
export const rowsOf = async (adapter: SqlQueryable, sql: string): Promise<unknown[][]> =>
  (await adapter.queryRaw({ sql, args: [], argTypes: [] })).rows;

/** What the engine itself says is amiss. The driver's error names only the kind of it. */
export function saidBy(error: unknown): string {
  const { cause, message } = error as { cause?: { originalMessage?: unknown }; message?: unknown };
  return String(cause?.originalMessage ?? message ?? error);
}

/** A table by its whole name. */
export const qualified = ({ engine, schema }: Target, table: string): string =>
  engine === 'sqlite' ? `"${table}"` : `"${schema}"."${table}"`;

/** The names of the database's tables. */
export async function tablesIn(target: Target, within: SqlQueryable = target.adapter): Promise<string[]> {
  const { engine, schema } = target;
  const sql =
    engine === 'sqlite'
      ? `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`
      : `SELECT tablename::text FROM pg_tables WHERE schemaname = ${literal(schema)} ORDER BY tablename`;
  return (await rowsOf(within, sql)).map(([name]) => String(name));
}

/**
 * What was begun or done, without what was taken back; empty where the database has no history.
 * @param within a transaction to read in.
 */
export async function historyOf(target: Target, within: SqlQueryable = target.adapter): Promise<Recorded[]> {
  if (!(await tablesIn(target, within)).includes(HISTORY)) return [];
  const rows = await rowsOf(
    within,
    `SELECT id, migration_name, CASE WHEN finished_at IS NULL THEN 0 ELSE 1 END FROM ${qualified(target, HISTORY)} WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map(([id, name, finished]) => ({
    id: String(id),
    name: String(name),
    finished: Number(finished) === 1,
  }));
}

/** The database was brought up to date by a version that this one does not know. */
export class NewerDatabase extends Error {
  constructor(readonly unknown: readonly string[]) {
    super(
      `A newer version of Plansight has brought this database up to date: this version does not know ${unknown.join(', ')}. Start that version or a later one, or go back to a backup from before.`,
    );
  }
}

/** @throws NewerDatabase where the history holds a migration that this version does not have. */
export function refuseUnknown(engine: Engine, history: readonly Recorded[]): void {
  const known = new Set(migrationNames(engine));
  const unknown = history.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (unknown.length > 0) throw new NewerDatabase(unknown);
}

/**
 * For whatever works on a database without migrating it first. One that is not there or does not answer passes: who
 * works on it says so.
 * @throws NewerDatabase as above.
 */
export async function refuseNewerDatabase(url: string): Promise<void> {
  const engine = engineOf(url);
  if (engine === 'sqlite' && !existsSync(sqliteFile(url))) return;
  let history: Recorded[];
  try {
    const target = await targetAt(url);
    history = await historyOf(target).finally(() => target.adapter.dispose());
  } catch {
    return;
  }
  refuseUnknown(engine, history);
}
