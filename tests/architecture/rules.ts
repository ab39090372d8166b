/** Who may reach for what: each rule answers a line for every file that breaks it. */
import type { Source } from './source';

const MOST_LINES = 400;
/** Rows of data, one a line. */
const TABLES = ['lib/country-names.ts', 'lib/country-pinyin.ts'];

const room = (path: string) => path.split('/')[0] ?? '';
const isOwn = (target: string) => OWN_ROOMS.includes(room(target));

const OWN_ROOMS = [
  'app',
  'components',
  'data',
  'generated',
  'i18n',
  'lib',
  'messages',
  'prisma',
  'scripts',
  'server',
];

/** What each room may import of ours. `app/` and what starts it wire everything but the database itself. */
const MAY_IMPORT: Record<string, string[]> = {
  lib: ['lib'],
  prisma: ['prisma', 'generated', 'lib'],
  server: ['server', 'lib', 'prisma', 'generated'],
  i18n: ['i18n', 'messages'],
  components: ['components', 'lib', 'i18n'],
  app: ['app', 'components', 'server', 'lib', 'i18n'],
  // A command speaks too: in English, with the words of the pages.
  scripts: ['scripts', 'server', 'prisma', 'lib', 'data', 'messages'],
};

/** What a command starts that is otherwise a route. */
const STARTS: Record<string, string[]> = { 'scripts/mcp.ts': ['app/mcp/server'] };

export function roomFaults(sources: Source[]): string[] {
  return sources.flatMap(({ path, imports }) => {
    const allowed = MAY_IMPORT[room(path)];
    if (!allowed) return [];
    return imports
      .filter((target) => isOwn(target) && !allowed.includes(room(target)))
      .filter((target) => !STARTS[path]?.includes(target))
      .map((target) => `${path} imports ${target}`);
  });
}

/** Inside `lib`, left never imports right. */
const LAYERS = [
  ['plan', 'need', 'device'],
  ['cost'],
  ['catalog'],
  ['results', 'facts', 'series', 'advice', 'table', 'sources'],
  ['import', 'guide', 'admin', 'api', 'changes', 'embed'],
];

/** Files of `lib` itself (money, quantity, country) are the leftmost layer. */
function layerOf(path: string): number {
  const [, folder, file] = path.split('/');
  if (file === undefined) return 0;
  const index = LAYERS.findIndex((layer) => layer.includes(folder ?? ''));
  return index < 0 ? Number.NaN : index + 1;
}

export function layerFaults(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => room(path) === 'lib')
    .flatMap(({ path, imports }) => {
      if (Number.isNaN(layerOf(path))) return [`${path} is in a folder that no layer names`];
      return imports
        .filter((target) => room(target) === 'lib' && layerOf(target) > layerOf(path))
        .map((target) => `${path} imports ${target}, which stands to its right`);
    });
}

/** Text in, answer out: they read no file, ask no clock and no network. */
const PURE_PACKAGES = [
  'zod',
  'zod-openapi',
  'diff',
  'entities',
  'ipaddr.js',
  '@mozilla/readability',
  'linkedom',
];
const IMPURE = [
  ...['Date.now', 'new Date()', 'Math.random', 'performance', 'process', 'console', 'globalThis'],
  ...['window', 'document', 'navigator', 'localStorage', 'location'],
  ...['.toLocaleString', '.toLocaleDateString', '.toLocaleUpperCase', '.toLocaleLowerCase'],
];

/** A value that the build puts in the place of a variable is a constant. */
const INLINED: Record<string, string> = { 'lib/base-path.js': 'process' };

/** `lib` decides from what it is given: no framework, file, clock, chance or place of its own. */
export function purityFaults(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => room(path) === 'lib')
    .flatMap(({ path, imports, globals }) => [
      ...imports
        .filter((target) => !isOwn(target) && !PURE_PACKAGES.includes(target))
        .map((target) => `${path} imports ${target}`),
      ...IMPURE.filter((name) => globals.includes(name) && INLINED[path] !== name).map(
        (name) => `${path} uses ${name}`,
      ),
    ]);
}

/** Only `server/` and `prisma/` know Prisma and what it generates. */
export function prismaFaults(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => !['server', 'prisma'].includes(room(path)))
    .flatMap(({ path, imports }) =>
      imports
        .filter((target) => /^(@prisma\/|prisma$|@libsql\/|pg$|generated\/)/.test(target))
        .map((target) => `${path} imports ${target}`),
    );
}

/** A folder of components is entered through its front; what is loaded when needed may be named itself. */
export function frontFaults(sources: Source[]): string[] {
  const folder = (path: string) => path.split('/').slice(0, 2).join('/');
  return sources
    .filter(({ path }) => room(path) === 'components')
    .flatMap(({ path, imports, lazyImports }) =>
      imports
        .filter((target) => room(target) === 'components' && !lazyImports.includes(target))
        .filter((target) => folder(target) !== folder(path) && target !== folder(target))
        .map((target) => `${path} imports ${target} past its index`),
    );
}

/** Next's own link fetches ahead whatever is in view; ours does not. */
const LINK = 'components/ui/link.tsx';

/** Pages link by `components/ui`. */
export function linkFaults(sources: Source[]): string[] {
  return sources
    .filter(({ path, imports }) => path !== LINK && imports.includes('next/link'))
    .map(({ path }) => `${path} imports next/link: take Link of components/ui`);
}

export function lengthFaults(sources: Source[]): string[] {
  return sources
    .filter(({ path, lines }) => lines > MOST_LINES && !TABLES.includes(path))
    .map(({ path, lines }) => `${path} has ${lines} lines`);
}

/** The frame itself failed there, and with it the messages. */
const BEYOND_MESSAGES = ['app/global-error.tsx'];

/** Words come from messages/, never from the code that shows them. */
export function wordFaults(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => ['app', 'components'].includes(room(path)) && !BEYOND_MESSAGES.includes(path))
    .flatMap(({ path, visible, strings }) => [
      ...visible.map((text) => `${path} says "${text}"`),
      ...strings.filter((text) => /\p{Script=Han}/u.test(text)).map((text) => `${path} says "${text}"`),
    ]);
}
