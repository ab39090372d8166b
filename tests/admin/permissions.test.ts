/** The table of roles and permissions, written out: a change of it has to be made twice. */
import { describe, expect, test } from 'vitest';
import { can, isRole, PERMISSIONS, type Permission, ROLES, type Role } from '@/lib/admin/permissions';

const WHO: Record<Permission, readonly Role[]> = {
  view: ['viewer', 'editor', 'publisher', 'owner'],
  readAudit: ['viewer', 'editor', 'publisher', 'owner'],
  editDraft: ['editor', 'publisher', 'owner'],
  comment: ['editor', 'publisher', 'owner'],
  import: ['editor', 'publisher', 'owner'],
  verifyPlan: ['editor', 'publisher', 'owner'],
  checkSources: ['editor', 'publisher', 'owner'],
  handleReport: ['editor', 'publisher', 'owner'],
  publish: ['publisher', 'owner'],
  changeSettings: ['owner'],
  manageUsers: ['owner'],
};

test('every permission is in this table, and every role', () => {
  expect([...PERMISSIONS].sort()).toEqual(Object.keys(WHO).sort());
  expect([...ROLES]).toEqual(WHO.view);
});

describe.each(Object.entries(WHO) as [Permission, readonly Role[]][])('%s', (permission, roles) => {
  test.each(['viewer', 'editor', 'publisher', 'owner'] as const)('as %s', (role) => {
    expect(can(role, permission)).toBe(roles.includes(role));
  });
});

test.each<[unknown, boolean]>([
  ['viewer', true],
  ['owner', true],
  ['king', false],
  ['', false],
  [null, false],
  [0, false],
])('%j is a role: %s', (text, expected) => expect(isRole(text)).toBe(expected));
