/** A database of version 1 of the tariff model is brought to version 2 without a loss, on each engine. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyMigrations } from '@/prisma/migrator';
import { restoreBackup, writeBackup } from '@/server/backup';
import { readCarrierFiles, readTaxTable } from '@/server/catalog/read';
import { type Database, openDatabase } from '@/server/db';
import { getDraft } from '@/server/plans/drafts';
import { getHistory, restoreRevision } from '@/server/plans/history';
import { publishDraft } from '@/server/plans/publishing';
import { PEOPLE, SECOND, seedPeople } from '../server/back-office';
import { EVERY_ENGINE, type RunningEngine, SQLITE, scratch } from './engines';
import { CARRIER_V1, PLAN_V1, ROWS_V1 } from './version-1';

const LAST_OF_VERSION_1 = '20261129001216_filter_indexes';
const literal = (value: unknown) =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : value === null ? 'NULL' : String(value);
const insert = (database: Database, table: string, row: Record<string, unknown>) =>
  database.$executeRawUnsafe(
    `INSERT INTO "${table}" (${Object.keys(row).map((name) => `"${name}"`)}) VALUES (${Object.values(row).map(literal)})`,
  );

/** The same plan as version 2 says it, by the defaults of the tariff model, section 2. */
const [entry, everyOther] = PLAN_V1.roaming;
const [monthly, yearly] = PLAN_V1.charges.options;
const received = (one: typeof entry, ratePerReceived: string | null) => {
  const { incomingFree: _, ...sms } = (one as NonNullable<typeof one>).sms;
  return { ...one, sms: { ...sms, ratePerReceived } };
};
const EXPECTED = {
  ...PLAN_V1,
  number: null,
  separateAccounts: null,
  maxDaysAbroad: null,
  charges: {
    ...PLAN_V1.charges,
    options: [
      {
        ...monthly,
        autopayDiscount: { per: 'line', bank: '5.00', debit: null, card: null, fromPurchase: 1 },
        conditions: [],
      },
      { ...yearly, conditions: [] },
    ],
    recurringFees: [{ name: 'Recovery', amount: '1.99', per: 'line', each: 'month' }],
    firstTopUpAtLeast: null,
  },
  data: { ...PLAN_V1.data, sharing: 'line', overageBlockGB: null, overageCapByLines: null },
  roaming: [received(entry, '0.00'), received(everyOther, null)],
  addOns: [{ ...PLAN_V1.addOns[0], hotspotGB: 0 }],
  listed: { internationalCalling: 'some', internationalSms: 'some', roaming: 'some' },
  notes: { other: PLAN_V1.notes },
  typicalSpeeds: [],
  terms: { earlyTerminationFee: null, minimumMonths: null, refundDays: null },
};

describe.each(EVERY_ENGINE)('a database of version 1 on $label', { timeout: 120_000 }, ({ start }) => {
  let engine: RunningEngine;
  let database: Database;
  const now = new Date('2026-12-01T10:00:00Z');

  beforeAll(async () => {
    engine = await start();
    const url = await engine.fresh();
    await applyMigrations(url, LAST_OF_VERSION_1);
    const before = openDatabase(url);
    await seedPeople(before);
    for (const [table, row] of ROWS_V1) await insert(before, table, row);
    const older = { ...PLAN_V1, name: 'Older name' };
    for (const [index, document] of [older, PLAN_V1].entries())
      await insert(before, 'PlanRevision', {
        ...{ planId: PLAN_V1.id, number: index + 1, document: JSON.stringify(document) },
        ...{ publishedAt: null, origin: 'command', reason: '' },
      });
    await insert(before, 'Draft', {
      ...{ id: 'draft', planId: PLAN_V1.id, carrierId: 'old', openFor: PLAN_V1.id, origin: 'edit' },
      ...{ document: JSON.stringify({ ...PLAN_V1, name: 'Drafted' }), baseDocument: JSON.stringify(PLAN_V1) },
      ...{ reason: '', status: 'inReview', version: 1, authorId: PEOPLE.editor.id, contributors: '[]' },
      ...{ createdAt: now.toISOString(), updatedAt: now.toISOString() },
    });
    await before.$disconnect();
    await applyMigrations(url);
    database = openDatabase(url);
  }, 120_000);
  afterAll(async () => {
    await database?.$disconnect();
    await engine?.stop();
  }, 60_000);

  it('hands its plan out as version 2 reads a document of version 1', async () => {
    expect(await readCarrierFiles(database)).toEqual([
      { carrier: { ...CARRIER_V1, families: [], shared: null }, plans: [EXPECTED] },
    ]);
  });

  it('keeps its tax rates: the national average is derived, the rate of a state published', async () => {
    expect((await readTaxTable(database))?.states).toEqual({
      AK: { combinedRatePercent: '27.60', basis: 'derived', year: 2025, highPercent: null, source: 'US' },
      IL: { combinedRatePercent: '38.32', basis: 'published', year: 2025, highPercent: null, source: 'IL' },
    });
  });

  it('reads its revisions', async () => {
    const history = await getHistory(PLAN_V1.id, database);
    expect(history.map(({ plan }) => plan)).toEqual([EXPECTED, { ...EXPECTED, name: 'Older name' }]);
  });

  it('publishes a draft that was handed in before, since its base is what is published', async () => {
    expect((await getDraft('draft', database))?.base).toEqual(EXPECTED);
    await publishDraft(SECOND, 'draft', { database, now });
    const [file] = await readCarrierFiles(database);
    expect(file?.plans).toEqual([{ ...EXPECTED, name: 'Drafted' }]);
  });

  it('restores an old revision', async () => {
    const outcome = await restoreRevision(PEOPLE.editor, PLAN_V1.id, 1, 'as it was', { database, now });
    if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
    await publishDraft(SECOND, outcome.draftId, { database, now });
    const [file] = await readCarrierFiles(database);
    expect(file?.plans).toEqual([{ ...EXPECTED, name: 'Older name' }]);
  });

  it('goes through a backup with its documents of version 1', async () => {
    const folder = scratch();
    const backup = `${folder}/backup.gz`;
    await writeBackup(backup, undefined, { database, now });
    const target = await SQLITE.start();
    const other = openDatabase(await target.migrated());
    await restoreBackup(backup, {}, undefined, { database: other, now });
    expect(await readCarrierFiles(other)).toEqual(await readCarrierFiles(database));
    expect(await getHistory(PLAN_V1.id, other)).toEqual(await getHistory(PLAN_V1.id, database));
    await other.$disconnect();
    await target.stop();
    rmSync(folder, { recursive: true });
  });
});
