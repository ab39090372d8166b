/** Long work in pieces: whoever else waits for the process has their turn in between. */
import { setImmediate } from 'node:timers/promises';

/** How long a piece may last, in milliseconds: nobody notices so short a wait. */
const PIECE_MS = 20;

/** To be called, and waited for, between the steps of long work: it lets others go on where a piece has lasted. */
export type LetOthersIn = () => Promise<void>;

/** For one piece of work; its first piece begins now. */
export function lettingOthersIn(): LetOthersIn {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < PIECE_MS) return;
    await setImmediate();
    since = performance.now();
  };
}

/** Runs work that names its steps itself (a generator) to its end, letting others in behind each. */
export async function inPieces<T>(work: Generator<void, T>): Promise<T> {
  const letOthersIn = lettingOthersIn();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await letOthersIn();
  }
}
