/**
 * `npm run rolling`: two instances behind nginx over one PostgreSQL are replaced by a newer build, one after the other,
 * while readers ask for pages with their files and forms of the older build are sent to the newer one. Needs a finished
 * build, nginx and PostgreSQL's programs; makes the newer build itself, which takes minutes.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { createPostgresDatabase, startPostgres } from '../support/postgres';
import { scratch } from '../support/scratch';
import { nginxFor } from './nginx';
import { type Tally, traffic } from './traffic';

const READERS = 6;
const PORT = Number(process.env.PORT ?? 4140);
const [FIRST, SECOND] = [PORT + 1, PORT + 2] as const;
const SITE = `http://127.0.0.1:${PORT}`;
const REPORT = '/en/plans/tello-5gb/report';
const CLAIM = 'The carrier says 12 GB since Monday.';
const QUIET = { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1' };

const older = process.cwd();
const home = scratch();
/** Beside it, since links do not reach another disk. */
const newer = process.env.NEWER ?? `${older}.newer`;

/** Writes anew, so that the copy's file is no longer the one that it was linked to. */
function change(file: string, from: string, to: string): void {
  const target = path.join(newer, file);
  const text = readFileSync(target, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  rmSync(target);
  writeFileSync(target, text.replaceAll(from, to));
}

/** The same sources, but for a word that every page shows and an action that is now called otherwise. */
function buildNewer(): void {
  if (process.env.NEWER) return;
  rmSync(newer, { recursive: true, force: true });
  execFileSync('cp', ['-al', older, newer]);
  rmSync(path.join(newer, '.next'), { recursive: true });
  change('messages/en.json', '"tagline": "', '"tagline": "Anew: ');
  for (const file of ['actions.ts', 'page.tsx'])
    change(`app/[locale]/plans/[planId]/report/${file}`, 'sendReport', 'sendReportAnew');
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: newer, stdio: 'inherit' });
}

const running = new Set<ChildProcess>();

async function start(folder: string, port: number, url: string): Promise<ChildProcess> {
  const env = {
    ...process.env,
    ...QUIET,
    NODE_ENV: 'production' as const,
    PORT: String(port),
    DATABASE_URL: url,
  };
  const child = spawn(process.execPath, ['.next/serve.mjs'], {
    cwd: folder,
    env: { ...env, TRUSTED_PROXIES: 'loopback', REQUESTS_PER_MINUTE: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  running.add(child);
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`);
    if ((await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null))?.ok) return child;
    await sleep(200);
  }
  throw new Error('The server does not answer');
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  running.delete(child);
}

const sendForm = (page: Page) => page.locator('main form button[type=submit]').click();

/** Opens the form of a report and fills it in. */
async function openForm(page: Page, text: string): Promise<void> {
  await page.goto(`${SITE}${REPORT}`);
  await page.locator('textarea[name=claim]').fill(text);
}

/** @returns whether it was taken, after a reload where it had to be. */
async function finishForm(page: Page, text: string): Promise<'sent' | 'sent after a reload' | 'lost'> {
  await sendForm(page);
  const reload = page.getByRole('button', { name: 'Reload', exact: true });
  const sent = page.locator('textarea[name=claim]');
  await Promise.race([reload.waitFor(), sent.waitFor({ state: 'detached' })]);
  if (!(await reload.isVisible())) return 'sent';
  await reload.click();
  await page.getByText('what you typed is filled in again.').waitFor();
  if ((await sent.inputValue()) !== text) return 'lost';
  await page.waitForTimeout(3500);
  await sendForm(page);
  await sent.waitFor({ state: 'detached' });
  return 'sent after a reload';
}

/** @returns whether it was taken or is shown again. */
async function finishPlainForm(page: Page, text: string): Promise<'sent' | 'shown to be copied' | 'lost'> {
  await sendForm(page);
  await page.waitForLoadState();
  const shown = page.locator('main li').filter({ hasText: text });
  if (await shown.count()) return 'shown to be copied';
  return (await page.locator('textarea[name=claim]').count()) === 0 ? 'sent' : 'lost';
}

async function signInAcross(page: Page): Promise<string> {
  await page.locator('input[name=password]').fill('no such password here');
  await page.locator('main form button[type=submit]').click();
  await page.waitForLoadState();
  return ((await page.locator('main').textContent()) ?? '').includes('is not right') ? 'taken' : 'lost';
}

async function main(): Promise<void> {
  buildNewer();
  const postgres = await startPostgres();
  const url = createPostgresDatabase(postgres.port, 'rolling');
  for (const script of ['migrate', 'seed'])
    execFileSync(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`], {
      env: { ...process.env, DATABASE_URL: url },
      stdio: 'inherit',
    });
  const nginx = nginxFor({ folder: home, port: PORT, instances: [FIRST, SECOND] });
  running.add(nginx);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
  const faults: string[] = [];
  let pages: Tally | null = null;
  try {
    const before = [await start(older, FIRST, url), await start(older, SECOND, url)] as const;
    const withScripts = await browser.newContext({ serviceWorkers: 'block' });
    const without = await browser.newContext({ javaScriptEnabled: false });
    const forms: [string, (page: Page, text: string) => Promise<string>, Page, string][] = [];
    for (let at = 0; at < 4; at++) {
      const isPlain = at % 2 === 1;
      const page = await (isPlain ? without : withScripts).newPage();
      await openForm(page, `${CLAIM} ${at}`);
      forms.push([
        isPlain ? 'without scripts' : 'with scripts',
        isPlain ? finishPlainForm : finishForm,
        page,
        `${CLAIM} ${at}`,
      ]);
    }
    const signIn = await without.newPage();
    await signIn.goto(`${SITE}/en/admin/sign-in`);
    await signIn.locator('input[name=email]').fill('ada@example.org');
    const readers = traffic(SITE, READERS, readFileSync('.next/BUILD_ID', 'utf8').trim());
    const outcomes: string[] = [];
    const finish = async (when: string) => {
      for (const [how, send, page, text] of forms.splice(0, 2)) {
        const result = await send(page, text).catch(
          (error: Error) => `lost (${error.message.split('\n')[0]})`,
        );
        outcomes.push(`${when}, ${how}: ${result}`);
        if (result.startsWith('lost')) faults.push(`a form ${how} was lost`);
      }
    };
    await sleep(3000);
    await stop(before[1]);
    await start(newer, SECOND, url);
    await sleep(3000);
    await finish('one of two replaced');
    await stop(before[0]);
    await start(newer, FIRST, url);
    await sleep(3000);
    await finish('both replaced');
    const signedIn = await signInAcross(signIn);
    outcomes.push(`both replaced, a sign-in that both builds know: ${signedIn}`);
    if (signedIn === 'lost') faults.push('a sign-in was lost');
    pages = await readers.stop();
    faults.push(...pages.faults);
    console.log(outcomes.join('\n'));
    console.log(
      `${pages.requests} requests (${pages.files} of files), ${pages.faults.length} failed, slowest ${(pages.slowest / 1000).toFixed(1)} s; pages of the older build ${pages.of.older}, of the newer ${pages.of.newer}`,
    );
  } finally {
    await browser.close();
    for (const child of running) child.kill('SIGTERM');
    await sleep(2000);
    for (const child of running) child.kill('SIGKILL');
    await postgres.stop();
    rmSync(home, { recursive: true, force: true });
    if (!process.env.NEWER) rmSync(newer, { recursive: true, force: true });
  }
  for (const fault of new Set(faults)) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

mkdirSync(home, { recursive: true });
await main();
process.exit();
