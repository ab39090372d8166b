/** The database goes away under readers, and comes back: on a server and a PostgreSQL of its own. */
import type { ChildProcess } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import english from '@/messages/en.json' with { type: 'json' };
import chinese from '@/messages/zh.json' with { type: 'json' };
import { serve, tryPort } from '@/scripts/support/serve.mjs';
import {
  createPostgresDatabase,
  type PostgresCluster,
  postgresAvailable,
  startPostgres,
} from '../support/postgres';
import { PASSWORD } from './support/people';

test.skip(!postgresAvailable, 'There is no PostgreSQL on this machine.');
test.describe.configure({ mode: 'serial', timeout: 180_000 });

let cluster: PostgresCluster;
let child: ChildProcess;
let base: string;
let env: Record<string, string>;
const run = (script: string, input = '') =>
  execFileSync(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, ...env },
    input,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  cluster = await startPostgres();
  env = { DATABASE_URL: createPostgresDatabase(cluster.port, 'plansight'), LOG_LEVEL: 'silent' };
  for (const script of ['scripts/migrate.ts', 'scripts/seed.ts']) run(script);
  const port = (await tryPort(0)) as number;
  ({ child, address: base } = await serve(port, { ...env, REQUESTS_PER_MINUTE: '0' }));
});
test.afterAll(async () => {
  child?.kill('SIGKILL');
  await cluster?.stop();
});

const NOTES = {
  en: /^The plans shown are as of .+ UTC: the database does not answer at the moment\.$/,
  zh: /^这里显示的是截至 .+（UTC）的套餐：数据库目前没有响应。$/,
};

test('pages go on with a note in their language, and without it afterwards', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  // Kept in memory from before: the first page and a plan in English. The others are made in the outage.
  for (const path of ['/en', '/en/plans/tello-10gb', '/zh'])
    expect((await plain.goto(base + path))?.status()).toBe(200);
  await expect(plain.locator('.held-note')).toHaveCount(0);
  await cluster.halt('immediate');
  await expect
    .poll(async () => {
      await plain.goto(`${base}/en`);
      return plain.locator('.held-note').count();
    })
    .toBe(1);
  for (const path of ['/en', '/zh', '/en/plans/tello-10gb', '/zh/plans/tello-10gb', '/zh/admin/sign-in']) {
    const response = await plain.goto(base + path);
    expect([path, response?.status()]).toEqual([path, 200]);
    await expect(plain.locator('.held-note')).toHaveText(NOTES[path.startsWith('/zh') ? 'zh' : 'en']);
    await expect(plain.locator('.held-note')).toBeVisible();
    expect(response?.headers()['cache-control']).toContain('no-store');
  }
  // The list of changes is in the database alone: its page comes without, and says so.
  for (const [path, title] of [
    ['/en/changes', english.changes.away],
    ['/zh/changes?plan=tello-10gb', chinese.changes.away],
  ] as const) {
    const response = await plain.goto(base + path);
    expect([path, response?.status()]).toEqual([path, 200]);
    expect(response?.headers()['cache-control']).toContain('no-store');
    await expect(plain.locator('.held-note')).toHaveText(NOTES[path.startsWith('/zh') ? 'zh' : 'en']);
    await expect(plain.getByRole('alert')).toContainText(title);
    await expect(plain.locator('form[action*="/changes"]')).toBeVisible();
    await expect(plain.locator('meta[name=robots][content=noindex]').first()).toBeAttached();
  }
  for (const path of ['/api/v1/changes', '/en/changes/feed.atom'])
    expect([path, (await fetch(base + path)).status]).toEqual([path, 503]);
  // A list by filters is of the catalog that is held.
  const filtered = await fetch(`${base}/api/v1/plans?carrier=tello&esim=true`);
  expect([filtered.status, (await filtered.json()).plans.length > 0]).toEqual([200, true]);
  expect(filtered.headers.get('plansight-catalog-as-of')).not.toBeNull();
  // What cannot be shown at all is refused in words.
  const report = await plain.goto(`${base}/zh/reports/${'a'.repeat(32)}`);
  expect(report?.status()).toBe(503);
  await expect(plain.getByRole('heading', { name: '数据库没有响应' })).toBeVisible();
  const health = await fetch(`${base}/api/health`);
  expect([health.status, await health.json()]).toMatchObject([503, { trouble: 'away' }]);
  expect((await fetch(`${base}/api/health/serving`)).status).toBe(200);
  await context.close();

  const reader = await browser.newContext();
  const page = await reader.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(`${base}/en`);
  await expect
    .poll(() => page.evaluate(() => Object.keys(document.body).some((key) => key.startsWith('__react'))))
    .toBe(true);
  await expect(page.locator('.held-note')).toHaveText(NOTES.en);
  const { violations } = await new AxeBuilder({ page }).include('.held-note').analyze();
  expect(violations).toEqual([]);
  expect(faults).toEqual([]);
  // A way on by a link has the note too.
  await page.getByRole('link', { name: 'How it works' }).first().click();
  await page.waitForURL('**/en/method**');
  await expect(page.locator('.held-note')).toHaveCount(1);

  await cluster.resume();
  await expect
    .poll(async () => {
      await page.goto(`${base}/en`);
      return page.locator('.held-note').count();
    })
    .toBe(0);
  await reader.close();
});

test('who works is told in words, in the place where they are, and goes on afterwards', async ({
  browser,
}) => {
  run('tests/e2e/support/backstage-process.ts', '{"act":"people","given":null}\n');
  for (const [locale, words, row] of [
    ['en', english.admin, 0],
    ['zh', chinese.admin, 1],
  ] as const) {
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${base}/${locale}/admin/sign-in`);
    await page.locator('input[name=email]').fill('editor@example.org');
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('main form').getByRole('button').click();
    await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
    await page.goto(`${base}/${locale}/admin/grid?carrier=visible&column=features.volte,requirements.ssn`);
    const cell = page.locator(`[data-cell="${row}:1"]`);
    await cell.click();
    const before = await cell.textContent();
    await page.keyboard.press('Delete');
    await expect(cell).not.toHaveText(before ?? '');
    const typed = (await cell.textContent()) ?? '';
    const account = await page.context().newPage();
    await account.goto(`${base}/${locale}/admin/account`);
    const begin = account.getByRole('button', { name: words.account.begin });
    const password = account.locator('form', { has: begin }).locator('input[name=password]');
    await password.fill(PASSWORD);
    await cluster.halt('immediate');

    await begin.click();
    await expect(account.getByText(words.refused.databaseUnavailable)).toBeVisible();
    await expect(password).toHaveValue(PASSWORD);
    const upload = page.getByLabel(words.grid.sheetIn);
    const sheet = Buffer.from('id,features.volte\nvisible-base,no\n');
    await upload.setInputFiles({ name: 'grid.csv', mimeType: 'text/csv', buffer: sheet });
    await expect(page.getByText(words.refused.databaseUnavailable)).toBeVisible();
    await page.getByRole('button', { name: words.signOut, exact: true }).click();
    await expect(page.getByText(words.refused.signOutAway)).toBeVisible();
    await expect(cell).toHaveText(typed);

    await cluster.resume();
    await expect
      .poll(async () => {
        await page.getByRole('button', { name: words.signOut, exact: true }).click();
        return page.waitForURL('**/sign-in', { timeout: 2000 }).then(
          () => true,
          () => false,
        );
      })
      .toBe(true);
    await page.context().close();
  }
});
