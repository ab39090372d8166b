/** Backup and restore: across both engines, whole or not at all. */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { Prisma } from '@/generated/sqlite/client';
import { verifyAudit } from '@/server/audit';
import { BACKUP_TABLES, restoreBackup, SKIPPED_TABLES, writeBackup } from '@/server/backup';
import { readCarrierFiles, readTaxTable } from '@/server/catalog/read';
import { type Database, openDatabase } from '@/server/db';
import { getEditState, listDrafts, saveDraft } from '@/server/plans/drafts';
import { getHistory } from '@/server/plans/history';
import { publishDraft } from '@/server/plans/publishing';
import { type RunningEngine, scratch, TEST_ENGINES } from '../prisma/engines';
import { OTHER, PEOPLE, PLAN, SECOND, useBackOffice } from './back-office';

const { editor, owner, publisher } = PEOPLE;

it('every table is either kept or left out', () => {
  const models = Object.values(Prisma.ModelName).map((name) => name.charAt(0).toLowerCase() + name.slice(1));
  expect([...BACKUP_TABLES, ...SKIPPED_TABLES].sort()).toEqual(models.sort());
});

describe.each(TEST_ENGINES)('a backup from $label', { timeout: 120_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const folder = scratch();
  const file = path.join(folder, 'backup.gz');
  const at = () => ({ database: office.database, now: new Date('2026-11-01T12:00:00Z') });
  const opened: { database: Database; engine: RunningEngine }[] = [];
  afterAll(async () => {
    for (const { database, engine } of opened) {
      await database.$disconnect();
      await engine.stop();
    }
    rmSync(folder, { recursive: true });
  });

  async function emptyOn(engineStart: () => Promise<RunningEngine>) {
    const engine = await engineStart();
    const database = openDatabase(await engine.migrated());
    opened.push({ database, engine });
    return database;
  }

  const everything = async (database: Database) => ({
    files: await readCarrierFiles(database),
    taxes: await readTaxTable(database),
    history: await getHistory(PLAN.id, database),
    drafts: await listDrafts(undefined, database),
    state: await getEditState(OTHER.id, database),
    runs: await database.importRun.findMany({ include: { plans: { orderBy: { number: 'asc' } } } }),
    users: await database.user.findMany({ orderBy: { id: 'asc' } }),
  });

  it('is written with drafts, revisions, files and people, for its owner alone', async () => {
    const { lockVersion } = await getEditState(PLAN.id, office.database);
    const renamed = { document: { ...PLAN, name: 'Zwölf €' }, lockVersion, reason: 'x', submit: true };
    const saved = await saveDraft(editor, renamed, at());
    if (saved.kind === 'saved') await publishDraft(SECOND, saved.draftId, at());
    const other = { document: { ...OTHER, name: '另一个' }, lockVersion: 0, reason: '' };
    await saveDraft(
      editor,
      { ...other, lockVersion: (await getEditState(OTHER.id, office.database)).lockVersion },
      at(),
    );
    await office.database.importRun.create({
      data: {
        ...{
          id: 'run',
          fileName: 'labels.csv',
          sha256: 'x',
          sizeBytes: 3,
          content: Buffer.from([0, 255, 10]),
        },
        ...{
          layout: 'fcc',
          rows: 1,
          preview: '{}',
          status: 'previewed',
          createdAt: new Date(0),
          actorId: editor.id,
        },
        plans: {
          create: [1, 0].map((number) => ({ number, planId: PLAN.id, shown: `{"number":${number}}` })),
        },
      },
    });
    await office.database.session.create({
      data: { id: 's', token: 't', userId: owner.id, expiresAt: new Date() },
    });
    await office.database.webhookEndpoint.create({
      data: {
        ...{ id: 'hook', address: 'https://example.org/', locale: 'en', events: '[]', active: true },
        ...{ secret: 'c2VjcmV0', createdAt: new Date(0), updatedAt: new Date(0) },
      },
    });
    await office.database.apiToken.create({
      data: {
        ...{ id: 'token', personId: editor.id, name: 'x', scopes: '[]', tokenHash: 'x', prefix: 'ps_' },
        ...{ createdAt: new Date(0), expiresAt: new Date() },
      },
    });
    const { counts } = await writeBackup(file, owner, at());
    expect(counts).toMatchObject({ importRun: 1, planPreview: 2, draft: 2 });
    expect(counts.session).toBeUndefined();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(existsSync(`${file}.unfinished`)).toBe(false);
    await expect(writeBackup(file, owner, at())).rejects.toMatchObject({ code: 'inputInvalid' });
    await expect(writeBackup(`${file}2`, publisher, at())).rejects.toMatchObject({ code: 'forbidden' });
  });

  it.each(TEST_ENGINES)('comes back equal on $label, and the audit chain goes on', async (target) => {
    const database = await emptyOn(target.start);
    await restoreBackup(file, {}, owner, { ...at(), database });
    expect(await everything(database)).toEqual(await everything(office.database));
    expect(await database.session.count()).toBe(0);
    // A copy lets no token in, and calls nobody until somebody turns that on.
    expect(await database.apiToken.count()).toBe(0);
    expect(await database.webhookEndpoint.findMany({ select: { id: true, active: true } })).toEqual([
      { id: 'hook', active: false },
    ]);
    expect(await verifyAudit(database)).toMatchObject({ fault: null });
    await expect(restoreBackup(file, {}, owner, { ...at(), database })).rejects.toThrow(/--replace/);
    await restoreBackup(file, { replace: true }, owner, { ...at(), database });
    expect(await everything(database)).toEqual(await everything(office.database));
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 200)],
    [
      'without its last line',
      (bytes: Buffer) =>
        gzipSync(`${gunzipSync(bytes).toString().trim().split('\n').slice(0, -1).join('\n')}\n`),
    ],
    [
      'with a price changed',
      (bytes: Buffer) =>
        gzipSync(
          gunzipSync(bytes)
            .toString()
            .replace(/"priceCents":\d+/, '"priceCents":1'),
        ),
    ],
    ['of another kind', () => gzipSync('{"format":"other"}\n{}\n')],
    ['not packed at all', () => Buffer.from('hello')],
  ])('%s, it is refused and nothing is written', async (_label, damage) => {
    const damaged = path.join(folder, `damaged-${Math.random()}.gz`);
    writeFileSync(damaged, damage(readFileSync(file)));
    const before = await everything(office.database);
    await expect(restoreBackup(damaged, { replace: true }, owner, at())).rejects.toMatchObject({
      code: 'inputInvalid',
    });
    expect(await everything(office.database)).toEqual(before);
  });

  it('a crash in the middle of a restore leaves what was there', async () => {
    const failing = office.database.$extends({
      query: {
        planRevision: {
          createMany: () => {
            throw new Error('the power went');
          },
        },
      },
    }) as unknown as Database;
    const before = await everything(office.database);
    await expect(
      restoreBackup(file, { replace: true }, owner, { ...at(), database: failing }),
    ).rejects.toThrow();
    expect(await everything(office.database)).toEqual(before);
  });
});
