/** The checks after a kill see a fault that was made, and none where there is none. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRealCatalog, readTaxes } from '@/bench/real-catalog';
import { type Counts, lookInto, lossFaults, numberingFaults } from '@/bench/reliability/integrity';
import { OPERATOR } from '@/server/actions';
import { writeCatalog } from '@/server/catalog/read';
import { type Database, openDatabase } from '@/server/db';
import { createUser } from '@/server/people/accounts';
import { SQLITE } from '@/tests/prisma/engines';

describe('a database that is looked into', () => {
  let engine: Awaited<ReturnType<typeof SQLITE.start>>;
  let url = '';
  let database: Database;
  beforeAll(async () => {
    engine = await SQLITE.start();
    url = await engine.migrated();
    database = openDatabase(url);
    await writeCatalog(readRealCatalog().slice(0, 2), { taxes: readTaxes(), database });
    const person = { email: 'a@example.org', name: 'A', role: 'viewer', password: 'correct horse battery' };
    await createUser(OPERATOR, person, { database });
  });
  afterAll(async () => {
    await database.$disconnect();
    await engine.stop();
  });
  const faults = async () => (await lookInto(database, url)).faults.join('\n');

  test('a whole database has no fault', async () => expect(await faults()).toBe(''));

  test('a plan that is not its last revision', async () => {
    const { id, name } = await database.plan.findFirstOrThrow();
    await database.plan.update({ where: { id }, data: { name: 'Another' } });
    expect(await faults()).toBe(`${id} is not its last revision`);
    await database.plan.update({ where: { id }, data: { name } });
  });
  test('a gap in the numbers, which leaves a plan without its revision', async () => {
    const { planId } = await database.planRevision.findFirstOrThrow();
    await database.planRevision.updateMany({ where: { planId }, data: { number: 2 } });
    expect(await faults()).toContain(`revisions of ${planId}: 1, numbered 2 to 2`);
    await database.planRevision.updateMany({ where: { planId }, data: { number: 1 } });
  });
  test('an entry of the audit log that was changed', async () => {
    const { seq, actorName } = await database.auditEvent.findFirstOrThrow();
    await database.auditEvent.update({ where: { seq }, data: { actorName: 'nobody' } });
    expect(await faults()).toBe(`the audit log is changed at ${seq}`);
    await database.auditEvent.update({ where: { seq }, data: { actorName } });
  });
});

test('numbers without a gap', () => {
  expect(numberingFaults('x', [{ id: 'a', least: 1, most: 3, count: 3 }])).toEqual([]);
  expect(numberingFaults('x', [{ id: 'a', least: 1, most: 3, count: 2 }])).toHaveLength(1);
  expect(numberingFaults('x', [{ id: 'a', least: 2, most: 3, count: 2 }])).toHaveLength(1);
});

test('what became less', () => {
  const before: Counts = { plans: 2, revisions: 2, carrierRevisions: 1, drafts: 1, published: 1, audit: 5 };
  expect(lossFaults(before, { ...before, audit: 6 })).toEqual([]);
  expect(lossFaults(before, { ...before, audit: 4 })).toEqual(['audit: 5 before, 4 after']);
});
