/** What waits for a lock of another process: outside of the driver, with pauses, and not for ever. */
import { isLocked } from './turns';

/** How long a write waits for another process: a person who pressed a button waits that long for "busy" at most. */
const LOCK_MS = 4_000;
/** Whoever waited long for their turn still tries for so long. */
const LEAST_MS = 500;
const PAUSE_MS = 25;

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** How long a statement that asked for its turn at `asked` may wait for the lock, as a time of `performance.now()`. */
export const lockedUntil = (asked: number): number => Math.max(asked + LOCK_MS, performance.now() + LEAST_MS);

/**
 * Does it again for as long as another connection holds the lock.
 * @param attempt must leave nothing behind where it finds the lock taken.
 * @throws SqliteError busy where it stays taken; whatever else `attempt` throws.
 */
export async function whenUnlocked<T>(until: number, attempt: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await attempt();
    } catch (error) {
      if (!isLocked(error) || performance.now() > until) throw error;
      await pause();
    }
}
