/** Invitations and resets: a link holds once, for its time, and for nobody else. */
import { describe, expect, it } from 'vitest';
import { readAudit } from '@/server/audit';
import { disableUser, enableUser, listUsers } from '@/server/people/accounts';
import {
  forgotPassword,
  invite,
  LINK_HOURS,
  listInvitations,
  makeResetLink,
  readLink,
  revokeLink,
  takeLink,
} from '@/server/people/links';
import { signIn } from '@/server/people/sign-in';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { PEOPLE, useBackOffice } from '../back-office';

const PASSWORD = 'correct horse battery';
const { owner } = PEOPLE;
const NOW = new Date('2026-11-01T12:00:00Z');
const after = (hours: number, ms = 0) => new Date(NOW.getTime() + hours * 3_600_000 + ms);

describe.each(TEST_ENGINES)('links on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = (now = NOW) => ({ database: office.database, now });
  let count = 0;
  const invited = (over: object = {}) => {
    count += 1;
    return invite(owner, { email: `New${count}@Example.org`, role: 'editor', locale: 'zh', ...over }, at());
  };
  const signsIn = (email: string, password: string) =>
    signIn(
      { email, password },
      new Headers({ host: 'localhost', 'x-forwarded-for': `10.0.0.${count}` }),
      at(new Date()),
    );

  it('an invited person chooses name and password, has the role, and signs in; the link held once', async () => {
    const { token, email } = await invited();
    expect(await readLink(token, at())).toEqual({
      kind: 'open',
      purpose: 'invitation',
      email,
      role: 'editor',
    });
    await expect(takeLink(token, { name: ' ', password: 'short' }, at())).rejects.toMatchObject({
      details: ['name', 'password'],
    });
    expect(await takeLink(token, { name: 'Nora', password: PASSWORD }, at())).toBe(email);
    expect((await listUsers(office.database)).find((one) => one.email === email)).toMatchObject({
      ...{ name: 'Nora', role: 'editor', lastSignIn: null },
    });
    expect(await signsIn(email, PASSWORD)).toBe('signedIn');
    expect(await readLink(token, at())).toEqual({ kind: 'used' });
    await expect(takeLink(token, { name: 'Eve', password: PASSWORD }, at())).rejects.toMatchObject({
      details: ['linkused'],
    });
    const { entries } = await readAudit({ action: 'user.join' }, {}, office.database);
    expect(entries[0]).toMatchObject({ actorName: email, details: { name: 'Nora', role: 'editor' } });
  });

  it('the token is kept nowhere', async () => {
    const { token } = await invited();
    const rows = await office.database.accountLink.findMany();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify((await readAudit({}, {}, office.database)).entries)).not.toContain(token);
  });

  it.each([
    ['an invitation one moment before its end', 'invitation', -1, 'open'],
    ['an invitation at its end', 'invitation', 0, 'expired'],
    ['a reset one moment before its end', 'reset', -1, 'open'],
    ['a reset at its end', 'reset', 0, 'expired'],
  ] as const)('%s', async (_label, purpose, ms, kind) => {
    const { token } = purpose === 'reset' ? await makeResetLink(owner, owner.id, at()) : await invited();
    expect((await readLink(token, at(after(LINK_HOURS[purpose], ms)))).kind).toBe(kind);
  });

  it('a newer link, a revocation and a disabled account make it void; a made-up one is none', async () => {
    const first = await invited({ email: 'twice@example.org' });
    const second = await invited({ email: 'twice@example.org' });
    expect((await readLink(first.token, at())).kind).toBe('revoked');
    const open = (await listInvitations(at())).find(({ email }) => email === 'twice@example.org');
    await revokeLink(owner, open?.id ?? '', at());
    expect((await readLink(second.token, at())).kind).toBe('revoked');
    expect((await readLink('x'.repeat(43), at())).kind).toBe('unknown');
    const reset = await makeResetLink(owner, PEOPLE.viewer.id, at());
    await disableUser(owner, PEOPLE.viewer.id, at());
    expect((await readLink(reset.token, at())).kind).toBe('revoked');
    await expect(makeResetLink(owner, PEOPLE.viewer.id, at())).rejects.toMatchObject({
      details: ['disabled'],
    });
    await enableUser(owner, PEOPLE.viewer.id, at());
  });

  it('two people who use it at once: one account', async () => {
    const { token, email } = await invited();
    const used = await Promise.allSettled(
      ['A', 'B'].map((name) => takeLink(token, { name, password: PASSWORD }, at())),
    );
    expect(used.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await listUsers(office.database)).filter((one) => one.email === email)).toHaveLength(1);
  });

  it('who has an account is not invited', async () => {
    await expect(invited({ email: 'OWNER@example.org' })).rejects.toMatchObject({ details: ['email'] });
  });

  it('a forgotten password: a link for an account, nothing for a stranger, and three an hour', async () => {
    const from = new Headers({ 'x-forwarded-for': '10.9.9.9' });
    expect(await forgotPassword('nobody@example.org', from, at())).toBeNull();
    for (let n = 0; n < 3; n += 1)
      expect(await forgotPassword(' Editor@example.org', from, at())).toMatchObject({ purpose: 'reset' });
    expect(await forgotPassword('editor@example.org', from, at())).toBeNull();
  });

  it('disabling somebody leaves the day of their last sign-in', async () => {
    const { token, email } = await invited();
    await takeLink(token, { name: 'Last', password: PASSWORD }, at());
    await signsIn(email, PASSWORD);
    const find = async () => (await listUsers(office.database)).find((one) => one.email === email);
    const before = await find();
    expect(before?.lastSignIn).not.toBeNull();
    await disableUser(owner, before?.id ?? '', at());
    expect((await find())?.lastSignIn).toBe(before?.lastSignIn);
  });
});
