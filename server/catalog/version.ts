/** The catalog that is held in memory, and its version: the database is asked for it at most once a second. */

import type { Catalog } from '@/lib/catalog/catalog';
import { processWide } from '@/lib/process-wide';
import { type Database, db, withDatabase } from '@/server/db';
import { AppError, messageOf } from '@/server/errors';
import { log } from '@/server/log';
import { readVersion } from '@/server/storage/read';
import { createHolder, type Holder } from './holder';
import { loadCatalog, NEVER_WRITTEN } from './load';

const holders = processWide('held-catalogs', () => new WeakMap<Database, Holder<Catalog>>());

function holderOf(database: Database): Holder<Catalog> {
  const known = holders.get(database);
  if (known) return known;
  const holder = createHolder<Catalog>({
    readVersion: async () => {
      const version = await withDatabase(() => readVersion(database));
      if (version === null) throw new AppError('catalogEmpty', NEVER_WRITTEN);
      return version;
    },
    read: () => loadCatalog(database),
    onOutage: (error) =>
      error === null
        ? log().info('The database answers again')
        : log().warn(
            { reason: messageOf(error) },
            'The database does not answer: what was read last is served',
          ),
  });
  holders.set(database, holder);
  return holder;
}

/**
 * The catalog, at most a second old; without a wait where its version was checked within that second. Where the
 * database is away, or gives no answer within a moment, the one that was read last.
 * @throws AppError `catalogEmpty` before the first write, `databaseBehind`; where nothing was read yet also
 * `databaseUnavailable` and `databaseBusy`.
 */
export function presentCatalog(database: Database = db()): Catalog | Promise<Catalog> {
  return holderOf(database).get();
}

/** The version of the present catalog. @throws as `presentCatalog`. */
export function currentVersion(database: Database = db()): string | Promise<string> {
  const catalog = presentCatalog(database);
  return catalog instanceof Promise ? catalog.then(({ version }) => version) : catalog.version;
}

/** When the catalog that is served was last known to be true; null where the database answers, or did a moment ago. */
export function heldSince(database: Database = db()): Date | null {
  return holderOf(database).asOf();
}

/** Asks the database now, for a moment: afterwards `heldSince` knows whether it answers. Never throws. */
export function checkVersion(database: Database = db()): Promise<void> {
  return holderOf(database).askAgain();
}

/** Forgets the version: called after every transaction that may have changed it, and where it was seen to be old. */
export function forgetVersion(database: Database): void {
  holderOf(database).forget();
}
