/** Signing in and out, and who is signed in. Whatever is wrong, the answer is the same. */
import { isAPIError } from 'better-auth/api';
import { browserName } from '@/lib/admin/browser-name';
import { isRole } from '@/lib/admin/permissions';
import { type Actor, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, withDatabase } from '@/server/db';
import { countedAs, UNKNOWN } from '@/server/http/proxies';
import { notify } from '@/server/notices/notify';
import { countAttempt, type Limit } from './attempts';
import { getAuth, needsSecureCookies } from './auth';
import { type BrowserCookie, browserCookie } from './browsers';
import { countSignIn, forgetSignIns, signInTry } from './sign-in-attempts';

const BY_CODE: Limit = { name: 'sign-in-code', points: 10, seconds: 900 };

/** Somebody who is signed in. */
export interface SignedIn extends Actor {
  id: string;
  email: string;
  secondFactor: boolean;
}

/** `keep` is told of the cookie by which the browser is known from now on, where it is new. */
export type SignInOptions = ContextOptions & { keep?: (cookie: BrowserCookie) => void };

export type SignInOutcome = 'signedIn' | 'needsCode' | 'refused';

/** As what the address that asks is counted. The front has made the header true (`server/http/proxies.ts`). */
export const addressOf = (headers: Headers): string =>
  countedAs(headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || UNKNOWN);

/**
 * Runs a call of the sign-in library; a refusal of its is null, anything else is thrown.
 * @throws as `withDatabase`: what the library calls an error of the server is one of the database.
 */
export async function nullIfRefused<T>(call: Promise<T>): Promise<T | null> {
  return withDatabase(async () => {
    try {
      return await call;
    } catch (error) {
      if (!isAPIError(error)) throw error;
      if (error.statusCode >= 500) throw error.cause ?? error;
      return null;
    }
  });
}

/** What follows a right answer: a line of the audit log; where the browser is new to the account, a notice and a cookie. */
async function welcome(
  { id, email }: { id: string; email: string },
  headers: Headers,
  options: SignInOptions,
): Promise<void> {
  const { database, now } = contextOf(options);
  const attempt = await signInTry(database, { email, address: addressOf(headers) }, headers);
  await forgetSignIns(database, attempt);
  const isNew = attempt.browser === null;
  await recordSignIn({ database, now }, id, isNew ? browserName(headers.get('user-agent')) : null);
  if (isNew) options.keep?.(await browserCookie(database, headers, id));
}

/** @param browser what a browser calls itself that is new to the account; null where it is not. */
async function recordSignIn(
  { database, now }: { database: Database; now: Date },
  userId: string,
  browser: string | null,
): Promise<void> {
  const user = await database.user.findUniqueOrThrow({ where: { id: userId } });
  if (!isRole(user.role)) return;
  const actor = { id: user.id, name: user.name, role: user.role };
  const act = { action: 'session.signIn', subject: `user:${user.id}` } as const;
  await runAction(actor, 'view', { database, now }, async ({ tx, record }) => {
    // Who signs in for the first time knows.
    const before =
      browser === null ? null : await tx.auditEvent.findFirst({ where: act, select: { seq: true } });
    record(act);
    if (browser === null || before === null) return;
    const about = { who: null, thing: 'account' as const, name: browser, count: 1, note: '' };
    await notify({ tx, now }, null, [{ kind: 'newSignIn', about, link: '/account', to: [user.id] }]);
  });
}

/**
 * Signs in with email and password; the session's cookie goes out with the answer. Somebody with a second factor has
 * to enter a code afterwards.
 * @throws AppError `tooManyAttempts` where this address tried too often, or browsers that are new to the account did;
 * `databaseUnavailable` and `databaseBusy`.
 */
export async function signIn(
  { email, password }: { email: string; password: string },
  headers: Headers,
  options: SignInOptions = {},
): Promise<SignInOutcome> {
  const { database } = contextOf(options);
  await withDatabase(async () => {
    const attempt = await signInTry(database, { email, address: addressOf(headers) }, headers);
    await countSignIn(database, attempt);
  });
  const auth = await getAuth(needsSecureCookies(headers), database);
  const answer = await nullIfRefused(auth.api.signInEmail({ body: { email, password }, headers }));
  if (answer === null) return 'refused';
  if ('twoFactorRedirect' in answer) return 'needsCode';
  await withDatabase(() => welcome(answer.user, headers, options));
  return 'signedIn';
}

/**
 * Ends signing in with a code of the second factor, or with one of the codes for emergencies.
 * @throws AppError `tooManyAttempts`.
 */
export async function enterCode(
  code: string,
  headers: Headers,
  options: SignInOptions = {},
): Promise<SignInOutcome> {
  const { database } = contextOf(options);
  await countAttempt(database, BY_CODE, addressOf(headers));
  const auth = await getAuth(needsSecureCookies(headers), database);
  const digits = code.replace(/\s/g, '');
  const answer = /^\d{6}$/.test(digits)
    ? await nullIfRefused(auth.api.verifyTOTP({ body: { code: digits }, headers }))
    : await nullIfRefused(auth.api.verifyBackupCode({ body: { code: code.trim() }, headers }));
  if (answer === null) return 'refused';
  await withDatabase(() => welcome(answer.user, headers, options));
  return 'signedIn';
}

/** Ends the session of this request; nothing where there is none. */
export async function signOut(headers: Headers, options: ContextOptions = {}): Promise<void> {
  const { database, now } = contextOf(options);
  const person = await currentUser(headers, options);
  const auth = await getAuth(needsSecureCookies(headers), database);
  await nullIfRefused(auth.api.signOut({ headers }));
  if (person)
    await runAction(person, 'view', { database, now }, async ({ record }) =>
      record({ action: 'session.signOut', subject: `user:${person.id}` }),
    );
}

/** Who sent this request; null where nobody is signed in, or somebody who was disabled meanwhile. */
export async function currentUser(headers: Headers, options: ContextOptions = {}): Promise<SignedIn | null> {
  const { database } = contextOf(options);
  // Without a cookie of ours there is nobody, and the database need not be asked.
  if (!headers.get('cookie')?.includes('plansight.session_token')) return null;
  const auth = await getAuth(needsSecureCookies(headers), database);
  const found = await nullIfRefused(auth.api.getSession({ headers }));
  if (!found) return null;
  const { id, name, email, role, disabledAt, twoFactorEnabled } = found.user;
  if (disabledAt || !isRole(role)) return null;
  return { id, name, email, role, secondFactor: twoFactorEnabled === true };
}
