/** Pages that come from memory: the same bytes for everybody, with a policy that their own scripts pass. */
import { expect, test } from '@playwright/test';

const PAGES = [
  '',
  '?gb=10&min=300',
  '/plans/tello-10gb',
  '/compare?plans=tello-10gb',
  '/guide/call',
  '/method',
];

for (const [locale, theme] of [
  ['en', null],
  ['zh', 'dark'],
] as const)
  test(`pages run under their own policy: ${locale}, ${theme ?? 'no'} theme`, async ({ browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    const base = test.info().project.use.baseURL ?? '';
    if (theme) await context.addCookies([{ name: 'theme', value: theme, url: base }]);
    for (const path of PAGES) {
      const response = await page.goto(`${base}/${locale}${path}`);
      const policy = response?.headers()['content-security-policy'] ?? '';
      expect(policy).toMatch(/script-src 'self' 'sha256-/);
      expect(policy).not.toMatch(/script-src[^;]*(unsafe|nonce)/);
      expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
      // React has taken the page over.
      await expect
        .poll(() => page.evaluate(() => Object.keys(document.body).some((key) => key.startsWith('__react'))))
        .toBe(true);
    }
    expect(faults).toEqual([]);
    await context.close();
  });

test('a script that slips into a page does not run', async ({ page }) => {
  await page.goto('/en/method');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.slipped = true';
    document.body.append(script);
    return 'slipped' in window;
  });
  expect(ran).toBe(false);
});

test('everybody gets the same page, whoever is signed in', async ({ request }) => {
  const path = '/en/plans/tello-10gb?gb=7';
  const first = await request.get(path);
  const etag = first.headers().etag ?? '';
  const again = await request.get(path, { headers: { cookie: 'better-auth.session_token=any; other=1' } });
  expect(await again.text()).toBe(await first.text());
  expect(again.headers().etag).toBe(etag);
  expect((await request.get(path, { headers: { 'if-none-match': etag } })).status()).toBe(304);
  const dark = await request.get(path, { headers: { cookie: 'theme=dark' } });
  expect(await dark.text()).toContain('data-theme="dark"');
  const elsewhere = await request.get(path, { headers: { 'x-forwarded-host': 'plans.example.org' } });
  expect(await elsewhere.text()).toContain('plans.example.org');
  expect(await (await request.get(path)).text()).not.toContain('plans.example.org');
});

test('pages, scripts, the catalog and answers of the API are sent as brotli or gzip', async ({ request }) => {
  const html = await (await request.get('/en')).text();
  const script = /\/_next\/static\/[^"]+\.js/.exec(html)?.[0] ?? '';
  const { catalogVersion } = await (await request.get('/api/health')).json();
  for (const path of ['/en', script, `/catalog/${catalogVersion}`, '/api/v1/carriers'])
    for (const encoding of ['br', 'gzip'])
      expect(
        (await request.get(path, { headers: { 'accept-encoding': encoding } })).headers()['content-encoding'],
        path,
      ).toBe(encoding);
});

test('what is answered to one reader alone is rendered each time, with a nonce of its own', async ({
  request,
}) => {
  const policies = await Promise.all(
    [1, 2].map(
      async () => (await request.get('/en/admin/sign-in')).headers()['content-security-policy'] ?? '',
    ),
  );
  const nonces = policies.map((policy) => /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1]);
  expect(nonces[0]).toBeTruthy();
  expect(nonces[0]).not.toBe(nonces[1]);
  for (const policy of policies) expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});
