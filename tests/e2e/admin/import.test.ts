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

test('import: day and address are asked, a row is matched, chosen, and published as a set', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const buffer = fresh();
  const look = async () => {
    await page.goto('/en/admin/import');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'labels.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Look into it' }).click();
    await page.waitForURL(/\/import\/[\w-]+$/);
    await expect(page.locator('main')).toContainText('FCC label template (30 columns)');
  };
  const compare = async () => {
    await page.getByLabel('Day that the file speaks of').fill('2026-11-01');
    await page.getByLabel('Address where it was published').fill('https://example.org/labels.csv');
    await page.getByRole('button', { name: 'Compare again' }).click();
    await expect(page.getByRole('button', { name: /^Make / })).toBeVisible();
  };
  await signIn(page, 'editor');
  await look();
  // Nothing is compared, and nothing can be applied, before the day is said.
  await expect(page.getByText('Which day does this file speak of?')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Make / })).toHaveCount(0);
  await compare();
  await expect(page.getByRole('heading', { name: 'Rows left out' })).toBeVisible();
  await expectAccessible(page);
  // No row that nobody matched is ticked.
  await expect(page.getByRole('button', { name: 'Make 0 drafts' })).toBeDisabled();
  const plans = page.getByRole('listitem').filter({ hasText: 'New plan' });
  const count = await plans.count();
  expect(count).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Choose all' }).click();
  await expect(page.getByRole('button', { name: `Make ${count} drafts` })).toBeEnabled();
  await page.getByRole('button', { name: 'Choose none' }).click();
  await expect(page.getByRole('button', { name: 'Make 0 drafts' })).toBeDisabled();
  await plans.first().getByLabel('Which plan it is').selectOption({ label: 'New plan' });
  await page.getByRole('button', { name: 'Make 1 draft' }).click();
  await expect(page.getByRole('status').first()).toContainText('1 draft waits for review');
  await page.getByRole('link', { name: 'To the set of drafts' }).click();
  await page.waitForURL(/\/changes\/[\w-]+$/);
  await expect(page.getByRole('heading', { name: 'Import of labels.csv' })).toBeVisible();
  // Whoever wrote it cannot publish it.
  await expect(page.getByRole('button', { name: /^Publish/ })).toHaveCount(0);
  await expectAccessible(page);
  const publisher = await pageOf(browser, 'publisher');
  await publisher.goto(page.url());
  await publisher.getByRole('button', { name: 'Publish 1 draft now' }).click();
  await expectPublished(publisher);

  await look();
  await compare();
  await expect(page.getByRole('listitem').filter({ hasText: 'New plan' })).toHaveCount(count - 1);
});

test('import: a draft that waits for review is written into only where that is ticked', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const PLAN = 'tello-unlimited';
  const second = await pageOf(browser, 'second');
  await second.goto(`/en/admin/plans/${PLAN}/price`);
  await second.getByLabel('1 line', { exact: true }).first().fill('27');
  await second.getByRole('button', { name: 'Hand in for review' }).click();
  await second.waitForURL(/\/drafts\/[\w-]+$/);
  const draft = second.url();
  const { carrier, plans } = JSON.parse(readFileSync('data/catalog/tello.json', 'utf8'));
  const closed = plans.filter(({ id }: { id: string }) => id === PLAN);
  const file = JSON.stringify({ carrier, plans: [{ ...closed[0], status: 'closed' }] });
  const look = async () => {
    await page.goto('/en/admin/import');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'one.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await page.getByRole('button', { name: 'Look into it' }).click();
    await page.waitForURL(/\/import\/[\w-]+$/);
    await expect(page.getByText(/handed in a draft of this, which waits for review/)).toBeVisible();
  };
  // A price that an older file says is not ticked at first.
  const apply = async () => {
    await page.getByRole('button', { name: 'Choose all' }).click();
    await page.getByRole('button', { name: /^Make [1-9]/ }).click();
  };
  await signIn(page, 'editor');
  await look();
  await expectAccessible(page);
  await apply();
  await expect(page.getByRole('status').first()).toContainText('No draft was made');
  const left = page.getByRole('region', { name: '1 was left out' });
  await expect(left.getByRole('link')).toHaveAttribute('href', new URL(draft).pathname);
  await expectAccessible(page);
  await second.reload();
  await expect(second.getByRole('region', { name: 'Changes' }).first()).not.toContainText('closed');

  await look();
  await page.getByLabel('Write what the file says into this draft; it stays in review').check();
  await apply();
  await expect(page.getByRole('status').first()).toContainText('1 draft waits for review');
  await second.reload();
  const changes = second.getByRole('region', { name: 'Changes' }).first();
  await expect(changes).toContainText('27.00');
  await second.getByRole('button', { name: 'Withdraw the draft' }).click();
  await expect(second.getByText('Withdrawn', { exact: true })).toBeVisible();
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
    await signIn(page, 'editor');
    await page.goto(`/${locale}/admin/import`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.goto(`/${locale}/admin/changes`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
