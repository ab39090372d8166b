import type { Locator, Page } from '@playwright/test';
import { needCard, openLongForm } from './support/need';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  LOOKS,
  listening,
  test,
  wear,
} from './support/page';

const HOUSEHOLD = 'gb=10&min=200&sms=100&group=1;gb:40;call:CN:60;name:Ann&group=3;gb:5';
const WORDS = {
  en: {
    start: 'Lines differ: describe each',
    joined: 'All lines alike again',
    add: 'Add a group',
    show: 'Show plans',
    said: '4 lines that differ: Ann (40 GB, 60 min to China), 3 lines (5 GB)',
  },
  zh: {
    start: '各条线不一样：分别填写',
    joined: '改回每条线都一样',
    add: '再加一组',
    show: '查看套餐',
    said: '4 条不一样的线：Ann（40 GB、打往中国 60 分钟）、3 条线（5 GB）',
  },
} as const;

const groups = (page: Page): string[] => new URL(page.url()).searchParams.getAll('group');
const section = (page: Page): Locator => page.locator('#need-groups');
const cards = (page: Page): Locator => section(page).locator('fieldset:has(> legend):has(input[data-name])');

for (const look of LOOKS) {
  const { locale } = look;
  const words = WORDS[locale];

  test(`lines that differ are described, copied, taken away and alike again: ${look.look}`, async ({
    page,
  }) => {
    await wear(page, look);
    await page.goto(`/${locale}?lines=4&gb=10&min=200`);
    await openLongForm(page);
    if ((await section(page).isVisible()) === false)
      await page.locator('details:has(> #need-groups) > summary').click();
    await section(page).getByRole('button', { name: words.start }).click();
    await expect(cards(page)).toHaveCount(2);

    // The name of the first group is asked next.
    await page.keyboard.type('Ann');
    const first = cards(page).first();
    await first.locator('input[name=group1gb]').fill('40');
    await expect.poll(() => groups(page)).toEqual(['1;gb:40;name:Ann', '3']);
    await expect(needCard(page).locator('.sentence')).toContainText('Ann');
    await expect(needCard(page).locator('.sentence select[name=lines]')).toHaveCount(0);

    // A wrong number says its bounds and changes nothing.
    const lines = first.locator('input[name=group1lines]');
    await lines.fill('12');
    await expect(lines).toHaveAttribute('aria-invalid', 'true');
    await expect(first.getByRole('status').filter({ visible: true })).toHaveText(/^1 .+ 9$/);
    await lines.fill('2');

    const tools = first.locator('button[aria-label]');
    await tools.first().click();
    await expect.poll(() => groups(page)).toEqual(['2;gb:40;name:Ann', '2;gb:40', '3']);
    await expectAccessible(page, '#need-groups');
    await expectNoSidewaysScroll(page);
    await cards(page).nth(1).locator('button[aria-label]').nth(1).click();
    await expect.poll(() => groups(page)).toEqual(['2;gb:40;name:Ann', '3']);

    await section(page).getByRole('button', { name: words.joined }).click();
    await expect.poll(() => groups(page)).toEqual([]);
    await expect(page).toHaveURL(/lines=5/);
    await expect(section(page).getByRole('button', { name: words.start })).toBeFocused();
  });

  test(`the sentence says the groups and leads to them: ${look.look}`, async ({ page }) => {
    await wear(page, look);
    await page.goto(`/${locale}?${HOUSEHOLD}`);
    const part = needCard(page).locator('.sentence-part a').first();
    await expect(part).toHaveText(words.said);
    await (await listening(part)).click();
    await expect(section(page)).toBeVisible();
    await expect(cards(page)).toHaveCount(2);
    await expect(cards(page).first().locator('input[name=group1name]')).toHaveValue('Ann');
  });
}

for (const look of LOOKS)
  test(`the page of every question stands with groups: ${look.look}`, async ({ page }) => {
    test.setTimeout(120_000);
    await wear(page, look);
    await page.goto(`/${look.locale}/need?${HOUSEHOLD}`);
    await cards(page).first().locator('summary').filter({ visible: true }).first().click();
    await expectAccessible(page, '#need-groups');
    await expectNoSidewaysScroll(page);
  });

test('a household is asked with the keyboard alone', async ({ page }) => {
  await page.goto('/en?lines=2&gb=10');
  await openLongForm(page);
  const start = section(page).getByRole('button', { name: WORDS.en.start });
  await start.focus();
  await page.keyboard.press('Enter');
  await expect(section(page).locator('input[name=group1name]')).toBeFocused();
  await page.keyboard.type('Ann');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  for (const _ of ['copy', 'remove', 'data']) await page.keyboard.press('Tab');
  await page.keyboard.type('40');
  await expect.poll(() => groups(page)).toEqual(['2;gb:40;name:Ann', '1']);
  for (const _ of ['calls', 'texts', 'hotspot', 'own calls abroad']) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Mexico');
  await expect(page.getByRole('listbox').getByRole('option', { name: 'Mexico' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => groups(page)).toEqual(['2;gb:40;call:MX:60;name:Ann', '1']);
});

test('a stay keeps no groups, and by the month they are there again', async ({ page }) => {
  await page.goto(`/en?${HOUSEHOLD}`);
  const form = await openLongForm(page);
  await form.getByText('A stay (days)').click();
  await expect.poll(() => groups(page)).toEqual([]);
  await expect(page).toHaveURL(/lines=4/);
  await form.getByText('Months', { exact: true }).first().click();
  await expect.poll(() => groups(page)).toEqual(['1;gb:40;call:CN:60;name:Ann', '3;gb:5']);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const look of LOOKS)
    test(`a household is asked, changed and ended: ${look.look}`, async ({ page }) => {
      const { locale } = look;
      const show = () => page.locator('#main form').getByRole('button', { name: WORDS[locale].show }).click();
      const said = needCard(page).locator('.sentence-part a').first();
      await wear(page, look);
      await page.goto(`/${locale}/need?gb=10&min=200&sms=100`);
      await page.locator('[name=group1name]').fill('Ann');
      await page.locator('[name=group1lines]').fill('1');
      await page.locator('[name=group1gb]').fill('40');
      await page.locator('[name=group2lines]').fill('3');
      await page.locator('[name=group2gb]').fill('5');
      await show();
      await expect(said).toContainText('Ann');

      // The part of the sentence is a link to the groups, which the form then shows.
      await said.click();
      await expect(page).toHaveURL(/\/need\?.*#need-groups$/);
      expect(groups(page)).toEqual(['1;gb:40;name:Ann', '3;gb:5']);
      await expectNoSidewaysScroll(page);
      await page.locator('[name=group1own][value=call]').check();
      await page.locator('select[name=group1callTo]').selectOption('CN');
      await page.locator('[name=group1callMin]').fill('60');
      await show();
      await expect(said).toHaveText(WORDS[locale].said);

      await said.click();
      await page.locator('[name=group1lines]').fill('');
      await page.locator('[name=group2lines]').fill('');
      await show();
      await expect(needCard(page).locator('.sentence select[name=lines]')).toHaveValue('4');
    });
});
