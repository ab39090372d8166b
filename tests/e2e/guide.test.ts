import { readFile } from 'node:fs/promises';
import { expect, expectStands, LOCALES, LOOKS, NARROW, test, wear } from './support/page';

const PAGES = [
  '',
  '/choose',
  '/choose?q=abroad',
  '/choose?q=done',
  '/check',
  '/check?phone=Apple+iPhone+15+Pro+Max&bought=CN',
  '/activate',
  '/buy',
  '/buy?plan=mint-6gb',
  '/call',
  '/call?plan=tello-300-min&from=CN&daily=1&monthly=x',
  '/keep',
  '/keep?plan=h2o-pay-as-you-go&basis=topUp:10.00&last=2026-11-26',
];

for (const look of LOOKS)
  test(`every page of the guide stands: ${look.look}`, async ({ page }) => {
    test.setTimeout(180_000);
    await wear(page, look);
    for (const path of PAGES) {
      await page.goto(`/${look.locale}/guide${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectStands(page);
    }
  });

for (const locale of LOCALES) {
  test(`from questions to the table: ${locale}`, async ({ page }) => {
    await page.setViewportSize(NARROW);
    await page.goto(`/${locale}/guide/choose`);
    const left = async () =>
      Number(/\d+/.exec((await page.getByRole('status').last().textContent()) ?? '')?.[0]);
    const all = await left();
    for (const [at, nth] of [1, 2, 1, 0, 2, 1, 2, 1, 0].entries()) {
      await page.locator('#main section[data-question] li a').nth(nth).click();
      await expect(page).toHaveURL(
        new RegExp(
          `q=${['stay', 'abroad', 'lines', 'papers', 'card', 'autopay', 'phone', 'place', 'state'][at]}`,
        ),
      );
    }
    await page.locator('select[name=state]').selectOption('CA');
    await page.locator('form button[type=submit]').first().click();
    await expect(page).toHaveURL(/q=done/);
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toMatchObject({
      state: 'CA',
      nossn: '1',
      foreigncard: '1',
      autopay: 'debit',
      esim: '1',
      call: 'CN:120',
    });
    expect(await left()).toBeLessThanOrEqual(all);
    await page.locator('#main section a').last().click();
    await expect(page).toHaveURL(new RegExp(`/${locale}\\?.*state=CA`));
  });

  test(`from a plan: buy, then call, with plan and need kept: ${locale}`, async ({ page, request }) => {
    await page.setViewportSize(NARROW);
    await page.goto(`/${locale}/plans/tello-300-min?min=100&state=IL`);
    await page.locator(`main a[href^="/${locale}/guide/"]`).first().click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/guide/`));
    await page.locator(`main nav a[href^="/${locale}/guide/buy"]`).first().click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/guide/buy\\?`));
    const quotes = await request.post('/api/v1/quotes', {
      data: { need: { monthly: { voiceMinutes: 100 }, state: 'IL' }, planIds: ['tello-300-min'] },
    });
    const due = (await quotes.json()).quotes[0].dueAtStartCents;
    await expect(page.locator('[data-due] data')).toHaveAttribute('value', String(due));
    await page.locator(`main nav a[href^="/${locale}/guide/call"]`).first().click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/guide/call\\?`));
    await page.locator('select[name=to]').selectOption('CN');
    await page.locator('form:has(select[name=to]) button').click();
    await expect(page.locator('[data-price]')).toBeVisible();
    await page.locator('input[name=monthly]').fill('1');
    await page.locator('form:has(input[name=monthly]) button').click();
    await expect(page.locator('[data-monthly]')).toHaveAttribute('data-monthly', '1');
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toMatchObject({
      plan: 'tello-300-min',
      min: '100',
      state: 'IL',
      to: 'CN',
      monthly: '1',
    });
    await expect(page.locator('[data-stop]')).toHaveAttribute('data-stop', 'prepaid');
  });
}

test('it stops asking where no plan is left, and says which answer to take back', async ({ page }) => {
  await page.goto('/en/guide/choose?q=phone&brand=visible&foreigncard=1');
  await expect(page.locator('[data-question]')).toHaveCount(0);
  const way = page.locator('[data-way-out] li a').first();
  await expect(way.locator('[data-left]')).toHaveText(/^[1-9]/);
  await way.click();
  await expect(page.locator('[data-question=phone]')).toBeVisible();
});

test('the reminder holds the day, its rule and its source', async ({ page }) => {
  await page.goto('/en/guide/keep?plan=h2o-pay-as-you-go');
  const basis = page.locator('select[name=basis]');
  const days = Number(/(\d+) days/.exec((await basis.locator('option').first().textContent()) ?? '')?.[1]);
  await page.locator('input[name=last]').fill('2026-11-26');
  await page.locator('form:has(input[name=last]) button').click();
  const due = new Date(Date.UTC(2026, 10, 26 + days)).toISOString().slice(0, 10);
  await expect(page.locator('p[data-due]')).toHaveAttribute('data-due', due);
  const download = page.waitForEvent('download');
  await page.locator('a[download]').click();
  const text = (await readFile(await (await download).path(), 'utf8')).replace(/\r\n[ \t]/g, '');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(text).toContain(`DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`);
  expect(text).toMatch(/DESCRIPTION:Your last day: 2026-11-26\..*Source: .*https:\/\//);
  expect(text.match(/BEGIN:VALARM/g)).toHaveLength(4);
});

test('no reminder without a basis', async ({ page, request }) => {
  await page.goto('/en/guide/keep?plan=us-mobile-light-plan');
  await expect(page.locator('input[name=last]')).toHaveCount(0);
  for (const query of [
    'plan=h2o-pay-as-you-go&basis=inactivity&last=2026-11-26',
    'plan=nobody&basis=x&last=x',
  ])
    expect((await request.get(`/zh/guide/keep/reminder?${query}`)).status()).toBe(400);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the guide reads and its forms work', async ({ page }) => {
    await page.goto('/zh/guide/buy');
    await page.locator('input[name=find]').fill('mint 6gb');
    await page.locator('form button[type=submit]').first().click();
    await expect(page.locator('[data-due]')).toHaveText(/\$\d/);
    await page.goto('/zh/guide/choose?q=abroad');
    await page.locator('select[name=callTo]').selectOption('JP');
    await page.locator('form button[type=submit]').first().click();
    await expect(page).toHaveURL(/call(=JP%3A60|=JP:60|To=JP&callMin=60)/);
  });
});
