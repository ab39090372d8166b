/** Two ways to read tests with the code that they test, in the process that changes it. Each reads one file at a time. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { createServer, createServerModuleRunner } from 'vite';

const HOOKS = ['beforeAll', 'afterAll', 'beforeEach', 'afterEach'];
const NAMES = ['describe', 'expect', 'inject', 'it', 'test', 'vi', ...HOOKS];
/** What tests import in place of Vitest; the harness stays one module however often they are read. */
const HARNESS = `export const { ${NAMES.join(', ')} } = globalThis.mutationHarness;`;

const harnessForEsbuild = {
  name: 'mutation-harness',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vitest$/ }, () => ({ path: 'vitest', namespace: 'harness' }));
    onLoad({ filter: /.*/, namespace: 'harness' }, () => ({ contents: HARNESS }));
  },
};

const VIRTUAL = '\0mutation-harness';
const harnessForVite = {
  name: 'mutation-harness',
  enforce: 'pre',
  resolveId: (id) => (id === VIRTUAL ? id : null),
  load: (id) => (id === VIRTUAL ? HARNESS : null),
};

/** Pure code: tests and code are one script, compiled once; reading all of it anew takes milliseconds. */
export async function compiled(files) {
  const readers = files.map(
    (file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(`./${file}`)})`,
  );
  const { outputFiles } = await build({
    stdin: { contents: `export const read = { ${readers.join(', ')} };`, resolveDir: process.cwd() },
    ...{ bundle: true, write: false, format: 'iife', globalName: 'tests', platform: 'node' },
    ...{ packages: 'external', jsx: 'automatic', logLevel: 'error' },
    plugins: [harnessForEsbuild],
  });
  const text = `(require) => { ${outputFiles[0].text}; return tests.read; }`;
  const modules = new Script(text, { filename: 'tests.js' }).runInThisContext();
  const require = createRequire(path.resolve('package.json'));
  let readerOf = modules(require);
  return {
    read: (file) => readerOf[file](),
    anew() {
      readerOf = modules(require);
    },
    close: async () => {},
  };
}

/** Code of the server, with Prisma's client and the packages that only a bundler resolves: modules stay as long as they may. */
export async function served() {
  const root = process.cwd();
  const server = await createServer({
    ...{ configFile: false, root, logLevel: 'silent', appType: 'custom' },
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    resolve: { alias: { '@/': `${root}/`, vitest: VIRTUAL } },
    optimizeDeps: { noDiscovery: true },
    ssr: { noExternal: ['next-intl'] },
    plugins: [harnessForVite],
  });
  const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
  return {
    read: (file) => runner.import(path.resolve(file)),
    anew: () => runner.clearCache(),
    close: async () => {
      await runner.close();
      await server.close();
    },
  };
}
