/** Tokens with which a person's programs act for them. The database holds hashes of them alone. */
import { randomUUID } from 'node:crypto';
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
import { confirmPassword } from './confirm';
import { apiTokenHash, apiTokenPrefix, newApiToken } from './token-text';

const DAY_MS = 24 * 3_600_000;

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
