/** `npm run catalog -- check|import|export|diff FILE…`: the catalog's way in and out. */
import { closeDatabase } from '@/server/db';
import { isAppError } from '@/server/errors';
import { faultOf } from '@/server/faults';
import { type Outcome, runCatalog } from './catalog/commands';

/** A refusal is said fault by fault, anything else by its message. */
function failure(error: unknown): Outcome {
  const lines = isAppError(error, 'importRefused')
    ? [...error.details, 'Nothing was written.']
    : [faultOf(error)];
  return { exitCode: 1, lines };
}

const { exitCode, lines } = await runCatalog(process.argv.slice(2), {
  say: (line) => process.stderr.write(`${line}\n`),
}).catch(failure);
(exitCode === 0 ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
await closeDatabase();
process.exitCode = exitCode;
