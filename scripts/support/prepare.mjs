/** The steps from a fresh clone to something that runs; each does nothing where nothing is to be done. */
import { existsSync } from 'node:fs';
import { BUILD_MARK, buildFingerprint } from './build-identity.mjs';
import { fingerprint, isFresh, leaveMark, packagesAreFresh } from './freshness.mjs';
import { npm, StepFailed, step } from './run.mjs';

const LEAST_NODE = [20, 19];

const MODELS = ['prisma', 'scripts/generate.ts', 'package-lock.json'];
const GENERATED_MARK = 'generated/.made-from';

/** Works from the root of the clone, with the variables of `.env` where there is one. */
export function enter() {
  process.chdir(new URL('../..', import.meta.url).pathname);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    throw new StepFailed('Checking Node', `This is ${process.version}; install 20.19 or newer.`);
  }
  if (!existsSync('.env')) return;
  try {
    process.loadEnvFile('.env');
  } catch (error) {
    throw new StepFailed(
      'Reading .env',
      `It has to be a text file that this account may read. (${error.message})`,
    );
  }
}

export async function install() {
  await step('Packages', {
    needed: !packagesAreFresh(),
    command: npm('ci', '--no-audit', '--no-fund'),
    advice: 'Check that the npm registry can be reached, then start again.',
  });
}

export async function generate() {
  const digest = fingerprint(MODELS);
  const needed = !isFresh(GENERATED_MARK, digest);
  await step('Database client', {
    needed,
    command: npm('run', '--silent', 'db:generate'),
    advice: 'The models in prisma/schema.prisma may be at fault.',
  });
  if (needed) leaveMark(GENERATED_MARK, digest);
}

const lastLine = (output) => output.trim().split('\n').at(-1);

/** Brings the database up to date and fills it where it is empty. */
export async function prepareDatabase(env = {}) {
  const advice = 'The line above says what is at fault (DATABASE_URL is file:./data.db where it is not set).';
  await step('Database', {
    command: npm('run', '--silent', 'db:migrate'),
    env,
    advice,
    say: lastLine,
  });
  await step('Catalog', { command: npm('run', '--silent', 'db:seed'), env, advice, say: lastLine });
}

export async function build() {
  await step('Build', {
    needed: !(existsSync('.next/BUILD_ID') && isFresh(BUILD_MARK, buildFingerprint())),
    command: [process.execPath, 'scripts/build.mjs'],
    advice: 'The message above names the file.',
  });
}
