import { expect, expectStands, LOCALES, LOOKS, test, wear } from './support/page';

const LANGUAGE = { en: 'en', zh: 'zh-CN' } as const;

for (const look of LOOKS)
  test(`CT-30 the frame stands: ${look.look}`, async ({ page }) => {
    await wear(page, look);
    await page.goto(`/${look.locale}/method`);
    await expect(page.locator('html')).toHaveAttribute('lang', LANGUAGE[look.locale]);
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(page.getByRole('contentinfo')).toBeVisible();
    await expectStands(page);
  });

test('the browser’s language decides at first', async ({ request }) => {
  for (const [asked, path] of [
    ['zh-CN,zh;q=0.9,en;q=0.8', '/zh'],
    ['zh-TW', '/zh'],
    ['en-GB,en;q=0.9,zh;q=0.1', '/en'],
    ['fr-FR', '/en'],
  ] as const) {
    const answer = await request.get('/?lines=2', { maxRedirects: 0, headers: { 'accept-language': asked } });
    expect([asked, answer.headers().location]).toEqual([asked, expect.stringMatching(`${path}\\?lines=2$`)]);
  }
});

test('the language switch keeps path and query', async ({ page }) => {
  await page.goto('/en/method?lines=2&gb=10');
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL('/zh/method?lines=2&gb=10');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the language switch keeps path and query', async ({ page }) => {
    await page.goto('/zh/method?lines=2&call=CN:120');
    await page.getByRole('link', { name: 'English' }).click();
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, ...searchParams]).toEqual(['/en/method', ['lines', '2'], ['call', 'CN:120']]);
  });
});

test('the theme follows the system until the reader chooses, and keeps the choice', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/en/method');
  const light = await background();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await background();
  expect(dark).not.toBe(light);

  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  expect(await background()).toBe(light);
  await page.reload();
  expect(await background()).toBe(light);

  // Choosing what the system says is following it again.
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  expect(await background()).toBe(dark);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await background()).toBe(light);
});

test('the first stop of the keyboard skips to the content', async ({ page }) => {
  await page.goto('/en/method');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('an unknown address says so in the reader’s language', async ({ request }) => {
  for (const [path, words] of [
    ['/en/no/such/page', 'There is no such page'],
    ['/zh/nothing', '没有这个页面'],
  ] as const) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(404);
    expect(await answer.text()).toContain(words);
  }
});

test('every answer carries the protecting headers', async ({ request }) => {
  for (const path of ['/en/method', '/api/health', '/icon.svg']) {
    const headers = (await request.get(path)).headers();
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['x-frame-options'], path).toBe('DENY');
    expect(headers['x-powered-by'], path).toBeUndefined();
  }
});

test('the site map names every plan in both languages', async ({ request }) => {
  const map = await (await request.get('/sitemap.xml')).text();
  const { plans } = await (await request.get('/api/v1/plans')).json();
  expect(plans.length).toBeGreaterThan(0);
  for (const { id } of plans) {
    for (const locale of LOCALES) expect(map).toContain(`/${locale}/plans/${id}</loc>`);
  }
  expect(await (await request.get('/robots.txt')).text()).toContain('/sitemap.xml');
});

test('CT-31 CT-32 no account, no request to others, nothing kept but language, theme and what was asked last', async ({
  page,
  context,
  baseURL,
}) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:'))
      elsewhere.push(request.url());
  });
  const kept = async () => (await context.cookies()).map(({ name }) => name).sort();
  await page.goto('/en?lines=2&gb=10');
  // What was asked is kept once scripts run.
  await expect.poll(kept).toContain('need');
  await page.getByRole('link', { name: 'How it works' }).first().click();
  await expect(page).toHaveURL('/en/method');
  await page.getByRole('link', { name: '中文' }).click();
  await page.getByRole('button', { name: '切换浅色和深色' }).click();
  expect(elsewhere).toEqual([]);
  expect(await kept()).toEqual(['NEXT_LOCALE', 'need', 'theme']);
});
