/** SQLite's files are for the account alone that runs the product: they hold hashes of passwords and secrets. */
import { chmodSync, closeSync, existsSync, openSync, statSync } from 'node:fs';

/** Read and written by the owner, and by nobody else. */
const OWNER_ALONE = 0o600;
const OTHERS = 0o077;

/**
 * Makes an empty file where there is none, which is an empty database; what SQLite puts beside it gets its mode. Where
 * that is not possible SQLite says so itself.
 */
export function createForOwner(file: string): void {
  try {
    closeSync(openSync(file, 'ax', OWNER_ALONE));
  } catch {
    // It is there already, or its folder is not.
  }
}

export interface Tightened {
  file: string;
  /** Its mode before, as `chmod` takes it. */
  before: string;
  /** Why it could not be changed; null where it was. */
  error: string | null;
}

/** Takes the rights of others from a database's files, of those that are there. Says which had any. */
export function keepForOwner(file: string): Tightened[] {
  return ['', '-wal', '-shm', '-journal'].flatMap((ending): Tightened[] => {
    const one = `${file}${ending}`;
    if (!existsSync(one)) return [];
    const mode = statSync(one).mode & 0o777;
    if ((mode & OTHERS) === 0) return [];
    const said = { file: one, before: mode.toString(8) };
    try {
      chmodSync(one, mode & ~OTHERS);
      return [{ ...said, error: null }];
    } catch (error) {
      return [{ ...said, error: error instanceof Error ? error.message : String(error) }];
    }
  });
}
