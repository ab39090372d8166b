import { execFileSync } from 'node:child_process';
import { type Browser, expect, type Page } from '@playwright/test';
import type { Role } from '@/lib/admin/permissions';

export const PASSWORD = 'correct horse battery staple';
let known: Record<string, { name: string; value: string }> | null = null;

/** Sees to it that there is somebody of each role, and a second editor; the cookies by which their browsers are known. */
function makePeople() {
  known ??= JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', 'tests/e2e/support/make-people.ts', PASSWORD], {
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    })
      .trim()
      .split('\n')
      .at(-1) ?? '{}',
  ) as Record<string, { name: string; value: string }>;
  return known;
}

/** An address of its own, so that the many sign-ins of the tests are not taken for one attacker. */
export const anAddress = () => `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}`;

/** Signs in by the form of the page; ends where the form led to. */
export async function signIn(page: Page, who: Role | 'second', locale = 'en'): Promise<void> {
  const cookie = makePeople()[who];
  await page.setExtraHTTPHeaders({ 'x-forwarded-for': anAddress() });
  if (!page.url().includes('/sign-in')) await page.goto(`/${locale}/admin/sign-in`);
  if (cookie)
    await page
      .context()
      .addCookies([
        { ...cookie, ...{ url: new URL('/', page.url()).href }, httpOnly: true, sameSite: 'Lax' },
      ]);
  await page.locator('input[name=email]').fill(`${who}@example.org`);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('main form').getByRole('button').click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}

/** A page of its own for somebody who is signed in. */
export async function pageOf(browser: Browser, who: Role | 'second', locale = 'en'): Promise<Page> {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await signIn(page, who, locale);
  return page;
}

/** Fails unless the draft's badge says that it is published; a fact of the plan may be called so too. */
export const expectPublished = (page: Page): Promise<void> =>
  expect(page.getByText('Published', { exact: true }).and(page.locator('span'))).toBeVisible();
