/**
 * Runs tests in one process, where a Vitest worker takes seconds to begin. Pure code is read anew for each change, which
 * takes milliseconds. The modules of the server stay: a change is switched on in them, and each run of the tests has
 * databases of its own.
 */
import * as harness from './mutation-harness.mjs';
import { compiled, served } from './mutation-modules.mjs';

/** Migrates the databases that tests copy. */
const DATABASE_SETUP = 'tests/support/database-setup.ts';

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
    this.isPure = !this.files.some((file) => file.includes('.database.'));
    this.read = new Map();
    process.on('unhandledRejection', (error) => {
      this.unhandled = error;
    });
    globalThis.mutationHarness = harness;
    this.modules = this.isPure ? await compiled(this.files) : await served();
    if (this.isPure) return;
    process.env.TEST_ENGINES ??= 'SQLite';
    const setup = await this.modules.read(DATABASE_SETUP);
    this.endDatabases = await setup.default({ provide: harness.provide });
  }

  async dispose() {
    await this.endDatabases?.();
    await this.modules?.close();
  }

  /** The tests of a file; modules that stay are read once. */
  async testsOf(file) {
    const there = this.read.get(file);
    if (there) return there;
    await this.modules.read(file);
    const tests = harness.collected();
    this.read.set(file, tests);
    return tests;
  }

  /** What one test throws, or null. */
  async failureOf(run) {
    this.unhandled = null;
    try {
      await run();
      if (this.unhandled) throw this.unhandled;
      return null;
    } catch (error) {
      return String(error?.message ?? error);
    }
  }

  /** Runs those tests, or all; the first that fails ends it where `bail` is set. */
  async run(files, { only, bail, anew, deadline = Number.POSITIVE_INFINITY }) {
    const results = [];
    if (anew) {
      this.modules.anew();
      this.read.clear();
    }
    let late = false;
    for (const file of files) {
      const idOf = ({ name }) => `${file}#${name}`;
      const tests = (await this.testsOf(file)).filter((one) => !only || only.has(idOf(one)));
      await harness.runTests(tests, async (one, run) => {
        late ||= performance.now() > deadline;
        if (late) return false;
        const id = idOf(one);
        this.state.currentTestId = id;
        const from = performance.now();
        const failure = await this.failureOf(run);
        this.state.currentTestId = undefined;
        results.push({ id, name: one.name, timeSpentMs: performance.now() - from, failure });
        return failure === null || !bail;
      });
      if (late || (bail && results.some(({ failure }) => failure !== null))) break;
    }
    return { results, late };
  }

  async dryRun() {
    this.state.activeMutant = undefined;
    this.state.mutantCoverage = undefined;
    const { results } = await this.run(this.files, { bail: false, anew: true });
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
        anew: this.isPure || mutantActivation === 'static',
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
