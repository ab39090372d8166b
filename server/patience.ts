/** Waiting for a while. */

/** Waiting is counted in turns of the event loop, so that a loop that stood still is not taken for a silent database. */
const TURN_MS = 25;

const turn = (): Promise<null> => new Promise((resolve) => setTimeout(resolve, TURN_MS, null));

/**
 * How the work ended; null where it has not within that many milliseconds. It goes on then.
 * @param patience asked again each turn.
 */
export async function within<T>(
  patience: () => number,
  work: Promise<T>,
): Promise<{ value: T } | { error: unknown } | null> {
  const ended = work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  for (let waited = 0; waited < patience(); waited += TURN_MS) {
    const end = await Promise.race([ended, turn()]);
    if (end !== null) return end;
  }
  return null;
}
