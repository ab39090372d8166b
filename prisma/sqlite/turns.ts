/** The one queue of writers of a process: SQLite lets one write at a time, and who waits here blocks nobody. */
import { processWide } from '../../lib/process-wide';
import { SqliteError } from './thread';

/** SQLite's own codes: the lock is taken; somebody waited for it for too long. */
const BUSY = 5;
const BUSY_TIMEOUT = 773;
/** How long a writer waits for the writers of its own process: the longest of them, an import, takes less. */
const TURN_MS = 30_000;

/** What is thrown where a writer gives up waiting. Prisma's adapter knows it as SQLite's own. */
export const waitedTooLong = () =>
  new SqliteError({
    message: 'database is locked: waited for too long',
    code: 'SQLITE_BUSY_TIMEOUT',
    rawCode: BUSY_TIMEOUT,
  });

/** Whether waiting may help: not where another wrote what this transaction has read (SQLITE_BUSY_SNAPSHOT). */
export const isLocked = (error: unknown): boolean => error instanceof SqliteError && error.rawCode === BUSY;

/** Gives the turn to the next. */
export type Release = () => void;

/** For each file the writers that wait, the one whose turn it is first. */
const queues = processWide('sqlite-turns', () => new Map<string, (() => void)[]>());

/**
 * Waits for the turn to write to a file.
 * @param signal gives up the wait.
 * @throws SqliteError busy where it takes too long or is given up.
 */
export function takeTurn(file: string, signal?: AbortSignal): Promise<Release> {
  const queue = queues.get(file) ?? [];
  queues.set(file, queue);
  return new Promise((resolve, reject) => {
    const leave = () => {
      const at = queue.indexOf(begin);
      if (at === -1) return;
      queue.splice(at, 1);
      if (queue.length === 0) queues.delete(file);
      else if (at === 0) queue[0]?.();
    };
    const giveUp = () => {
      stopWaiting();
      leave();
      reject(waitedTooLong());
    };
    const clock = setTimeout(giveUp, TURN_MS);
    const stopWaiting = () => {
      clearTimeout(clock);
      signal?.removeEventListener('abort', giveUp);
    };
    const begin = () => {
      stopWaiting();
      resolve(leave);
    };
    signal?.addEventListener('abort', giveUp, { once: true });
    queue.push(begin);
    if (signal?.aborted) giveUp();
    else if (queue[0] === begin) begin();
  });
}
