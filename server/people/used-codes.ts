/** Codes of the second factor that were used: each works once (RFC 6238, 5.2). */
import type { Database } from '@/server/db';
import { isAppError } from '@/server/errors';
import { countAttempt, type Limit, requireAttemptsLeft } from './attempts';

/** Longer than a code is taken: half a minute, and as much before and after. */
const USED: Limit = { name: 'used-code', points: 1, seconds: 180 };

const keyOf = (personId: string, code: string): string => `${personId} ${code}`;

async function isLeft(asked: Promise<void>): Promise<boolean> {
  try {
    await asked;
    return true;
  } catch (error) {
    if (isAppError(error, 'tooManyAttempts')) return false;
    throw error;
  }
}

/** Uses a right code up. @returns whether it was not used before; of several at once, one is told so. */
export const takeCode = (database: Database, personId: string, code: string): Promise<boolean> =>
  isLeft(countAttempt(database, USED, keyOf(personId, code)));

/** Whether a code was used already. */
export const wasTaken = async (database: Database, personId: string, code: string): Promise<boolean> =>
  !(await isLeft(requireAttemptsLeft(database, USED, keyOf(personId, code))));
