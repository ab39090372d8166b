/** A database that an older version, which used no transactions, left in the middle of its first migrations. */
import {
  HISTORY,
  historyOf,
  literal,
  qualified,
  type Recorded,
  rowsOf,
  type Target,
  tablesIn,
} from './history';
import { migrationFile, migrationNames } from './migration-files';
import { inPostgres, runSqlite } from './migration-transaction';

/** Every table that a migration of ours ever made. */
function ownTables({ engine }: Target): Set<string> {
  const made = migrationNames(engine).flatMap((name) =>
    [...migrationFile(engine, name).sql.matchAll(/CREATE TABLE "(\w+)"/g)].map(([, table]) => String(table)),
  );
  return new Set([HISTORY, ...made]);
}

/**
 * Takes all tables of ours away where none holds a row, so that nothing can be lost.
 * @returns false where one does; nothing was done then.
 */
export async function emptyOfOurs(target: Target, { id }: Recorded): Promise<boolean> {
  const own = ownTables(target);
  const tables = (await tablesIn(target)).filter((name) => own.has(name));
  for (const table of tables.filter((name) => name !== HISTORY))
    if ((await rowsOf(target.adapter, `SELECT 1 FROM ${qualified(target, table)} LIMIT 1`)).length > 0)
      return false;
  const drops = tables.map((table) => `DROP TABLE "${table}"`);
  if (target.engine === 'sqlite') {
    // Where another process has mended it already the line is gone: the next one has no id then, which ends the script.
    const isThere = `EXISTS (SELECT 1 FROM "${HISTORY}" WHERE id = ${literal(id)})`;
    const guard = `INSERT INTO "${HISTORY}" (id, checksum, migration_name) VALUES (CASE WHEN ${isThere} THEN 'mending' END, '', '')`;
    const script = ['PRAGMA foreign_keys = OFF', 'BEGIN IMMEDIATE', guard, ...drops, 'COMMIT', ''].join(
      ';\n',
    );
    await runSqlite(target, () => script).catch(async (error: unknown) => {
      if (await isUnfinished(target, id)) throw error;
    });
    return true;
  }
  await inPostgres(target, async (run, tx) => {
    const history = await historyOf(target, tx);
    if (history.some((one) => one.id === id)) for (const drop of drops) await run(`${drop} CASCADE`);
  });
  return true;
}

async function isUnfinished(target: Target, id: string): Promise<boolean> {
  return (await historyOf(target)).some((one) => one.id === id);
}
