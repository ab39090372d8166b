/**
 * What goes on behind the requests (rounds of the schedule, checks of sources), so that a process that is asked to stop
 * can end it properly: leases are given back and nothing is cut off in the middle.
 */
import { processWide } from '@/lib/process-wide';

export interface Stopping {
  /** Whether it was asked for: loops end behind what they have in hand, and health says so. */
  isStopping(): boolean;
  /** Remembers what takes a clock away, e.g. `() => clearInterval(timer)`; no round begins afterwards. */
  stopsWith(clock: () => void): void;
  /** Passes the work on, and has the end wait for its end, good or bad. */
  tracked<T>(work: Promise<T>): Promise<T>;
  /** From now on nothing begins by the clock, and loops end behind what they have in hand. */
  askToStop(): void;
  /** When everything that was under way has ended; `askToStop` comes first. */
  backgroundEnded(): Promise<void>;
}

/** For a process; tests have their own. */
export function createStopping(): Stopping {
  const clocks = new Set<() => void>();
  const works = new Set<Promise<unknown>>();
  let asked = false;
  return {
    isStopping: () => asked,
    stopsWith: (clock) => void clocks.add(clock),
    tracked(work) {
      works.add(work);
      const ended = () => void works.delete(work);
      work.then(ended, ended);
      return work;
    },
    askToStop() {
      asked = true;
      for (const clock of clocks) clock();
      clocks.clear();
    },
    async backgroundEnded() {
      while (works.size > 0) await Promise.allSettled(works);
    },
  };
}

/** Of this process. */
export const { isStopping, stopsWith, tracked, askToStop, backgroundEnded } = processWide(
  'stopping',
  createStopping,
);
