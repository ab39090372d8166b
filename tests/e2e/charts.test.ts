import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, LOOKS, test, wear } from './support/page';
import { cellsOf, planRow } from './support/table';

const KINDS = ['bars', 'scatter'] as const;
const CHARTS = 'section:has(#charts)';
const SHOW_TABLE = { en: 'Show as table', zh: '以表格显示' } as const;

const chart = (page: Page) => page.getByRole('listbox');
const pointOf = (page: Page, id: string) => chart(page).locator(`[data-point="${id}"]`);
const rowOf = planRow;
const focusedPoint = async (page: Page) =>
  (await page.locator(':focus').getAttribute('data-point')) ?? 'no point has the focus';

async function openCharts(page: Page, query: string, locale = 'en') {
  await page.goto(`/${locale}?${query}`);
  // The charts are fetched when their place comes near the screen, which the first answer may still move.
  await expect(async () => {
    await page.locator('#charts').scrollIntoViewIfNeeded({ timeout: 1000 });
    await expect(chart(page).getByRole('option').first()).toBeVisible({ timeout: 2000 });
  }).toPass();
}

for (const kind of KINDS) {
  test(`${kind}: one tab stop, arrow keys walk, Enter selects in chart and table`, async ({ page }) => {
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
    await expect(rowOf(page, first).locator('[aria-expanded="true"]')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(pointOf(page, first)).toHaveAttribute('aria-selected', 'false');
  });

  test(`${kind}: the table twin holds the totals of the table, to the cent`, async ({ page }) => {
    await openCharts(page, `chart=${kind}`);
    await page.getByRole('button', { name: SHOW_TABLE.en }).click();
    const rows = page.getByRole('figure').locator('tr[data-point]');
    const shown = await rows.evaluateAll((list) =>
      list.map((row) => [row.getAttribute('data-point') ?? '', row.querySelector('td')?.textContent ?? '']),
    );
    expect(shown.length).toBeGreaterThan(5);
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
      await page.getByRole('button', { name: SHOW_TABLE[look.locale] }).click();
      await expectAccessible(page, CHARTS);
      await expectNoSidewaysScroll(page);
    });
}

test('a row opened in the table is selected in the chart', async ({ page }) => {
  await openCharts(page, 'chart=bars');
  const id = (await chart(page).getByRole('option').nth(2).getAttribute('data-point')) ?? '';
  await rowOf(page, id).locator('[aria-expanded]').first().click();
  await expect(pointOf(page, id)).toHaveAttribute('aria-selected', 'true');
});

test('a bar that is clicked opens its row', async ({ page }) => {
  await openCharts(page, 'chart=bars');
  const id = (await chart(page).getByRole('option').nth(1).getAttribute('data-point')) ?? '';
  await pointOf(page, id).click();
  await expect(rowOf(page, id).locator('[aria-expanded="true"]')).toHaveCount(1);
});

test('the code of the charts comes only when they are unfolded', async ({ page }) => {
  await page.goto('/en?chart=off');
  await page.waitForLoadState('networkidle');
  const scripts = () =>
    page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('.js')).length,
    );
  const before = await scripts();
  await expect(chart(page)).toHaveCount(0);
  const fold = page.locator('section[aria-labelledby="charts"] button[aria-expanded]:not([popovertarget])');
  // A click before the page listens changes nothing.
  await expect(async () => {
    if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
    await expect(fold).toHaveAttribute('aria-expanded', 'true', { timeout: 1000 });
  }).toPass();
  await fold.scrollIntoViewIfNeeded();
  await expect(chart(page)).toBeVisible();
  expect(await scripts()).toBeGreaterThan(before);
});
