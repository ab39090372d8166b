/** One after another: who waits for their turn here blocks nobody. */

/** Gives the turn to the next. */
export type Release = () => void;

/** Who waits, and first whose turn it is. */
export type Queue = (() => void)[];

/** How long a turn is waited for: an import of some thousand plans takes less, one of ten thousand may take longer. */
const TURN_MS = 30_000;

/** The turn did not come in time, or was given up. */
export class WaitedTooLong extends Error {}

/**
 * Waits for a turn, for half a minute at most.
 * @param signal gives up the wait.
 * @throws WaitedTooLong
 */
export function takeTurn(queue: Queue, signal?: AbortSignal): Promise<Release> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      const at = queue.indexOf(begin);
      if (at === -1) return;
      queue.splice(at, 1);
      if (at === 0) queue[0]?.();
    };
    const giveUp = () => {
      stopWaiting();
      leave();
      reject(new WaitedTooLong('Others took longer than this may wait.'));
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
