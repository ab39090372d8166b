/** A site below a path, as people use it: what is asked for, kept and copied is below the path. */
import { readFile } from 'node:fs/promises';
import { at, BASE, expect, ORIGIN, test } from '../support/below';
import { sentencePart } from '../support/need';
import { listening } from '../support/page';
import { planRows } from '../support/table';

const NEED = 'gb=10&min=200&sms=100&state=CA';

test('the find page: a need is changed, a list filtered, a plan opened, and one goes back', async ({
  page,
}) => {
  await page.goto(at('/en'));
  await (await listening(sentencePart(page, 'gb'))).selectOption('25');
  await expect(page).toHaveURL(new RegExp(`^${at('/en')}\\?.*gb=25`));
  await page.getByRole('searchbox', { name: 'Search plan or carrier' }).fill('tello');
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('tello');
  const rows = planRows(page);
  await expect(rows.first()).toContainText(/tello/i);
  const ids = await rows.evaluateAll((list) => list.map((row) => row.getAttribute('data-plan')));
  expect(ids.every((id) => id?.startsWith('tello'))).toBe(true);
  await rows.first().locator('[aria-expanded]').first().click();
  await page.getByRole('link', { name: 'All facts, sources and the monthly schedule' }).click();
  await expect(page).toHaveURL(new RegExp(`^${at('/en/plans/')}tello`));
  await page.goBack();
  await expect(page).toHaveURL(/gb=25.*q=tello|q=tello.*gb=25/);
  await expect(rows.first()).toContainText(/tello/i);
});

test('what was asked last comes back, by a cookie for the path alone', async ({ page, context }) => {
  await page.goto(at('/en?gb=3&min=50'));
  const own = async () => (await context.cookies()).filter(({ name }) => name === 'need');
  await expect.poll(own).toMatchObject([{ path: BASE }]);
  await page
    .getByRole('banner')
    .getByRole('button', { name: /theme|light|dark/i })
    .click();
  await page.goto(at('/en/method'));
  await page.getByRole('banner').getByRole('link', { name: 'Find' }).click();
  await expect(page).toHaveURL(at('/en?min=50&gb=3'));
  await page.goto(at('/zh'));
  await expect(page).toHaveURL(at('/zh?min=50&gb=3'));
  await expect(page.locator('html')).toHaveAttribute('data-theme', /light|dark/);
  await page.goto(at('/en?gb=7'));
  await (await listening(page.getByRole('link', { name: 'Start again' }))).click();
  await expect(page).toHaveURL(at('/en'));
  const paths = (await context.cookies()).map(({ name, path }) => `${name} ${path}`);
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((one) => !one.endsWith(` ${BASE}`))).toEqual([]);
});

test('the language is switched, and stays so at the root', async ({ page }) => {
  await page.goto(at(`/en/plans/tello-10gb?${NEED}`));
  await page.getByRole('banner').getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(at(`/zh/plans/tello-10gb?${NEED}`));
  await page.goto(at(''));
  await expect(page).toHaveURL(new RegExp(`^${at('/zh')}(\\?|$)`));
  await page.goto(`${ORIGIN}${BASE}/`);
  await expect(page).toHaveURL(new RegExp(`^${at('/zh')}(\\?|$)`));
});

test('a comparison and its file; the picture, the receipt and the copied link of a plan', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(120_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(at(`/en/compare?plans=mint-unlimited,visible-base&${NEED}`));
  await expect(page.getByRole('table').first()).toBeVisible();
  const file = await page.locator('a[href*="/compare/file"]').getAttribute('href');
  const csv = await request.get(`${ORIGIN}${file}`);
  expect([csv.status(), csv.headers()['content-type']]).toEqual([200, expect.stringContaining('text/csv')]);
  await page.goto(at(`/en/plans/mint-unlimited?${NEED}`));
  for (const [selector, name, start] of [
    ['meta[property="og:image"]', 'content', at('/en/picture/plan?')],
    ['link[rel=canonical]', 'href', at('/en/plans/mint-unlimited')],
    ['link[hreflang="zh-CN"]', 'href', at('/zh/plans/mint-unlimited')],
    ['link[type="application/json+oembed"]', 'href', at('/api/oembed?')],
    ['link[rel=icon]', 'href', `${BASE}/icon.svg`],
    ['link[rel=manifest]', 'href', `${BASE}/manifest.webmanifest`],
  ] as const)
    expect((await page.locator(selector).first().getAttribute(name))?.startsWith(start), selector).toBe(true);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save receipt' }).click();
  expect((await download).suggestedFilename()).toBe('plansight-mint-unlimited.png');
  await (await listening(page.getByRole('button', { name: 'Copy link' }))).click();
  await expect(page.getByText('Link copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('the guide: questions are answered, a reminder is fetched, the camera’s page is loaded as such', async ({
  page,
}) => {
  await page.goto(at('/en/guide/choose'));
  await page.locator('#main section[data-question] li a').nth(1).click();
  await expect(page).toHaveURL(new RegExp(`^${at('/en/guide/choose')}\\?.*q=stay`));
  await page.goto(at('/en/guide/keep?plan=h2o-pay-as-you-go&basis=topUp:10.00&last=2026-11-26'));
  const download = page.waitForEvent('download');
  await page.locator('a[href*="/guide/keep/reminder"]').click();
  const calendar = await readFile(await (await download).path(), 'utf8');
  expect(calendar.replaceAll('\r\n ', '')).toContain(at('/en/plans/h2o-pay-as-you-go'));
  await page.goto(at('/en/guide'));
  await listening(page.locator('main a[href*="/guide/activate"]').first());
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await page.locator('main a[href*="/guide/activate"]').first().click();
  await expect(page).toHaveURL(new RegExp(`^${at('/en/guide/activate')}`));
  // Loaded anew, because the policy of the page that was there forbids the camera.
  expect(await page.evaluate(() => 'stayed' in window)).toBe(false);
});

test('a frame of another site: its code, its page, and oEmbed', async ({ page, request }) => {
  await page.goto(at('/en/embed?plans=tello-10gb'));
  const code = await page.locator('textarea, pre, code').filter({ hasText: '<iframe' }).first();
  const text = (await code.inputValue().catch(() => code.textContent())) ?? '';
  const src = /src="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(src.startsWith(at('/en/embed/plan/tello-10gb'))).toBe(true);
  const framed = await request.get(src);
  expect(framed.status()).toBe(200);
  expect(framed.headers()['x-frame-options']).toBeUndefined();
  expect(framed.headers()['content-security-policy']).toContain('frame-ancestors *');
  expect((await request.get(at('/en'))).headers()['x-frame-options']).toBe('DENY');
  const asked = new URLSearchParams({ url: at('/en/plans/tello-10gb?gb=5') });
  const oembed = await (await request.get(at(`/api/oembed?${asked}`))).json();
  expect(oembed.html).toContain(at('/en/embed/plan/tello-10gb'));
  await page.goto(src);
  await expect(page.locator('main, body').first()).toContainText(/Tello/);
});
