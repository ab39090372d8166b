import type { APIRequestContext, Locator, Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectStands,
  LOCALES,
  LOOKS,
  listening,
  test,
  wear,
} from './support/page';

const BASE = 'min=200&sms=100&gb=5&state=IL&autopay=1';
const USE = { voiceMinutes: 200, smsMessages: 100, dataGB: 5 };

interface Household {
  label: string;
  query: string;
  /** As `need.groups` of the API. */
  groups: object[];
}

const CALLS = { internationalCalls: [{ country: 'CN', minutes: 60 }] };

/** Households whose lines differ. */
const HOUSEHOLDS: readonly Household[] = [
  {
    label: 'a family of four with one heavy user',
    query: `${BASE}&group=3&group=1;gb:60;hot:5;name:Ben`,
    groups: [
      { lines: 3, monthly: {} },
      { lines: 1, monthly: { dataGB: 60, hotspotGB: 5 }, name: 'Ben' },
    ],
  },
  {
    label: 'parents who call abroad, children here',
    query: `${BASE}&group=2;gb:2;call:CN:60;name:Parents&group=2;gb:20;esim:1;name:Kids`,
    groups: [
      { lines: 2, monthly: { dataGB: 2, ...CALLS }, name: 'Parents' },
      { lines: 2, monthly: { dataGB: 20 }, require: { esim: true }, name: 'Kids' },
    ],
  },
];

const linkOf = (locale: string, { query }: Household, more = ''): string => `/${locale}?${query}${more}`;

/** `$1,127.88` → 112788. */
const cents = (text: string | null): number => Number((text ?? '').replace(/[^\d]/g, ''));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const wayOf = (page: Page, key: string): Locator => page.locator(`[data-way="${key}"]`);
const totalIn = async (way: Locator): Promise<number> =>
  cents(await way.locator('[data-total]').first().textContent());

interface Answer {
  best: { totalCents: number };
  carriers: { carrierId: string; totalCents: number; accounts: { groups: { totalCents: number }[] }[] }[];
  unserved: unknown[];
}

async function fromApi(request: APIRequestContext, groups: object[], more = {}): Promise<Answer> {
  const reply = await request.post('/api/v1/households', {
    data: { need: { state: 'IL', autopay: 'bank', monthly: USE, groups }, ...more },
  });
  expect(reply.status()).toBe(200);
  return (await reply.json()) as Answer;
}

for (const household of HOUSEHOLDS)
  for (const locale of LOCALES)
    test(`one number, ${household.label}, ${locale}: row, items, chart, CSV and API`, async ({
      page,
      request,
    }) => {
      const answer = await fromApi(request, household.groups);
      const [first] = answer.carriers;
      if (!first) throw new Error('No carrier serves them');
      const key = first.carrierId;

      await page.goto(linkOf(locale, household, `&open=${key}`));
      const row = wayOf(page, key);
      const inRow = await totalIn(row);
      expect(await totalIn(wayOf(page, 'best'))).toBe(answer.best.totalCents);
      await expect(page.locator('li[data-way]')).toHaveCount(answer.carriers.length);
      const amounts = await row
        .locator('[data-bill] tbody tr')
        .evaluateAll((rows) => rows.map((one) => one.lastElementChild?.textContent ?? ''));
      const inItems = sum(amounts.map((text) => (/[-−]/.test(text) ? -1 : 1) * cents(text)));
      const paid = await row.locator('[data-bill] tfoot td').allTextContents();

      // Is there once the page listens.
      await expect(page.getByRole('button', { name: locale === 'en' ? 'Print' : '打印' })).toBeVisible();
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: locale === 'en' ? 'Save as CSV' : '存为 CSV' }).click();
      const stream = await (await saved).createReadStream();
      let csv = '';
      for await (const part of stream) csv += part;
      const lines = csv.trimEnd().split('\r\n').slice(1);
      expect(lines).toHaveLength((answer.carriers.length + 1) * household.groups.length);
      const inCsv = cents(/,(\d+\.\d\d),/.exec(lines[household.groups.length] ?? '')?.[1] ?? '');

      await page.goto(linkOf(locale, household, '&chart=bars'));
      await page.getByRole('button', { name: locale === 'en' ? 'Show as table' : '以表格显示' }).click();
      // The best way comes first.
      const inChart = cents(await page.locator('figure tbody tr').nth(1).locator('td').first().textContent());

      expect({ inRow, inItems, inPeople: sum(paid.map(cents)), inCsv, inChart }).toEqual({
        inRow: first.totalCents,
        inItems: first.totalCents,
        inPeople: first.totalCents,
        inCsv: first.totalCents,
        inChart: first.totalCents,
      });
    });

test('with plans to ask about there are more ways, as the API says; by a link and without being loaded', async ({
  page,
  request,
}) => {
  const [household] = HOUSEHOLDS as [Household];
  const { carriers, best } = await fromApi(request, household.groups, { includeMayMeet: true });
  await page.goto(linkOf('en', household));
  await page.getByRole('link', { name: 'Also plans to ask about first' }).click();
  await expect(page.locator('li[data-way]')).toHaveCount(carriers.length);
  await expect(page).toHaveURL(/[?&]asks=1/);
  expect(await totalIn(wayOf(page, 'best'))).toBe(best.totalCents);
  await page.reload();
  await expect(page.locator('li[data-way]')).toHaveCount(carriers.length);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of LOCALES)
    test(`the answer, its items, the comparison and who has no plan, ${locale}`, async ({
      page,
      request,
    }) => {
      const [household] = HOUSEHOLDS as [Household];
      const { best, carriers, unserved } = await fromApi(request, household.groups);
      await page.goto(linkOf(locale, household));
      expect(await totalIn(wayOf(page, 'best'))).toBe(best.totalCents);
      await expect(page.locator('li[data-way]')).toHaveCount(carriers.length);

      const first = page.locator('li[data-way]').first();
      await first.getByRole('link', { name: locale === 'en' ? /^Who pays what/ : /^每人付什么/ }).click();
      await expect(page.locator('li[data-way]').first().locator('[data-bill]')).toHaveCount(2);

      for (const key of ['best', carriers[0]?.carrierId ?? ''])
        await wayOf(page, key)
          .getByRole('link', { name: locale === 'en' ? /^Compare/ : /^对比/ })
          .click();
      const totals = await page.locator('[data-figure=total] td').allTextContents();
      expect(totals.map(cents)).toEqual([best.totalCents, carriers[0]?.totalCents]);

      await page.locator('#unmet a').click();
      await expect(page.locator('[data-unserved]')).toHaveCount(unserved.length);
      await page.locator('[data-unserved] summary').first().click();
      await expect(page.locator('[data-unserved]').first().getByRole('link').first()).toBeVisible();
    });
});

for (const look of LOOKS)
  test(`accessible, open and compared: ${look.look}`, async ({ page, request }) => {
    const [, household] = HOUSEHOLDS as [Household, Household];
    const { carriers } = await fromApi(request, household.groups);
    const keys = ['best', ...carriers.slice(0, 3).map(({ carrierId }) => carrierId)];
    await wear(page, look);
    await page.goto(linkOf(look.locale, household, `&open=${keys[1]}&ways=${keys.join(',')}&unmet=1`));
    await expect(page.locator('[data-figure=total] td')).toHaveCount(keys.length);
    await expectStands(page);
    for (const chart of ['bars', 'time']) {
      await page.goto(linkOf(look.locale, household, `&chart=${chart}`));
      await page.locator(`[data-chart=${chart}]`).scrollIntoViewIfNeeded();
      await expect(page.locator('figure [role=img]')).toBeVisible();
      await expectAccessible(page, '#main, main');
    }
  });

test('by keyboard: a way opens, is ticked, and a month of the chart tells its figures', async ({ page }) => {
  const [household] = HOUSEHOLDS as [Household];
  await page.goto(linkOf('en', household));
  const first = page.locator('li[data-way]').first();
  await first.getByRole('link', { name: /^Who pays what/ }).focus();
  await page.keyboard.press('Enter');
  await expect(first.locator('[data-bill]')).toHaveCount(2);
  await first.getByRole('link', { name: /^Compare/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#compared')).toBeVisible();
  await page.getByRole('link', { name: 'By person' }).focus();
  await page.keyboard.press('Enter');
  const bar = page.locator('[role=option]').first();
  await bar.focus();
  await expect(page.getByRole('tooltip')).toContainText('Ben');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[role=option]').nth(1)).toBeFocused();
});

test('a page of plans becomes one of ways, and back, through the history', async ({ page }) => {
  const [household] = HOUSEHOLDS as [Household];
  await page.goto(`/en?${BASE}`);
  await listening(page.locator('[role=row][data-plan]').first());
  await page.evaluate((href) => history.pushState(null, '', href), linkOf('en', household));
  await expect(wayOf(page, 'best')).toBeVisible();
  await page.goBack();
  await expect(page.locator('[role=row][data-plan]').first()).toBeVisible();
});

test.describe('two SIMs for two people', () => {
  const QUERY = 'lines=2&min=60&sms=30&gb=30&call=CN:200';
  const MONTHLY = {
    voiceMinutes: 60,
    smsMessages: 30,
    dataGB: 30,
    internationalCalls: [{ country: 'CN', minutes: 200 }],
  };
  const line = (page: Page): Locator => page.locator('[data-two-sims]');

  for (const locale of LOCALES)
    test(`below the best plan's total, with both bills, ${locale}`, async ({ page, request }) => {
      await page.goto(`/${locale}?${QUERY}`);
      const reply = await request.post('/api/v1/quotes', {
        data: { need: { lines: 2, monthly: MONTHLY } },
      });
      const { quotes } = (await reply.json()) as { quotes: { totalCents: number }[] };
      const [saving, together] = (await line(page).locator('b').allTextContents()).map(cents);
      expect((saving ?? 0) + (together ?? 0)).toBe(quotes[0]?.totalCents);

      await line(page).getByRole('link').first().click();
      await expect(page.locator('[data-sim]')).toHaveCount(2);
      const bills = page.locator('[data-sim] tfoot td');
      await expect(bills).toHaveCount(2);
      const totals = await bills.allTextContents();
      expect(sum(totals.map(cents))).toBe(together);
      // Never among the picks.
      await expect(page.locator('section[aria-labelledby=picks] [data-two-sims]')).toHaveCount(0);
      await expectAccessible(page, '[data-two-sims]');
    });

  test('off, in the address, and on again', async ({ page }) => {
    await page.goto(`/en?${QUERY}`);
    await line(page).getByRole('link', { name: 'Leave out two SIMs' }).click();
    await expect(line(page)).toHaveCount(0);
    await expect(page).toHaveURL(/[?&]sims=off/);
    await page.reload();
    await expect(line(page)).toHaveCount(0);
    await page.getByRole('link', { name: 'Show two SIMs again' }).click();
    await expect(line(page)).toHaveCount(1);
  });
});

test.describe('two SIMs without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the line opens into both bills', async ({ page }) => {
    await page.goto('/en?min=20&gb=3');
    await page.locator('[data-two-sims]').getByRole('link').first().click();
    await expect(page.locator('[data-sim] tfoot td')).toHaveCount(2);
  });
});

for (const [page, path] of [
  ['the plan page', '/plans/tello-10gb?'],
  ['the comparison', '/compare?plans=tello-10gb,mint-unlimited&'],
] as const)
  test(`${page} prices lines that are alike, says so and leads back`, async ({ page: browser }) => {
    const [family] = HOUSEHOLDS;
    await browser.goto(`/en${path}${family?.query}`);
    const said = browser.getByRole('status').filter({ hasText: 'Here all 4 lines are alike' });
    await said.getByRole('link', { name: 'the first page' }).click();
    await expect(browser).toHaveURL(/group=1%3B|group=1;/);
    await expect(browser.getByText('Best of all').first()).toBeVisible();
  });
