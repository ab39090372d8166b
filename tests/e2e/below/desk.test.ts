/** The back office below a path: signing in, with scripts and without, a draft, downloads and an upload. */
import { at, BASE, expect, test } from '../support/below';
import { PASSWORD, signInByForm } from '../support/people';

test.describe.configure({ mode: 'serial' });

test('signing in leads to where one wanted to go; a draft is saved, handed in and found', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  await page.goto(at('/en/admin/plans/tello-10gb/edit'));
  await expect(page).toHaveURL(new RegExp(`^${at('/en/admin/sign-in')}\\?next=`));
  await signInByForm(page, 'editor');
  await expect(page).toHaveURL(at('/en/admin/plans/tello-10gb/edit'));
  const cookies = (await context.cookies()).filter(({ name }) => name.startsWith('plansight'));
  expect(cookies.length).toBeGreaterThan(1);
  // The one by which the browser is known was given to it by the test.
  expect(cookies.filter(({ name }) => name.includes('session')).map(({ path }) => path)).toEqual(
    cookies.filter(({ name }) => name.includes('session')).map(() => BASE),
  );
  await page.getByLabel('1 line', { exact: true }).fill('12.34');
  await expect(page.getByRole('article', { name: 'As a card' })).toContainText('$12.34');
  await page.getByLabel('Why (shown in the history)').fill('A test of the path');
  await page.getByRole('button', { name: 'Hand in for review' }).click();
  await page.getByRole('link', { name: 'Look at the draft' }).click();
  await expect(page).toHaveURL(new RegExp(`^${at('/en/admin/drafts/')}`));
  await expect(page.getByRole('region', { name: 'Changes' })).toContainText('12.34');
  const palette = page.getByRole('dialog', { name: 'Go to or do' });
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(palette).toBeVisible({ timeout: 3000 });
  }).toPass();
  await palette.getByRole('searchbox').fill('tello 10gb');
  await expect(palette.getByRole('option').first()).toBeVisible();
  await page.goto(at('/en/admin/drafts?tab=mine'));
  await page.locator('main form select').first().selectOption({ index: 0 });
  await page.locator('main form').getByRole('button').first().click();
  await expect(page).toHaveURL(new RegExp(`^${at('/en/admin/drafts')}\\?`));
});

test('pages and downloads of an owner', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(at('/en/admin'));
  await signInByForm(page, 'owner');
  await expect(page).toHaveURL(at('/en/admin'));
  const links = await page
    .getByRole('navigation')
    .locator('a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const pages = [...new Set(links)].filter((link) => link.includes('/admin'));
  expect(pages.length).toBeGreaterThan(8);
  for (const address of pages) {
    await page.goto(address);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page).toHaveURL(address);
  }
  await page.goto(at('/en/admin/data'));
  await page.locator('input[name=password]').fill(PASSWORD);
  const backup = page.waitForEvent('download');
  await page.locator(`form[action="${BASE}/en/admin/backup-file"]`).getByRole('button').click();
  expect((await backup).suggestedFilename()).toMatch(/backup\.gz$/);
});

test('a file is taken in, and one is led to what it holds', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(at('/en/admin/import'));
  await signInByForm(page, 'owner');
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'labels.csv', mimeType: 'text/csv' },
    buffer: Buffer.from('plan,price\nx,1\n'),
  });
  await page.locator(`form[action^="${BASE}/api/admin/import"] button[type=submit]`).click();
  await page.waitForURL(
    (url) => url.href.startsWith(at('/en/admin/import')) && url.href !== at('/en/admin/import'),
  );
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('a form leads on to a page below the path', async ({ page }) => {
    await page.goto(at('/zh/admin'));
    await signInByForm(page, 'owner', 'zh');
    await expect(page).toHaveURL(at('/zh/admin'));
    await page.goto(at('/en?gb=5'));
    await page.locator('#need select[name=gb]').selectOption('10');
    await page.locator('#need form button[type=submit]').first().click();
    await expect(page).toHaveURL(new RegExp(`^${at('/en')}\\?.*gb=10`));
  });
});
