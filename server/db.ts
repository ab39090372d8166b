/** The one way to the database: a Prisma client for each process, for whichever engine DATABASE_URL names. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaClient as PostgresClient } from '@/generated/postgresql/client';
import { type Prisma, PrismaClient } from '@/generated/sqlite/client';
import { processWide } from '@/lib/process-wide';
import type { Queue } from '@/lib/turns';
import { adapterFor, engineOf } from '@/prisma/engine';
import type { PostgresOptions } from '@/prisma/postgres';
import { noteDatabaseFailure } from '@/server/current-request';
import { databaseFault } from '@/server/database-fault';
import { readEnv } from '@/server/env';
import { AppError, isAppError, messageOf } from '@/server/errors';

/** Both clients come from one set of models, so SQLite's types stand for both. */
export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;

/** A busy machine is no reason to end a transaction that is being worked on: Prisma would after five seconds. */
const TRANSACTION_MS = 60_000;
/** Nor one to refuse it before it begins: Prisma would after two. How long acts wait for others is said by the engine's own connections. */
const WAIT_MS = 30_000;

/** Runs a function as if nobody had asked for it. First used when the server starts, in the course of no request. */
const outsideRequests = processWide('outside-requests', () => AsyncLocalStorage.snapshot());

/**
 * Prisma remembers its last hundred transactions, and Node with each of them the request in whose course it was ended,
 * with all that the page of that request was drawn from: a whole catalog. So they begin and end outside of requests;
 * the work in them stays within its own.
 */
function rememberNoRequests(client: Database): Database {
  const transact = client.$transaction as (work: unknown, options?: unknown) => Promise<unknown>;
  // A client that extends this one calls it as its own.
  function value(this: Database, work: unknown, options?: unknown): Promise<unknown> {
    const inRequest = AsyncLocalStorage.snapshot();
    const inside = typeof work === 'function' ? (tx: Transaction) => inRequest(() => work(tx)) : work;
    return outsideRequests(() => transact.call(this, inside, options));
  }
  return Object.defineProperty(client, '$transaction', { value, writable: true, configurable: true });
}

/** The acts of one client on PostgreSQL, which take turns; SQLite's connections have a queue of their own. */
export interface Acts extends PostgresOptions {
  queue: Queue;
}

const actsOfClients = processWide('acts', () => new WeakMap<Database, Acts>());

/** How the acts of this client take turns; undefined where its engine sees to that. */
export const actsOf = (client: Database): Acts | undefined => actsOfClients.get(client);

/** Opens a client of its own (scripts, tests); close it with `$disconnect()`. */
export function openDatabase(url: string, options: PostgresOptions = {}): Database {
  const adapter = adapterFor(url, options);
  const limits = { timeout: TRANSACTION_MS, maxWait: WAIT_MS };
  if (engineOf(url) === 'sqlite')
    return rememberNoRequests(
      // The only level that SQLite has. Named, it tells our transactions from those of Prisma itself.
      new PrismaClient({ adapter, transactionOptions: { ...limits, isolationLevel: 'Serializable' } }),
    );
  const client = new PostgresClient({ adapter, transactionOptions: limits }) as unknown as PrismaClient;
  actsOfClients.set(client, { queue: [], ...options });
  return rememberNoRequests(client);
}

// A development server loads modules anew on every change; the client outlives that.
const shared = globalThis as typeof globalThis & { plansightDatabase?: Database };

/** Whoever sits before a page is told soon that others are in the way. */
const SOON_MS = 5000;

/** How this process's own client waits: a command as long as it takes. */
const waiting = processWide<PostgresOptions>('database-waiting', () => ({}));

/** From now on this process's client refuses what has to wait for others for more than a few seconds: it serves people. */
export function waitBriefly(): void {
  waiting.turnMs = SOON_MS;
}

/** The process's own client, opened at first use. */
export function db(): Database {
  shared.plansightDatabase ??= openDatabase(readEnv().DATABASE_URL, waiting);
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
    if (isAppError(error) || error instanceof RangeError) throw error;
    const { code, name } = error as { code?: unknown; name?: unknown };
    // A query that Prisma or the engine's rules refuse is a fault of ours, not of the connection.
    if (name === 'PrismaClientValidationError' || (typeof code === 'string' && REFUSED.includes(code)))
      throw error;
    noteDatabaseFailure();
    if ((typeof code === 'string' && BEHIND.includes(code)) || NO_TABLE.test(messageOf(error)))
      throw new AppError('databaseBehind', 'The database lacks a table. Run npm run db:migrate.', [], {
        cause: error,
      });
    throw databaseFault(error);
  }
}
