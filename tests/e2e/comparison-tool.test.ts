/** What an independent comparison tool has to do, by the numbers of the list in docs/comparison-tool.md. */
import { REAL_FILES, REAL_PLANS } from '../server/real-catalog';
import { expect, expectStands, LOOKS, test, wear } from './support/page';

const QUERY = 'min=200&sms=100&gb=5&call=CN:120&state=IL&autopay=1';
const PAGES = [
  ['a plan by top-ups', `plans/tello-pay-as-you-go?min=10&sms=10`],
  ['a plan that meets the need', `plans/verizon-unlimited-welcome?${QUERY}`],
  ['a plan that does not', `plans/mint-17gb?${QUERY}`],
  [
    'six plans side by side',
    `compare?plans=tello-10gb,mint-17gb,verizon-unlimited-welcome,visible-base,lycamobile-8gb,helium-mobile-air&${QUERY}`,
  ],
  ['a comparison of nothing', 'compare'],
  ['the method', 'method'],
  ['the glossary', 'glossary'],
] as const;

for (const [name, path] of PAGES)
  for (const look of LOOKS)
    test(`CT-30 ${name} is accessible and within the screen: ${look.look}`, async ({ page }) => {
      await wear(page, look);
      await page.goto(`/${look.locale}/${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectStands(page);
    });

test('CT-02 CT-03 CT-05 who runs it, by what the order comes about, and that nobody pays for a place', async ({
  page,
}) => {
  await page.goto('/en/method');
  await expect(page.locator('#who').locator('..')).toContainText('run by');
  const order = page.locator('#order').locator('..');
  await expect(order).toContainText('the total for what you need over the whole period, lowest first');
  await expect(order).toContainText('Nobody pays for a place');
  await expect(page.locator('main')).not.toContainText(/unbiased|objective/i);
});

test('CT-07 CT-08 before the list: how many are compared, how many meet the need, and not the whole market', async ({
  page,
}) => {
  await page.goto(`/en?${QUERY}`);
  await expect(page.getByRole('status').first()).toContainText(
    /\d+ plans fit · \d+ more may fit: ask first · \d+ do not/,
  );
  await expect(page.locator('main')).toContainText(
    `${REAL_PLANS.length} plans from ${REAL_FILES.length} carriers`,
  );
  const link = page.getByRole('link', { name: 'Some carriers are missing.' });
  const list = page.locator('[role=row][data-plan]').first();
  await expect(list).toBeVisible();
  // Both places at one moment, and the row that stands then: what loads late moves the page and draws rows anew.
  const isBefore = () =>
    link.evaluate((sentence) => {
      const row = document.querySelector('[role=row][data-plan]');
      return row !== null && sentence.getBoundingClientRect().bottom <= row.getBoundingClientRect().top;
    });
  await expect.poll(isBefore).toBe(true);
  await link.click();
  await expect(page.locator('#coverage').locator('..').locator('tbody tr')).toHaveCount(REAL_FILES.length);
});

test('CT-09 every source with its address and date, and the day of the last check', async ({ page }) => {
  await page.goto('/en/plans/tello-10gb');
  await expect(page.locator('header').filter({ hasText: '10GB' })).toContainText('Checked on');
  await expect(page.locator('#source-1 a')).toHaveAttribute('href', /^https:/);
  await expect(page.locator('#source-1')).toContainText('as of');
});

test('CT-15 CT-18 an introductory price with its months and the price after, due today beside the month', async ({
  page,
}) => {
  await page.goto('/en/plans/mint-17gb?gb=5');
  const prices = page.locator('main');
  await expect(prices).toContainText('New customers only');
  await expect(prices).toContainText('Introductory price for');
  await expect(prices).toContainText('Due today');
});

test('CT-16 CT-17 list and autopay price with the condition, account and line', async ({ page }) => {
  await page.goto('/en/plans/verizon-unlimited-welcome?lines=2');
  const main = page.locator('main');
  await expect(main).toContainText('List price');
  await expect(main).toContainText('With autopay');
  await expect(main).toContainText('per line');
});

test('CT-20 the tax is called an estimate, with state, year and source, and can be switched off', async ({
  page,
}) => {
  await page.goto(`/en/plans/tello-10gb?${QUERY}`);
  await expect(page.locator('main')).toContainText('Taxes in Illinois (estimate)');
  await expect(page.locator('main')).toContainText(/Estimate for Illinois: 38\.32 % combined rate \(2025\)/);
  await page.goto(`/en/plans/tello-10gb?${QUERY.replace('&state=IL', '')}`);
  await expect(page.locator('main')).not.toContainText('(estimate)');
});

test('CT-21 CT-27 what happens after the data, slowing, priority and video, each for itself', async ({
  page,
}) => {
  await page.goto('/en/plans/visible-base');
  await page.getByText('Data, speed and hotspot').click();
  for (const fact of [
    'High-speed data',
    'After the allowance',
    'Priority data',
    'Video limit',
    'Network management policy',
  ])
    await expect(page.getByText(fact, { exact: true }).first()).toBeVisible();
  // What is not stated is named too, for itself.
  await page.getByText(/\d+ things the carrier does not say/).click();
  await expect(page.getByText('Reduced speed')).toBeVisible();
});

test('CT-23 CT-24 calls abroad are in the total, and every assumption leads back to the form', async ({
  page,
}) => {
  await page.goto(`/en/plans/verizon-unlimited-welcome?${QUERY}`);
  await page.getByText('How the total adds up').first().click();
  const assumptions = page.locator('#assumptions').locator('..');
  await expect(assumptions).toContainText('120 min to China');
  await expect(assumptions).toContainText('Illinois');
  await page.getByRole('link', { name: 'Change what you need' }).click();
  await expect(page).toHaveURL(/\/en\?.*call=CN:120/);
});

test('CT-29 every term in both languages, and linked from where it stands', async ({ page }) => {
  await page.goto('/en/plans/tello-10gb');
  await page.getByText('Data, speed and hotspot', { exact: true }).click();
  const term = page.getByRole('link', { name: 'High-speed data', exact: true }).first();
  const target = (await term.getAttribute('href')) ?? '';
  expect(target).toMatch(/^\/en\/glossary#/);
  await page.goto(target);
  const entry = page.locator(`[id="${target.split('#')[1]}"]`);
  await expect(entry).toContainText('High-speed data');
  await expect(entry).toContainText('高速流量');
});

test('CT-31 CT-32 CT-38 free, without an account, and the whole data set to take along', async ({
  page,
  request,
}) => {
  await page.goto(`/en?${QUERY}`);
  // The browser keeps what was asked last, and nothing that tells one reader from another.
  await expect
    .poll(async () =>
      (await page.context().cookies()).map(({ name, value }) => [name, decodeURIComponent(value)]),
    )
    .toEqual([['need', QUERY]]);
  await expect(page.locator('input[type=password], input[type=email]')).toHaveCount(0);
  await page.goto('/en/method');
  const csv = await page
    .locator('#data')
    .locator('..')
    .getByRole('link', { name: /CSV/ })
    .getAttribute('href');
  const reply = await request.get(csv ?? '');
  expect(reply.headers()['content-type']).toContain('text/csv');
  expect((await reply.text()).trim().split('\r\n').length).toBeGreaterThan(REAL_PLANS.length);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('a plan, a comparison and the method are all there', async ({ page }) => {
    await page.goto(`/zh/plans/tello-10gb?${QUERY}`);
    await expect(page.locator('[data-total]')).toContainText('$');
    await page.goto(`/zh/compare?plans=tello-10gb,visible-base&${QUERY}`);
    await expect(page.locator('[data-total]').first()).toContainText('$');
    await page.goto('/zh/method');
    await expect(page.locator('#coverage')).toBeVisible();
  });
});
