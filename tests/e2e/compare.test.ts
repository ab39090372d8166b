import { expect, test } from './support/page';

const NEED = 'lines=2&min=100&gb=5&state=IL&autopay=1';
const SIX = [
  'att-value-2-0',
  'verizon-unlimited-welcome',
  'mint-6gb',
  'tello-pay-as-you-go',
  't-mobile-experience-more-2-0',
  'airalo-us-5gb-15d',
];

test('the comparison reports what it cannot show, and keeps six', async ({ page }) => {
  await page.goto(`/en/compare?plans=no-such-plan,${SIX.join(',')},tello-2gb`);
  await expect(page.getByText(/no such plan.*no-such-plan/)).toBeVisible();
  await expect(page.getByText(/Six plans fit.*airalo-us-5gb-15d, tello-2gb/)).toBeVisible();
  await expect(page.getByRole('link', { name: /^Remove / })).toHaveCount(5);
});

test('six plans fill the comparison: another one needs room first', async ({ page }) => {
  await page.goto(`/en/compare?plans=${SIX.join(',')}`);
  await expect(page.getByRole('link', { name: /^Remove / })).toHaveCount(6);
  await expect(page.getByLabel('Add a plan')).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('plans are added and removed, differences are told apart, the need stays', async ({ page }) => {
    const columns = page.getByRole('link', { name: /^Remove / });
    const rows = page.locator('section > table > tbody > tr:has(> td)');
    await page.goto(`/en/compare?plans=att-value-2-0&${NEED}`);
    await page.getByLabel('Add a plan').selectOption('mint-6gb');
    await page.getByRole('button', { name: 'Add' }).click();
    await expect(columns).toHaveCount(2);
    const all = await rows.count();
    await page.getByRole('link', { name: 'Only differences' }).click();
    await expect.poll(() => rows.count()).toBeLessThan(all);
    const facts = page.locator('section > table > tbody ~ tbody > tr:has(> td)');
    for (const row of await facts.all()) await expect(row).toHaveAttribute('data-differs', 'true');
    await page.getByRole('link', { name: 'Remove 6GB' }).click();
    await expect(columns).toHaveCount(1);
    expect(new URL(page.url()).searchParams.get('state')).toBe('IL');
  });
});

test('a plan page holds an Offer that programs can read, with its address', async ({ page }) => {
  await page.goto('/zh/plans/mint-6gb');
  const json = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(json ?? '')).toMatchObject({
    '@type': 'Offer',
    identifier: 'mint-6gb',
    url: expect.stringMatching(/^https?:\/\/.+\/zh\/plans\/mint-6gb$/),
  });
});

test('a plan that does not exist is not found', async ({ page, quiet }) => {
  const answer = await page.goto('/en/plans/no-such-plan');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The browser itself reports the status of the page.
  quiet.length = 0;
});
