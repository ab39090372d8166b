/**
 * Runs tests of pure code in one process, reading the modules anew for each change: a hundred milliseconds where a
 * Vitest worker takes a second.
 */
import path from 'node:path';
import { createServer, createServerModuleRunner } from 'vite';
import * as harness from './mutation-harness.mjs';

const HARNESS = '\0mutation-harness';
const NAMES = ['describe', 'expect', 'it', 'test', 'vi'];

export class OneProcessRunner {
  constructor() {
    // What the changed code reads and counts in; Stryker gives it this name.
    globalThis.__stryker__ ??= {};
    this.state = globalThis.__stryker__;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.files = JSON.parse(process.env.MUTATION_TESTS);
    const root = process.cwd();
    // The harness stays one module however often the tests are read.
    globalThis.mutationHarness = harness;
    this.server = await createServer({
      ...{ configFile: false, root, logLevel: 'silent', appType: 'custom' },
      server: { middlewareMode: true, watch: null, hmr: false, ws: false },
      resolve: { alias: { '@/': `${root}/`, vitest: HARNESS } },
      optimizeDeps: { noDiscovery: true },
      plugins: [
        {
          name: 'mutation-harness',
          enforce: 'pre',
          resolveId: (id) => (id === HARNESS ? id : null),
          load: (id) =>
            id === HARNESS ? `export const { ${NAMES.join(', ')} } = globalThis.mutationHarness;` : null,
        },
      ],
    });
    this.modules = createServerModuleRunner(this.server.environments.ssr, { hmr: false });
  }

  async dispose() {
    await this.modules?.close();
    await this.server?.close();
  }

  /** Runs those tests, or all; the first that fails ends it where `bail` is set. */
  async run(files, { only, bail, deadline = Number.POSITIVE_INFINITY }) {
    const results = [];
    this.modules.clearCache();
    for (const file of files) {
      await this.modules.import(path.resolve(file));
      for (const { name, run } of harness.collected()) {
        const id = `${file}#${name}`;
        if (only && !only.has(id)) continue;
        if (performance.now() > deadline) return { results, late: true };
        this.state.currentTestId = id;
        const from = performance.now();
        let failure = null;
        try {
          await run();
        } catch (error) {
          failure = String(error?.message ?? error);
        }
        this.state.currentTestId = undefined;
        results.push({ id, name, timeSpentMs: performance.now() - from, failure });
        if (failure !== null && bail) return { results };
      }
    }
    return { results };
  }

  async dryRun() {
    this.state.activeMutant = undefined;
    this.state.mutantCoverage = undefined;
    const { results } = await this.run(this.files, { bail: false });
    const tests = results.map(({ id, name, timeSpentMs, failure }) => ({
      ...{ id, name, timeSpentMs },
      ...(failure === null ? { status: 0 } : { status: 1, failureMessage: failure }),
    }));
    return { status: 'complete', tests, mutantCoverage: this.state.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, timeout, mutantActivation }) {
    const only = testFilter && new Set(testFilter);
    const files = only ? [...new Set([...only].map((id) => id.split('#')[0]))] : this.files;
    this.state.activeMutant = activeMutant.id;
    this.state.hitCount = hitLimit === undefined ? undefined : 0;
    this.state.hitLimit = hitLimit;
    try {
      const { results, late } = await this.run(files, {
        only,
        bail: true,
        deadline: performance.now() + timeout,
      });
      const nrOfTests = results.length;
      const killer = results.find(({ failure }) => failure !== null);
      if (late || this.state.hitCount > hitLimit) return { status: 'timeout', reason: 'Runs too long' };
      if (!killer) return { status: 'survived', nrOfTests };
      return { status: 'killed', killedBy: [killer.id], failureMessage: killer.failure, nrOfTests };
    } catch (error) {
      // The modules could not even be read.
      harness.collected();
      return { status: 'killed', killedBy: [], failureMessage: `${mutantActivation} ${error}`, nrOfTests: 0 };
    } finally {
      this.state.activeMutant = undefined;
    }
  }
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'one-process', injectableClass: OneProcessRunner },
];
