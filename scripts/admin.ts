/** `npm run admin -- COMMAND …`: what is done on the server itself. */
import { closeDatabase } from '@/server/db';
import { AppError, messageOf } from '@/server/errors';
import { runAdmin } from './admin/commands';

const { exitCode, lines } = await runAdmin(process.argv.slice(2)).catch((error: unknown) => ({
  exitCode: 1,
  lines: [
    messageOf(error),
    ...(error instanceof AppError ? error.details.map((detail) => `  ${detail}`) : []),
  ],
}));
if (lines.length > 0) (exitCode === 0 ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
await closeDatabase();
process.exitCode = exitCode;
