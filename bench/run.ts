/** `npm run bench`: all sections; `npm run bench -- engine` or `-- page` runs one. */
import { benchEngine } from './engine';
import { benchPage } from './page';

const SECTIONS = { engine: benchEngine, page: benchPage };

const asked = process.argv.slice(2);
const wrong = asked.filter((name) => !Object.hasOwn(SECTIONS, name));
if (wrong.length > 0) {
  console.error(`There is no section "${wrong.join('", "')}". Use: ${Object.keys(SECTIONS).join(', ')}.`);
  process.exit(1);
}
for (const [name, run] of Object.entries(SECTIONS))
  if (asked.length === 0 || asked.includes(name)) await run();
