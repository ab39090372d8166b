/** The two database engines, and the driver adapter that a DATABASE_URL asks for. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PostgresAdapter, type PostgresOptions } from './postgres';
import { createForOwner } from './private-files';
import { SqliteAdapterFactory } from './sqlite/adapter';

export const ENGINES = ['sqlite', 'postgresql'] as const;
export type Engine = (typeof ENGINES)[number];

/** Which engine the address names: everything that is not `file:` is PostgreSQL. */
export function engineOf(url: string): Engine {
  return url.startsWith('file:') ? 'sqlite' : 'postgresql';
}

/** The path of SQLite's file that a `file:` address names; relative to where the command runs. */
export function sqliteFile(url: string): string {
  const [address = ''] = url.split('?');
  return address.startsWith('file://') ? fileURLToPath(address) : path.resolve(address.slice('file:'.length));
}

/** The adapter of clients for an address such as `file:./data.db` or `postgresql://user:password@host:5432/name`. */
export function adapterFor(url: string, options: PostgresOptions = {}): SqlDriverAdapterFactory {
  if (engineOf(url) !== 'sqlite') return new PostgresAdapter(url, options);
  const file = sqliteFile(url);
  return new SqliteAdapterFactory(file, () => createForOwner(file));
}
