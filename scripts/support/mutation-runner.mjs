/**
 * Runs tests of pure code in one process, reading the modules anew for each change: a tenth of a second where a Vitest
 * worker takes one. Tests and code are one script, which is compiled once.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import * as harness from './mutation-harness.mjs';

const NAMES = ['describe', 'expect', 'it', 'test', 'vi'];

/** Tests get the harness that runs them in place of Vitest. */
const harnessInPlaceOfVitest = {
  name: 'mutation-harness',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vitest$/ }, () => ({ path: 'vitest', namespace: 'harness' }));
    onLoad({ filter: /.*/, namespace: 'harness' }, () => ({
      contents: `export const { ${NAMES.join(', ')} } = globalThis.mutationHarness;`,
    }));
  },
};

/** A script whose value is a function that gives, with modules of their own, one function for each test file. */
async function scriptOf(files) {
  const readers = files.map(
    (file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(`./${file}`)})`,
  );
  const { outputFiles } = await build({
    stdin: { contents: `export const read = { ${readers.join(', ')} };`, resolveDir: process.cwd() },
    ...{ bundle: true, write: false, format: 'iife', globalName: 'tests', platform: 'node' },
    ...{ packages: 'external', jsx: 'automatic', logLevel: 'error' },
    plugins: [harnessInPlaceOfVitest],
  });
  return new Script(`(require) => { ${outputFiles[0].text}; return tests.read; }`, { filename: 'tests.js' });
}

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
    // The harness stays one module however often the tests are read.
    globalThis.mutationHarness = harness;
    this.modules = (await scriptOf(this.files)).runInThisContext();
    this.require = createRequire(path.resolve('package.json'));
  }

  /** Runs those tests, or all; the first that fails ends it where `bail` is set. */
  async run(files, { only, bail, deadline = Number.POSITIVE_INFINITY }) {
    const results = [];
    const read = this.modules(this.require);
    for (const file of files) {
      await read[file]();
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
    const covering = only && new Set(testFilter.map((id) => id.split('#')[0]));
    // In the order in which they were named, so that the quick ones can go first.
    const files = this.files.filter((file) => covering?.has(file) ?? true);
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
