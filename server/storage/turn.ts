/** The writer's turn: acts come one after another, those of one process before they take a connection. */
import { takeTurn, WaitedTooLong } from '@/lib/turns';
import { type Acts, actsOf, type Database, type Transaction } from '@/server/db';
import { AppError } from '@/server/errors';
import { acquireWriteLock } from '@/server/storage/write';

/** Whoever waited long for their turn still waits so long for other processes. */
const LEAST_MS = 500;

type Options = Parameters<Database['$transaction']>[1];

async function ownTurn({ queue }: Acts) {
  try {
    return await takeTurn(queue);
  } catch (cause) {
    if (!(cause instanceof WaitedTooLong)) throw cause;
    throw new AppError('databaseBusy', 'Others are writing: nothing was saved. Try again in a moment.', [], {
      cause,
    });
  }
}

/**
 * Runs `work` in a transaction that holds the writer's turn; `work` gets the catalog's version so far. On PostgreSQL an
 * act waits for those of its own process as long as the longest of them takes, and for another process's no longer than
 * the client was told to, counted from when it asked. SQLite's connections keep such a queue themselves.
 * @throws AppError `databaseBusy` where its turn does not come in time, and whatever `work` throws.
 */
export async function transactInTurn<T>(
  database: Database,
  work: (tx: Transaction, version: string) => Promise<T>,
  options?: Options,
): Promise<T> {
  const acts = actsOf(database);
  if (!acts) return database.$transaction(async (tx) => work(tx, await acquireWriteLock(tx)), options);
  const asked = performance.now();
  const release = await ownTurn(acts);
  const waited = performance.now() - asked;
  try {
    return await database.$transaction(async (tx) => {
      if (acts.turnMs !== undefined && waited > LEAST_MS) {
        const left = Math.round(Math.max(LEAST_MS, acts.turnMs - waited));
        await tx.$executeRawUnsafe(`SET LOCAL lock_timeout = ${left}`);
      }
      return work(tx, await acquireWriteLock(tx));
    }, options);
  } finally {
    release();
  }
}
