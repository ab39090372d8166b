/** PostgreSQL with somebody in the way, or gone: who acts is told what became of it, who reads is not kept waiting. */
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { applyMigrations } from '@/prisma/migrator';
import { OPERATOR, runAction } from '@/server/actions';
import { getCatalog, writeCatalog } from '@/server/catalog/read';
import { checkVersion, heldSince } from '@/server/catalog/version';
import { type Database, openDatabase, withDatabase } from '@/server/db';
import { readVersion } from '@/server/storage/read';
import { REAL_FILES, REAL_TAXES } from '../server/real-catalog';
import { createPostgresDatabase, type PostgresCluster, startPostgres } from '../support/postgres';

const FILES = REAL_FILES.filter(({ carrier }) => carrier.id === 'tello');
const ACTS = 6;
const PATIENT = { timeout: 20_000 };

/** An act as the back office does it: it takes the turn and records what it did. */
const act = (database: Database): Promise<string> =>
  runAction(OPERATOR, 'view', { database, now: new Date() }, async ({ record }) => {
    record({ action: 'settings.change', subject: 'settings' });
    return 'done';
  });

const settled = async <T>(promise: Promise<T>) =>
  promise.then(
    (value) => ({ value, error: null }),
    (error: { code?: string; details?: string[]; message: string }) => ({ value: null, error }),
  );

// A server of their own, which can be ended.
describe.skipIf(inject('templates').postgres === null)('PostgreSQL', { timeout: 60_000 }, () => {
  let cluster: PostgresCluster;
  let url: string;
  const opened: Database[] = [];
  const open = (turnMs: number, address = url) => {
    const database = openDatabase(address, { turnMs });
    opened.push(database);
    return database;
  };
  /** Somebody else at the database. */
  const other = async () => {
    const client = new Client({ connectionString: url });
    client.on('error', () => {});
    await client.connect();
    return client;
  };

  beforeAll(async () => {
    cluster = await startPostgres();
    url = createPostgresDatabase(cluster.port, 'plansight');
    await applyMigrations(url);
    await writeCatalog(FILES, { taxes: REAL_TAXES, database: open(60_000) });
  }, 120_000);
  afterAll(async () => {
    for (const database of opened) await database.$disconnect().catch(() => {});
    await cluster.stop();
  }, 60_000);

  it('answers readers while more acts wait for their turn than there are connections', async () => {
    const database = open(2000, `${url}?connection_limit=4`);
    const [holder, observer] = [await other(), await other()];
    await holder.query('begin');
    await holder.query('update "CatalogState" set writes = writes + 1');
    let ended = 0;
    const acts = Array.from({ length: ACTS }, () => settled(act(database)).finally(() => ended++));
    const waits = `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock'`;
    await expect.poll(async () => (await observer.query(waits)).rows[0].n, PATIENT).toBeGreaterThan(0);
    expect(await readVersion(database)).toMatch(/^[0-9a-f]{16}$/);
    expect((await getCatalog(database)).plans.length).toBe(FILES[0]?.plans.length);
    expect(await database.plan.count()).toBe(FILES[0]?.plans.length);
    expect([ended, heldSince(database)]).toEqual([0, null]);
    for (const { error } of await Promise.all(acts)) expect(error).toMatchObject({ code: 'databaseBusy' });
    await holder.query('rollback');
    expect(await act(database)).toBe('done');
    await Promise.all([holder.end(), observer.end()]);
  });

  it('lets acts of one process wait for each other longer than for anybody else', async () => {
    const database = open(400);
    const slow = () =>
      runAction(OPERATOR, 'view', { database, now: new Date() }, async ({ tx }) => {
        await tx.$executeRawUnsafe('select pg_sleep(0.3)');
        return 'done';
      });
    expect(await Promise.all(Array.from({ length: 5 }, slow))).toEqual(Array(5).fill('done'));
  });

  it('does not go beyond the connections that the address names', async () => {
    const database = open(2000, `${url}?connection_limit=3&application_name=few`);
    await Promise.all([
      ...Array.from({ length: 12 }, () => database.plan.count()),
      ...Array.from({ length: 6 }, () => settled(act(database))),
    ]);
    const observer = await other();
    const { rows } = await observer.query(
      `select count(*)::int as n from pg_stat_activity where application_name = 'few'`,
    );
    await observer.end();
    expect(rows[0].n).toBeLessThanOrEqual(3);
  });

  it('says where a connection was lost that nothing was saved, and where that is not known', async () => {
    const database = open(5000);
    const operator = await other();
    const end = (query: string) =>
      expect
        .poll(async () => {
          const found = await operator.query(
            'select pg_terminate_backend(pid) from pg_stat_activity where state = $1 and query like $2 and pid <> pg_backend_pid()',
            ['active', query],
          );
          return found.rowCount;
        }, PATIENT)
        .toBeGreaterThan(0);

    const early = settled(
      runAction(OPERATOR, 'view', { database, now: new Date() }, async ({ tx }) => {
        await tx.$executeRawUnsafe('select pg_sleep(30)');
      }),
    );
    await end('select pg_sleep%');
    expect((await early).error).toMatchObject({ code: 'databaseUnavailable', details: [] });

    await operator.query(`
      create function wait() returns trigger language plpgsql as 'begin perform pg_sleep(30); return null; end';
      create constraint trigger wait after insert on "AuditEvent" deferrable initially deferred
        for each row execute function wait()`);
    const late = settled(act(database));
    await end('COMMIT');
    expect((await late).error).toMatchObject({ code: 'databaseUnavailable', details: ['outcomeUnknown'] });
    await operator.query('drop trigger wait on "AuditEvent"; drop function wait()');
    expect(await act(database)).toBe('done');
    await operator.end();
  });

  it('says where it lets itself only be read, and where it has no connection left', async () => {
    const operator = await other();
    await operator.query('alter database plansight set default_transaction_read_only = on');
    const { error } = await settled(act(open(2000)));
    await operator.query('alter database plansight reset default_transaction_read_only');
    expect(error).toMatchObject({ code: 'databaseUnavailable', details: ['databaseReadOnly'] });
    await operator.query('create role few login connection limit 0; grant pg_read_all_data to few');
    const few = open(2000, url.replace('postgres@', 'few@'));
    await expect(withDatabase(() => few.plan.count())).rejects.toMatchObject({ code: 'databaseUnavailable' });
    await operator.end();
  });

  it.each(['fast', 'immediate'] as const)(
    '%s stop: what was read is held, and all comes back',
    async (how) => {
      const database = open(2000);
      const before = await getCatalog(database);
      await cluster.halt(how);
      await checkVersion(database);
      expect(await getCatalog(database)).toBe(before);
      expect((await settled(act(database))).error).toMatchObject({
        code: 'databaseUnavailable',
        details: [],
      });
      const empty = open(2000);
      await expect(getCatalog(empty)).rejects.toMatchObject({ code: 'databaseUnavailable' });
      await cluster.resume();
      await checkVersion(database);
      expect(heldSince(database)).toBeNull();
      expect((await getCatalog(empty)).version).toBe(before.version);
      expect(await act(database)).toBe('done');
    },
  );
});
