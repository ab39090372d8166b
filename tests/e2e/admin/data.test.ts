/** The database and the catalog as files, and the audit log checked from first to last. */
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { unzipSync } from 'fflate';
import { expect, expectStands, test } from '../support/page';
import { PASSWORD, signIn } from '../support/people';

async function tablesIn(file: string): Promise<Set<unknown>> {
  const tables = new Set<unknown>();
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) }))
    tables.add(JSON.parse(line).table);
  return tables;
}

test('an owner takes catalog and backup along, after the password; the log says so and holds', async ({
  page,
}) => {
  await signIn(page, 'owner');
  await page.goto('/en/admin/data');
  await expectStands(page);

  const catalog = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save as ZIP' }).click();
  const files = unzipSync(readFileSync(await (await catalog).path()));
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['catalog/tello.json', 'taxes.json']));

  await page.getByLabel('Your password, once more').fill('not this one, surely');
  await page.getByRole('button', { name: 'Save a backup' }).click();
  await expect(page.getByText('The present password is not right.')).toBeVisible();

  const backup = page.waitForEvent('download');
  await page.getByLabel('Your password, once more').fill(PASSWORD);
  await page.getByRole('button', { name: 'Save a backup' }).click();
  expect([...(await tablesIn(await (await backup).path()))]).toEqual(
    expect.arrayContaining(['plan', 'user', 'auditEvent']),
  );

  await page.goto('/en/admin/audit?check=1&action=backup.write');
  await expect(page.getByText('checked from the first to the last: none was changed')).toBeVisible();
  await page.getByText('Details', { exact: true }).last().click();
  await expect(page.getByText('Rows of each table')).toBeVisible();
});

test('a viewer takes the catalog along, but no backup', async ({ page }) => {
  await signIn(page, 'viewer');
  await page.goto('/zh/admin/data');
  await expect(page.getByRole('link', { name: '保存为 ZIP' })).toBeVisible();
  await expect(page.getByText('只有所有者可以保存备份。')).toBeVisible();
  const answer = await page.request.post('/zh/admin/backup-file', { form: { password: PASSWORD } });
  expect(answer.headers()['content-type']).not.toContain('gzip');
});
