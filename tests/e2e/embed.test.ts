/** Pages for frames of other sites, the page that makes their code, and oEmbed. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, expectAccessible, expectStands, LOOKS, test, wear } from './support/page';

const EMBEDS = ['plan/mint-6gb?gb=5&state=IL', 'compare?plans=mint-6gb,tello-unlimited&gb=5', 'find?gb=5'];

/** Another site: a page on a port of its own that frames an address. */
async function foreignSite(framed: string): Promise<{ url: string; server: Server }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><title>Other</title><iframe title="f" src="${framed}" width="600" height="600"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

for (const look of LOOKS)
  for (const path of EMBEDS)
    test(`stands by itself, without navigation: ${path}, ${look.look}`, async ({ page }) => {
      await wear(page, look);
      await page.goto(`/${look.locale}/embed/${path}`);
      await expect(page.getByRole('banner')).toHaveCount(0);
      await expect(page.locator('nav, script')).toHaveCount(0);
      await expect(page.locator('footer')).toContainText('Plansight');
      for (const link of await page.locator('a').all())
        expect(
          await link.evaluate(
            (one: HTMLAnchorElement) => one.target || one.ownerDocument.querySelector('base')?.target,
          ),
        ).toBe('_blank');
      await expectStands(page);
    });

for (const path of EMBEDS)
  test(`another site may frame it; it sets and reads no cookie: ${path}`, async ({
    page,
    context,
    baseURL,
  }) => {
    await context.addCookies([
      { name: 'theme', value: 'dark', url: String(baseURL) },
      { name: 'NEXT_LOCALE', value: 'zh', url: String(baseURL) },
    ]);
    const { url, server } = await foreignSite(`${baseURL}/en/embed/${path}`);
    try {
      const answer = page.waitForResponse((response) => response.url().includes('/embed/'));
      await page.goto(url);
      const headers = (await answer).headers();
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers['content-security-policy']).toContain('frame-ancestors *');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      const frame = page.frameLocator('iframe');
      await expect(frame.locator('footer')).toContainText('Plansight');
      await expect(frame.locator('html')).not.toHaveAttribute('data-theme');
      await expect(frame.locator('html')).toHaveAttribute('lang', 'en');
    } finally {
      server.close();
    }
  });

for (const path of ['/en', '/en/plans/mint-6gb', '/en/embed', '/en/admin/sign-in', '/api/v1/carriers'])
  test(`nobody frames the rest of the site: ${path}`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

test('a frame of a page that refuses it stays empty', async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  const { url, server } = await foreignSite(`${baseURL}/en/method`);
  try {
    await page.goto(url);
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveCount(0);
  } finally {
    server.close();
    await page.close();
  }
});

test('the theme is in the address', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/en/embed/find?theme=dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(page);
});

test('a plan that there is none of says so in the frame', async ({ request }) => {
  const answer = await request.get('/zh/embed/plan/nobody');
  expect(answer.headers()['content-security-policy']).toContain('frame-ancestors *');
  expect(await answer.text()).toContain('这里没有收录这个套餐');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the code is made by a form whose answer is an address', async ({ page, baseURL }) => {
    await page.goto('/en/embed?gb=5');
    await page.getByLabel('What to show').selectOption('compare');
    await page.getByRole('textbox', { name: 'Plans' }).fill('mint-6gb, Tello Unlimited');
    await page.getByLabel('Language').selectOption('zh');
    await page.getByLabel('Look').selectOption('dark');
    await page.getByRole('button', { name: 'Make the code' }).click();
    const code = page.getByLabel('Code for your page');
    await expect(code).toHaveValue(/^<iframe src="[^"]+" title="[^"]+"/);
    expect(await code.inputValue()).toContain(`${baseURL}/zh/embed/compare?plans=mint-6gb,`);
    expect(await code.inputValue()).toContain('theme=dark&amp;gb=5');
    await expect(page.frameLocator('iframe').locator('footer')).toContainText('Plansight');
    await page.goto('/en/embed?kind=plan&plans=mint');
    await expect(page.locator('[data-matches]')).toBeVisible();
  });
});

for (const look of LOOKS)
  test(`the page that makes the code stands: ${look.look}`, async ({ page }) => {
    await wear(page, look);
    await page.goto(`/${look.locale}/embed?plans=mint-6gb&gb=5`);
    await expect(page.locator('iframe')).toBeVisible();
    await expectStands(page);
  });

test('oEmbed: a plan’s page names it, and the answer keeps to the size that is allowed', async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto('/en/plans/mint-6gb?gb=5');
  const href = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
  const answer = await request.get(`${href}&maxwidth=300`);
  const body = await answer.json();
  expect(body).toMatchObject({ version: '1.0', type: 'rich', width: 300, provider_name: 'Plansight' });
  expect(body.html).toContain(`src="${baseURL}/en/embed/plan/mint-6gb?gb=5"`);
  const ask = (query: string) => request.get(`/api/oembed?${query}`);
  const url = encodeURIComponent(`${baseURL}/zh/compare?plans=mint-6gb,tello-unlimited`);
  expect((await (await ask(`url=${url}`)).json()).html).toContain(
    '/zh/embed/compare?plans=mint-6gb,tello-unlimited',
  );
  const statuses = await Promise.all(
    [
      `url=${url}&format=xml`,
      `url=${encodeURIComponent('https://evil.example/en/plans/mint-6gb')}`,
      `url=${encodeURIComponent(`${baseURL}/en/plans/nobody`)}`,
      `url=${encodeURIComponent(`${baseURL}/en/admin`)}`,
      'format=json',
    ].map(async (query) => (await ask(query)).status()),
  );
  expect(statuses).toEqual([501, 404, 404, 404, 400]);
});
