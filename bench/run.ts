/** `npm run bench`: all sections; `npm run bench -- engine`, `-- households`, `-- charts`, `-- page`, `-- serve` or `-- desk` runs one. */
import { fail, run } from '@/scripts/support/run.mjs';
import { benchDesk } from './desk';
import { benchPage } from './page';
import { benchServe } from './serve';

/** A section in a process of its own, as browser and server run its code. */
const apart = (file: string) => async () => {
  const command = [process.execPath, '--import', './bench/plain-typescript.mjs', file];
  process.exitCode = (await run(command, { show: true })).code;
};

const SECTIONS: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  engine: apart('bench/engine.ts'),
  households: apart('bench/households.ts'),
  charts: apart('bench/charts.ts'),
  page: benchPage,
  serve: () => benchServe(),
  desk: benchDesk,
};

const args = process.argv.slice(2);
// Options follow the names of the sections; they are the page's.
const end = args.findIndex((arg) => arg.startsWith('--'));
const asked = end < 0 ? args : args.slice(0, end);
const options = end < 0 ? [] : args.slice(end);
const wrong = asked.filter((name) => !Object.hasOwn(SECTIONS, name));
if (wrong.length > 0) {
  console.error(`There is no section "${wrong.join('", "')}". Use: ${Object.keys(SECTIONS).join(', ')}.`);
  process.exit(1);
}
try {
  for (const [name, bench] of Object.entries(SECTIONS))
    if (asked.length === 0 || asked.includes(name)) await bench(options);
} catch (error) {
  fail(error);
}
