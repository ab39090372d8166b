/** SQLite's files hold hashes of passwords and secrets: they are for their owner alone. */
import { chmodSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { applyMigrations } from '@/prisma/migrator';
import { openDatabase } from '@/server/db';
import { log } from '@/server/log';
import { closeDatabaseToOthers } from '@/server/private-database';
import { scratch } from '../prisma/engines';

const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true }));

/** The modes of all files of the database, by their names' ends. */
const modes = () =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [
      name.replace(/^new\.db/, ''),
      (statSync(path.join(folder, name)).mode & 0o777).toString(8),
    ]),
  );

describe('a database of SQLite', () => {
  const file = path.join(folder, 'new.db');
  const url = `file:${file}`;

  test('is made for its owner alone, with what lies beside it while it is open', async () => {
    const before = process.umask(0o022);
    try {
      await applyMigrations(url);
      const database = openDatabase(url);
      await database.lease.count();
      await database.lease.create({ data: { name: 'x', holder: 'y', until: new Date() } });
      expect(modes()).toEqual({ '': '600', '-wal': '600', '-shm': '600' });
      await database.$disconnect();
    } finally {
      process.umask(before);
    }
  });

  test('that an older version made for all is closed to others when the server starts, and that is logged once', () => {
    const lines: unknown[] = [];
    const logger = log();
    const { info } = logger;
    logger.info = ((...said: unknown[]) => void lines.push(said)) as typeof info;
    try {
      chmodSync(file, 0o644);
      closeDatabaseToOthers(url);
      closeDatabaseToOthers(url);
    } finally {
      logger.info = info;
    }
    expect(modes()['']).toBe('600');
    expect(lines).toEqual([[{ file, before: '644' }, expect.stringContaining('Others could read')]]);
  });
});
