/** The two database engines, and the driver adapter that a DATABASE_URL asks for. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PostgresAdapter, type PostgresOptions } from './postgres';
import { createForOwner } from './private-files';

export const ENGINES = ['sqlite', 'postgresql'] as const;
export type Engine = (typeof ENGINES)[number];

/** How long a SQLite connection waits for another one's write, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;

/** Which engine the address names: everything that is not `file:` is PostgreSQL. */
export function engineOf(url: string): Engine {
  return url.startsWith('file:') ? 'sqlite' : 'postgresql';
}

/** The path of SQLite's file that a `file:` address names; relative to where the command runs. */
export function sqliteFile(url: string): string {
  const [address = ''] = url.split('?');
  return address.startsWith('file://') ? fileURLToPath(address) : path.resolve(address.slice('file:'.length));
}

/** SQLite with readers beside one writer, and with foreign keys held. */
class SqliteAdapter extends PrismaLibSql {
  constructor(private readonly url: string) {
    super({ url, timeout: BUSY_TIMEOUT_MS });
  }

  override async connect() {
    createForOwner(sqliteFile(this.url));
    const adapter = await super.connect();
    await adapter.executeScript('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;');
    return adapter;
  }
}

/** The adapter for an address such as `file:./data.db` or `postgresql://user:password@host:5432/name`. */
export function adapterFor(
  url: string,
  options: PostgresOptions = {},
): SqlMigrationAwareDriverAdapterFactory {
  return engineOf(url) === 'sqlite' ? new SqliteAdapter(url) : new PostgresAdapter(url, options);
}
