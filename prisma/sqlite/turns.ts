/** The one queue of writers of a process: SQLite lets one write at a time, and who waits here blocks nobody. */
import { processWide } from '../../lib/process-wide';
import { type Queue, type Release, takeTurn as takeTurnOf, WaitedTooLong } from '../../lib/turns';
import { SqliteError } from './thread';

/** SQLite's own codes: the lock is taken; somebody waited for it for too long. */
const BUSY = 5;
const BUSY_TIMEOUT = 773;

/** What is thrown where a writer gives up waiting. Prisma's adapter knows it as SQLite's own. */
export const waitedTooLong = () =>
  new SqliteError({
    message: 'database is locked: waited for too long',
    code: 'SQLITE_BUSY_TIMEOUT',
    rawCode: BUSY_TIMEOUT,
  });

/** Whether waiting may help: not where another wrote what this transaction has read (SQLITE_BUSY_SNAPSHOT). */
export const isLocked = (error: unknown): boolean => error instanceof SqliteError && error.rawCode === BUSY;

const queues = processWide('sqlite-turns', () => new Map<string, Queue>());

/**
 * Waits for the turn to write to a file.
 * @param signal gives up the wait.
 * @throws SqliteError busy where it takes too long or is given up.
 */
export async function takeTurn(file: string, signal?: AbortSignal): Promise<Release> {
  const queue = queues.get(file) ?? [];
  queues.set(file, queue);
  try {
    return await takeTurnOf(queue, signal);
  } catch (error) {
    throw error instanceof WaitedTooLong ? waitedTooLong() : error;
  }
}
