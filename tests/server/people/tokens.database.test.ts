/** Tokens on each engine: made with the password, shown once, held against the role of each moment, revoked. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MOST_TOKENS, type NewToken } from '@/lib/admin/api-token';
import type { Role } from '@/lib/admin/permissions';
import { OPERATOR, runAction } from '@/server/actions';
import { readAudit, verifyAudit } from '@/server/audit';
import { createUser, disableUser, enableUser, setRole } from '@/server/people/accounts';
import { admitByToken, type TokenUse } from '@/server/people/admit-token';
import { newApiToken } from '@/server/people/token-text';
import { createToken, listOwnTokens, listTokens, revokeToken } from '@/server/people/tokens';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { PEOPLE, useBackOffice } from '../back-office';

const PASSWORD = 'correct horse battery';
const NOON = new Date('2026-11-01T12:00:00Z');
const DAY = 24 * 3_600_000;
const { owner, publisher } = PEOPLE;

describe.each(TEST_ENGINES)('tokens on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = (now = NOON) => ({ database: office.database, now });
  const people = {} as Record<Role, { id: string; name: string; role: Role }>;
  let addresses = 0;

  beforeAll(async () => {
    for (const role of ['viewer', 'editor'] as const) {
      const email = `token-${role}@example.org`;
      const { id } = await createUser(OPERATOR, { name: role, email, role, password: PASSWORD }, at());
      people[role] = { id, name: role, role };
    }
  });
  beforeEach(async () => {
    await office.database.apiToken.deleteMany();
  });

  const wanted: NewToken & { password: string } = {
    ...{ name: 'Night run', scopes: ['import', 'drafts'], days: 30, password: PASSWORD },
  };
  const make = async (over: Partial<typeof wanted> = {}) =>
    (await createToken(people.editor, { ...wanted, ...over }, at())).token;
  /** Comes from an address of its own unless one is named. */
  const admit = (authorization: string | null, now = NOON, address?: string): Promise<TokenUse> => {
    addresses += 1;
    const headers = new Headers({
      'x-forwarded-for': address ?? `10.9.${addresses >> 8}.${addresses & 255}`,
      ...(authorization !== null && { authorization }),
      cookie: 'plansight.session_token=x',
    });
    return admitByToken(headers, 'drafts', at(now));
  };

  it('is shown once: the database holds its hash and how it begins', async () => {
    const token = await make();
    const row = await office.database.apiToken.findFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(token);
    expect(token.startsWith(row.prefix)).toBe(true);
    const [listed] = await listOwnTokens(people.editor, at());
    expect(listed).toMatchObject({
      name: 'Night run',
      scopes: ['import', 'drafts'],
      state: 'active',
      lost: [],
    });
    expect(listed?.expiresAt).toBe('2026-12-01T12:00:00.000Z');
    expect(JSON.stringify(listed)).not.toContain(row.tokenHash);
  });

  it.each<[string, Partial<typeof wanted>, string]>([
    ['no name', { name: ' ' }, 'name'],
    ['no scope', { scopes: [] }, 'scopes'],
    ['other days', { days: 31 as 30 }, 'days'],
    ['a wrong password', { password: 'another password' }, 'current'],
  ])('is not made with %s', async (_, over, field) => {
    await expect(make(over)).rejects.toMatchObject({ code: 'inputInvalid', details: [field] });
    expect(await office.database.apiToken.count()).toBe(0);
  });

  it('gives nobody more than their role', async () => {
    await expect(createToken(people.viewer, wanted, at())).rejects.toMatchObject({ details: ['scopes'] });
  });

  it('of one person there are only so many at a time', async () => {
    for (let count = 0; count < MOST_TOKENS; count += 1) await make();
    await expect(make()).rejects.toMatchObject({ details: ['mostTokens'] });
    const [first] = await listOwnTokens(people.editor, at());
    await revokeToken(people.editor, first?.id ?? '', at());
    await make();
  });

  it('lets its person in, and notes when to the minute', async () => {
    const token = await make();
    expect(await admit(`Bearer ${token}`)).toMatchObject({
      kind: 'ok',
      actor: { id: people.editor.id, role: 'editor' },
    });
    const used = async () => (await office.database.apiToken.findFirstOrThrow()).lastUsedAt;
    expect(await used()).toEqual(NOON);
    await admit(`bearer ${token}`, new Date(NOON.getTime() + 59_000));
    expect(await used()).toEqual(NOON);
    const later = new Date(NOON.getTime() + 60_000);
    await admit(`Bearer ${token}`, later);
    expect(await used()).toEqual(later);
  });

  it.each<[string, (token: string) => string | null, TokenUse['kind']]>([
    ['no token', () => null, 'missing'],
    ['another scheme', (token) => `Basic ${token}`, 'missing'],
    ['half a token', (token) => `Bearer ${token.slice(0, 30)}`, 'unknown'],
    ['a slip in it', (token) => `Bearer ${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, 'unknown'],
    ['somebody else’s', () => `Bearer ${newApiToken()}`, 'unknown'],
  ])('%s lets nobody in', async (_, header, kind) => {
    expect((await admit(header(await make()))).kind).toBe(kind);
  });

  it('holds to its day, and not a moment longer', async () => {
    const token = await make();
    const end = new Date(NOON.getTime() + 30 * DAY);
    expect((await admit(`Bearer ${token}`, new Date(end.getTime() - 1))).kind).toBe('ok');
    expect((await admit(`Bearer ${token}`, end)).kind).toBe('unknown');
  });

  it('reaches as far as its scopes, and as the role of that moment', async () => {
    const short = await make({ scopes: ['checks'] });
    expect((await admit(`Bearer ${short}`)).kind).toBe('outOfScope');
    const token = await make();
    await setRole(owner, people.editor.id, 'viewer', at());
    expect((await admit(`Bearer ${token}`)).kind).toBe('outOfScope');
    const lost = (await listOwnTokens(people.editor, at())).map((one) => one.lost.join());
    expect(lost.toSorted()).toEqual(['checks', 'import,drafts']);
    await setRole(owner, people.editor.id, 'publisher', at());
    expect(await admit(`Bearer ${token}`)).toMatchObject({ kind: 'ok', actor: { role: 'publisher' } });
    await setRole(owner, people.editor.id, 'editor', at());
  });

  it('of somebody who was disabled holds no more', async () => {
    const token = await make();
    await disableUser(owner, people.editor.id, at());
    expect((await admit(`Bearer ${token}`)).kind).toBe('unknown');
    await enableUser(owner, people.editor.id, at());
    expect((await admit(`Bearer ${token}`)).kind).toBe('ok');
  });

  it('is revoked by its person or an owner, and by nobody else', async () => {
    for (const who of [people.editor, owner]) {
      const token = await make();
      const { id } = await office.database.apiToken.findFirstOrThrow({ where: { revokedAt: null } });
      await expect(revokeToken(publisher, id, at())).rejects.toMatchObject({ code: 'notFound' });
      expect((await admit(`Bearer ${token}`)).kind).toBe('ok');
      await revokeToken(who, id, at());
      await revokeToken(who, id, at());
      expect((await admit(`Bearer ${token}`)).kind).toBe('unknown');
    }
    const all = await listTokens(owner, at());
    expect(all.map(({ state, revokedBy }) => [state, revokedBy]).toSorted()).toEqual([
      ['revoked', 'editor'],
      ['revoked', 'owner'],
    ]);
  });

  it('too many wrong ones from an address shut it out, and no other', async () => {
    const token = await make();
    for (let tries = 0; tries < 20; tries += 1)
      expect((await admit(`Bearer ${newApiToken()}`, NOON, '10.8.0.1')).kind).toBe('unknown');
    await expect(admit(`Bearer ${token}`, NOON, '10.8.0.1')).rejects.toMatchObject({
      code: 'tooManyAttempts',
    });
    expect((await admit(`Bearer ${token}`, NOON, '10.8.0.2')).kind).toBe('ok');
  });

  it('what is made, revoked and done by it is in the audit log, and never the token', async () => {
    const token = await make();
    const use = await admit(`Bearer ${token}`);
    if (use.kind !== 'ok') throw new Error(use.kind);
    await runAction(use.actor, 'editDraft', at(), async ({ record }) =>
      record({ action: 'draft.save', subject: 'plan:a', details: { reason: 'x' } }),
    );
    const row = await office.database.apiToken.findFirstOrThrow();
    await revokeToken(people.editor, row.id, at());
    const { entries } = await readAudit({ actorId: people.editor.id }, { take: 3 }, office.database);
    expect(entries.map(({ action }) => action)).toEqual(['token.revoke', 'draft.save', 'token.create']);
    expect(entries[1]).toMatchObject({
      actorName: 'editor',
      details: { token: `Night run (${row.prefix}…)` },
    });
    expect(JSON.stringify(entries)).not.toContain(token);
    expect(await verifyAudit(office.database)).toMatchObject({ fault: null });
  });
});
