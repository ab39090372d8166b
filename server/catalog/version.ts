/** The catalog that is held in memory, and its version: the database is asked for it at most once a second. */

import type { Catalog } from '@/lib/catalog/catalog';
import { processWide } from '@/lib/process-wide';
import { noteDatabaseFailure } from '@/server/current-request';
import { type Database, db, withDatabase } from '@/server/db';
import { AppError, messageOf } from '@/server/errors';
import { log } from '@/server/log';
import { readVersion } from '@/server/storage/read';
import { createHolder, type Holder, isOutage } from './holder';
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

/** As `heldSince`, of a catalog that was just looked at; null too where there is none. */
export async function checkedSince(database: Database = db()): Promise<Date | null> {
  const isThere = await Promise.resolve()
    .then(() => presentCatalog(database))
    .then(
      () => true,
      () => false,
    );
  return isThere ? heldSince(database) : null;
}

/** Asks the database now, for a moment; true where it does not answer. Never throws. */
export async function checkVersion(database: Database = db()): Promise<boolean> {
  const holder = holderOf(database);
  await holder.askNow();
  return holder.isAway();
}

/** @throws AppError `databaseUnavailable` at once where the database is known to be away, instead of asking it in vain. */
export function requireAnswering(database: Database = db()): void {
  if (heldSince(database) !== null)
    throw new AppError('databaseUnavailable', 'The database does not answer. Try again later.');
}

/** What a page shows besides the catalog, or `without` where the database is away: the page is then not kept. */
export async function orWithout<T, W>(
  without: W,
  read: () => Promise<T>,
  database: Database = db(),
): Promise<T | W> {
  try {
    if (!holderOf(database).isAway()) return await read();
  } catch (error) {
    if (!isOutage(error)) throw error;
  }
  noteDatabaseFailure();
  return without;
}

/** Forgets the version: called after every transaction that may have changed it, and where it was seen to be old. */
export function forgetVersion(database: Database): void {
  holderOf(database).forget();
}
