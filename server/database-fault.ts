/** What the driver's errors mean for whoever asked. */
import { OUTCOME_UNKNOWN } from '@/prisma/postgres';
import { AppError, messageOf } from '@/server/errors';

/** SQLSTATE: a lock, a statement or a transaction took longer than it may, or met another one. */
const BUSY_STATES = ['55P03', '57014', '40001', '40P01'];
/** Prisma: another writer kept SQLite's lock; no transaction could be begun in time, or one took too long; two met. */
const BUSY_CODES = ['P1008', 'P2028', 'P2034'];
/** What SQLite says where Prisma passes it on as it is. */
const LOCKED = /database is locked/;
/** The pool's own words where all its connections are in use. */
const NO_CONNECTION = /timeout exceeded when trying to connect/;
/** SQLSTATE: a server that follows another, or was told to take no writes. */
const READ_ONLY = '25006';

/** SQLSTATE of a failed statement, as the driver adapter passes it on; undefined where the server said nothing. */
function stateOf(error: unknown): string | undefined {
  const { meta, cause } = error as {
    meta?: { driverAdapterError?: { cause?: { originalCode?: string } } };
    cause?: { originalCode?: string };
  };
  return meta?.driverAdapterError?.cause?.originalCode ?? cause?.originalCode;
}

/**
 * The error that a failure of the database is told as: `databaseBusy` where somebody else is in the way and nothing was
 * saved, else `databaseUnavailable`. Its detail is `outcomeUnknown` where what was asked may have been saved or not,
 * and `databaseReadOnly` where only reading works.
 */
export function databaseFault(error: unknown): AppError {
  const state = stateOf(error);
  const { code } = error as { code?: unknown };
  const reason = messageOf(error).trim().split('\n').at(-1);
  const fault = (kind: 'databaseBusy' | 'databaseUnavailable', words: string, details: string[] = []) =>
    new AppError(kind, `${words} (${reason})`, details, { cause: error });
  if (state === OUTCOME_UNKNOWN)
    return fault(
      'databaseUnavailable',
      'The connection was lost while it was being saved: look whether it was before doing it again.',
      ['outcomeUnknown'],
    );
  if (state === READ_ONLY)
    return fault(
      'databaseUnavailable',
      'The database takes no changes: nothing was saved. Try again later.',
      ['databaseReadOnly'],
    );
  const isBusy =
    (state !== undefined && BUSY_STATES.includes(state)) ||
    (typeof code === 'string' && BUSY_CODES.includes(code)) ||
    NO_CONNECTION.test(messageOf(error)) ||
    LOCKED.test(messageOf(error));
  return isBusy
    ? fault('databaseBusy', 'The database is busy: nothing was saved. Try again in a moment.')
    : fault(
        'databaseUnavailable',
        'The database does not answer. Check DATABASE_URL and that the server runs.',
      );
}
