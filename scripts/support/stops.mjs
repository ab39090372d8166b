/** What to do when somebody asks a process to stop, once and a second time. Only Node built-ins. */
import { constants } from 'node:os';

/** What Ctrl-C and a plain kill send. */
export const STOPS = ['SIGINT', 'SIGTERM'];

/** A terminal and npm both pass Ctrl-C on: what follows within this time is the same press. */
const SAME_PRESS_MS = 500;

/** The exit code of a process that a signal ended, by custom: 128 and the signal's number. */
export const codeOf = (signal) => 128 + constants.signals[signal];

/**
 * Calls `stop` when the process is asked to stop, and `again` when it is asked once more.
 * @param {(signal: NodeJS.Signals) => void} stop
 * @param {(signal: NodeJS.Signals) => void} again
 */
export function onStop(stop, again) {
  let askedAt = null;
  for (const signal of STOPS) {
    process.on(signal, () => {
      const now = performance.now();
      if (askedAt === null) {
        askedAt = now;
        stop(signal);
      } else if (now - askedAt > SAME_PRESS_MS) again(signal);
    });
  }
}
