/**
 * How often somebody may try to sign in. Guesses slow down their own address and, together, whatever is new to the
 * account; a browser that the account was used with before is counted for itself, so that nobody is shut out by others.
 */
import type { Database } from '@/server/db';
import { withDatabase } from '@/server/db';
import { countAttempt, type Limit, resetAttempts } from './attempts';
import { knownBrowser } from './browsers';

/** From one address, for whatever accounts. */
const BY_ADDRESS: Limit = { name: 'sign-in-address', points: 30, seconds: 900 };
/** From one address for one account. */
const BY_BOTH: Limit = { name: 'sign-in-both', points: 10, seconds: 900 };
/** For one account from all browsers that are new to it: guessing from many addresses gets slow. */
const BY_EMAIL: Limit = { name: 'sign-in-email', points: 100, seconds: 3600 };
/** From a browser that the account was used with before. */
const BY_BROWSER: Limit = { name: 'sign-in-browser', points: 10, seconds: 900 };

/** Somebody's try to sign in, and what it is counted by. */
export interface SignInTry {
  email: string;
  address: string;
  /** The name of the browser, where the account was used with it before. */
  browser: string | null;
}

/** Who tries: nobody learns from it whether there is such an account. */
export async function signInTry(
  database: Database,
  { email, address }: { email: string; address: string },
  headers: Headers,
): Promise<SignInTry> {
  const key = email.trim().toLowerCase();
  const user = await withDatabase(() =>
    database.user.findUnique({ where: { email: key }, select: { id: true } }),
  );
  // Of nobody no browser is known; asked all the same, so that both take as long.
  return { email: key, address, browser: await knownBrowser(database, headers, user?.id ?? '') };
}

const bothOf = ({ email, address }: SignInTry): string => `${email} ${address}`;

/** Counts a try. @throws AppError `tooManyAttempts`. */
export async function countSignIn(database: Database, attempt: SignInTry): Promise<void> {
  if (attempt.browser !== null) return countAttempt(database, BY_BROWSER, attempt.browser);
  await countAttempt(database, BY_ADDRESS, attempt.address);
  await countAttempt(database, BY_BOTH, bothOf(attempt));
  await countAttempt(database, BY_EMAIL, attempt.email);
}

/** Forgets the tries of somebody who turned out to be right. */
export async function forgetSignIns(database: Database, attempt: SignInTry): Promise<void> {
  if (attempt.browser !== null) return resetAttempts(database, BY_BROWSER, attempt.browser);
  await resetAttempts(database, BY_BOTH, bothOf(attempt));
  await resetAttempts(database, BY_EMAIL, attempt.email);
}
