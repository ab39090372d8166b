import { readFileSync } from 'node:fs';
import { expect, expectAccessible, expectNoSidewaysScroll, LOCALES, NARROW, test } from '../support/page';
import { expectPublished, pageOf, signIn } from '../support/people';

const FILE = 'tests/import/fixtures/fcc.csv';

/** The fixture with ids and names of its own, so that each run of the tests imports plans that are not there yet. */
function fresh(): Buffer {
  const mark = Date.now().toString(36).toUpperCase().padStart(9, '0').slice(-9);
  const text = readFileSync(FILE, 'utf8')
    .replaceAll('EXAMPLE0', mark.slice(0, 8))
    .replaceAll('Example Mobile', 'Tello')
    .replaceAll(',Five,', `,Five ${mark},`);
  return Buffer.from(text);
}

test('import: preview, choose, apply, review; the same file again brings nothing', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  const buffer = fresh();
  await page.goto('/en/admin/import');
  await signIn(page, 'editor');
  await page.locator('input[type=file]').setInputFiles({ name: 'labels.csv', mimeType: 'text/csv', buffer });
  await page.getByLabel('Address where it was published').fill('https://example.org/labels.csv');
  await page.getByRole('button', { name: 'Look into it' }).click();
  await page.waitForURL(/\/import\/[\w-]+$/);
  await expect(page.locator('main')).toContainText('FCC label template (30 columns)');
  await expect(page.getByRole('region', { name: 'Rows left out' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'To look at' })).toBeVisible();
  await expectAccessible(page);
  const plans = page.getByRole('listitem').filter({ hasText: 'New plan' });
  const count = await plans.count();
  expect(count).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Choose none' }).click();
  await expect(page.getByRole('button', { name: 'Make 0 drafts' })).toBeDisabled();
  await plans.first().getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Make 1 draft' }).click();
  await page.waitForURL('/en/admin/drafts');
  const draft = page.getByRole('row').filter({ hasText: 'Import of labels.csv' }).first();
  await expect(draft).toContainText('Waiting for review');
  await draft.getByRole('link').first().click();
  // What the label does not say is not stated.
  await expect(page.getByRole('region', { name: 'Changes' })).toContainText('Not stated');
  const publisher = await pageOf(browser, 'publisher');
  await publisher.goto(page.url());
  await publisher.getByRole('button', { name: 'Publish now' }).click();
  await expectPublished(publisher);

  await page.goto('/en/admin/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'labels.csv', mimeType: 'text/csv', buffer });
  await page.getByLabel('Address where it was published').fill('https://example.org/labels.csv');
  await page.getByRole('button', { name: 'Look into it' }).click();
  await page.waitForURL(/\/import\/[\w-]+$/);
  await expect(page.getByRole('listitem').filter({ hasText: 'New plan' })).toHaveCount(count - 1);
});

test('a file that is none is refused with its name; who may not import has no form, another site no way', async ({
  page,
  browser,
}) => {
  await signIn(page, 'editor');
  await page.goto('/en/admin/import');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'notes.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
  await page.getByRole('button', { name: 'Look into it' }).click();
  await expect(page.getByRole('alert').first()).toContainText(
    'The columns of notes.csv fit no known layout.',
  );
  await expectAccessible(page);

  const multipart = { file: { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n') } };
  const foreign = await page.request.post('/api/admin/import', {
    multipart,
    headers: { origin: 'https://elsewhere.example' },
  });
  expect(foreign.status()).toBe(403);
  const viewer = await pageOf(browser, 'viewer');
  await viewer.goto('/en/admin/import');
  await expect(viewer.locator('input[type=file]')).toHaveCount(0);
  const own = new URL(viewer.url()).origin;
  const refused = await viewer.request.post('/api/admin/import', { multipart, headers: { origin: own } });
  expect(refused.status()).toBe(403);
});

for (const locale of LOCALES)
  test(`the import page stands on a phone: ${locale}`, async ({ page }) => {
    await page.setViewportSize(NARROW);
    await signIn(page, 'editor', locale);
    await page.goto(`/${locale}/admin/import`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
