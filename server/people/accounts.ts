/** People with an account: who they are, what they may do, and how they sign in. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { browserName } from '@/lib/admin/browser-name';
import { isRole, type Role } from '@/lib/admin/permissions';
import { type ActionContext, type Actor, requirePerson, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';
import { AppError } from '@/server/errors';
import { countAttempt, type Limit } from './attempts';
import { getAuth, MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH, needsSecureCookies } from './auth';
import { confirmPassword } from './confirm';
import { nullIfRefused, type SignedIn } from './sign-in';

export interface UserSummary {
  id: string;
  name: string;
  email: string;
  role: Role;
  secondFactor: boolean;
  /** ISO instants. */
  createdAt: string;
  disabledAt: string | null;
  /** Of role and account; a change names the one that was seen. */
  stamp: string;
  lastSignIn: string | null;
}

const stampOf = ({ role, disabledAt }: { role: string; disabledAt: Date | null }): string =>
  `${role} ${disabledAt?.getTime() ?? ''}`;

/** With the stamp of the person as they were shown; without it, a change asks for none. */
export interface PersonOptions extends ContextOptions {
  seen?: string;
}

/** Everybody, the oldest account first. */
export async function listUsers(database: Database = db()): Promise<UserSummary[]> {
  const { rows, signIns } = await withDatabase(async () => ({
    rows: await database.user.findMany({ orderBy: { createdAt: 'asc' } }),
    // Of the log, because sessions end with the account.
    signIns: await database.auditEvent.groupBy({
      by: ['actorId'],
      where: { action: 'session.signIn' },
      _max: { at: true },
    }),
  }));
  const lastOf = new Map(signIns.map(({ actorId, _max }) => [actorId, _max.at]));
  return rows.flatMap(({ id, name, email, role, twoFactorEnabled, createdAt, disabledAt }) =>
    isRole(role)
      ? [
          {
            ...{ id, name, email, role, secondFactor: twoFactorEnabled === true },
            createdAt: createdAt.toISOString(),
            disabledAt: disabledAt?.toISOString() ?? null,
            stamp: stampOf({ role, disabledAt }),
            lastSignIn: lastOf.get(id)?.toISOString() ?? null,
          },
        ]
      : [],
  );
}

/** What a person is called. */
export const nameSchema = z.string().trim().min(1).max(100);
/** A password that may be set. */
export const passwordSchema = z.string().min(MIN_PASSWORD_LENGTH).max(MAX_PASSWORD_LENGTH);

const newUser = z.object({
  name: nameSchema,
  email: z.email().trim().toLowerCase().max(200),
  role: z.string().refine(isRole),
  password: passwordSchema,
});
export type NewUser = z.input<typeof newUser>;

/** What was typed, as the schema reads it. @throws AppError `inputInvalid`, with the fields at fault as details. */
export function check<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields = [...new Set(result.error.issues.map(({ path }) => String(path[0] ?? '')))];
  throw new AppError(
    'inputInvalid',
    `Not accepted: ${fields.join(', ')}. A password has ${MIN_PASSWORD_LENGTH} to ${MAX_PASSWORD_LENGTH} characters.`,
    fields,
  );
}

/** What is kept of a password. */
export async function hashed(password: string, database: Database): Promise<string> {
  const context = await (await getAuth(true, database)).$context;
  return context.password.hash(password);
}

/** Writes somebody's account with the hash of their password, inside an action; answers its id. */
export async function writeUser(
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  { hash, ...user }: { name: string; email: string; role: Role; hash: string },
): Promise<string> {
  const id = randomUUID();
  await tx.user.create({ data: { id, ...user, createdAt: now, updatedAt: now } });
  await tx.account.create({
    data: { id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password: hash },
  });
  return id;
}

/**
 * Makes an account.
 * @throws AppError `forbidden`; `inputInvalid` with the fields at fault, `email` where it is taken.
 */
export async function createUser(
  actor: Actor,
  input: NewUser,
  options: ContextOptions = {},
): Promise<{ id: string }> {
  const place = contextOf(options);
  const { name, email, role, password } = check(newUser, input);
  const hash = await hashed(password, place.database);
  return runAction(actor, 'manageUsers', place, async ({ tx, now, record }) => {
    if (await tx.user.findUnique({ where: { email } }))
      throw new AppError('inputInvalid', `There is an account for ${email} already.`, ['email']);
    const id = await writeUser({ tx, now }, { name, email, role, hash });
    record({ action: 'user.create', subject: `user:${id}`, details: { name, email, role } });
    return { id };
  });
}

/** @throws AppError `notFound`; `conflict`, with what they are now, where they changed since they were shown. */
async function requireUser(tx: Transaction, id: string, seen?: string) {
  const user = await tx.user.findUnique({ where: { id } });
  if (!user) throw new AppError('notFound', 'There is no such account.');
  if (seen !== undefined && seen !== stampOf(user)) {
    const now = user.disabledAt ? 'personDisabled' : 'personRole';
    throw new AppError(
      'conflict',
      'Somebody changed this person meanwhile. Look at both, and choose again.',
      [now, user.role],
    );
  }
  return user;
}

/** Somebody must be left who can manage accounts. */
async function keepAnOwner(tx: Transaction, except: string): Promise<void> {
  const others = await tx.user.count({ where: { role: 'owner', disabledAt: null, id: { not: except } } });
  if (others === 0)
    throw new AppError('wrongState', 'This is the last owner. Make somebody else an owner first.', [
      'lastOwner',
    ]);
}

/** @throws AppError `forbidden`, `notFound`, `conflict`, `wrongState` for the last owner. */
export async function setRole(
  actor: Actor,
  id: string,
  role: Role,
  options: PersonOptions = {},
): Promise<void> {
  await runAction(actor, 'manageUsers', contextOf(options), async ({ tx, record }) => {
    const user = await requireUser(tx, id, options.seen);
    if (user.role === role) return;
    if (user.role === 'owner') await keepAnOwner(tx, id);
    await tx.user.update({ where: { id }, data: { role } });
    record({ action: 'user.role', subject: `user:${id}`, details: { before: user.role, after: role } });
  });
}

/** Ends all sessions of a person and lets nobody sign in with the account. @throws as `setRole`. */
export async function disableUser(actor: Actor, id: string, options: PersonOptions = {}): Promise<void> {
  await runAction(actor, 'manageUsers', contextOf(options), async ({ tx, now, record }) => {
    const user = await requireUser(tx, id, options.seen);
    if (user.disabledAt) return;
    if (user.role === 'owner') await keepAnOwner(tx, id);
    await tx.user.update({ where: { id }, data: { disabledAt: now } });
    await tx.session.deleteMany({ where: { userId: id } });
    // What they had in hand waits for everybody again.
    await tx.assignment.deleteMany({ where: { personId: id } });
    record({ action: 'user.disable', subject: `user:${id}` });
  });
}

/** @throws AppError `forbidden`, `notFound`. */
export async function enableUser(actor: Actor, id: string, options: PersonOptions = {}): Promise<void> {
  await runAction(actor, 'manageUsers', contextOf(options), async ({ tx, record }) => {
    const user = await requireUser(tx, id, options.seen);
    if (!user.disabledAt) return;
    await tx.user.update({ where: { id }, data: { disabledAt: null } });
    record({ action: 'user.enable', subject: `user:${id}` });
  });
}

/** Sets a password inside an action and ends every session of that person. */
export async function writePassword(
  { tx, record }: ActionContext,
  id: string,
  hash: string,
  details: { by: 'self' | 'link' },
): Promise<void> {
  await tx.account.updateMany({ where: { userId: id, providerId: 'credential' }, data: { password: hash } });
  await tx.session.deleteMany({ where: { userId: id } });
  record({ action: 'user.password', subject: `user:${id}`, details: { ...details } });
}

const ownPassword = z.object({ password: passwordSchema });

/**
 * Changes one's own password; every session ends, so that whoever knew the old one is out.
 * @throws AppError `inputInvalid` (`current` where the old password is wrong, `password` where the new one is weak),
 * `tooManyAttempts` after several wrong ones.
 */
export async function changePassword(
  actor: Actor,
  { current, next }: { current: string; next: string },
  options: ContextOptions = {},
): Promise<void> {
  const place = contextOf(options);
  const { id } = requirePerson(actor);
  const accepted = check(ownPassword, { password: next }).password;
  await confirmPassword(actor, current, 'current', options);
  const hash = await hashed(accepted, place.database);
  await runAction(actor, 'view', place, (acting) => writePassword(acting, id, hash, { by: 'self' }));
}

/** Ends every session of one's own, this one too. */
export async function signOutEverywhere(actor: Actor, options: ContextOptions = {}): Promise<void> {
  const { id } = requirePerson(actor);
  await runAction(actor, 'view', contextOf(options), async ({ tx, record }) => {
    const { count } = await tx.session.deleteMany({ where: { userId: id } });
    record({ action: 'user.signOutEverywhere', subject: `user:${id}`, details: { sessions: count } });
  });
}

export interface SessionSummary {
  id: string;
  /** ISO instant. */
  since: string;
  /** The browser and what it runs on; a dash where it does not say. */
  device: string;
}

/** The sessions that are open for somebody, the last first. */
export async function listSessions(userId: string, options: ContextOptions = {}): Promise<SessionSummary[]> {
  const { database, now } = contextOf(options);
  const rows = await withDatabase(() =>
    database.session.findMany({ where: { userId, expiresAt: { gt: now } }, orderBy: { createdAt: 'desc' } }),
  );
  return rows.map(({ id, createdAt, userAgent }) => ({
    id,
    since: createdAt.toISOString(),
    device: browserName(userAgent),
  }));
}

export interface Enrolment {
  /** `otpauth://…`, for the QR code */
  uri: string;
  backupCodes: string[];
}

/** Codes that are tried for a second factor which is being set up. */
const CODES: Limit = { name: 'confirm-code', points: 10, seconds: 900 };

/**
 * Begins a second factor; it counts once a code of it was entered (`confirmSecondFactor`).
 * @throws AppError `inputInvalid` where the password is wrong, `tooManyAttempts` after several wrong ones.
 */
export async function beginSecondFactor(
  person: SignedIn,
  text: string,
  headers: Headers,
  options: ContextOptions = {},
): Promise<Enrolment> {
  const { database } = contextOf(options);
  await confirmPassword(person, text, 'password', options);
  const auth = await getAuth(needsSecureCookies(headers), database);
  const begun = await nullIfRefused(auth.api.enableTwoFactor({ body: { password: text }, headers }));
  if (begun?.method === 'totp') return { uri: begun.totpURI, backupCodes: begun.backupCodes };
  throw new AppError('inputInvalid', 'The password is not this one.', ['password']);
}

/**
 * Turns the second factor on with the first code of it.
 * @throws AppError `inputInvalid` where it is wrong, `tooManyAttempts` after several wrong ones.
 */
export async function confirmSecondFactor(
  person: SignedIn,
  code: string,
  headers: Headers,
  options: ContextOptions = {},
): Promise<void> {
  const place = contextOf(options);
  await countAttempt(place.database, CODES, person.id);
  const auth = await getAuth(needsSecureCookies(headers), place.database);
  const taken = await nullIfRefused(
    auth.api.verifyTOTP({ body: { code: code.replace(/\s/g, '') }, headers }),
  );
  if (taken === null) throw new AppError('inputInvalid', 'The code is not right, or no longer.', ['code']);
  await runAction(person, 'view', place, async ({ record }) =>
    record({ action: 'user.secondFactorOn', subject: `user:${person.id}` }),
  );
}

/**
 * Turns the second factor off.
 * @throws AppError `inputInvalid` where the password is wrong, `tooManyAttempts` after several wrong ones.
 */
export async function endSecondFactor(
  person: SignedIn,
  text: string,
  headers: Headers,
  options: ContextOptions = {},
): Promise<void> {
  const place = contextOf(options);
  await confirmPassword(person, text, 'password', options);
  const auth = await getAuth(needsSecureCookies(headers), place.database);
  const ended = await nullIfRefused(auth.api.disableTwoFactor({ body: { password: text }, headers }));
  if (ended === null) throw new AppError('inputInvalid', 'The password is not this one.', ['password']);
  await runAction(person, 'view', place, async ({ record }) =>
    record({ action: 'user.secondFactorOff', subject: `user:${person.id}` }),
  );
}
