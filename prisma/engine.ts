/** The two database engines, and the driver adapter that a DATABASE_URL asks for. */
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';

export const ENGINES = ['sqlite', 'postgresql'] as const;
export type Engine = (typeof ENGINES)[number];

/** How long a SQLite connection waits for another one's write, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;

/** Which engine the address names: everything that is not `file:` is PostgreSQL. */
export function engineOf(url: string): Engine {
  return url.startsWith('file:') ? 'sqlite' : 'postgresql';
}

/** SQLite with readers beside one writer, and with foreign keys held. */
class SqliteAdapter extends PrismaLibSql {
  override async connect() {
    const adapter = await super.connect();
    await adapter.executeScript('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;');
    return adapter;
  }
}

/**
 * The adapter for an address such as `file:./data.db` or `postgresql://user:password@host:5432/name`.
 * `?schema=` names a PostgreSQL schema, `?connection_limit=` bounds its pool.
 */
export function adapterFor(url: string): SqlMigrationAwareDriverAdapterFactory {
  if (engineOf(url) === 'sqlite') return new SqliteAdapter({ url, timeout: BUSY_TIMEOUT_MS });
  const { searchParams } = new URL(url);
  const limit = Number(searchParams.get('connection_limit'));
  const schema = searchParams.get('schema') ?? undefined;
  return new PrismaPg({ connectionString: url, ...(limit > 0 && { max: limit }) }, { schema });
}
