/**
 * Holds the last whole state of something that is read from the database under a version, and goes on with it where
 * the database is away or does not answer: readers wait a moment, the question goes on behind them.
 */
import { AppError, isAppError } from '@/server/errors';
import { within } from '@/server/patience';

/** What is held was true at most this long ago; then its version is asked for again. */
const FRESH_MS = 1000;
/** Up to this age what is held passes as present, though the database does not answer. */
const PRESENT_MS = 3000;
/** After this time without a request nothing is asked in the background. */
const IDLE_MS = 60_000;
/** The pause between two questions to a database that is away. */
const RETRY_MS = 1000;
/** A question that got no answer by then is given up. */
const GIVE_UP_MS = 10_000;
/** So long a new state may be read behind the readers, who have the one before, until the database counts as away. */
const READING_MS = 30_000;

/** How long a reader waits for an answer, in milliseconds. */
const PATIENCE = {
  usual: 150,
  /** After a write of this process, and where nobody asked for long: a connection may have to be made. */
  longer: 1000,
  /** The database answers, and a new state is being read. */
  reading: 5000,
  nothingHeld: 5000,
  readingFirst: 60_000,
};

export interface Source<T extends { version: string }> {
  readVersion(): Promise<string>;
  read(): Promise<T>;
  /** Told once when an outage begins, and with null when it ends. */
  onOutage?(error: unknown): void;
}

export interface Holder<T> {
  /**
   * What is there: without a wait where it was true within the last second or the database is known to be away.
   * @throws what the source throws, where nothing is held or it says that the database does answer.
   */
  get(): T | Promise<T>;
  /** Since when what `get` answered may be old; null where the database answers, or did a moment ago. */
  asOf(): Date | null;
  /** Whether the last question got no answer. */
  isAway(): boolean;
  /** Asks now, whenever it was asked last, with the patience of a reader. Never throws. */
  askNow(): Promise<void>;
  /** A write may have changed it: what was found before, or is being found now, does not count any more. */
  forget(): void;
}

interface Question<T> {
  at: number;
  reading: boolean;
  answer: Promise<T>;
  /** The answer, or what is held where patience ends. */
  patient: Promise<T>;
}

/** Whether an error says that the database is away or kept busy, and not that something is wrong in it. */
export const isOutage = (error: unknown): boolean =>
  isAppError(error, 'databaseUnavailable') || isAppError(error, 'databaseBusy');

export function createHolder<T extends { version: string }>(source: Source<T>): Holder<T> {
  let held: { value: T; at: number; date: Date } | null = null;
  let question: Question<T> | null = null;
  let outage: { error: unknown } | null = null;
  let forgotten = false;
  let writes = 0;
  let askedAt = 0;
  let retrying = false;

  const age = () => performance.now() - (held?.at ?? Number.NEGATIVE_INFINITY);

  function patienceFor(reading: boolean): number {
    if (held === null) return reading ? PATIENCE.readingFirst : PATIENCE.nothingHeld;
    if (reading) return PATIENCE.reading;
    return forgotten || age() > IDLE_MS ? PATIENCE.longer : PATIENCE.usual;
  }

  function setOutage(error: unknown): void {
    if (outage === null && error !== null) source.onOutage?.(error);
    if (outage !== null && error === null) source.onOutage?.(null);
    outage = error === null ? null : { error };
    if (outage === null || held === null || retrying) return;
    retrying = true;
    setTimeout(askBehind, RETRY_MS).unref();
  }

  /** Asks a database that is away again and again, as long as somebody wants to know. */
  function askBehind(): void {
    retrying = outage !== null && performance.now() - askedAt <= IDLE_MS;
    if (!retrying) return;
    const isOpen = question !== null && performance.now() - question.at < GIVE_UP_MS;
    if (!isOpen) ask();
    setTimeout(askBehind, RETRY_MS).unref();
  }

  function ask(): Question<T> {
    const asked = { at: performance.now(), reading: false };
    const date = new Date();
    const before = writes;
    const find = async (): Promise<T> => {
      try {
        const version = await source.readVersion();
        const reading = held?.value.version !== version;
        asked.reading = reading;
        const value = reading ? await source.read() : (held?.value as T);
        if (before === writes && asked.at >= (held?.at ?? 0)) {
          held = { value, at: asked.at, date };
          forgotten = false;
          setOutage(null);
        }
        return value;
      } catch (error) {
        if (before === writes && isOutage(error)) setOutage(error);
        throw error;
      } finally {
        if (question === made) question = null;
      }
    };
    const answer = find();
    const made: Question<T> = Object.assign(asked, { answer, patient: waitFor(asked, answer) });
    question = made;
    made.patient.catch(() => {});
    return made;
  }

  async function waitFor(asked: { reading: boolean }, answer: Promise<T>): Promise<T> {
    const end = await within(() => patienceFor(asked.reading), answer);
    if (end !== null) {
      if ('value' in end) return end.value;
      if (held !== null && isOutage(end.error)) return held.value;
      throw end.error;
    }
    const silent = new AppError('databaseUnavailable', 'The database does not answer in time.');
    const { reading } = asked;
    // It did answer: many plans take their time on a busy machine.
    if (reading && held !== null)
      void within(() => READING_MS, answer).then((late) => late === null && setOutage(silent));
    else setOutage(silent);
    if (held === null) throw silent;
    return held.value;
  }

  return {
    get() {
      const idle = performance.now() - askedAt > IDLE_MS;
      askedAt = performance.now();
      if (held !== null && !forgotten && age() < FRESH_MS) return held.value;
      if (held !== null && outage !== null && !idle) return held.value;
      return (question ?? ask()).patient;
    },
    asOf: () =>
      held !== null && outage !== null && (forgotten || age() > PRESENT_MS) ? new Date(held.date) : null,
    isAway: () => outage !== null,
    async askNow() {
      askedAt = performance.now();
      await (question ?? ask()).patient.catch(() => {});
    },
    forget() {
      writes += 1;
      forgotten = true;
      question = null;
      // Who writes has reached the database.
      setOutage(null);
    },
  };
}
