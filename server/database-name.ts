/** Which database a command works on, said before it does. */
import { existsSync } from 'node:fs';
import { engineOf, sqliteFile } from '@/prisma/engine';
import { AppError } from '@/server/errors';

/**
 * A database's name for a person: SQLite's whole path, or PostgreSQL's address without the password.
 * @param url as in DATABASE_URL.
 */
export function databaseName(url: string): string {
  if (engineOf(url) === 'sqlite') return `SQLite ${sqliteFile(url)}`;
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
  if (engineOf(url) === 'sqlite' && !existsSync(sqliteFile(url)))
    throw new AppError(
      'databaseUnavailable',
      `There is no database at ${sqliteFile(url)}. Set DATABASE_URL to yours, or make one with npm start or npm run db:migrate.`,
    );
  return databaseName(url);
}
