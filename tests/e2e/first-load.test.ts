/** What a first visit downloads: the answer is in a small page, and most of the scripts come after it. */
import { expect, test } from '@playwright/test';

const MOST_HTML = 150_000;
const MOST_SCRIPT = 140 * 1024;

for (const locale of ['en', 'zh'])
  test(`the page is small and has the answer in it: ${locale}`, async ({ request }) => {
    const html = await (await request.get(`/${locale}`)).text();
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MOST_HTML);
    expect(html.match(/data-plan="/g)?.length).toBeGreaterThan(10);
    expect(html).toMatch(/\$\d+\.\d\d/);
  });

test('scripts until the load event, as they are sent, and no chart before its tab is opened', async ({
  page,
}) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  const scripts = new Set<string>();
  let loaded = false;
  let bytes = 0;
  devtools.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script' && !loaded) scripts.add(requestId);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  page.on('load', () => {
    loaded = true;
  });
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) bodies.push(response.text().catch(() => ''));
  });
  await page.goto('/en', { waitUntil: 'networkidle' });
  expect(bytes).toBeGreaterThan(50 * 1024);
  expect(bytes).toBeLessThanOrEqual(MOST_SCRIPT);
  const drawsCharts = async () => (await Promise.all(bodies)).some((text) => text.includes('recharts-'));
  expect(await drawsCharts()).toBe(false);
  await page.getByRole('link', { name: 'Month by month' }).click();
  await expect(page.locator('[data-chart=time] svg').first()).toBeVisible();
  expect(await drawsCharts()).toBe(true);
});
