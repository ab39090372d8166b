/** A copy of SQLite's file from before its migrations: the way back of who has no backup. */
import { closeSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { literal, saidBy } from './history';
import { clearUnfinished, unfinishedName } from './unfinished-files';

/** Of the migration that it ends with, the time alone. */
const nameFor = (file: string, last: string): string => `${file}.before-${last.split('_')[0]}`;

const isCopyOf = (file: string) => {
  const start = `${path.basename(file)}.before-`;
  return (name: string) => name.startsWith(start) && /^\d+$/.test(name.slice(start.length));
};

/** Takes away what copies that were cut off left beside the database. */
export function clearCopies(file: string): void {
  clearUnfinished(path.dirname(file), isCopyOf(file));
}

/**
 * Copies the whole database, for its owner alone.
 * @param last the last migration that it has.
 * @param isStill whether it is still so: another process may have begun to migrate.
 * @returns the copy, or null where the other process has made it.
 */
export async function copyBefore(
  adapter: SqlDriverAdapter,
  file: string,
  last: string,
  isStill: () => Promise<boolean>,
): Promise<string | null> {
  const copy = nameFor(file, last);
  const unfinished = unfinishedName(copy);
  try {
    rmSync(unfinished, { force: true });
    closeSync(openSync(unfinished, 'ax', 0o600));
    await adapter.executeScript(`VACUUM INTO ${literal(unfinished)}`);
    if (!(await isStill())) return null;
    renameSync(unfinished, copy);
    return copy;
  } catch (error) {
    throw new Error(
      `The database could not be copied to ${copy} before migrating, and nothing was migrated. Its folder has to be writable and to have room for a second ${path.basename(file)}. (${saidBy(error)})`,
      { cause: error },
    );
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Keeps the newest copy alone. */
export function dropOlderCopies(file: string, newest: string): void {
  const folder = path.dirname(file);
  for (const name of readdirSync(folder).filter(isCopyOf(file)))
    if (name < path.basename(newest)) rmSync(path.join(folder, name), { force: true });
}
