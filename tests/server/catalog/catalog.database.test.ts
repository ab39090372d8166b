/** The catalog in the database, on each engine: what is written is what is read, all of it or none. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CarrierFile, PlanDocument } from '@/lib/plan/plan';
import {
  checkDatabase,
  getCarriers,
  getCatalog,
  getCatalogView,
  getPlan,
  readCarrierFiles,
  writeCatalog,
} from '@/server/catalog/read';
import { type Database, openDatabase } from '@/server/db';
import { type RunningEngine, TEST_ENGINES } from '@/tests/prisma/engines';
import { FULL_FILE } from '../../support/full-plan';
import { REAL_FILES, REAL_PLANS, REAL_TAXES } from '../real-catalog';

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
const firstFile = REAL_FILES[0] as CarrierFile;
const firstPlan = firstFile.plans[0] as PlanDocument;

describe.each(TEST_ENGINES)('the catalog on $label', { timeout: 60_000 }, ({ start }) => {
  let engine: RunningEngine;
  let url: string;
  let database: Database;
  const opened: Database[] = [];

  const freshDatabase = async (): Promise<Database> => {
    const client = openDatabase(await engine.migrated());
    opened.push(client);
    return client;
  };

  beforeAll(async () => {
    engine = await start();
    url = await engine.migrated();
    database = openDatabase(url);
    opened.push(database);
    await writeCatalog(REAL_FILES, { taxes: REAL_TAXES, database });
  }, 120_000);
  afterAll(async () => {
    for (const client of opened) await client.$disconnect();
    await engine.stop();
  }, 60_000);

  it('gives back the whole catalog as it was written', async () => {
    const catalog = await getCatalog(database);
    expect(catalog.plans).toEqual([...REAL_PLANS].sort(byId));
    expect(catalog.carriers).toEqual(REAL_FILES.map((file) => file.carrier).sort(byId));
    expect(catalog.taxes).toEqual(REAL_TAXES);
    expect(catalog.settings.taxableShare).toBe('0.48');
    expect(catalog.settings.combinedTaxRatePercent).toMatchObject({
      IL: REAL_TAXES.states.IL?.combinedRatePercent,
      CA: REAL_TAXES.states.CA?.combinedRatePercent,
    });
  });

  it('gives back files with their plans in the order in which they came', async () => {
    expect(JSON.stringify(await readCarrierFiles(database))).toBe(
      JSON.stringify([...REAL_FILES].sort((a, b) => byId(a.carrier, b.carrier))),
    );
  });

  it('gives back every field of version 2, and the families of a carrier, also once they changed', async () => {
    const client = await freshDatabase();
    await writeCatalog([FULL_FILE], { taxes: REAL_TAXES, database: client });
    expect(await readCarrierFiles(client)).toEqual([FULL_FILE]);
    const [one] = FULL_FILE.carrier.families;
    const families = [
      { id: 'other', plans: ['example-top-ups'], sources: [] },
      { ...one, plans: ['example-full'] },
    ];
    const changed = { ...FULL_FILE, carrier: { ...FULL_FILE.carrier, families } } as CarrierFile;
    const { carriers, plans } = await writeCatalog([changed], { database: client });
    expect([carriers.changed, plans.unchanged]).toEqual([1, FULL_FILE.plans.length]);
    expect(await readCarrierFiles(client)).toEqual([changed]);
    await writeCatalog([{ ...changed, carrier: { ...changed.carrier, families: [] } }], { database: client });
    expect(await client.familySource.count()).toBe(0);
  });

  it('finds a plan by its id, and says when there is none', async () => {
    expect(await getPlan(firstPlan.id, database)).toEqual(firstPlan);
    expect(await getPlan('no-such-plan', database)).toBeNull();
    expect(await getCarriers(database)).toHaveLength(REAL_FILES.length);
  });

  it('leaves sources out of the view and says how many and from when', async () => {
    const view = await getCatalogView(database);
    const plan = view.plans.find(({ id }) => id === firstPlan.id);
    expect(plan).not.toHaveProperty('sources');
    expect(plan?.sourceCount).toBe(firstPlan.sources.length);
    expect(plan?.pricesSeen.from).toMatch(/^2026-/);
    expect(await getCatalogView(database)).toBe(view);
  });

  it('loads once for many callers, and again only after a write', async () => {
    const client = openDatabase(url);
    opened.push(client);
    const loaded = await Promise.all([1, 2, 3, 4].map(() => getCatalog(client)));
    expect(new Set(loaded).size).toBe(1);
    expect(await getCatalog(client)).toBe(loaded[0]);
  });

  it('changes its version with a change, and only then', async () => {
    const client = await freshDatabase();
    const { version } = await writeCatalog([firstFile], { taxes: REAL_TAXES, database: client });
    const again = await writeCatalog([firstFile], { taxes: REAL_TAXES, database: client });
    expect(again.version).toBe(version);
    expect(again.plans).toEqual({ added: 0, changed: 0, unchanged: firstFile.plans.length });
    const before = await getCatalog(client);

    const dearer = { ...firstPlan, name: 'Another name' };
    const changed = await writeCatalog([], { plans: [dearer], database: client });
    expect(changed.plans).toEqual({ added: 0, changed: 1, unchanged: 0 });
    expect(changed.version).not.toBe(version);
    const after = await getCatalog(client);
    expect(after.version).toBe(changed.version);
    expect(after).not.toBe(before);
    expect(await getPlan(firstPlan.id, client)).toEqual(dearer);
    // The rest is untouched, and so is the plan's place in its file.
    expect((await readCarrierFiles(client))[0]?.plans).toEqual([dearer, ...firstFile.plans.slice(1)]);
  });

  it.each([
    ['a carrier that is nowhere', { ...firstPlan, id: 'orphan', carrier: 'nobody' }, /no carrier "nobody"/],
    ['an id that comes twice', firstPlan, /comes twice/],
  ])('writes nothing where a plan names %s', async (_label, plan, message) => {
    const client = await freshDatabase();
    const write = writeCatalog([firstFile], { plans: [plan], database: client });
    await expect(write).rejects.toMatchObject({
      code: 'importRefused',
      message: expect.stringMatching(message),
    });
    expect(await client.carrier.count()).toBe(0);
    expect(await client.plan.count()).toBe(0);
  });

  it('writes nothing where the database refuses a row in the middle', async () => {
    const client = await freshDatabase();
    const option = firstPlan.charges.options[0];
    const twice = {
      ...firstPlan,
      id: 'twice',
      charges: { ...firstPlan.charges, options: [option, option] },
    };
    const file = { ...firstFile, plans: [...firstFile.plans, twice as PlanDocument] };
    await expect(writeCatalog([file], { taxes: REAL_TAXES, database: client })).rejects.toThrow();
    expect(await client.carrier.count()).toBe(0);
    expect(await client.stateTax.count()).toBe(0);
    expect(await checkDatabase(client)).toMatchObject({ ok: false, catalogVersion: null });
  });

  it('calls a database without a catalog empty, never an empty catalog', async () => {
    await expect(getCatalog(await freshDatabase())).rejects.toMatchObject({ code: 'catalogEmpty' });
  });

  it('says so when the tables are not there', async () => {
    const client = openDatabase(await engine.fresh());
    opened.push(client);
    await expect(getCatalog(client)).rejects.toMatchObject({ code: 'databaseBehind' });
    expect(await checkDatabase(client)).toMatchObject({
      ok: false,
      message: expect.stringContaining('db:migrate'),
    });
  });

  it('is healthy', async () => {
    const { version } = await getCatalog(database);
    expect(await checkDatabase(database)).toEqual({
      ok: true,
      trouble: null,
      catalogVersion: version,
      plans: REAL_PLANS.length,
      message: null,
    });
  });
});

describe('a database that does not answer', () => {
  it.each([
    ['a server that is not there', 'postgresql://postgres@127.0.0.1:1/none'],
    ['a file in a folder that is not there', 'file:/no/such/folder/data.db'],
  ])('is an error: %s', async (_label, url) => {
    const client = openDatabase(url);
    await expect(getCatalog(client)).rejects.toMatchObject({ code: 'databaseUnavailable' });
    expect(await checkDatabase(client)).toMatchObject({ ok: false, catalogVersion: null });
    await client.$disconnect();
  });
});
