/** The one way to the database: a Prisma client for each process, for whichever engine DATABASE_URL names. */
import { PrismaClient as PostgresClient } from '@/generated/postgresql/client';
import { type Prisma, PrismaClient } from '@/generated/sqlite/client';
import { adapterFor, engineOf } from '@/prisma/engine';
import { readEnv } from '@/server/env';
import { AppError, messageOf } from '@/server/errors';

/** Both clients come from one set of models, so SQLite's types stand for both. */
export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;

/** Opens a client of its own (scripts, tests); close it with `$disconnect()`. */
export function openDatabase(url: string): Database {
  const adapter = adapterFor(url);
  return engineOf(url) === 'sqlite'
    ? // The only level that SQLite has. Named, it tells our transactions from those of Prisma itself.
      new PrismaClient({ adapter, transactionOptions: { isolationLevel: 'Serializable' } })
    : (new PostgresClient({ adapter }) as unknown as PrismaClient);
}

// A development server loads modules anew on every change; the client outlives that.
const shared = globalThis as typeof globalThis & { plansightDatabase?: Database };

/** The process's own client, opened at first use. */
export function db(): Database {
  shared.plansightDatabase ??= openDatabase(readEnv().DATABASE_URL);
  return shared.plansightDatabase;
}

/** Closes the process's client where it was opened: a script ends then. */
export async function closeDatabase(): Promise<void> {
  await shared.plansightDatabase?.$disconnect();
  shared.plansightDatabase = undefined;
}

/** Codes of Prisma: a table or a column is not there. */
const BEHIND = ['P2021', 'P2022'];
/** SQLite's own words for it, which the driver adapter passes on under a code for anything. */
const NO_TABLE = /no such (table|column): /;
/**
 * Codes of Prisma: another writer held the lock for too long, or the transaction could not be begun or ended in its
 * time. It was taken back as a whole.
 */
const BUSY = ['P1008', 'P2028', 'P2034'];
/** What the driver says where Prisma passes it on as it is. */
const LOCKED = /database is locked/;
/** Codes of Prisma: a value, a unique key or a foreign key was refused. */
const REFUSED = ['P2000', 'P2002', 'P2003', 'P2011', 'P2020', 'P2025'];

/**
 * Runs `work` and turns what the driver throws into `databaseBehind`, `databaseBusy` or `databaseUnavailable`; our own
 * errors pass.
 * A database that fails is an error, never an empty answer.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError || error instanceof RangeError) throw error;
    const { code, name } = error as { code?: unknown; name?: unknown };
    // A query that Prisma or the engine's rules refuse is a fault of ours, not of the connection.
    if (name === 'PrismaClientValidationError' || (typeof code === 'string' && REFUSED.includes(code)))
      throw error;
    if ((typeof code === 'string' && BEHIND.includes(code)) || NO_TABLE.test(messageOf(error)))
      throw new AppError('databaseBehind', 'The database lacks a table. Run npm run db:migrate.', [], {
        cause: error,
      });
    if ((typeof code === 'string' && BUSY.includes(code)) || LOCKED.test(messageOf(error)))
      throw new AppError(
        'databaseBusy',
        'The database is being written by somebody else. Nothing was saved; try again in a moment.',
        [],
        { cause: error },
      );
    throw new AppError(
      'databaseUnavailable',
      `The database does not answer. Check DATABASE_URL and that the server runs. (${messageOf(error).trim().split('\n').at(-1)})`,
      [],
      { cause: error },
    );
  }
}
