/**
 * Browsers that somebody signed in with before, by a cookie that only this instance can have made: guesses of others
 * never hold them up, and a sign-in from any other browser is told to its owner.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { COOKIE_PATH } from '@/lib/base-path';
import { cookieOf } from '@/lib/cookie';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, withDatabase } from '@/server/db';
import { secretOf } from '@/server/secrets';
import { needsSecureCookies } from './auth';

const NAME = 'plansight.browser';
/** Of a browser that several people sign in with, the last of them are known. */
const MOST_PEOPLE = 5;
const MARK = /^[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}$/;

const marksOf = (headers: Headers): string[] =>
  (cookieOf(headers.get('cookie') ?? undefined, NAME) ?? '')
    .split('~')
    .filter((mark) => MARK.test(mark))
    .slice(0, MOST_PEOPLE);

async function proofOf(database: Database, personId: string, name: string): Promise<string> {
  const secret = await secretOf('browsers', database);
  return createHmac('sha256', secret).update(`${personId} ${name}`).digest('base64url');
}

/** The name under which the browser of a request is known for a person; null where they never signed in with it. */
export async function knownBrowser(
  database: Database,
  headers: Headers,
  personId: string,
): Promise<string | null> {
  for (const mark of marksOf(headers)) {
    const [name = '', proof = ''] = mark.split('.');
    const right = await proofOf(database, personId, name);
    if (timingSafeEqual(Buffer.from(right), Buffer.from(proof))) return name;
  }
  return null;
}

/** A cookie as the page has to set it. */
export interface BrowserCookie {
  name: string;
  value: string;
  options: { httpOnly: true; sameSite: 'lax'; secure: boolean; path: string; maxAge: number };
}

/** The cookie by which the browser of a request is known for a person from now on. */
export async function browserCookie(
  database: Database,
  headers: Headers,
  personId: string,
): Promise<BrowserCookie> {
  const name = randomBytes(16).toString('base64url');
  const mark = `${name}.${await proofOf(database, personId, name)}`;
  return {
    name: NAME,
    value: [mark, ...marksOf(headers)].slice(0, MOST_PEOPLE).join('~'),
    options: {
      ...{ httpOnly: true, sameSite: 'lax', secure: needsSecureCookies(headers), path: COOKIE_PATH },
      maxAge: 400 * 24 * 3600,
    },
  };
}

/** The same for the account of an email; null where there is none. */
export async function cookieOfBrowser(
  email: string,
  headers: Headers,
  options: ContextOptions = {},
): Promise<BrowserCookie | null> {
  const { database } = contextOf(options);
  const user = await withDatabase(() => database.user.findUnique({ where: { email } }));
  return user && browserCookie(database, headers, user.id);
}
