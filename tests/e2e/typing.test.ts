/** What people type in the long form: numbers in their own way of writing, a country by an input method. */
import { openLongForm, sentencePart } from './support/need';
import { expect, test } from './support/page';

test.describe('numbers as people type them', () => {
  test.describe.configure({ timeout: 60_000 });
  for (const [typed, minutes] of [
    ['1,000', '1000'],
    ['２５０', '250'],
    ["1'000 min", '1000'],
  ] as const)
    test(`${typed} minutes`, async ({ page }) => {
      await page.goto('/en?min=100&gb=5', { waitUntil: 'networkidle' });
      const field = (await openLongForm(page)).locator('[name=min]');
      await field.fill('');
      await field.pressSequentially(typed);
      await field.press('Tab');
      await expect(page).toHaveURL(new RegExp(`min=${minutes}(&|$)`));
      await expect(field).toHaveValue(minutes);
    });

  test('a number that is out of bounds stays with its fault, and its beginning never counts', async ({
    page,
  }) => {
    await page.goto('/zh?min=100&gb=5', { waitUntil: 'networkidle' });
    const field = (await openLongForm(page)).locator('[name=gb]');
    await field.fill('');
    await field.pressSequentially('20000');
    await field.press('Tab');
    await expect(field).toHaveValue('20000');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page).toHaveURL(/gb=5(&|$)/);
    await field.fill('1,5');
    await field.press('Tab');
    await expect(field).not.toHaveAttribute('aria-invalid');
    await expect(page).toHaveURL(/gb=1.5(&|$)/);
  });

  test('an address with such numbers is read', async ({ page }) => {
    await page.goto('/en?min=1%2C000&gb=10GB');
    await expect(sentencePart(page, 'gb')).toHaveValue('10');
    await expect(sentencePart(page, 'min')).toHaveValue('1000');
  });
});

test('a country that is composed while its list is on the way stays as it was composed', async ({ page }) => {
  await page.goto('/zh?min=100&gb=5', { waitUntil: 'networkidle' });
  const form = await openLongForm(page);
  await form.locator('details').evaluateAll((sections) => {
    for (const section of sections) section.setAttribute('open', '');
  });
  const field = form.getByPlaceholder('添加国家或地区').first();
  await field.scrollIntoViewIfNeeded();
  await page.route('**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  const devtools = await page.context().newCDPSession(page);
  await field.focus();
  await devtools.send('Input.imeSetComposition', { text: 'ri ben', selectionStart: 6, selectionEnd: 6 });
  await page.waitForTimeout(1500);
  await devtools.send('Input.insertText', { text: '日本' });
  await expect(form.getByPlaceholder('添加国家或地区').first()).toHaveValue('日本');
  await expect(page.getByRole('option').first()).toContainText('日本');
});
