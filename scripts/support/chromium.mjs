/** Finds a Chromium for the browser tests, or gets one. Only Node built-ins. */
import { existsSync } from 'node:fs';
import { run, StepFailed } from './run.mjs';

/** Without windows a browser needs half the processor time and wall-clock time for the same tests. */
const SHELL = '/usr/bin/chromium-headless-shell';

const USUAL = [
  SHELL,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Playwright's own copy, where it has one. */
async function playwrights() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return existsSync(file) ? file : null;
}

/** The path in CHROMIUM, a browser in one of the usual places, or Playwright's own copy; null without any. */
export async function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new StepFailed('Finding Chromium', `CHROMIUM names ${named}, which does not exist.`);
  }
  return USUAL.find((file) => existsSync(file)) ?? (await playwrights());
}

const mayUseApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs Debian packages; a server of packages that does not answer is given up soon. */
const apt = (...packages) => [
  ['apt-get', '-qq', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20', 'update'],
  ['apt-get', '-qq', '-y', '-o', 'Acquire::Retries=0', 'install', '--no-install-recommends', ...packages],
];

/** The ways to get one, in order. */
const WAYS = [
  { can: mayUseApt, commands: apt('chromium-headless-shell') },
  {
    can: () => true,
    commands: [[process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium']],
  },
  { can: mayUseApt, commands: apt('chromium') },
];

/** Whether the browser starts at all: Playwright's copy needs libraries that a bare system lacks. */
async function starts(file) {
  const { code } = await run([file, '--headless', '--no-sandbox', '--dump-dom', 'about:blank']);
  return code === 0;
}

const ADVICE =
  'Install Chromium or Chrome, or run npx playwright install --with-deps chromium; CHROMIUM=/path/to/it names it.';

/** Gets the browser without windows where a machine is there for the tests alone; the usual one serves without it. */
async function preferShell() {
  if (!process.env.CI || process.env.CHROMIUM || existsSync(SHELL) || !mayUseApt()) return;
  for (const command of apt('chromium-headless-shell')) {
    if ((await run(command)).code !== 0) return;
  }
}

/** A Chromium that starts. @throws StepFailed saying what to install. */
export async function chromium() {
  await preferShell();
  const there = await findChromium();
  if (there && (await starts(there))) return there;
  if (process.env.CHROMIUM) {
    throw new StepFailed('Starting Chromium', `CHROMIUM names ${there}, which does not start.`);
  }
  let said = '';
  for (const way of WAYS) {
    if (!way.can()) continue;
    for (const command of way.commands) {
      const { code, output } = await run(command);
      if (code !== 0) said += output;
    }
    const got = await findChromium();
    if (got && (await starts(got))) return got;
  }
  throw new StepFailed('Getting Chromium', ADVICE, said);
}
