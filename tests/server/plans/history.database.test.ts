/** Revisions on each engine: every published state of a plan, added with the write that publishes it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CarrierFile, PlanDocument } from '@/lib/plan/plan';
import { writeCatalog } from '@/server/catalog/read';
import { type Database, openDatabase } from '@/server/db';
import { getRevisions } from '@/server/plans/history';
import { type RunningEngine, TEST_ENGINES } from '@/tests/prisma/engines';
import { REAL_FILES, REAL_TAXES } from '../real-catalog';

const file = REAL_FILES.find(({ carrier }) => carrier.id === 'tello') as CarrierFile;
const plan = file.plans[0] as PlanDocument;
const first = new Date('2026-06-01T10:00:00Z');
const later = new Date('2026-09-15T10:00:00Z');
const renamed = (name: string): CarrierFile => ({
  ...file,
  plans: file.plans.map((one) => (one.id === plan.id ? { ...one, name } : one)),
});

describe.each(TEST_ENGINES)('revisions on $label', { timeout: 60_000 }, ({ start }) => {
  let engine: RunningEngine;
  let database: Database;

  beforeAll(async () => {
    engine = await start();
    database = openDatabase(await engine.migrated());
    await writeCatalog([file], { taxes: REAL_TAXES, database, now: first });
  }, 120_000);
  afterAll(async () => {
    await database.$disconnect();
    await engine.stop();
  }, 60_000);

  const numbers = async () => (await getRevisions(plan.id, database)).map(({ number }) => number);

  it('a plan that comes in is revision 1, with its day and its whole document', async () => {
    expect(await getRevisions(plan.id, database)).toEqual([{ number: 1, publishedAt: '2026-06-01', plan }]);
  });

  it('writing the same again adds none', async () => {
    await writeCatalog([file], { database, now: later });
    expect(await numbers()).toEqual([1]);
  });

  it('a change adds one, for the changed plan alone, and keeps the one before', async () => {
    await writeCatalog([renamed('Another name')], { database, now: later });
    const [before, after] = await getRevisions(plan.id, database);
    expect(before?.plan.name).toBe(plan.name);
    expect(after).toMatchObject({ number: 2, publishedAt: '2026-09-15' });
    expect(after?.plan.name).toBe('Another name');
    const others = await database.planRevision.count({ where: { planId: { not: plan.id } } });
    expect(others).toBe(file.plans.length - 1);
  });

  it('a write that is refused adds none', async () => {
    const orphan = { ...plan, id: 'orphan', carrier: 'nobody' };
    await expect(
      writeCatalog([renamed('A third name')], { plans: [orphan], database, now: later }),
    ).rejects.toMatchObject({ code: 'importRefused' });
    expect(await numbers()).toEqual([1, 2]);
  });

  it('a plan from before revisions were kept gets its old document first, without a day', async () => {
    await database.planRevision.deleteMany({ where: { planId: plan.id } });
    await writeCatalog([renamed('Named again')], { database, now: later });
    const revisions = await getRevisions(plan.id, database);
    expect(revisions.map((one) => [one.number, one.publishedAt, one.plan.name])).toEqual([
      [1, null, 'Another name'],
      [2, '2026-09-15', 'Named again'],
    ]);
  });

  it('a plan that is not there has none', async () => {
    expect(await getRevisions('no-such-plan', database)).toEqual([]);
  });
});
