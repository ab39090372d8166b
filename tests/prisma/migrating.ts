/** Migrates in a process of its own, whose folder holds the migrations: `node --import tsx migrating.ts ADDRESS`. */
import { applyMigrations } from '../../prisma/migrator';

try {
  console.log(JSON.stringify(await applyMigrations(process.argv[2] as string)));
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
