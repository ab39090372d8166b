/**
 * Runs for each file of the project `database`. Files share their modules (`isolate: false`), so none leaves the
 * process's own client open, or another address of it, to the next one.
 */
import { afterAll } from 'vitest';
import { closeDatabase } from '@/server/db';

const { DATABASE_URL } = process.env;

afterAll(async () => {
  await closeDatabase();
  if (DATABASE_URL === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = DATABASE_URL;
});
