/**
 * Migrations, each in one transaction with its line in the history: a process that is killed, or a statement that fails,
 * leaves nothing of it. The history is that of `prisma migrate deploy`.
 */
import { existsSync } from 'node:fs';
import { clearCopies, copyBefore, dropOlderCopies } from './copy-before';
import { sqliteFile } from './engine';
import { emptyOfOurs } from './half-applied';
import {
  HISTORY,
  historyOf,
  type Recorded,
  refuseUnknown,
  saidBy,
  type Target,
  tablesIn,
  targetAt,
} from './history';
import { type MigrationFile, migrationFile, migrationNames } from './migration-files';
import { runInTransaction } from './migration-transaction';

const unfinishedOf = (history: readonly Recorded[], { name }: MigrationFile) =>
  history.find((one) => one.name === name && !one.finished);

/** @returns whether this process applied it; `again` where the whole history has to begin anew. */
async function applyOne(target: Target, file: MigrationFile): Promise<boolean | 'again'> {
  try {
    await runInTransaction(target, file);
    return true;
  } catch (error) {
    const history = await historyOf(target);
    // Another process that started at the same time came first.
    if (history.some(({ name, finished }) => name === file.name && finished)) return false;
    const unfinished = unfinishedOf(history, file);
    if (!unfinished)
      throw new Error(`Migration ${file.name} failed, and nothing of it was kept. (${saidBy(error)})`, {
        cause: error,
      });
    if (await emptyOfOurs(target, unfinished)) return 'again';
    throw new Error(
      `Migration ${file.name} was cut off by an older version, which left a part of it in the database. Restore the backup from before that version: make a new database with npm run db:migrate, and bring the backup into it with npm run admin -- restore FILE. (${saidBy(error)})`,
      { cause: error },
    );
  }
}

async function applyPending(target: Target, names: readonly string[]): Promise<string[]> {
  const history = await historyOf(target);
  const done = new Set(history.filter(({ finished }) => finished).map(({ name }) => name));
  const applied: string[] = [];
  for (const name of names.filter((one) => !done.has(one))) {
    const result = await applyOne(target, migrationFile(target.engine, name));
    if (result === 'again') return applyPending(target, names);
    if (result) applied.push(name);
  }
  return applied;
}

/** A database of something else is not made ours. */
async function refuseForeign(target: Target): Promise<void> {
  const tables = await tablesIn(target);
  if (tables.length > 0 && !tables.includes(HISTORY))
    throw new Error(
      `The database holds tables that are not Plansight's (${tables.slice(0, 3).join(', ')}${tables.length > 3 ? ' …' : ''}). Name an empty one in DATABASE_URL.`,
    );
}

/** SQLite's file as it was is kept beside it, while anything is to be done to a database that has anything. */
async function keepCopy(target: Target, file: string, names: readonly string[]): Promise<string | null> {
  const read = () => historyOf(target);
  const before = await read();
  const done = before.filter(({ finished }) => finished).map(({ name }) => name);
  const last = done.at(-1);
  if (last === undefined || names.every((name) => done.includes(name))) return null;
  return copyBefore(
    target.adapter,
    file,
    last,
    async () => JSON.stringify(await read()) === JSON.stringify(before),
  );
}

/**
 * Applies what the database at `url` still lacks, and names it; an empty list where nothing was to do.
 * @param last the migration to stop behind; the newest where left out.
 * @throws NewerDatabase where a newer version was here; Error naming the migration that failed.
 */
export async function applyMigrations(url: string, last?: string): Promise<string[]> {
  const target = await targetAt(url);
  const { adapter, engine } = target;
  try {
    refuseUnknown(engine, await historyOf(target));
    await refuseForeign(target);
    const names = migrationNames(engine).filter((name) => last === undefined || name <= last);
    const file = engine === 'sqlite' ? sqliteFile(url) : null;
    if (file) clearCopies(file);
    const copy = file ? await keepCopy(target, file, names) : null;
    const applied = await applyPending(target, names);
    if (file && copy && existsSync(copy)) dropOlderCopies(file, copy);
    return applied;
  } finally {
    await adapter.dispose();
  }
}
