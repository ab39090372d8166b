import type { Page } from '@playwright/test';
import { needCard, sentencePart } from './support/need';
import { expect, listening, test } from './support/page';

const NEED = 'lines=2&min=100&gb=5&state=IL&autopay=1';
const SIX = [
  'att-value-2-0',
  'verizon-unlimited-welcome',
  'mint-6gb',
  'tello-pay-as-you-go',
  't-mobile-experience-more-2-0',
  'airalo-us-5gb-15d',
];

/** The plans side by side, by the links that take them out. */
const columns = (page: Page) => page.locator('thead').getByRole('link', { name: /^Remove / });

test('the comparison reports what it cannot show, and keeps six', async ({ page }) => {
  await page.goto(`/en/compare?plans=no-such-plan,${SIX.join(',')},tello-2gb`);
  await expect(page.getByText(/no such plan.*no-such-plan/)).toBeVisible();
  await expect(page.getByText(/Six plans fit.*airalo-us-5gb-15d, tello-2gb/)).toBeVisible();
  await expect(columns(page)).toHaveCount(5);
});

test('six plans fill the comparison: another one needs room first', async ({ page }) => {
  await page.goto(`/en/compare?plans=${SIX.join(',')}`);
  await expect(columns(page)).toHaveCount(6);
  await expect(page.getByLabel('Add a plan')).toHaveCount(0);
});

test('the sentence changes what is compared for, and the plans stay', async ({ page }) => {
  await page.goto(`/en/compare?plans=att-value-2-0,mint-6gb&${NEED}`);
  const total = page.locator('[data-compare] [data-total]').first();
  const before = await total.textContent();
  await (await listening(sentencePart(page, 'lines'))).selectOption('1');
  await expect(page).not.toHaveURL(/lines=2/);
  await expect(page).toHaveURL(/plans=att-value-2-0(,|%2C)mint-6gb/);
  await expect(total).not.toHaveText(before ?? '');
  await expect(sentencePart(page, 'lines')).toHaveValue('1');
  await sentencePart(page, 'gb').selectOption('other');
  await expect(page).toHaveURL(/\/en\/need\?.*plans=att-value-2-0/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the sentence and the long form are forms that keep the plans', async ({ page }) => {
    const plans = () => new URL(page.url()).searchParams.get('plans');
    await page.goto(`/en/compare?plans=att-value-2-0,mint-6gb&${NEED}`);
    await sentencePart(page, 'gb').selectOption('25');
    await needCard(page).getByRole('button', { name: 'Show plans' }).click();
    await expect(page).toHaveURL(/\/en\/compare\?.*gb=25/);
    expect(plans()).toBe('att-value-2-0,mint-6gb');
    await needCard(page)
      .getByRole('link', { name: /^Remove .*autopay/i })
      .click();
    expect(new URL(page.url()).searchParams.has('autopay')).toBe(false);
    expect(plans()).toBe('att-value-2-0,mint-6gb');
    await needCard(page).getByRole('link', { name: 'All questions' }).click();
    const form = page.getByRole('form', { name: 'What you need' });
    await form.locator('[name=lines]').fill('3');
    await form.getByRole('button', { name: 'Show plans' }).click();
    await expect(page).toHaveURL(/\/en\/compare\?.*lines=3/);
    expect(plans()).toBe('att-value-2-0,mint-6gb');
  });

  test('plans are added by name and removed, the same rows fold, what was asked stays', async ({ page }) => {
    await page.goto(`/en/compare?plans=att-value-2-0&${NEED}`);
    await page.getByLabel('Add a plan').fill('mint mobile 6gb');
    await page.getByRole('button', { name: 'Add' }).click();
    await expect(columns(page)).toHaveCount(2);
    await expect(page.locator('[data-compare-verdict]')).toBeVisible();
    const same = page.locator('[data-same]');
    await expect(same.locator('dl')).toBeHidden();
    await same.locator('summary').click();
    const count = Number(await same.getAttribute('data-same'));
    await expect(same.locator('dl > div')).toHaveCount(count);
    await page.getByRole('link', { name: 'Remove Mint Mobile 6GB' }).click();
    await expect(columns(page)).toHaveCount(1);
    expect(new URL(page.url()).searchParams.get('state')).toBe('IL');
  });

  test('a text that many plans fit leads to a list of them', async ({ page }) => {
    await page.goto(`/en/compare?plans=att-value-2-0&${NEED}`);
    await page.getByLabel('Add a plan').fill('tello');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.locator('[data-matches] a').first().click();
    await expect(columns(page)).toHaveCount(2);
  });

  test('one plan alone is offered others at a near price', async ({ page }) => {
    await page.goto('/en/compare?plans=mint-unlimited&gb=10&min=200&sms=100&state=CA');
    const rivals = await page.locator('[data-rival]').count();
    expect(rivals).toBeGreaterThan(0);
    await page.getByRole('link', { name: /^Compare with/ }).click();
    await expect(columns(page)).toHaveCount(1 + rivals);
  });
});

test('the file holds the totals of the page', async ({ page, request }) => {
  await page.goto(`/en/compare?plans=att-value-2-0,mint-6gb&${NEED}`);
  const totals = await page.locator('[data-compare] [data-total]').allTextContents();
  const href = await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href');
  const file = await request.get(href ?? '');
  expect(file.headers()['content-disposition']).toContain(
    'plansight-att-value-2-0-vs-mint-6gb-2-lines-12-months-5gb-100min-il.csv',
  );
  const text = await file.text();
  for (const total of totals) expect(text).toContain(total.replace(/[^0-9.]/g, ''));
});

for (const width of [390, 1440])
  test(`no box scrolls and nothing is wider than the page: ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`/zh/compare?plans=${SIX.slice(0, 3).join(',')}&${NEED}`);
    const boxes = await page.evaluate(
      () =>
        [...document.querySelectorAll('main *')].filter(
          (box) =>
            ['auto', 'scroll'].includes(getComputedStyle(box).overflowX) &&
            box.scrollWidth > box.clientWidth + 1,
        ).length,
    );
    expect(boxes).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.evaluate(() => window.scrollBy(0, 900));
    await expect(page.locator('thead a').first()).toBeInViewport();
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

for (const [typed, near] of [
  ['no-such-plan', null],
  ['visible', 'visible-base'],
  ['mint-unlimted', 'mint-unlimited'],
] as const)
  test(`a plan that does not exist is not found, and what is near is offered: ${typed}`, async ({
    page,
    quiet,
  }) => {
    const answer = await page.goto(`/en/plans/${typed}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveTitle(/^Page not found/);
    const links = page.locator(`main a[href="/en/plans/${near}"]`);
    await expect(links).toHaveCount(near === null ? 0 : 1);
    // The browser itself reports the status of the page.
    quiet.length = 0;
  });
