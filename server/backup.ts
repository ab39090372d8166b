/**
 * The whole database as one file that either engine can take in: gzipped lines of JSON, a header, a row each, and a
 * footer with counts and a hash. Sessions, codes under way, counted attempts, leases, messages that wait to be sent,
 * links of invitations and tokens are left out: after a restore everybody signs in anew, and nobody is written to twice.
 * Addresses that are called on publication are kept, and paused: a copy of the database calls nobody by itself.
 */
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { clearUnfinished, unfinishedName } from '@/prisma/unfinished-files';
import { appendAudit } from '@/server/audit';
import { forgetVersion } from '@/server/catalog/version';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Transaction, withDatabase } from '@/server/db';
import { AppError } from '@/server/errors';
import { fileFault } from '@/server/faults';
import { CARRIER_TABLES, orderOf, PLAN_TABLES } from '@/server/storage/tables';
import { acquireWriteLock } from '@/server/storage/write';
import { type Actor, OPERATOR, requirePermission, runAction } from './actions';
import { backupLines, broken } from './backup-lines';

const FORMAT = 'plansight-backup';

/** Tables that are kept, what is referred to before what refers to it, each with its key. */
const KEYS: Record<string, readonly string[]> = {
  ...{ user: ['id'], account: ['id'], twoFactor: ['id'], secret: ['name'], siteSetting: ['key'] },
  ...{ stateTax: ['state'], setting: ['key'], catalogState: ['id'] },
  ...Object.fromEntries(
    [...CARRIER_TABLES, ...PLAN_TABLES].map((table) => [table, orderOf(table).flatMap(Object.keys)]),
  ),
  ...{
    externalId: ['scheme', 'value'],
    importRun: ['id'],
    planPreview: ['runId', 'number'],
    changeSet: ['id'],
    draft: ['id'],
    draftVersion: ['draftId', 'number'],
    siteDraft: ['id'],
    carrierDraft: ['id'],
    carrierDraftVersion: ['draftId', 'number'],
    carrierRevision: ['id'],
    planRevision: ['planId', 'number'],
    planChange: ['planId', 'number'],
    draftComment: ['id'],
  },
  ...{ planCheck: ['id'], report: ['id'], auditEvent: ['seq'], gridView: ['id'] },
  ...{ sourceText: ['hash'], sourcePage: ['url'], sourceCheck: ['id'] },
  ...{ assignment: ['kind', 'subjectId'], notice: ['id'], noticeChoice: ['personId'] },
  webhookEndpoint: ['id'],
};
/** Tables that a backup holds. */
export const BACKUP_TABLES = Object.keys(KEYS);
/** Tables that it leaves out. */
export const SKIPPED_TABLES = [
  ...['session', 'verification', 'rateLimiterFlexible', 'lease'],
  // A restored copy must neither write to people again nor let a link in that was used meanwhile.
  ...['delivery', 'accountLink', 'apiToken'],
];

/** Long enough for a catalog of 10,000 plans on a slow disk. */
const TRANSACTION = { timeout: 900_000, isolationLevel: 'Serializable' } as const;
/** What backups are called in the documentation and by the back office. */
const BACKUP_NAME = /^plansight.*\.gz$/;
const ROWS_A_BATCH = 500;
/** Rows that hold a file go in one by one. */
const LETTERS_A_BATCH = 8_000_000;
/** Tables whose rows hold files: as many of them at a time as fit. */
const FEW_A_BATCH: Record<string, number> = { importRun: 1, sourceText: 20 };

interface Table {
  findMany(args: { orderBy: object[]; skip: number; take: number }): Promise<Record<string, unknown>[]>;
  createMany(args: { data: unknown[] }): Promise<unknown>;
  deleteMany(): Promise<unknown>;
}
const tableOf = (tx: Transaction, name: string) => (tx as unknown as Record<string, Table>)[name] as Table;

const packed = (value: unknown): unknown => {
  if (value instanceof Date) return { $date: value.toISOString() };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  return value;
};
const unpacked = (value: unknown): unknown => {
  const { $date, $bytes } = (value ?? {}) as { $date?: string; $bytes?: string };
  if ($date !== undefined) return new Date($date);
  return $bytes === undefined ? value : Buffer.from($bytes, 'base64');
};
const mapped = (row: Record<string, unknown>, each: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, each(value)]));

/** The migrations that a database has: a backup goes into a database of the same shape only. */
async function migrationsIn(tx: Transaction): Promise<string[]> {
  const rows = await tx.$queryRaw<
    { migration_name: string }[]
  >`SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL`;
  return rows.map((row) => row.migration_name).sort();
}

async function* rowsOf(tx: Transaction, name: string): AsyncGenerator<Record<string, unknown>> {
  const orderBy = (KEYS[name] ?? []).map((column) => ({ [column]: 'asc' }));
  const take = FEW_A_BATCH[name] ?? ROWS_A_BATCH;
  for (let skip = 0; ; skip += take) {
    const rows = await tableOf(tx, name).findMany({ orderBy, skip, take });
    yield* rows;
    if (rows.length < take) return;
  }
}

async function* linesOf(tx: Transaction, now: Date, counts: Record<string, number>): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const line = (content: unknown) => {
    const text = `${JSON.stringify(content)}\n`;
    hash.update(text);
    return text;
  };
  yield line({
    format: FORMAT,
    version: 1,
    createdAt: now.toISOString(),
    migrations: await migrationsIn(tx),
  });
  for (const table of BACKUP_TABLES)
    for await (const row of rowsOf(tx, table)) {
      counts[table] = (counts[table] ?? 0) + 1;
      yield line({ table, row: mapped(row, packed) });
    }
  yield `${JSON.stringify({ counts, sha256: hash.digest('hex') })}\n`;
}

export interface BackupSummary {
  /** Rows of each table that has any. */
  counts: Record<string, number>;
}

/**
 * Writes the database, as it is at one moment, to a new file that only its owner may read (it holds password hashes).
 * What backups that were killed left in its folder is taken away.
 * @throws AppError `forbidden`, or `inputInvalid` where the file is there already or its folder is not; Error naming the
 * file where it cannot be written. A file half written is taken away.
 */
export async function writeBackup(
  file: string,
  actor: Actor = OPERATOR,
  options: ContextOptions = {},
): Promise<BackupSummary> {
  requirePermission(actor, 'manageUsers');
  const { database, now } = contextOf(options);
  if (existsSync(file)) throw new AppError('inputInvalid', `${file} is there already. Name a new file.`);
  const folder = path.dirname(file);
  if (!existsSync(folder))
    throw new AppError(
      'inputInvalid',
      `The folder ${folder} is not there. Make it, or name a file elsewhere.`,
    );
  clearUnfinished(folder, (name) => name === path.basename(file) || BACKUP_NAME.test(name));
  const counts: Record<string, number> = {};
  const unfinished = unfinishedName(file);
  let ofFile: unknown;
  try {
    await withDatabase(() =>
      database.$transaction((tx) => {
        const written = createWriteStream(unfinished, { mode: 0o600 });
        written.once('error', (error) => {
          ofFile = error;
        });
        return pipeline(Readable.from(linesOf(tx, now, counts)), createGzip(), written);
      }, TRANSACTION),
    );
    renameSync(unfinished, file);
  } catch (error) {
    // The file is at fault then, not the database that it was read from.
    const said = ofFile === undefined ? null : fileFault(ofFile, unfinished);
    throw said === null ? error : new Error(said, { cause: ofFile });
  } finally {
    rmSync(unfinished, { force: true });
  }
  await runAction(actor, 'manageUsers', { database, now }, async ({ record }) =>
    record({ action: 'backup.write', subject: 'database', details: { counts } }),
  );
  return { counts };
}

interface Header {
  createdAt: string;
  migrations: string[];
}

/** Reads the whole file once, so that a broken one is refused before the first row is written. */
async function checkBackup(file: string): Promise<Header> {
  let header: Header | null = null;
  for await (const line of backupLines(file, FORMAT)) header ??= JSON.parse(line) as Header;
  if (header === null) throw broken(file, 'there is nothing in it');
  return header;
}

async function refuseOtherShape(tx: Transaction, file: string, header: Header): Promise<void> {
  const here = await migrationsIn(tx);
  if (JSON.stringify(here) !== JSON.stringify(header.migrations))
    throw new AppError(
      'inputInvalid',
      `${file} was written by a version with ${header.migrations.length} migrations, this one has ${here.length}. Restore it with the version that wrote it, then update.`,
    );
}

/**
 * Brings a backup into a migrated database, in one transaction: all of it or nothing.
 * @param replace takes away what the database holds; without it a database that holds anything is refused.
 * @throws AppError `forbidden`; `inputInvalid` where the file is broken, of another version, or the database not empty.
 */
export async function restoreBackup(
  file: string,
  { replace = false }: { replace?: boolean } = {},
  actor: Actor = OPERATOR,
  options: ContextOptions = {},
): Promise<BackupSummary> {
  requirePermission(actor, 'manageUsers');
  const { database, now } = contextOf(options);
  if (!existsSync(file)) throw new AppError('inputInvalid', `There is no file ${file}.`);
  const header = await checkBackup(file);
  const work = async (tx: Transaction): Promise<BackupSummary> => {
    await refuseOtherShape(tx, file, header);
    await empty(tx, replace);
    const counts: Record<string, number> = {};
    let waiting: { table: string; rows: unknown[]; size: number } = { table: '', rows: [], size: 0 };
    const flush = async () => {
      if (waiting.rows.length > 0) await tableOf(tx, waiting.table).createMany({ data: waiting.rows });
    };
    for await (const line of backupLines(file, FORMAT)) {
      const { table, row } = JSON.parse(line) as { table?: string; row: Record<string, unknown> };
      if (table === undefined) continue;
      if (!BACKUP_TABLES.includes(table)) throw broken(file, `it holds an unknown table "${table}"`);
      const isFull = waiting.rows.length >= ROWS_A_BATCH || waiting.size + line.length > LETTERS_A_BATCH;
      if (table !== waiting.table || isFull) {
        await flush();
        waiting = { table, rows: [], size: 0 };
      }
      waiting.rows.push(mapped(row, unpacked));
      waiting.size += line.length;
      counts[table] = (counts[table] ?? 0) + 1;
    }
    await flush();
    await tx.webhookEndpoint.updateMany({ data: { active: false } });
    await acquireWriteLock(tx);
    const details = { counts, createdAt: header.createdAt };
    const fact = {
      actorId: null,
      actorName: actor.name,
      action: 'backup.restore',
      subject: 'database',
    } as const;
    await appendAudit(tx, [{ ...fact, details }], now);
    return { counts };
  };
  const result = await withDatabase(() => database.$transaction(work, TRANSACTION));
  forgetVersion(database);
  return result;
}

async function empty(tx: Transaction, replace: boolean): Promise<void> {
  const tables = [...SKIPPED_TABLES, ...BACKUP_TABLES.toReversed()];
  for (const table of tables) {
    const { length } = await tableOf(tx, table).findMany({ orderBy: [], skip: 0, take: 1 });
    if (length > 0 && !replace)
      throw new AppError(
        'inputInvalid',
        'The database holds data already. Restore into a new one, or take what is there away with --replace.',
      );
  }
  for (const table of tables) await tableOf(tx, table).deleteMany();
}
