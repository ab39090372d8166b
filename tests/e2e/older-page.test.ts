/** A form of a build that no longer runs: nothing that was typed is lost, with scripts and without. */
// The browser itself says of the answer 409 that it is one, so the console is not looked at.
import { expect, test } from '@playwright/test';
import english from '../../messages/en.json' with { type: 'json' };
import chinese from '../../messages/zh.json' with { type: 'json' };
import { expectAccessible } from './support/page';

const REPORT = '/plans/tello-5gb/report';
const CLAIM = 'The page says 10 GB, the carrier says 12 GB since Monday.';

for (const [locale, words] of [
  ['en', english],
  ['zh', chinese],
] as const)
  test(`${locale}: the form stays, and after reloading its fields are filled again`, async ({ page }) => {
    let isUnknown = true;
    await page.route(`**/${locale}${REPORT}**`, (route) =>
      isUnknown && route.request().headers()['next-action'] !== undefined
        ? route.fulfill({ status: 409, headers: { 'x-nextjs-action-not-found': '1' }, body: 'unavailable' })
        : route.fallback(),
    );
    await page.goto(`/${locale}${REPORT}`);
    const claim = page.locator('textarea[name=claim]');
    const field = page.locator('select[name=field]');
    await claim.fill(CLAIM);
    await page.locator('input[name=link]').fill('https://carrier.example/plans');
    await field.selectOption({ index: 2 });
    const chosen = await field.inputValue();
    await page.locator('main form button[type=submit]').click();
    const note = page.getByRole('alert').filter({ hasText: words.olderPage.older });
    await expect(note).toBeVisible();
    await expect(claim).toHaveValue(CLAIM);
    await expectAccessible(page);
    isUnknown = false;
    await note.getByRole('button', { name: words.olderPage.reload }).click();
    const back = page.getByRole('alert').filter({ hasText: words.olderPage.filled });
    await expect(back).toBeVisible();
    await expect(claim).toHaveValue(CLAIM);
    await expect(page.locator('input[name=link]')).toHaveValue('https://carrier.example/plans');
    await expect(field).toHaveValue(chosen);
    await back.getByRole('button', { name: words.olderPage.close }).click();
    await expect(back).toBeHidden();
    await page.reload();
    await expect(claim).toHaveValue('');
  });

test('a password is never kept', async ({ page }) => {
  await page.route('**/en/admin/sign-in**', (route) =>
    route.request().headers()['next-action'] === undefined
      ? route.fallback()
      : route.fulfill({ status: 409, headers: { 'x-nextjs-action-not-found': '1' }, body: 'unavailable' }),
  );
  await page.goto('/en/admin/sign-in');
  await page.getByLabel('Email').fill('ada@example.org');
  await page.getByLabel('Password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: english.olderPage.reload }).waitFor();
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('horse');
  await page.getByRole('button', { name: english.olderPage.reload }).click();
  await expect(page.getByText(english.olderPage.filled)).toBeVisible();
  await expect(page.getByLabel('Email')).toHaveValue('ada@example.org');
  await expect(page.getByLabel('Password')).toHaveValue('');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('a page shows what was typed, and leads back', async ({ page }) => {
    await page.route(`**/zh${REPORT}**`, async (route) => {
      const request = route.request();
      if (request.method() !== 'POST') return route.fallback();
      // The id of the action is another one in the build that runs.
      const body = request
        .postDataBuffer()
        ?.toString('latin1')
        .replaceAll(/[0-9a-f]{42}/g, 'a'.repeat(42));
      await route.continue({ postData: Buffer.from(body ?? '', 'latin1') });
    });
    await page.goto(`/zh${REPORT}`);
    await page.locator('textarea[name=claim]').fill(CLAIM);
    await page.locator('main form button[type=submit]').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(chinese.olderForm.title);
    await expect(page.getByText(CLAIM)).toBeVisible();
    await page.getByRole('link', { name: chinese.olderForm.again }).click();
    await expect(page.locator('textarea[name=claim]')).toBeVisible();
  });
});
