import { expect, listening, NARROW, test, WIDE } from './support/page';
import { planRows } from './support/table';

const EVERYDAY = 'min=200&sms=100&gb=10&state=IL&autopay=1';

test('one pick has the whole width, its bill beside it; several share it', async ({ page }) => {
  const widths = () =>
    page
      .locator('[aria-labelledby=picks] article')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().width)));
  await page.setViewportSize(WIDE);
  await page.goto(`/en?${EVERYDAY}&brand=tello`);
  expect(await widths()).toEqual([1280]);
  await page.goto(`/en?${EVERYDAY}&call=CN:60&nossn=1`);
  expect(await widths()).toEqual([632, 632]);
  await page.goto(`/en?${EVERYDAY}`);
  expect(await widths()).toEqual([416, 416, 416]);
});

test('on a phone a long bill folds to what matters, and opens', async ({ page }) => {
  await page.setViewportSize(NARROW);
  await page.goto(`/en?${EVERYDAY}&call=CN:60&nossn=1`);
  const bill = page.getByRole('list', { name: 'What is paid' }).last();
  const shown = () => bill.locator('[data-line]:visible').count();
  expect(await shown()).toBe(2);
  const all = await bill.locator('[data-line]').count();
  expect(all).toBeGreaterThan(3);
  await (await listening(bill.getByRole('button', { name: `${all - 2} more` }))).click();
  await expect.poll(shown).toBe(all);
});

test('a pick is saved as a picture, and printed alone with what it is priced for', async ({ page }) => {
  await page.goto(`/en?${EVERYDAY}`);
  const pick = page.locator('[aria-labelledby=picks] article').nth(1);
  const save = pick.getByRole('link', { name: /^Save receipt: / });
  const href = (await save.getAttribute('href')) ?? '';
  expect(href).toContain('gb=10');
  expect((await page.request.get(href)).headers()['content-type']).toBe('image/png');
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await pick.getByRole('button', { name: /^Print receipt: / }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('article:visible')).toHaveCount(1);
  await expect(pick.getByRole('heading')).toBeVisible();
  await expect(page.locator('[data-print-along]')).toContainText('1 line · 12 months · 10 GB');
  await expect(page.locator('[data-print-along]')).toBeVisible();
  await expect(page.getByRole('table').first()).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('table').first()).toBeVisible();
});

test('ticked plans gather in the tray, six at most', async ({ page }) => {
  await page.goto(`/en?${EVERYDAY}`);
  const boxes = planRows(page).getByRole('checkbox');
  for (let i = 0; i < 6; i++) await boxes.nth(i).check();
  await expect(page.getByText('6 of 6 chosen')).toBeVisible();
  await expect(page.getByText('Tello 10GB + 300 min · Mint Mobile Unlimited')).toBeVisible();
  await expect(boxes.nth(6)).toBeDisabled();
  const tray = page.getByRole('region', { name: 'Chosen for the comparison' });
  await expect(tray.getByRole('link', { name: 'Compare', exact: true })).toHaveAttribute(
    'href',
    /\/en\/compare\?.*plans=[a-z0-9-]+,/,
  );
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByText('of 6 chosen')).toBeHidden();
});
