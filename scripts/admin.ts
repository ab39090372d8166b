/** `npm run admin -- COMMAND …`: what is done on the server itself. */
import { existingDatabase } from '@/server/database-name';
import { closeDatabase } from '@/server/db';
import { readEnv } from '@/server/env';
import { AppError, messageOf } from '@/server/errors';
import type { Outcome } from './admin/command';
import { isCommand, runAdmin } from './admin/commands';

/** Runs the command upon a database that is there, named first: a log without entries may be another one's. */
async function run(args: string[]): Promise<Outcome> {
  if (isCommand(args[0])) process.stderr.write(`Database: ${existingDatabase(readEnv().DATABASE_URL)}\n`);
  return runAdmin(args);
}

const { exitCode, lines } = await run(process.argv.slice(2)).catch((error: unknown) => ({
  exitCode: 1,
  lines: [
    messageOf(error),
    ...(error instanceof AppError ? error.details.map((detail) => `  ${detail}`) : []),
  ],
}));
if (lines.length > 0) (exitCode === 0 ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
await closeDatabase();
process.exitCode = exitCode;
