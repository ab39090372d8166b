/**
 * `npm run mutate -- lib/cost server/drafts.ts [--tests tests/cost,tests/csv]`: changes the code in small
 * ways, one at a time, and names each change that no test notices. Not part of `npm test`: it takes minutes to hours.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

const REPORTS = '.mutation';
const isFolder = (name) => existsSync(name) && statSync(name).isDirectory();

/** What to mutate, as globs: a folder stands for its files, a range of lines (`file.ts:10-20`) for itself. */
const sourcesOf = (target) => (isFolder(target) ? `${target}/**/*.ts` : target);

/** Tests mirror the sources: those below `tests/cost` for `lib/cost`, `tests/admin/draft*` for `lib/admin/draft.ts`. */
const testsOf = (target) => `tests/${target.replace(/^lib\//, '').replace(/\.ts(:.*)?$/, '')}`;

/** The test files of a folder, or those whose path begins so. */
function testFiles(prefix) {
  const folder = isFolder(prefix) ? prefix : path.dirname(prefix);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    path.join(folder, file),
  );
  return files.filter((file) => /\.test\.tsx?$/.test(file) && file.startsWith(prefix)).sort();
}

async function mutate(sources, tests, { property, perTest }) {
  const include = tests.filter((file) => property || !file.includes('.property.'));
  if (include.length === 0 || sources.length === 0) return [];
  process.env.MUTATION_TESTS = JSON.stringify(include);
  process.env.FC_RUNS ??= '300';
  return new Stryker({
    mutate: sources,
    // Tests of these can run many times in one process.
    testRunner: sources.every((source) => /^(?:lib|server)\//.test(source)) ? 'one-process' : 'vitest',
    plugins: [
      '@stryker-mutator/vitest-runner',
      ...['mutation-log', 'mutation-runner'].map((name) => path.resolve(`scripts/support/${name}.mjs`)),
    ],
    vitest: { configFile: 'vitest.mutation.config.ts', related: false },
    coverageAnalysis: perTest ? 'perTest' : 'all',
    concurrency: 1,
    // On a busy machine, a test of the server stands still for as long as others work.
    timeoutMS: 60_000,
    reporters: ['progress-append-only', 'log'],
    tempDirName: path.join(tmpdir(), 'plansight-mutate'),
    ignorePatterns: ['.next', '.mutation', 'docs', 'bench/results', 'test-results', 'playwright-report'],
    warnings: { slow: false },
    allowEmpty: true,
  }).runMutationTest();
}

const SURVIVED = ['Survived', 'NoCoverage'];
const rangeOf = ({ fileName, location: { start, end } }) =>
  `${path.relative('.', fileName)}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
const keyOf = (mutant) => `${rangeOf(mutant)} ${mutant.mutatorName} ${mutant.replacement}`;

/** Tries the survivors among these results once more; the others stay as they are. */
async function again(results, tests, options) {
  const left = results.filter(({ status }) => SURVIVED.includes(status));
  if (left.length === 0) return results;
  const retried = await mutate([...new Set(left.map(rangeOf))], tests, options);
  const byKey = new Map(retried.map((mutant) => [keyOf(mutant), mutant]));
  return results.map((mutant) =>
    SURVIVED.includes(mutant.status) ? (byKey.get(keyOf(mutant)) ?? mutant) : mutant,
  );
}

function report(results) {
  const counts = new Map();
  for (const { fileName, status } of results) {
    for (const name of [path.relative('.', fileName), 'all']) {
      const row = counts.get(name) ?? { noticed: 0, survived: 0 };
      if (SURVIVED.includes(status)) row.survived += 1;
      else if (['Killed', 'Timeout'].includes(status)) row.noticed += 1;
      counts.set(name, row);
    }
  }
  for (const { fileName, location, mutatorName, replacement, status } of results)
    if (SURVIVED.includes(status)) {
      const { line, column } = location.start;
      console.log(`${path.relative('.', fileName)}:${line}:${column} ${mutatorName} → ${replacement}`);
    }
  for (const [name, { noticed, survived }] of counts) {
    const percent = ((100 * noticed) / (noticed + survived)).toFixed(1);
    console.log(`${name}: ${noticed} of ${noticed + survived} noticed (${percent} %)`);
  }
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    tests: { type: 'string' },
    // Only what survived the last run of the same targets.
    again: { type: 'boolean', default: false },
    // For tests that build upon each other: all of them run for each change, not only those that reach it.
    'in-order': { type: 'boolean', default: false },
  },
});
if (positionals.length === 0) {
  console.error('Name what to mutate: npm run mutate -- lib/cost');
  process.exit(2);
}
const tests = (values.tests?.split(',') ?? positionals.map(testsOf)).flatMap(testFiles);
const file = path.join(REPORTS, `${positionals.join('+').replaceAll(/[^\w.+-]/g, '-')}.json`);
process.env.MUTATION_LOG = `${file}l`;
mkdirSync(REPORTS, { recursive: true });
const save = (results) => {
  writeFileSync(file, JSON.stringify(results, null, 1));
  return results;
};
const options = { perTest: !values['in-order'], property: false };
const first = values.again
  ? await again(JSON.parse(readFileSync(file, 'utf8')), tests, options)
  : await mutate(positionals.map(sourcesOf), tests, options);
save(first);
// Property tests are slow, so they see only the changes that all other tests let pass.
const hasProperties = tests.some((file) => file.includes('.property.'));
report(hasProperties ? save(await again(first, tests, { ...options, property: true })) : first);
