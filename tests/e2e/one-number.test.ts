import type { Page } from '@playwright/test';
import { expect, LOCALES, NARROW, test, WIDE } from './support/page';
import { planRows, totalOf } from './support/table';

const QUERY = 'min=200&sms=100&gb=5&call=CN:120&state=IL&autopay=1';
const NEED = {
  state: 'IL',
  autopay: true,
  monthly: {
    voiceMinutes: 200,
    smsMessages: 100,
    dataGB: 5,
    internationalCalls: [{ country: 'CN', minutes: 120 }],
  },
};

/** `$1,127.88` → 112788. */
const cents = (text: string | null): number => Number((text ?? '').replace(/[^\d]/g, ''));
const firstRow = (page: Page) => planRows(page).first();

for (const locale of LOCALES) {
  test(`one plan, one number: table, chart twin, plan page, comparison and API, ${locale}`, async ({
    page,
    request,
  }) => {
    await page.goto(`/${locale}?${QUERY}`);
    const id = (await firstRow(page).getAttribute('data-plan')) ?? '';
    const inTable = cents(await totalOf(firstRow(page)));

    await page.goto(`/${locale}?${QUERY}&chart=bars`);
    await page
      .getByRole('button', { name: locale === 'en' ? 'Show as table' : '以表格显示' })
      .first()
      .click();
    const inTwin = cents(await page.locator(`tr[data-point="${id}"] td`).first().textContent());

    await page.goto(`/${locale}/plans/${id}?${QUERY}`);
    const onPage = cents(await page.locator('[data-total]').first().textContent());

    await page.goto(`/${locale}/compare?plans=${id}&${QUERY}`);
    const compared = cents(await page.locator('[data-total]').first().textContent());

    const reply = await request.post('/api/v1/quotes', { data: { need: NEED } });
    const { quotes } = (await reply.json()) as { quotes: { planId: string; totalCents: number }[] };

    expect(quotes[0]?.planId).toBe(id);
    expect({ inTwin, onPage, compared, inApi: quotes[0]?.totalCents }).toEqual({
      inTwin: inTable,
      onPage: inTable,
      compared: inTable,
      inApi: inTable,
    });
  });
}

/** What the lines of a list or table come to, in cents; what has no amount counts nothing. */
const sumOf = (amounts: readonly string[]): number =>
  amounts.reduce((sum, text) => sum + (/\d/.test(text) ? (/[-−]/.test(text) ? -1 : 1) * cents(text) : 0), 0);

// Months are shown where they differ: the first year is paid at once.
test('CT-14 the receipt, the parts and the months add up to the total of the plan page', async ({ page }) => {
  await page.goto('/en/plans/mint-unlimited?gb=10&min=200&state=IL');
  const total = cents(await page.locator('[data-total]').first().textContent());
  const lines = await page
    .locator('[data-line]')
    .evaluateAll((rows) => rows.map((row) => row.lastElementChild?.textContent ?? ''));
  expect(lines.length).toBeGreaterThan(1);
  expect(sumOf(lines)).toBe(total);
  for (const part of ['#bill', '#months']) {
    const table = page.locator(`${part} table`);
    const sums = await table
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.lastElementChild?.textContent ?? ''));
    expect(sums.length).toBeGreaterThan(1);
    expect(sumOf(sums)).toBe(total);
    const foot = await table.locator('tfoot tr').last().locator(':scope > *').last().textContent();
    expect(cents(foot)).toBe(total);
  }
});

test('the second year: dearer than the first in amber and words, and no months where they are equal', async ({
  page,
}) => {
  await page.goto('/en/plans/mint-unlimited?gb=10');
  await expect(page.locator('[data-next]')).toContainText('more than before');
  await expect(page.locator('main header')).toContainText('From month 13');
  await page.goto('/en/plans/tello-10gb?gb=5');
  await expect(page.locator('[data-next]')).not.toContainText('more than before');
  await expect(page.locator('#months')).toHaveCount(0);
});

for (const viewport of [WIDE, NARROW])
  test(`from the table to a comparison of two ticked plans, ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto(`/en?${QUERY}&as=table`);
    const ticks = planRows(page).locator('input[type=checkbox]');
    await ticks.nth(0).check();
    await ticks.nth(1).check();
    const tray = page.getByRole('region', { name: 'Chosen for the comparison' });
    await tray.getByRole('link', { name: 'Compare', exact: true }).click();
    await expect(page).toHaveURL(/\/en\/compare\?/);
    await expect(page.locator('[data-total]')).toHaveCount(2);
  });
