/** `npm run db:migrate`: brings the database that DATABASE_URL names up to the newest migration. */
import { applyMigrations } from '@/prisma/migrator';
import { readEnv } from '@/server/env';
import { messageOf } from '@/server/errors';

try {
  const applied = await applyMigrations(readEnv().DATABASE_URL);
  console.log(applied.length === 0 ? 'Database up to date' : `Applied ${applied.join(', ')}`);
} catch (error) {
  console.error(`The database could not be migrated. ${messageOf(error)}`);
  process.exitCode = 1;
}
