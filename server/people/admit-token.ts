/** Who acts by the token of a request: held against its scopes, its end, and the role and account of the moment. */
import { timingSafeEqual } from 'node:crypto';
import { mayHold, readScopes, type TokenScope, tokenState } from '@/lib/admin/api-token';
import { isRole } from '@/lib/admin/permissions';
import type { Actor } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, withDatabase } from '@/server/db';
import { countAttempt, type Limit, requireAttemptsLeft } from './attempts';
import { addressOf } from './sign-in';
import { apiTokenHash, isApiToken } from './token-text';

const MINUTE_MS = 60_000;
/** Wrong tokens from one network address. */
const GUESSES: Limit = { name: 'api-token', points: 20, seconds: 900 };

/** Who a request comes from, by the token in it. */
export type TokenUse =
  | { kind: 'ok'; actor: Actor & { id: string } }
  /** No token, or one that is nobody's, revoked, expired, or of somebody who was disabled. */
  | { kind: 'missing' | 'unknown' }
  /** The token, or the role that its person has by now, does not reach that far. */
  | { kind: 'outOfScope' };

/** The token that a request names; null where it names none. A cookie is never looked at. */
const bearerOf = (headers: Headers): string | null =>
  /^bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null;

const isSameHash = (a: string, b: string): boolean => {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
};

async function findByToken(database: Database, token: string) {
  if (!isApiToken(token)) return null;
  const tokenHash = apiTokenHash(token);
  const row = await withDatabase(() =>
    database.apiToken.findUnique({ where: { tokenHash }, include: { person: true } }),
  );
  return row && isSameHash(row.tokenHash, tokenHash) ? row : null;
}

/**
 * Who acts by the token of a request, and whether it may be used for `scope` now: the role of this moment counts, and
 * whether its person was disabled. The time of the use is kept, to the minute.
 * @throws AppError `tooManyAttempts` where this network address sent too many wrong ones; a right one is refused too.
 */
export async function admitByToken(
  headers: Headers,
  scope: TokenScope,
  options: ContextOptions = {},
): Promise<TokenUse> {
  const { database, now } = contextOf(options);
  const token = bearerOf(headers);
  if (token === null) return { kind: 'missing' };
  const address = addressOf(headers);
  await requireAttemptsLeft(database, GUESSES, address);
  const row = await findByToken(database, token);
  const person = row?.person;
  if (!row || !person || tokenState(row, now) !== 'active' || person.disabledAt || !isRole(person.role)) {
    await countAttempt(database, GUESSES, address);
    return { kind: 'unknown' };
  }
  const { id, name, role } = person;
  if (!readScopes(row.scopes).includes(scope) || !mayHold(role, scope)) return { kind: 'outOfScope' };
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() >= MINUTE_MS)
    await withDatabase(() =>
      database.apiToken.updateMany({ where: { id: row.id }, data: { lastUsedAt: now } }),
    );
  return { kind: 'ok', actor: { id, name, role, token: `${row.name} (${row.prefix}…)` } };
}
