/** Accounts on each engine: neutral answers, counted attempts, an owner always left. */
import { describe, expect, it } from 'vitest';
import { OPERATOR } from '@/server/actions';
import { readAudit } from '@/server/audit';
import {
  changePassword,
  createUser,
  disableUser,
  enableUser,
  listSessions,
  listUsers,
  setRole,
  signOutEverywhere,
} from '@/server/people/accounts';
import { getAuth, needsSecureCookies } from '@/server/people/auth';
import { confirmPassword } from '@/server/people/confirm';
import { makeResetLink, takeLink } from '@/server/people/links';
import { currentUser, signIn } from '@/server/people/sign-in';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { PEOPLE, useBackOffice } from '../back-office';

const PASSWORD = 'correct horse battery';
const from = (address: string, more: Record<string, string> = {}) =>
  new Headers({ host: 'localhost:3000', 'x-forwarded-for': address, ...more });

describe.each(TEST_ENGINES)('accounts on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = () => ({ database: office.database, now: new Date() });
  let anna = '';

  /** A request of somebody who has just signed in. */
  async function asSignedIn(email: string, password = PASSWORD): Promise<Headers> {
    const auth = await getAuth(false, office.database);
    const { headers } = await auth.api.signInEmail({ body: { email, password }, returnHeaders: true });
    const cookie = headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    return from('10.0.0.1', { cookie });
  }

  it('the command line makes the first owner; an email is one account, however it is written', async () => {
    const input = { name: 'Anna', email: ' Anna@Example.org ', role: 'owner', password: PASSWORD };
    anna = (await createUser(OPERATOR, { ...input, email: input.email.trim() }, at())).id;
    expect((await listUsers(office.database)).find(({ id }) => id === anna)).toMatchObject({
      email: 'anna@example.org',
      role: 'owner',
      secondFactor: false,
    });
    await expect(createUser(OPERATOR, { ...input, email: 'ANNA@example.org' }, at())).rejects.toMatchObject({
      details: ['email'],
    });
  });

  it.each([
    ['a short password', { password: 'eleven char' }, ['password']],
    ['a long password', { password: 'x'.repeat(129) }, ['password']],
    ['no address', { email: 'nobody' }, ['email']],
    ['an empty name', { name: '  ' }, ['name']],
    ['a role that is none', { role: 'king' }, ['role']],
  ])('%s is refused by its field', async (_label, wrong, details) => {
    const input = { name: 'B', email: 'b@example.org', role: 'viewer', password: PASSWORD, ...wrong };
    await expect(createUser(OPERATOR, input, at())).rejects.toMatchObject({
      code: 'inputInvalid',
      details,
    });
  });

  it('what is kept of a password is a hash', async () => {
    const { password } = await office.database.account.findFirstOrThrow({ where: { userId: anna } });
    expect(password).not.toContain(PASSWORD);
    expect(password?.length).toBeGreaterThan(60);
  });

  it('the right password signs in; a wrong one, a stranger and a disabled person get one answer', async () => {
    const { id } = await createUser(
      OPERATOR,
      { name: 'Dora', email: 'dora@example.org', role: 'viewer', password: PASSWORD },
      at(),
    );
    await disableUser(OPERATOR, id, at());
    const answers = [
      await signIn({ email: 'anna@example.org', password: PASSWORD }, from('10.0.0.2'), at()),
      await signIn({ email: 'anna@example.org', password: 'wrong horse battery' }, from('10.0.0.2'), at()),
      await signIn({ email: 'nobody@example.org', password: PASSWORD }, from('10.0.0.2'), at()),
      await signIn({ email: 'dora@example.org', password: PASSWORD }, from('10.0.0.2'), at()),
    ];
    expect(answers).toEqual(['signedIn', 'refused', 'refused', 'refused']);
    await enableUser(OPERATOR, id, at());
    expect(await signIn({ email: 'dora@example.org', password: PASSWORD }, from('10.0.0.2'), at())).toBe(
      'signedIn',
    );
    const { count } = await readAudit({ action: 'session.signIn' }, {}, office.database);
    expect(count).toBe(2);
  });

  it('a session says who it is, until the person is disabled or signs out everywhere', async () => {
    const headers = await asSignedIn('dora@example.org');
    const dora = await currentUser(headers, at());
    expect(dora).toMatchObject({ name: 'Dora', role: 'viewer' });
    expect(await currentUser(from('10.0.0.1'), at())).toBeNull();
    const forged = new Headers(headers);
    forged.set('cookie', (headers.get('cookie') ?? '').replace(/=./, '=~'));
    expect(await currentUser(forged, at())).toBeNull();
    const sessions = await listSessions(dora?.id ?? '', at());
    expect(sessions.map(({ device }) => device)).toContain('—');
    if (dora) await signOutEverywhere(dora, at());
    expect(await currentUser(headers, at())).toBeNull();

    const again = await asSignedIn('dora@example.org');
    await disableUser(OPERATOR, dora?.id ?? '', at());
    expect(await currentUser(again, at())).toBeNull();
    await enableUser(OPERATOR, dora?.id ?? '', at());
  });

  it('a new password ends every session; changing one asks for the old one', async () => {
    const headers = await asSignedIn('dora@example.org');
    const dora = await currentUser(headers, at());
    if (!dora) throw new Error('not signed in');
    await expect(
      changePassword(dora, { current: 'no', next: 'a new long password' }, at()),
    ).rejects.toMatchObject({ details: ['current'] });
    await expect(changePassword(dora, { current: PASSWORD, next: 'short' }, at())).rejects.toMatchObject({
      details: ['password'],
    });
    await changePassword(dora, { current: PASSWORD, next: 'a new long password' }, at());
    expect(await currentUser(headers, at())).toBeNull();
    await asSignedIn('dora@example.org', 'a new long password');
    const { token } = await makeResetLink(OPERATOR, dora.id, at());
    const open = await asSignedIn('dora@example.org', 'a new long password');
    expect(await takeLink(token, { name: '', password: PASSWORD }, at())).toBe('dora@example.org');
    expect(await currentUser(open, at())).toBeNull();
    await asSignedIn('dora@example.org');
  });

  it('guesses at the password inside a session are counted, and a right one ends the count', async () => {
    const headers = await asSignedIn('dora@example.org');
    const dora = await currentUser(headers, at());
    if (!dora) throw new Error('not signed in');
    const confirm = (text: string) => confirmPassword(dora, text, 'current', at());
    for (let guess = 0; guess < 4; guess += 1)
      await expect(confirm('a guess')).rejects.toMatchObject({ details: ['current'] });
    await confirm(PASSWORD);
    for (let guess = 0; guess < 5; guess += 1)
      await expect(confirm('a guess')).rejects.toMatchObject({ details: ['current'] });
    await expect(confirm(PASSWORD)).rejects.toMatchObject({ code: 'tooManyAttempts' });
  });

  it('the last owner stays one', async () => {
    await setRole(OPERATOR, PEOPLE.owner.id, 'viewer', at());
    for (const wrong of [setRole(OPERATOR, anna, 'editor', at()), disableUser(OPERATOR, anna, at())])
      await expect(wrong).rejects.toMatchObject({ details: ['lastOwner'] });
    await setRole(OPERATOR, PEOPLE.owner.id, 'owner', at());
    await setRole(OPERATOR, anna, 'editor', at());
  });
});

it.each([
  ['localhost:3000', false],
  ['127.0.0.1:3000', false],
  ['[::1]:3000', false],
  ['plansight.example', true],
  ['localhost.example.org', true],
  ['', true],
])('cookies at %s are for secure connections only: %s', (host, secure) => {
  expect(needsSecureCookies(new Headers(host ? { host } : {}))).toBe(secure);
});
