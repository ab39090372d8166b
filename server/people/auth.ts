/** better-auth on our tables: passwords (scrypt), sessions and second factors are its business. */
import { randomBytes } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { nextCookies } from 'better-auth/next-js';
import { twoFactor } from 'better-auth/plugins';
import { COOKIE_PATH } from '@/lib/base-path';
import { engineOf } from '@/prisma/engine';
import { type Database, db, withDatabase } from '@/server/db';
import { readEnv } from '@/server/env';
import { takeCode, wasTaken } from './used-codes';

/** People sign in anew after that long. */
const SESSION_SECONDS = 7 * 24 * 3600;
export const MIN_PASSWORD_LENGTH = 12;
export const MAX_PASSWORD_LENGTH = 128;

/** Where a code of the second factor is checked. */
const TOTP_PATH = '/two-factor/verify-totp';
const codeIn = (body: unknown): string => String((body as { code?: unknown } | undefined)?.code ?? '');

/** Asked before a code uses up the challenge that it answers, so that the next code of the app may be tried. */
async function refuseUsedCode(
  database: Database,
  call: Parameters<Parameters<typeof createAuthMiddleware>[0]>[0],
): Promise<void> {
  if (call.path !== TOTP_PATH) return;
  const { internalAdapter, createAuthCookie, secret } = call.context;
  const challenge = await call.getSignedCookie(createAuthCookie('two_factor').name, secret);
  const found = challenge ? await internalAdapter.findVerificationValue(challenge) : null;
  if (found && (await wasTaken(database, found.value, codeIn(call.body))))
    throw new APIError('UNAUTHORIZED', { message: 'The code was used already.' });
}

/** The environment's secret, else the database's own, made at first use: all instances share either. */
async function readSecret(database: Database): Promise<string> {
  const given = readEnv().AUTH_SECRET;
  if (given) return given;
  const name = 'auth';
  const create = { name, value: randomBytes(32).toString('base64url') };
  // Where two instances make one at once, the first stays.
  const { value } = await withDatabase(() => database.secret.upsert({ where: { name }, create, update: {} }));
  return value;
}

const make = (database: Database, secret: string, secure: boolean, provider: 'sqlite' | 'postgresql') =>
  betterAuth({
    secret,
    // Nothing is mounted under it; it only says which kind of cookies to make.
    baseURL: secure ? 'https://localhost' : 'http://localhost',
    database: prismaAdapter(database, { provider }),
    telemetry: { enabled: false },
    // What it refuses is an answer here, not an event; what fails is thrown.
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
    },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    // Counted in `server/attempts.ts`, where the form's own address and email are known.
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: secure,
      cookiePrefix: 'plansight',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure, path: COOKIE_PATH },
    },
    databaseHooks: {
      session: {
        create: {
          // Whoever was disabled gets no session, whatever they know, and nobody gets one by a code that was used.
          before: async ({ userId }, call) => {
            const user = await database.user.findUnique({ where: { id: userId } });
            const isFree = user !== null && user.disabledAt === null;
            if (isFree && (call?.path !== TOTP_PATH || (await takeCode(database, userId, codeIn(call.body)))))
              return;
            // Thrown: an answer of `false` would come out as an error of the server.
            throw new APIError('FORBIDDEN');
          },
        },
      },
    },
    hooks: { before: createAuthMiddleware((call) => refuseUsedCode(database, call)) },
    plugins: [twoFactor({ issuer: 'Plansight' }), nextCookies()],
  });

export type Auth = ReturnType<typeof make>;
const created = new WeakMap<Database, Map<boolean, Promise<Auth>>>();

/** The library for requests that come over a secure connection, or from the machine itself. */
export function getAuth(secure: boolean, database: Database = db()): Promise<Auth> {
  const cached = created.get(database) ?? new Map<boolean, Promise<Auth>>();
  created.set(database, cached);
  const there = cached.get(secure);
  if (there) return there;
  const auth = readSecret(database).then((secret) =>
    make(database, secret, secure, engineOf(readEnv().DATABASE_URL)),
  );
  cached.set(secure, auth);
  auth.catch(() => cached.delete(secure));
  return auth;
}

const OWN = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Whether cookies must be for secure connections only: always, save on the machine itself without https. */
export function needsSecureCookies(headers: Headers): boolean {
  if (headers.get('x-forwarded-proto') === 'https') return true;
  const host = headers.get('x-forwarded-host') ?? headers.get('host') ?? '';
  return !OWN.test(host.split(',')[0]?.trim() ?? '');
}
