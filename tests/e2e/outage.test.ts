/** The database goes away under readers, and comes back: on a server and a PostgreSQL of its own. */
import type { ChildProcess } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { serve, tryPort } from '@/scripts/support/serve.mjs';
import {
  createPostgresDatabase,
  type PostgresCluster,
  postgresAvailable,
  startPostgres,
} from '../support/postgres';

test.skip(!postgresAvailable, 'There is no PostgreSQL on this machine.');
test.describe.configure({ mode: 'serial', timeout: 180_000 });

let cluster: PostgresCluster;
let child: ChildProcess;
let base: string;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  cluster = await startPostgres();
  const env = { DATABASE_URL: createPostgresDatabase(cluster.port, 'plansight'), LOG_LEVEL: 'silent' };
  for (const script of ['scripts/migrate.ts', 'scripts/seed.ts'])
    execFileSync(process.execPath, ['--import', 'tsx', script], { env: { ...process.env, ...env } });
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
  // What cannot be shown says so.
  const changes = await plain.goto(`${base}/zh/changes?plan=tello-10gb`);
  expect(changes?.status()).toBe(503);
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
