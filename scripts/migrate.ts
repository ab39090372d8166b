/**
 * `npm run db:migrate`: brings the database that DATABASE_URL names up to the newest migration, and makes what is made
 * from its revisions.
 */
import { applyMigrations } from '@/prisma/migrator';
import { closeDatabase, db } from '@/server/db';
import { readEnv } from '@/server/env';
import { faultOf } from '@/server/faults';
import { fillPlanChanges } from '@/server/storage/plan-changes';

try {
  const applied = await applyMigrations(readEnv().DATABASE_URL);
  await fillPlanChanges(db());
  console.log(applied.length === 0 ? 'Database up to date' : `Applied ${applied.join(', ')}`);
} catch (error) {
  console.error(`The database could not be migrated. ${faultOf(error)}`);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
