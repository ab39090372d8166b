import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, LOOKS, test, wear } from './support/page';
import { cellsOf, planRow, planRows as rows } from './support/table';

const KINDS = ['bars', 'scatter'] as const;
const CHARTS = 'section:has(#results)';
const SHOW_TABLE = { en: 'Show as table', zh: '以表格显示' } as const;

/** The chart that was asked for: of several it comes first. */
const place = (page: Page) => page.locator('[data-chart]').first();
const chart = (page: Page) => place(page).getByRole('listbox');
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'List and charts' }).getByRole('link', { name, exact: true });
const pointOf = (page: Page, id: string) => chart(page).locator(`[data-point="${id}"]`);
const rowOf = planRow;
const focusedPoint = async (page: Page) =>
  (await page.locator(':focus').getAttribute('data-point')) ?? 'no point has the focus';

async function openCharts(page: Page, query: string, locale = 'en') {
  await page.goto(`/${locale}?${query}`);
  // The charts are fetched when their place comes near the screen, which the first answer may still move.
  await expect(async () => {
    await place(page).scrollIntoViewIfNeeded({ timeout: 1000 });
    await expect(chart(page).getByRole('option').first()).toBeVisible({ timeout: 2000 });
  }).toPass();
}

for (const kind of KINDS) {
  test(`${kind}: one tab stop, arrow keys walk, Enter selects`, async ({ page }) => {
    await openCharts(page, `chart=${kind}`);
    const stop = chart(page).locator('[role=option][tabindex="0"]');
    await expect(stop).toHaveCount(1);
    await stop.focus();
    const first = await focusedPoint(page);
    await page.keyboard.press('ArrowRight');
    const second = await focusedPoint(page);
    expect(second).not.toBe(first);
    await expect(page.getByRole('tooltip')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('tooltip')).toBeHidden();
    await page.keyboard.press('ArrowLeft');
    expect(await focusedPoint(page)).toBe(first);

    await page.keyboard.press('Enter');
    await expect(pointOf(page, first)).toHaveAttribute('aria-selected', 'true');
    await expect.poll(() => new URL(page.url()).searchParams.get('open')).toBe(first);
    await page.keyboard.press('Enter');
    await expect(pointOf(page, first)).toHaveAttribute('aria-selected', 'false');
  });

  test(`${kind}: the table twin holds the totals of the table, to the cent`, async ({ page }) => {
    await openCharts(page, `chart=${kind}`);
    const figure = place(page).getByRole('figure');
    await figure.getByRole('button', { name: SHOW_TABLE.en }).click();
    const rows = figure.locator('tr[data-point]');
    await expect(rows.nth(5)).toBeVisible();
    const shown = await rows.evaluateAll((list) =>
      list.map((row) => [row.getAttribute('data-point') ?? '', row.querySelector('td')?.textContent ?? '']),
    );
    expect(shown.length).toBeGreaterThan(5);
    await tab(page, 'List').click();
    for (const [id = '', total = ''] of shown.slice(0, 5)) {
      expect(total).toMatch(/^\$[\d,]+\.\d\d$/);
      await expect((await cellsOf(rowOf(page, id))).first()).toContainText(total);
    }
  });

  for (const look of LOOKS)
    test(`${kind}: accessible and within the screen, ${look.look}`, async ({ page }) => {
      // Two scans of a page with a table of many rows.
      test.slow();
      await wear(page, look);
      await openCharts(page, `chart=${kind}`, look.locale);
      await chart(page).locator('[role=option][tabindex="0"]').focus();
      await expectAccessible(page, CHARTS);
      await expectNoSidewaysScroll(page);
      await page.getByRole('button', { name: SHOW_TABLE[look.locale] }).first().click();
      await expectAccessible(page, CHARTS);
      await expectNoSidewaysScroll(page);
    });
}

test('a plan chosen in a chart is open in the list, and one opened in the list is selected in the chart', async ({
  page,
}) => {
  await openCharts(page, 'chart=bars');
  const id = (await chart(page).getByRole('option').nth(1).getAttribute('data-point')) ?? '';
  await pointOf(page, id).click();
  await tab(page, 'List').click();
  await expect(rowOf(page, id).locator('a[aria-expanded="true"]').first()).toBeVisible();

  const other = (await rows(page).nth(4).getAttribute('data-plan')) ?? '';
  await rowOf(page, other).locator('a[aria-expanded]').first().click();
  await tab(page, 'Price × data').click();
  await expect(pointOf(page, other)).toHaveAttribute('aria-selected', 'true');
});

test('the list comes first, and the code of the charts only when one of their tabs is opened', async ({
  page,
}) => {
  await page.goto('/en');
  await page.waitForLoadState('networkidle');
  const scripts = () =>
    page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('.js')).length,
    );
  const before = await scripts();
  await expect(chart(page)).toHaveCount(0);
  await expect(tab(page, 'List')).toHaveAttribute('aria-current', 'true');
  // A click before the page listens follows the link, which shows the same.
  await tab(page, 'Price × data').click();
  await expect(tab(page, 'Price × data')).toHaveAttribute('aria-current', 'true');
  await expect(chart(page)).toBeVisible();
  await expect.poll(() => new URL(page.url()).searchParams.get('chart')).toBe('scatter');
  expect(await scripts()).toBeGreaterThan(before);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('tabs are links, and a chart says where its figures are', async ({ page }) => {
    await page.goto('/en');
    await tab(page, 'Map').click();
    await expect(tab(page, 'Map')).toHaveAttribute('aria-current', 'true');
    await expect(page.getByText('The list has the same figures.')).toBeVisible();
    await tab(page, 'List').click();
    await expect(rows(page).first()).toBeVisible();
  });
});
