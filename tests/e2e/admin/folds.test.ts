/** The form of a plan shows what is filled in and folds the rest. */
import type { Page } from '@playwright/test';
import { withoutScripts } from '../support/desk';
import { expect, expectAccessible, test } from '../support/page';
import { signIn } from '../support/people';

test.setTimeout(180_000);

const EDIT = '/en/admin/plans/visible-base/edit';

const foldOf = (page: Page, control: string) =>
  page
    .locator('details[data-fold]')
    .filter({ has: page.locator(control) })
    .last();
const opened = (page: Page) => page.locator('details[data-fold][open]');
/** The form takes input once scripts run. */
const ready = (page: Page) => expect(page.getByLabel('Name', { exact: true }).first()).toBeEnabled();

test('empty fields are folded behind their names, and open by keyboard and all at once', async ({ page }) => {
  await signIn(page, 'editor');
  await page.goto(EDIT);
  await ready(page);
  await expect(page.locator('#f-data_highSpeedGB')).toBeVisible();
  await expect(page.locator('#f-data_throttleKbps')).toBeHidden();
  const fold = foldOf(page, '#f-data_throttleKbps');
  await expect(fold.locator('summary')).toContainText(/\d+ more, not filled in/);
  await expect(fold.locator('summary')).toContainText('Slowed to kbps');
  await fold.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#f-data_throttleKbps')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('12');
  // What is typed stays where it is typed.
  await expect(fold.locator(':focus')).toHaveValue('12');
  const few = await opened(page).count();
  await page.getByRole('button', { name: 'Show all fields' }).click();
  expect(await opened(page).count()).toBeGreaterThan(few);
  await expect(page.locator('#f-addOns')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Fold empty fields' }).click();
  await expect(page.locator('#f-addOns')).toBeHidden();
  // Filled in, it is no empty field any more.
  await expect(opened(page)).toHaveCount(1);
  await expectAccessible(page);
});

test('a fault within a fold opens it, and its line leads there', async ({ page }) => {
  await signIn(page, 'editor');
  await page.goto(EDIT);
  await ready(page);
  const kbps = page.locator('#f-data_throttleKbps');
  const fold = foldOf(page, '#f-data_throttleKbps');
  await fold.locator('summary').click();
  await kbps.fill('fast');
  await fold.locator('summary').click();
  await expect(kbps).toBeHidden();
  await page.getByRole('region', { name: '1 thing is at fault' }).getByRole('link').click();
  await expect(kbps).toBeFocused();
  await expect(kbps).toBeInViewport();
  // The same within an entry of a long list.
  await kbps.fill('');
  await page.locator('#f-sources').getByText('Sources: entry 2', { exact: true }).click();
  const url = page.locator('#f-sources_1__url');
  await url.fill('nowhere');
  await page.locator('#f-sources').getByText('Sources: entry 2', { exact: true }).click();
  await expect(url).toBeHidden();
  await page.getByRole('region', { name: '1 thing is at fault' }).getByRole('link').click();
  await expect(url).toBeFocused();
});

test('a link to a field lands there and opens its fold, by query and by hash', async ({ page }) => {
  await signIn(page, 'editor');
  await page.goto(`${EDIT}?field=numberKeeping.inactivityDays`);
  await expect(page.locator('#f-numberKeeping_inactivityDays')).toBeFocused();
  await expect(page.locator('#f-numberKeeping_inactivityDays')).toBeInViewport();
  await page.goto(`${EDIT}#f-addOns`);
  await expect(page.locator('#f-addOns')).toBeFocused();
  await expect(page.locator('#f-addOns')).toBeInViewport();
  // An entry by its own id, as changes and comments name it.
  await page.goto(`${EDIT}?field=${encodeURIComponent('charges.options[12-months].id')}`);
  await expect(page.locator(':focus')).toHaveValue('12-months');
});

test('without scripts folds open, and a link to a field opens its fold', async ({ page, browser }) => {
  await signIn(page, 'editor');
  const plain = await withoutScripts(browser, page.context());
  await plain.goto(EDIT);
  await expect(plain.locator('#f-addOns')).toBeHidden();
  await foldOf(plain, '#f-addOns').locator('summary').click();
  await expect(plain.locator('#f-addOns')).toBeVisible();
  await plain.goto(`${EDIT}?field=numberKeeping.inactivityDays`);
  await expect(plain.locator('#f-numberKeeping_inactivityDays')).toBeVisible();
  // Sent with a fault in what was folded, it comes back with that in view.
  await plain.goto(EDIT);
  const text = plain.getByLabel(/Without scripts/);
  const document = JSON.parse(await text.inputValue());
  await text.fill(JSON.stringify({ ...document, data: { ...document.data, throttleKbps: -5 } }));
  await plain.getByRole('button', { name: 'Save the draft' }).click();
  await expect(plain.getByText(/Not saved: 1 thing is at fault/)).toBeVisible();
  await expect(plain.locator('#f-data_throttleKbps')).toBeVisible();
});

test('from what is due, a field that a page supports leads to its control', async ({ page }) => {
  await signIn(page, 'editor');
  await page.goto('/en/admin/due?carrier=visible');
  const link = page.locator('a[href*="/edit?"][href*="field="]').first();
  const field = new URL((await link.getAttribute('href')) ?? '', page.url()).searchParams.get('field');
  // Further fields of a plan stand in a fold of their own.
  await link.evaluate((one) => one.closest('details')?.setAttribute('open', ''));
  await link.click();
  await expect(page).toHaveURL(/field=/);
  await expect(page.locator(`#f-${field}`)).toBeFocused();
  await expect(page.locator(`#f-${field}`)).toBeInViewport();
});
