/** Tokens with which a person's programs act for them. The database holds hashes of them alone. */
import { randomUUID, timingSafeEqual } from 'node:crypto';
import {
  MOST_TOKENS,
  mayHold,
  type NewToken,
  newTokenSchema,
  readScopes,
  type TokenScope,
  type TokenState,
  tokenState,
} from '@/lib/admin/api-token';
import { can, isRole } from '@/lib/admin/permissions';
import { type Actor, requirePermission, requirePerson, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, withDatabase } from '@/server/db';
import { AppError } from '@/server/errors';
import { check } from './accounts';
import { countAttempt, type Limit, requireAttemptsLeft } from './attempts';
import { confirmPassword } from './confirm';
import { addressOf } from './sign-in';
import { apiTokenHash, apiTokenPrefix, isApiToken, newApiToken } from './token-text';

const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;
/** Wrong tokens from one network address. */
const GUESSES: Limit = { name: 'api-token', points: 20, seconds: 900 };

/** A token as its list shows it. */
export interface TokenSummary {
  id: string;
  name: string;
  /** How it begins. */
  prefix: string;
  scopes: TokenScope[];
  /** Scopes that its person's role does not permit any more: they are refused. */
  lost: TokenScope[];
  state: TokenState;
  person: { id: string; name: string; email: string; disabled: boolean };
  /** ISO instants, UTC; the last use to the minute. */
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
  revokedBy: string | null;
}

/**
 * Makes a token for programs of one's own.
 * @param password the present one, asked for again.
 * @returns the token: shown once, kept nowhere.
 * @throws AppError `inputInvalid` with the fields at fault (`name`, `scopes` where none is chosen or the role does not
 * permit one, `days`, `current` for the password), `wrongState` (`mostTokens`) where there are too many, `tooManyAttempts`.
 */
export async function createToken(
  actor: Actor,
  { password, ...input }: NewToken & { password: string },
  options: ContextOptions = {},
): Promise<{ id: string; token: string }> {
  const { id: personId } = requirePerson(actor);
  const { name, scopes, days } = check(newTokenSchema, input);
  if (!scopes.every((scope) => mayHold(actor.role, scope)))
    throw new AppError('inputInvalid', 'Your role does not permit this scope.', ['scopes']);
  await confirmPassword(actor, password, 'current', options);
  const token = newApiToken();
  return runAction(actor, 'view', contextOf(options), async ({ tx, now, record }) => {
    const active = await tx.apiToken.count({ where: { personId, revokedAt: null, expiresAt: { gt: now } } });
    if (active >= MOST_TOKENS)
      throw new AppError('wrongState', `At most ${MOST_TOKENS} tokens at a time. Revoke one first.`, [
        'mostTokens',
      ]);
    const id = randomUUID();
    const [prefix, expiresAt] = [apiTokenPrefix(token), new Date(now.getTime() + days * DAY_MS)];
    await tx.apiToken.create({
      data: {
        ...{ id, personId, name, scopes: JSON.stringify(scopes), tokenHash: apiTokenHash(token) },
        ...{ prefix, createdAt: now, expiresAt },
      },
    });
    record({
      action: 'token.create',
      subject: `user:${personId}`,
      details: { name, prefix, scopes, expiresAt: expiresAt.toISOString() },
    });
    return { id, token };
  });
}

const findTokens = (database: Database, where: object) =>
  database.apiToken.findMany({
    where,
    include: { person: true, revokedBy: { select: { name: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 500,
  });
type Row = Awaited<ReturnType<typeof findTokens>>[number];

function toSummary(row: Row, now: Date): TokenSummary {
  const { id, name, prefix, person, createdAt, expiresAt, lastUsedAt, revokedAt, revokedBy } = row;
  const scopes = readScopes(row.scopes);
  const { role } = person;
  return {
    ...{ id, name, prefix, scopes, state: tokenState(row, now) },
    lost: scopes.filter((scope) => !isRole(role) || !mayHold(role, scope)),
    person: { id: person.id, name: person.name, email: person.email, disabled: person.disabledAt !== null },
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
    revokedBy: revokedBy?.name ?? null,
  };
}

/** One's own tokens, the newest first; those that hold no more are among them. */
export async function listOwnTokens(actor: Actor, options: ContextOptions = {}): Promise<TokenSummary[]> {
  const { id: personId } = requirePerson(actor);
  requirePermission(actor, 'view');
  const { database, now } = contextOf(options);
  const rows = await withDatabase(() => findTokens(database, { personId }));
  return rows.map((row) => toSummary(row, now));
}

/** Everybody's tokens, the newest first. @throws AppError `forbidden`. */
export async function listTokens(actor: Actor, options: ContextOptions = {}): Promise<TokenSummary[]> {
  requirePermission(actor, 'manageUsers');
  const { database, now } = contextOf(options);
  const rows = await withDatabase(() => findTokens(database, {}));
  return rows.map((row) => toSummary(row, now));
}

/**
 * Makes a token void: one's own, or anybody's for whoever manages people. Once more changes nothing.
 * @throws AppError `notFound`, also where it is somebody else's and nobody manages people here.
 */
export async function revokeToken(actor: Actor, id: string, options: ContextOptions = {}): Promise<void> {
  await runAction(actor, 'view', contextOf(options), async ({ tx, now, record }) => {
    const row = await tx.apiToken.findUnique({ where: { id } });
    if (!row || (row.personId !== actor.id && !can(actor.role, 'manageUsers')))
      throw new AppError('notFound', 'There is no such token.');
    if (row.revokedAt) return;
    await tx.apiToken.update({ where: { id }, data: { revokedAt: now, revokedById: actor.id } });
    const { name, prefix, personId } = row;
    record({ action: 'token.revoke', subject: `user:${personId}`, details: { name, prefix } });
  });
}

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

async function findByToken(database: Database, token: string): Promise<Row | null> {
  if (!isApiToken(token)) return null;
  const hash = apiTokenHash(token);
  const [row] = await withDatabase(() => findTokens(database, { tokenHash: hash }));
  return row && isSameHash(row.tokenHash, hash) ? row : null;
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
