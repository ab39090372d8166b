/** Lists of countries in the back office: found, pasted, taken out, refused by name. */
import type { Page } from '@playwright/test';
import { withoutScripts } from '../support/desk';
import { expect, expectAccessible, test } from '../support/page';
import { signIn } from '../support/people';

test.setTimeout(180_000);

const EDIT = '/en/admin/plans/visible-base/edit';
const FIELD = '#f-internationalSms_0__countries';

const field = (page: Page) => page.locator(`${FIELD}[role=combobox]`);
const chosen = (page: Page) => page.locator('#f-internationalSms').getByRole('grid').getByRole('row');

/** What a person copied, put into the field that has the focus. */
const paste = (page: Page, text: string) =>
  page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', copied);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

test('countries are found in either language, by code and pinyin, pasted and taken out by keyboard', async ({
  page,
}) => {
  await signIn(page, 'editor');
  await page.goto(EDIT);
  await expect(chosen(page)).toHaveText([/Mexico/, /Canada/]);
  await field(page).fill('ger');
  await expect(page.getByRole('option', { name: /Germany/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveText([/Mexico/, /Canada/, /Germany/]);
  await field(page).fill('韩国');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(chosen(page).last()).toContainText('South Korea');
  await page.keyboard.type('fr');
  await page.keyboard.press('Enter');
  await page.keyboard.type('riben');
  await page.getByRole('option', { name: /Japan/ }).click();
  await expect(chosen(page)).toHaveCount(6);
  // The last one goes where nothing is typed.
  await page.keyboard.press('Backspace');
  await expect(chosen(page)).toHaveCount(5);
  await paste(page, 'China, Japan; 香港 KR');
  await expect(chosen(page)).toHaveCount(8);
  await expect(page.getByText('8 countries', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await chosen(page).first().focus();
  await page.keyboard.press('Delete');
  await expect(chosen(page)).toHaveCount(7);
  await chosen(page).first().getByRole('button').click();
  await expect(chosen(page)).toHaveCount(6);
  await expect(page.getByRole('region', { name: /at fault/ })).toHaveCount(0);
});

test('what is no country stays and is named; what was typed and left is not lost', async ({ page }) => {
  await signIn(page, 'editor');
  await page.goto(EDIT);
  await field(page).click();
  await paste(page, 'Elbonia, Japan');
  await expect(chosen(page)).toHaveText([/Elbonia/, /Mexico/, /Canada/, /Japan/]);
  const faults = page.getByRole('region', { name: '1 thing is at fault' });
  await expect(faults).toContainText('“Elbonia” is not a country we know');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await page.getByLabel('Name', { exact: true }).first().focus();
  await faults.getByRole('link').click();
  await expect(field(page)).toBeFocused();
  await chosen(page).first().getByRole('button').click();
  await expect(faults).toHaveCount(0);
  await field(page).fill('Peru');
  await page.getByLabel('Name', { exact: true }).first().focus();
  await expect(chosen(page).last()).toContainText('Peru');
  // "Every other country", and back: the list is still there.
  const which = page.locator('#f-internationalSms').getByLabel('Countries: which');
  await which.selectOption({ label: 'Every other country' });
  await expect(chosen(page)).toHaveCount(0);
  await which.selectOption({ label: 'These countries' });
  await expect(chosen(page)).toHaveCount(4);
});

test('the grid and the edit of several plans take the same lists, and text without scripts', async ({
  page,
  browser,
}) => {
  await signIn(page, 'editor');
  await page.goto('/en/admin/grid');
  await page.getByText('Columns', { exact: true }).click();
  const countries = page.locator('#grid-countries[role=combobox]');
  await countries.fill('日本');
  await page.keyboard.press('Enter');
  await page.keyboard.type('mexico');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Calls: rate a minute' }).check();
  await page.getByRole('button', { name: 'Show these columns' }).click();
  await expect(page).toHaveURL(/countries=JP/);
  await expect(page.getByRole('columnheader', { name: /Japan/ }).first()).toBeAttached();

  const plain = await withoutScripts(browser, page.context());
  await plain.goto('/en/admin/grid');
  await plain.getByText('Columns', { exact: true }).click();
  await plain.locator('#grid-countries').fill('Japan, 墨西哥');
  await plain.getByRole('button', { name: 'Show these columns' }).click();
  await expect(plain).toHaveURL(/countries=Japan/);
  await expect(plain.locator('#grid-countries')).toHaveValue('JP, MX');
});
