/** What a first visit downloads: the answer is in a small page, and most of the scripts come after it. */
import { expect, test } from '@playwright/test';
import { sentencePart } from './support/need';
import { planRows } from './support/table';

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

test('of a long list only the rows in sight are ever drawn', async ({ page }) => {
  await page.addInitScript(() => {
    const most = { rows: 0 };
    Object.assign(window, { most });
    const count = () => {
      most.rows = Math.max(most.rows, document.querySelectorAll('[role=row][data-plan]').length);
    };
    new MutationObserver(count).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/en');
  const list = page.getByRole('table', { name: 'Meets your needs' });
  await expect.poll(async () => Number(await list.getAttribute('aria-rowcount'))).toBeGreaterThan(60);
  // Rows are moved by the keyboard only once the whole list is here.
  await expect(page.locator('[role=separator][aria-valuenow]').first()).toBeAttached();
  await page.waitForLoadState('networkidle');
  const most = await page.evaluate(() => (window as unknown as { most: { rows: number } }).most.rows);
  expect(most).toBeGreaterThan(10);
  expect(most).toBeLessThan(30);
});

test('without the catalog the page still answers, and says so', async ({ page }) => {
  await page.route('**/catalog/*', (route) => route.abort());
  await page.goto('/en?min=200&sms=100&gb=10&state=IL&autopay=1');
  await expect(page.getByText('The page still works')).toBeVisible();
  const before = await planRows(page).count();
  await page.getByRole('searchbox', { name: 'Search plan or carrier' }).fill('tello');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/q=tello/);
  await expect.poll(() => planRows(page).count()).toBeLessThan(before);
  await sentencePart(page, 'gb').selectOption('25');
  await expect(page).toHaveURL(/gb=25/);
});
