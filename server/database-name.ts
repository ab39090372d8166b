/** Which database a command works on, said before it does. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { engineOf } from '@/prisma/engine';
import { AppError } from '@/server/errors';

/** The path of SQLite's file that a `file:` address names; relative to where the command runs. */
function fileOf(url: string): string {
  const [address = ''] = url.split('?');
  return address.startsWith('file://') ? fileURLToPath(address) : path.resolve(address.slice('file:'.length));
}

/**
 * A database's name for a person: SQLite's whole path, or PostgreSQL's address without the password.
 * @param url as in DATABASE_URL.
 */
export function databaseName(url: string): string {
  if (engineOf(url) === 'sqlite') return `SQLite ${fileOf(url)}`;
  const { username, host, pathname, searchParams } = new URL(url);
  const schema = searchParams.get('schema');
  const user = username === '' ? '' : `${decodeURIComponent(username)}@`;
  return `PostgreSQL ${user}${host}${decodeURIComponent(pathname)}${schema === null ? '' : `, schema ${schema}`}`;
}

/**
 * The same, where there is such a database: SQLite would make an empty one of a mistyped path.
 * @throws AppError `databaseUnavailable` naming the file that is not there.
 */
export function existingDatabase(url: string): string {
  if (engineOf(url) === 'sqlite' && !existsSync(fileOf(url)))
    throw new AppError(
      'databaseUnavailable',
      `There is no database at ${fileOf(url)}. Set DATABASE_URL to yours, or make one with npm start or npm run db:migrate.`,
    );
  return databaseName(url);
}
