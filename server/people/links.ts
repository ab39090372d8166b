/** Links that let somebody set a password, once: invitations and resets. The database holds hashes of them alone. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { MACHINES } from '@/lib/admin/actor-names';
import { isRole, type Role } from '@/lib/admin/permissions';
import { type ActionContext, type Actor, OPERATOR, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';
import { AppError, isAppError } from '@/server/errors';
import { isToken, newToken, tokenHash } from '@/server/link-token';
import { check, hashed, nameSchema, passwordSchema, writePassword, writeUser } from './accounts';
import { countAttempt, type Limit } from './attempts';
import { addressOf } from './sign-in';

const HOUR_MS = 3_600_000;
/** How long a link holds. */
export const LINK_HOURS = { invitation: 7 * 24, reset: 24 } as const;
export type LinkPurpose = keyof typeof LINK_HOURS;

const BY_ADDRESS: Limit = { name: 'reset-address', points: 10, seconds: 3600 };
const BY_EMAIL: Limit = { name: 'reset-email', points: 3, seconds: 3600 };

/** A link that was just made: shown once, kept nowhere. */
export interface NewLink {
  token: string;
  email: string;
  locale: 'en' | 'zh';
  purpose: LinkPurpose;
}

async function makeLink(
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  link: { purpose: LinkPurpose; email: string; locale: 'en' | 'zh'; role?: Role; personId?: string },
): Promise<NewLink> {
  const { purpose, email, locale } = link;
  // Of several links for one person only the newest holds.
  await tx.accountLink.updateMany({
    where: { email, purpose, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  const token = newToken();
  const expiresAt = new Date(now.getTime() + LINK_HOURS[purpose] * HOUR_MS);
  await tx.accountLink.create({
    data: { ...link, id: randomUUID(), tokenHash: tokenHash(token), createdAt: now, expiresAt },
  });
  return { token, email, locale, purpose };
}

const invitation = z.object({
  email: z.email().trim().toLowerCase().max(200),
  role: z.string().refine(isRole),
  locale: z.enum(['en', 'zh']),
});
export type Invitation = z.input<typeof invitation>;

/**
 * Invites somebody: makes the link on which they set name and password themselves. An earlier invitation of the same
 * address holds no more.
 * @throws AppError `forbidden`; `inputInvalid` with the fields at fault, `email` where there is an account already.
 */
export async function invite(
  actor: Actor,
  input: Invitation,
  options: ContextOptions = {},
): Promise<NewLink> {
  const { email, role, locale } = check(invitation, input);
  return runAction(actor, 'manageUsers', contextOf(options), async (context) => {
    if (await context.tx.user.findUnique({ where: { email } }))
      throw new AppError('inputInvalid', `There is an account for ${email} already.`, ['email']);
    const link = await makeLink(context, { purpose: 'invitation', email, role, locale });
    context.record({ action: 'user.invite', subject: 'users', details: { email, role, locale } });
    return link;
  });
}

async function localeOf(tx: Transaction, personId: string): Promise<'en' | 'zh'> {
  const choice = await tx.noticeChoice.findUnique({ where: { personId } });
  return choice?.locale === 'zh' ? 'zh' : 'en';
}

/**
 * Makes the link on which a person sets a new password.
 * @throws AppError `forbidden`, `notFound`, `wrongState` for somebody who was disabled.
 */
export async function makeResetLink(
  actor: Actor,
  id: string,
  options: ContextOptions = {},
): Promise<NewLink> {
  return runAction(actor, 'manageUsers', contextOf(options), async (context) => {
    const { tx, record } = context;
    const user = await tx.user.findUnique({ where: { id } });
    if (!user) throw new AppError('notFound', 'There is no such account.');
    if (user.disabledAt)
      throw new AppError('wrongState', 'The account is disabled. Enable it first.', ['disabled']);
    const { email } = user;
    const link = await makeLink(context, {
      purpose: 'reset',
      email,
      personId: id,
      locale: await localeOf(tx, id),
    });
    record({ action: 'user.resetLink', subject: `user:${id}` });
    return link;
  });
}

/**
 * Somebody forgot their password.
 * @returns the link to mail to them; null where there is no such account or too many were asked for: the answer on the
 * page is the same.
 */
export async function forgotPassword(
  email: string,
  headers: Headers,
  options: ContextOptions = {},
): Promise<NewLink | null> {
  const { database, now } = contextOf(options);
  const address = email.trim().toLowerCase();
  try {
    await countAttempt(database, BY_ADDRESS, addressOf(headers));
    await countAttempt(database, BY_EMAIL, address);
  } catch (error) {
    if (isAppError(error, 'tooManyAttempts')) return null;
    throw error;
  }
  const user = await withDatabase(() => database.user.findUnique({ where: { email: address } }));
  if (!user || user.disabledAt) return null;
  return makeResetLink({ ...OPERATOR, name: MACHINES.signInPage }, user.id, { database, now });
}

/** What a link is by now. */
export type LinkState =
  | { kind: 'open'; purpose: LinkPurpose; email: string; role: Role | null }
  | { kind: 'used' | 'expired' | 'revoked' | 'unknown' };

async function findLink(tx: Transaction, token: string, now: Date) {
  const row = isToken(token)
    ? await tx.accountLink.findUnique({ where: { tokenHash: tokenHash(token) }, include: { person: true } })
    : null;
  if (!row) return { row: null, kind: 'unknown' as const };
  if (row.usedAt) return { row, kind: 'used' as const };
  if (row.revokedAt || row.person?.disabledAt) return { row, kind: 'revoked' as const };
  return { row, kind: row.expiresAt > now ? ('open' as const) : ('expired' as const) };
}

/** What the link of that token is by now. */
export async function readLink(token: string, options: ContextOptions = {}): Promise<LinkState> {
  const { database, now } = contextOf(options);
  const { row, kind } = await withDatabase(() => findLink(database, token, now));
  if (!row || kind !== 'open') return { kind: kind === 'open' ? 'unknown' : kind };
  const { email, role } = row;
  return {
    kind,
    purpose: row.purpose === 'reset' ? 'reset' : 'invitation',
    email,
    role: isRole(role) ? role : null,
  };
}

const account = z.object({ name: nameSchema, password: passwordSchema });

/**
 * Uses a link: the invited person gets their account, or a password is set anew, which ends every session of it.
 * @returns the email to sign in with.
 * @throws AppError `wrongState` with `used`, `expired`, `revoked` or `unknown`; `inputInvalid` with the fields at fault.
 */
export async function takeLink(
  token: string,
  { name, password }: { name: string; password: string },
  options: ContextOptions = {},
): Promise<string> {
  const place = contextOf(options);
  const state = await readLink(token, place);
  const refused = (kind: string) =>
    new AppError('wrongState', 'This link holds no more. Ask for a new one.', [`link${kind}`]);
  if (state.kind !== 'open') throw refused(state.kind);
  const given =
    state.purpose === 'reset'
      ? { name: '', ...check(z.object({ password: passwordSchema }), { password }) }
      : check(account, { name, password });
  const hash = await hashed(given.password, place.database);
  // Whoever holds the link acts with the right that made it.
  const bearer = { id: null, name: state.email, role: 'owner' } as const;
  await runAction(bearer, 'manageUsers', place, async (context) => {
    const { tx, now, record } = context;
    const { row, kind } = await findLink(tx, token, now);
    if (!row || kind !== 'open') throw refused(kind);
    const { count } = await tx.accountLink.updateMany({
      where: { id: row.id, usedAt: null },
      data: { usedAt: now },
    });
    if (count !== 1) throw refused('used');
    if (row.personId !== null) return writePassword(context, row.personId, hash, { by: 'link' });
    const { email, locale } = row;
    if (!isRole(row.role)) throw refused('unknown');
    if (await tx.user.findUnique({ where: { email } })) throw refused('used');
    const id = await writeUser(context, { name: given.name, email, role: row.role, hash });
    await tx.noticeChoice.create({ data: { personId: id, mail: '{}', locale } });
    record({
      action: 'user.join',
      subject: `user:${id}`,
      details: { name: given.name, email, role: row.role },
    });
  });
  return state.email;
}

/** An invitation that nobody took yet. */
export interface OpenInvitation {
  id: string;
  email: string;
  role: Role;
  /** ISO instants, UTC. */
  createdAt: string;
  expiresAt: string;
  expired: boolean;
}

/** Invitations that nobody took and nobody revoked, the newest first. */
export async function listInvitations(
  options: { database?: Database; now?: Date } = {},
): Promise<OpenInvitation[]> {
  const { database, now } = contextOf({ database: db(), ...options });
  const rows = await withDatabase(() =>
    database.accountLink.findMany({
      where: { purpose: 'invitation', usedAt: null, revokedAt: null },
      orderBy: { createdAt: 'desc' },
      take: 100,
    }),
  );
  return rows.flatMap(({ id, email, role, createdAt, expiresAt }) =>
    isRole(role)
      ? [
          {
            ...{ id, email, role, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() },
            expired: expiresAt <= now,
          },
        ]
      : [],
  );
}

/** Makes a link void. @throws AppError `forbidden`, `notFound`, `wrongState` where it was used already. */
export async function revokeLink(actor: Actor, id: string, options: ContextOptions = {}): Promise<void> {
  await runAction(actor, 'manageUsers', contextOf(options), async ({ tx, now, record }) => {
    const link = await tx.accountLink.findUnique({ where: { id } });
    if (!link) throw new AppError('notFound', 'There is no such link.');
    if (link.usedAt)
      throw new AppError('wrongState', 'The link was used already. Reload the page.', ['linkused']);
    if (link.revokedAt) return;
    await tx.accountLink.update({ where: { id }, data: { revokedAt: now } });
    record({
      action: 'user.revokeLink',
      subject: 'users',
      details: { email: link.email, purpose: link.purpose },
    });
  });
}
