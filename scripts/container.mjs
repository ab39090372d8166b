/** What a container runs: the database is brought up to date and filled where it is empty, then the product serves. */
import { fail, step } from './support/run.mjs';

const advice = 'The line above says what is at fault.';
const lastLine = (output) => output.trim().split('\n').at(-1);
const command = (name) => [process.execPath, `commands/${name}.mjs`];

async function start() {
  process.chdir(new URL('..', import.meta.url).pathname);
  await step('Database', { command: command('migrate'), advice, say: lastLine });
  await step('Catalog', { command: command('seed'), advice, say: lastLine });
  process.env.NODE_ENV = 'production';
  await import('../.next/serve.mjs');
}

start().catch(fail);
