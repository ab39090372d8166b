/** `npm run admin -- COMMAND …`: what is done on the server itself. */
import { refuseNewerDatabase } from '@/prisma/history';
import { existingDatabase } from '@/server/database-name';
import { closeDatabase } from '@/server/db';
import { readEnv } from '@/server/env';
import { isAppError } from '@/server/errors';
import { faultOf } from '@/server/faults';
import type { Outcome } from './admin/command';
import { isCommand, runAdmin } from './admin/commands';

/** Runs the command upon a database that is there, named first: a log without entries may be another one's. */
async function run(args: string[]): Promise<Outcome> {
  if (isCommand(args[0])) {
    const { DATABASE_URL } = readEnv();
    process.stderr.write(`Database: ${existingDatabase(DATABASE_URL)}\n`);
    await refuseNewerDatabase(DATABASE_URL);
  }
  return runAdmin(args);
}

const { exitCode, lines } = await run(process.argv.slice(2)).catch((error: unknown) => ({
  exitCode: 1,
  lines: [faultOf(error), ...(isAppError(error) ? error.details.map((detail) => `  ${detail}`) : [])],
}));
if (lines.length > 0) (exitCode === 0 ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
await closeDatabase();
process.exitCode = exitCode;
