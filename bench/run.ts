/** `npm run bench`: all sections; `npm run bench -- engine` or `-- page` runs one. */
import { run } from '@/scripts/support/run.mjs';
import { benchPage } from './page';

const ENGINE = [process.execPath, '--import', './bench/plain-typescript.mjs', 'bench/engine.ts'];

const SECTIONS = {
  engine: async () => {
    process.exitCode = (await run(ENGINE, { show: true })).code;
  },
  page: benchPage,
};

const asked = process.argv.slice(2);
const wrong = asked.filter((name) => !Object.hasOwn(SECTIONS, name));
if (wrong.length > 0) {
  console.error(`There is no section "${wrong.join('", "')}". Use: ${Object.keys(SECTIONS).join(', ')}.`);
  process.exit(1);
}
for (const [name, bench] of Object.entries(SECTIONS))
  if (asked.length === 0 || asked.includes(name)) await bench();
