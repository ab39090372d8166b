/** The catalog of a database that stops to answer: who reads has what was there, who acts does not believe it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR, runAction } from '@/server/actions';
import { findPlans } from '@/server/catalog/find-plans';
import { checkDatabase, getCatalog, writeCatalog } from '@/server/catalog/read';
import { checkVersion, heldSince, orWithout, requireAnswering } from '@/server/catalog/version';
import { ANY_CHANGE, readChanges } from '@/server/changes';
import type { Database } from '@/server/db';
import { getRevisions } from '@/server/plans/history';
import { readPlans } from '@/server/storage/read';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { PLAN, useBackOffice } from '../back-office';

type Mood = 'answers' | 'silent' | 'fails' | 'onlyActs';

/** The same database as a client sees it whose questions are not answered, or fail. */
function failing(database: Database) {
  const state = { mood: 'answers' as Mood, release: [] as (() => void)[] };
  const fail = () => Promise.reject(new Error('Connection terminated unexpectedly'));
  const silent = () => new Promise<void>((resolve) => state.release.push(resolve));
  const inMood = (name: string | symbol, work: () => unknown): unknown => {
    const { mood } = state;
    if (mood === 'answers' || (mood === 'onlyActs' && name === '$transaction')) return work();
    return mood === 'silent' ? silent().then(work) : fail();
  };
  const wrapped = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(of, name) {
        const value = Reflect.get(of, name);
        if (typeof value === 'function')
          return (...args: unknown[]) => inMood(name, () => value.apply(of, args));
        return value !== null && typeof value === 'object' ? wrapped(value) : value;
      },
    });
  const answer = () => {
    state.mood = 'answers';
    for (const go of state.release.splice(0)) go();
  };
  return { state, answer, database: wrapped(database) };
}

const until = (work: () => unknown) => expect.poll(work, { timeout: 15_000 });

describe.each(TEST_ENGINES)('a catalog that is held, on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  let client: ReturnType<typeof failing>;
  beforeAll(() => {
    client = failing(office.database);
  });
  afterAll(() => client.answer());

  it.each(['fails', 'silent'] as const)('is what was read last while the database %s', async (mood) => {
    const { database, state } = client;
    const before = await getCatalog(database);
    state.mood = mood;
    expect(await checkVersion(database)).toBe(true);
    expect(await getCatalog(database)).toBe(before);
    // Health does not believe what is held.
    expect(await checkDatabase(database)).toMatchObject({ ok: false, trouble: 'away' });
    await until(() => heldSince(database)).not.toBeNull();
    expect(() => requireAnswering(database)).toThrow();
    // What needs the database says so at once.
    await expect(readChanges(ANY_CHANGE, { take: 1 }, database)).rejects.toMatchObject({
      code: 'databaseUnavailable',
    });
    for (const [values, count] of [
      [[PLAN.billing], 1],
      [['not this'], 0],
    ] as const) {
      const found = await findPlans({ chosen: [{ name: 'billing', values: [...values] }], q: '' }, database);
      expect([found.catalog, found.plans.length]).toEqual([before, count]);
    }
    expect((await findPlans({ chosen: [], q: PLAN.id.split('-')[0] ?? '' }, database)).catalog).toBe(before);
    expect(await orWithout('without', () => getRevisions(PLAN.id, database), database)).toBe('without');
    client.answer();
    await until(() => heldSince(database)).toBeNull();
    expect(await checkDatabase(database)).toMatchObject({ ok: true, trouble: null });
  });

  it('is nothing that an act rests on', async () => {
    const { database, state } = client;
    const held = await getCatalog(database);
    state.mood = 'onlyActs';
    await checkVersion(database);
    // Another instance publishes meanwhile.
    const plan = { ...PLAN, name: `${PLAN.name} (new)` };
    const { version } = await writeCatalog([], { plans: [plan], database: office.database });
    expect(await getCatalog(database)).toBe(held);
    const seen = await runAction(OPERATOR, 'view', { database, now: new Date() }, async ({ tx, version }) => {
      const [there] = await readPlans(tx, [PLAN.id]);
      return { version, name: there?.plan.name };
    });
    expect(seen).toEqual({ version, name: plan.name });
    client.answer();
    expect((await getCatalog(database)).version).toBe(version);
  });
});
