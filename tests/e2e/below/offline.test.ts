/** Without a network, below a path. */
import { expect, type Page, test } from '@playwright/test';
import { at, BASE, isBelow, ORIGIN } from '../support/below';

test.use({ serviceWorkers: 'allow' });

const kept = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return { names, urls: lists.flat() };
  });

test('the worker keeps what is below the path, and leaves the caches of its neighbours', async ({
  page,
  context,
}) => {
  test.setTimeout(150_000);
  const find = at('/en?lines=2&gb=5');
  await page.goto(find);
  // What another site of this host keeps.
  await page.evaluate(() => caches.open('pages-abc/neighbour'));
  await expect(async () => {
    const { urls } = await kept(page);
    expect(urls).toContain(find);
    expect(urls).toContain(at('/en/glossary'));
    expect(urls.some((url) => url.includes('/_next/static/'))).toBe(true);
  }).toPass({ timeout: 60_000 });
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  expect(scope).toBe(`${ORIGIN}${BASE}/`);
  const { names, urls } = await kept(page);
  expect(urls.filter((url) => !isBelow(url))).toEqual([]);
  expect(names).toContain('pages-abc/neighbour');

  const first = await page.locator('main article').first().textContent();
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('main article').first()).toHaveText(first ?? '');
  await expect(page.getByText(/You are offline/)).toBeVisible();
  await page.goto(at('/en/guide/keep'));
  await expect(page.locator('main h1')).toBeVisible();
  await page.goto(at('/en/plans/tello-10gb'));
  const link = page.locator(`main a[href="${BASE}/en?lines=2&gb=5"]`);
  await link.click();
  await expect(page.locator('main article').first()).toHaveText(first ?? '');
  // The root leads to the language that was used last.
  await page.goto(at('/'));
  await expect(page).toHaveURL(new RegExp(`^${at('/en')}`));
  await context.setOffline(false);
});
