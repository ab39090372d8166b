/**
 * `npm test`: everything that must hold, in a fresh clone too; the first stage that fails ends it. Stages that leave
 * each other's files and the browser alone run side by side. `node scripts/test.mjs unit build` runs these two only.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { chromium } from './support/chromium.mjs';
import { build, enter, generate, install, prepareDatabase } from './support/prepare.mjs';
import { bin, run, StepFailed, seconds } from './support/run.mjs';
import { serve, tryPort } from './support/serve.mjs';

const scratch = mkdtempSync(path.join(tmpdir(), 'plansight-test-'));
const total = { passed: 0, failed: 0 };

/** Runs a program; its output is printed when it ends, so that stages side by side stay readable. */
async function must(command, advice, env) {
  const { code, output } = await run(command, { env });
  if (output.trim() !== '') process.stdout.write(`${output.trimEnd()}\n`);
  if (code !== 0) throw new StepFailed(command.slice(1).join(' '), advice);
}

/** Runs tests and adds up what their report counts, also where some fail. */
async function counted(command, report, count, env) {
  const { code } = await run(command, { show: true, env });
  const { passed, failed } = count(JSON.parse(readFileSync(report, 'utf8')));
  total.passed += passed;
  total.failed += failed;
  if (code !== 0 || failed > 0) throw new StepFailed('A test', 'The report above names it.');
}

async function types() {
  await must(bin('next/dist/bin/next', 'typegen'), 'Next could not write the types of the routes.');
  // Native, in two fifths of the time; Next and editors take TypeScript 5.9, whose interface it does not have.
  await must(bin('typescript-7/bin/tsc', '--noEmit'), 'Mend the types named above.');
}

async function lint() {
  const reporter = process.env.GITHUB_ACTIONS ? ['--reporter=github'] : [];
  await must(bin('@biomejs/biome/bin/biome', 'ci', ...reporter), 'npm run format mends most of it.');
}

async function unit() {
  const report = path.join(scratch, 'unit.json');
  const command = bin(
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  await counted(command, report, (result) => ({
    passed: result.numPassedTests,
    failed: result.numFailedTests,
  }));
}

/** Promises of the browser and of a database with the catalog, which the projects wait for. */
let executable;
let prepared;

async function catalogDatabase() {
  const file = path.join(scratch, 'catalog.db');
  await prepareDatabase({ DATABASE_URL: `file:${file}`, LOG_LEVEL: 'warn' });
  return file;
}

/** The browser tests of a project, on a server and a database of their own: the back office changes its catalog. */
async function browse(project) {
  const report = path.join(scratch, `${project}.json`);
  const database = path.join(scratch, `${project}.db`);
  const env = {
    ...{ DATABASE_URL: `file:${database}`, LOG_LEVEL: 'warn' },
    // All tests ask from one address, and some say that they come from another.
    ...{ TRUSTED_PROXIES: 'loopback', REQUESTS_PER_MINUTE: '0' },
  };
  executable ??= chromium();
  const browserFile = await executable;
  prepared ??= catalogDatabase();
  copyFileSync(await prepared, database);
  const { child, address } = await serve(await tryPort(0), env);
  try {
    await counted(
      bin('@playwright/test/cli.js', 'test', `--project=${project}`, `--output=test-results/${project}`),
      report,
      ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
      { ...env, BASE_URL: address, CHROMIUM: browserFile, BROWSER_REPORT: report },
    );
  } finally {
    child.kill();
  }
}

const browser = () => browse('public');
const desk = () => browse('desk');
const forms = () => browse('forms');

const STAGES = { install, generate, types, lint, build, unit, browser, desk, forms };

/**
 * Groups come one after another; the rows of a group run side by side, each in its order. First what needs no server,
 * then the browser tests, two at a time, on a server for all or on one each.
 */
const GROUPS = [
  [['install', 'generate']],
  [['unit'], ['lint', 'types', 'build']],
  [['browser']],
  [['desk'], ['forms']],
];

/** The groups with nothing but the stages that were asked for; all where none was. */
function chosenGroups(names) {
  const unknown = names.filter((name) => !(name in STAGES));
  if (unknown.length > 0) {
    throw new StepFailed(
      `Choosing ${unknown.join(', ')}`,
      `The stages are ${Object.keys(STAGES).join(', ')}.`,
    );
  }
  if (names.length === 0) return GROUPS;
  return GROUPS.map((group) => group.map((row) => row.filter((name) => names.includes(name))));
}

async function runStage(name) {
  const from = performance.now();
  console.log(`── ${name} …`);
  try {
    await STAGES[name]();
  } catch (error) {
    if (error?.output) process.stderr.write(`${error.output.trimEnd()}\n`);
    console.error(error instanceof StepFailed ? `✗ ${error.message}` : error);
    console.error(`── ${name} failed after ${seconds(from)}`);
    total.failed = Math.max(total.failed, 1);
    return false;
  }
  console.log(`── ${name} passed (${seconds(from)})`);
  return true;
}

/** Runs the stages of a row until one fails. @returns whether all passed. */
async function runRow(row) {
  for (const name of row) if (!(await runStage(name))) return false;
  return true;
}

async function test() {
  for (const group of chosenGroups(process.argv.slice(2))) {
    const passed = await Promise.all(group.map(runRow));
    if (passed.includes(false)) return;
  }
}

try {
  enter();
  await test();
} catch (error) {
  console.error(error instanceof StepFailed ? `✗ ${error.message}` : error);
  total.failed = Math.max(total.failed, 1);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
