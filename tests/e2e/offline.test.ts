// Not the quiet test of the others: a request that finds no network is an error in the console.
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, NARROW } from './support/page';

test.use({ serviceWorkers: 'allow', viewport: NARROW });

const NEED = 'lines=2&gb=5';

/** Addresses in every cache of the browser, without the origin. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const lists = await Promise.all(
      (await caches.keys()).map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => url),
      ),
    );
    return lists.flat().map((url) => url.slice(location.origin.length));
  });

/** The best of the three in front: its plan and what it costs. */
const answer = (page: Page) => page.locator('main article').first();

/** Opens a page and waits until it, and what always works, has been kept. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(async () => {
    const paths = await kept(page);
    expect(paths).toContain(path);
    expect(paths).toContain(`${path.slice(0, 3)}/glossary`);
  }).toPass({ timeout: 40_000 });
}

const WORDS = {
  en: {
    bar: /You are offline\. This page is as it was on/,
    title: 'This page needs a network',
    seen: 'What you looked at',
    valid: 'A valid IMEI: 352099001761481',
  },
  zh: {
    bar: /当前没有网络。本页是 .+ 时的内容/,
    title: '打开此页需要网络',
    seen: '看过的内容',
    valid: '有效的 IMEI：352099001761481',
  },
} as const;

for (const locale of ['en', 'zh'] as const) {
  const words = WORDS[locale];
  test(`without a network: last results, guide, check, codes and glossary work, ${locale}`, async ({
    page,
    context,
  }) => {
    test.setTimeout(150_000);
    const find = `/${locale}?${NEED}`;
    await visit(page, find);
    const first = await answer(page).textContent();
    await context.setOffline(true);

    await page.reload();
    await expect(answer(page)).toHaveText(first ?? '');
    await expect(page.getByText(words.bar)).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    for (const path of ['/guide', '/guide/choose', '/guide/buy', '/guide/call', '/guide/keep', '/glossary']) {
      await page.goto(`/${locale}${path}`);
      await expect(page.locator('main h1'), path).toBeVisible();
    }
    await page.goto(`/${locale}/guide/check`);
    await page.getByLabel('IMEI', { exact: true }).fill('352099001761481');
    await expect(page.getByText(words.valid)).toBeVisible();
    await page.goto(`/${locale}/guide/activate`);
    await page.locator('textarea').fill('LPA:1$smdp.example.com$K2-LM3N4P5Q-R6S7T');
    await expect(page.locator('[data-code]').getByRole('img')).toBeVisible();

    await page.goto(`/${locale}/plans/tello-10gb`);
    await expect(page.getByRole('heading', { name: words.title })).toBeVisible();
    await expect(page.getByRole('heading', { name: words.seen })).toBeVisible();
    await expect(page.locator(`main a[href="${find}"]`)).toBeVisible();
    await expectAccessible(page);
    await page.locator(`main a[href="${find}"]`).click();
    await expect(answer(page)).toHaveText(first ?? '');

    await expect(page.getByText(words.bar)).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText(words.bar)).toBeHidden();
  });
}

test('what is not public is never kept', async ({ page }) => {
  await visit(page, '/en/method');
  await page.evaluate(() =>
    Promise.all([fetch('/api/v1/carriers'), fetch('/api/health'), fetch('/en/admin')]),
  );
  await page.goto('/en/admin');
  await page.goto('/en/method');
  const paths = await kept(page);
  expect(paths.filter((path) => /admin|\/api\//.test(path))).toEqual([]);
});

test('a question that was changed in the page is what is kept', async ({ page, context }) => {
  test.setTimeout(90_000);
  await visit(page, '/en');
  await page
    .getByRole('button', { name: 'Everyday use' })
    .or(page.getByRole('link', { name: 'Everyday use' }))
    .first()
    .click();
  await expect(page).toHaveURL(/gb=10/);
  const { pathname, search } = new URL(page.url());
  await expect(async () => expect(await kept(page)).toContain(pathname + search)).toPass({ timeout: 20_000 });
  const total = await answer(page).textContent();
  await context.setOffline(true);
  await page.reload();
  await expect(answer(page)).toHaveText(total ?? '');
});

test('the site can be installed: its icons are there in the sizes it names', async ({ request }) => {
  const manifest = await (await request.get('/manifest.webmanifest')).json();
  expect(manifest).toMatchObject({ id: '/', start_url: '/', display: 'standalone' });
  expect(manifest.icons.some((icon: { purpose?: string }) => icon.purpose === 'maskable')).toBe(true);
  for (const { src, sizes, type } of manifest.icons.filter(
    (icon: { type: string }) => icon.type === 'image/png',
  )) {
    const answer = await request.get(src);
    expect(answer.headers()['content-type'], src).toBe(type);
    const bytes = await answer.body();
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
  }
});
