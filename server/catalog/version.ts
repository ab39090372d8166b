/** The catalog's version, held in memory: the database is asked for it at most once a second. */

import { processWide } from '@/lib/process-wide';
import { type Database, db, withDatabase } from '@/server/db';
import { AppError } from '@/server/errors';
import { readVersion } from '@/server/storage/read';

/** A write of another process is seen after this time at the latest; one of this process at once. */
const MAX_AGE_MS = 1000;

interface Held {
  /** Null: to be asked for. */
  version: string | null;
  checkedAt: number;
  /** Counts the writes of this process: a check that began before one says nothing about the time after it. */
  writes: number;
  pending: Promise<string> | null;
}

const versions = processWide('versions', () => new WeakMap<Database, Held>());

function heldOf(database: Database): Held {
  const held = versions.get(database) ?? { version: null, checkedAt: 0, writes: 0, pending: null };
  versions.set(database, held);
  return held;
}

async function check(database: Database, held: Held): Promise<string> {
  const { writes } = held;
  const checkedAt = performance.now();
  try {
    const version = await withDatabase(() => readVersion(database));
    if (version === null)
      throw new AppError('catalogEmpty', 'The database holds no catalog. Run npm run db:seed.');
    if (held.writes === writes) Object.assign(held, { version, checkedAt });
    return version;
  } finally {
    if (held.writes === writes) held.pending = null;
  }
}

/**
 * The version of the catalog, at most a second old; without a wait where it was checked within that second.
 * @throws AppError `catalogEmpty` before the first write, `databaseBehind` or `databaseUnavailable` where it fails.
 */
export function currentVersion(database: Database = db()): string | Promise<string> {
  const held = heldOf(database);
  if (held.version !== null && performance.now() - held.checkedAt < MAX_AGE_MS) return held.version;
  held.pending ??= check(database, held);
  return held.pending;
}

/** Forgets the version: called after every transaction that may have changed it, and where it was seen to be old. */
export function forgetVersion(database: Database): void {
  const held = heldOf(database);
  Object.assign(held, { version: null, pending: null, writes: held.writes + 1 });
}
