/** The key that all instances encrypt with: from the environment, from AUTH_SECRET, or from the database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shareActionKey } from '@/server/action-key';
import { closeDatabase } from '@/server/db';
import { copyMigrated } from '../prisma/engines';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plansight-key-'));
  copyMigrated(path.join(folder, 'one.db'));
  copyMigrated(path.join(folder, 'two.db'));
});
afterEach(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** The key of a process that starts on that database. */
async function keyOn(database: string, environment: Record<string, string> = {}): Promise<string> {
  await closeDatabase();
  vi.stubEnv('DATABASE_URL', `file:${path.join(folder, database)}`);
  vi.stubEnv('LOG_LEVEL', 'silent');
  const all: Record<string, string | undefined> = { ...environment };
  await shareActionKey(all);
  return all.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '';
}

describe('the key of server actions', () => {
  it('is one for all instances of a database, and another for another', async () => {
    const key = await keyOn('one.db');
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(await keyOn('one.db')).toBe(key);
    expect(await keyOn('two.db')).not.toBe(key);
  });

  it('is made of AUTH_SECRET where there is one, whatever the database', async () => {
    const AUTH_SECRET = 'a'.repeat(32);
    const key = await keyOn('one.db', { AUTH_SECRET });
    expect(await keyOn('two.db', { AUTH_SECRET })).toBe(key);
    expect(await keyOn('one.db', { AUTH_SECRET: 'b'.repeat(32) })).not.toBe(key);
    expect(Buffer.from(key, 'base64').toString()).not.toContain(AUTH_SECRET);
  });

  it('is left alone where the environment names it', async () => {
    const given = Buffer.alloc(32, 7).toString('base64');
    expect(await keyOn('one.db', { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: given })).toBe(given);
  });

  it('is of the process alone without a database, never one that everybody knows', async () => {
    const key = await keyOn('no/such/folder.db');
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(await keyOn('no/such/folder.db')).not.toBe(key);
  });
});
