/** SQLite beside other writers: of this process, which queue, and of others, which are waited for without a standstill. */
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readlinkSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { sqliteFile } from '@/prisma/engine';
import { OPERATOR, runAction } from '@/server/actions';
import { getCatalog } from '@/server/catalog/read';
import { openDatabase, withDatabase } from '@/server/db';
import { AppError } from '@/server/errors';
import { setRole } from '@/server/people/accounts';
import { acquireWriteLock } from '@/server/storage/write';
import { PEOPLE, SECOND, useBackOffice } from '../server/back-office';
import { otherWriter } from '../support/other-writer';
import { SQLITE } from './engines';

/** How often this process has the database's files open. */
const openFiles = (file: string): number =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith(file);
    } catch {
      return false;
    }
  }).length;

/** Whether a promise has been settled yet. */
function followed(promise: Promise<unknown>): { hasEnded: boolean } {
  const state = { hasEnded: false };
  const end = () => {
    state.hasEnded = true;
  };
  promise.then(end, end);
  return state;
}

const now = new Date('2026-06-02T10:00:00Z');
const failed = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error) => error);

describe('beside a writer of another process', () => {
  const office = useBackOffice(SQLITE.start);
  const others: ChildProcess[] = [];
  const locked = async () => {
    const writer = await otherWriter(sqliteFile(office.url));
    others.push(writer.child);
    return writer;
  };
  afterEach(() => {
    for (const child of others.splice(0)) child.kill('SIGKILL');
  });
  const change = (role: 'viewer' | 'editor') =>
    setRole(OPERATOR, SECOND.id, role, { database: office.database, now });
  const roleNow = async () =>
    (await office.database.user.findUniqueOrThrow({ where: { id: SECOND.id } })).role;

  it('answers reads while an act waits, and acts when the other is done', async () => {
    const writer = await locked();
    const act = change('viewer');
    const state = followed(act);
    expect(await roleNow()).toBe('publisher');
    // A transaction that only reads, as the catalog is loaded.
    await office.database.$transaction((tx) => tx.plan.count());
    // The clock of the process goes on.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(state.hasEnded).toBe(false);
    await writer.commit();
    await act;
    expect(await roleNow()).toBe('viewer');
  });

  it('says that it is busy where the other takes long, writes nothing, and works again afterwards', async () => {
    const before = await office.database.auditEvent.count();
    const writer = await locked();
    const [act, alone] = await Promise.all([
      failed(change('editor')),
      failed(withDatabase(() => office.database.report.deleteMany())),
    ]);
    expect(act).toMatchObject({ code: 'databaseBusy' });
    expect(alone).toMatchObject({ code: 'databaseBusy' });
    expect((await getCatalog(office.database)).plans.length).toBeGreaterThan(0);
    await writer.commit();
    expect(await roleNow()).toBe('viewer');
    expect(await office.database.auditEvent.count()).toBe(before);
    await change('editor');
    expect(await roleNow()).toBe('editor');
    expect(await office.database.auditEvent.count()).toBe(before + 1);
    // Nor does this process hold the lock now.
    await (await locked()).commit();
  });

  it('gives up a transaction whose time is over while it waits', async () => {
    const writer = await locked();
    const late = office.database.$transaction((tx) => acquireWriteLock(tx), { timeout: 100 });
    expect(await failed(withDatabase(() => late))).toMatchObject({ code: 'databaseBusy' });
    await writer.commit();
    await change('viewer');
    expect(await roleNow()).toBe('viewer');
  });

  it('refuses to write upon what another has changed since it was read', async () => {
    const late = office.database.$transaction(async (tx) => {
      await tx.user.count();
      await (await locked()).commit();
      await tx.report.deleteMany();
    });
    expect(await failed(withDatabase(() => late))).toMatchObject({ code: 'databaseBusy' });
    await change('editor');
  });
});

describe('writers of one process', () => {
  const office = useBackOffice(SQLITE.start);
  const act = (work: () => Promise<void>) =>
    runAction(OPERATOR, 'manageUsers', { database: office.database, now }, async ({ tx, record }) => {
      await tx.user.count();
      record({ action: 'user.role', subject: `user:${SECOND.id}` });
      await work();
    });

  it('take turns, while others read', async () => {
    let end = () => {};
    let one = Promise.resolve();
    await new Promise<void>((begun) => {
      one = act(() => {
        begun();
        return new Promise((resolve) => {
          end = resolve;
        });
      });
    });
    const before = await office.database.auditEvent.count();
    const next = [
      act(async () => {}),
      setRole(OPERATOR, SECOND.id, 'viewer', { database: office.database, now }),
    ];
    // Of another client, too, and of Prisma's own transactions.
    const other = openDatabase(office.url);
    const upsert = other.siteSetting.upsert({
      where: { key: 'test' },
      create: { key: 'test', value: '{}', updatedAt: now },
      update: { value: '[]' },
    });
    const state = followed(Promise.all([...next, upsert]));
    await office.database.$transaction((tx) => tx.plan.count());
    expect(await other.auditEvent.count()).toBe(before);
    expect(state.hasEnded).toBe(false);
    end();
    await Promise.all([one, ...next, upsert]);
    expect(await other.auditEvent.count()).toBe(before + 3);
    await other.$disconnect();
  });

  it('leave no files open, whether they were let through, refused or failed', async () => {
    const file = sqliteFile(office.url);
    const every = async () => {
      await setRole(OPERATOR, SECOND.id, 'editor', { database: office.database, now });
      await failed(setRole(OPERATOR, 'nobody', 'viewer', { database: office.database, now }));
      await failed(act(() => Promise.reject(new AppError('conflict', 'Made up.'))));
      // Refused by the database itself.
      const { id, name, role } = PEOPLE.viewer;
      const row = { id, name, role, email: 'again@example.org' };
      await failed(office.database.$transaction((tx) => tx.user.create({ data: row })));
      await failed(office.database.user.create({ data: row }));
    };
    await every();
    const before = openFiles(file);
    for (let times = 0; times < 20; times++) await every();
    // What an earlier test left may be closed meanwhile.
    expect(openFiles(file)).toBeLessThanOrEqual(before);
  });

  it('close everything with the client', async () => {
    const file = sqliteFile(office.url);
    const before = openFiles(file);
    const other = openDatabase(office.url);
    await other.user.count();
    await other.$transaction((tx) => acquireWriteLock(tx));
    await other.$disconnect();
    await office.database.$disconnect();
    expect(before).toBeGreaterThan(0);
    expect(openFiles(file)).toBe(0);
    // It opens anew when it is asked.
    expect(await office.database.user.count()).toBeGreaterThan(0);
  });
});
