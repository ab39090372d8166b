/** Every act of the back office × every role: who may, gets further than "forbidden"; who may not, changes nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { can, ROLES } from '@/lib/admin/permissions';
import { isAppError } from '@/server/errors';
import { SQLITE } from '../prisma/engines';
import { ACTS, type Act } from './acts';
import { PEOPLE, useBackOffice } from './back-office';

/** What acts on one's own account, with the password or the session asked for anew. */
const OWN = [
  'accounts.changePassword',
  'accounts.signOutEverywhere',
  'accounts.beginSecondFactor',
  'accounts.confirmSecondFactor',
  'accounts.endSecondFactor',
  'confirm.confirmPassword',
  ...['tokens.createToken', 'tokens.listOwnTokens', 'tokens.revokeToken'],
  'inbox.markRead',
  'inbox.setChoices',
];

it('every exported function that takes an actor is in the table', () => {
  const files = readdirSync('server', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const acting = files.flatMap((path) => {
    const file = path.replace(/^.*\/|\.ts$/g, '');
    const text = readFileSync(`server/${path}`, 'utf8');
    const heads = text.matchAll(/export async function (\w+)(?:<\w+>)?\(([^{]*?actor[?]?: Actor[ ,)=])/gs);
    return [...heads].map(([, name]) => `${file}.${name}`);
  });
  // Those are the way itself, used by the others.
  const known = [
    ...Object.keys(ACTS),
    ...OWN,
    'save-draft.saveDraftInTransaction',
    'save-many.saveManyInTransaction',
    'save-draft.saveCarrierInTransaction',
    'actions.runAction',
    'draft-rows.requireSecondPair',
    'draft-rows.statusAfterSave',
    ...['publishInAction', 'scheduleInAction', 'returnInAction'].map((name) => `publishing.${name}`),
    ...['publishCarrierInAction', 'scheduleCarrierInAction', 'returnCarrierInAction'].map(
      (name) => `publishing.${name}`,
    ),
  ];
  expect(acting.filter((name) => !known.includes(name))).toEqual([]);
  expect(acting.length).toBeGreaterThan(10);
});

describe('rights', () => {
  const office = useBackOffice(SQLITE.start);
  const state = async () => [
    await office.database.draft.count(),
    await office.database.carrierDraft.count(),
    await office.database.siteDraft.count(),
    await office.database.draftComment.count(),
    await office.database.carrierRevision.count(),
    await office.database.planRevision.count(),
    await office.database.user.findMany(),
    await office.database.auditEvent.count(),
  ];

  it.each(Object.keys(ACTS).flatMap((name) => ROLES.map((role) => [name, role] as const)))(
    '%s as %s',
    async (name, role) => {
      const { right, run } = ACTS[name] as Act;
      const before = await state();
      const error = await run(PEOPLE[role], { database: office.database }).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (error !== null && !isAppError(error)) throw error;
      expect(isAppError(error, 'forbidden')).toBe(!can(role, right));
      expect(await state()).toEqual(before);
    },
  );
});
