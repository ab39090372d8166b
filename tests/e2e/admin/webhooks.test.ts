/** Webhooks on publication in the pages of an owner: added, tried, given another secret, told of, removed. */
import { randomUUID } from 'node:crypto';
import { expect, expectAccessible, expectNoSidewaysScroll, LOOKS, NARROW, test, wear } from '../support/page';
import { signIn } from '../support/people';

test.setTimeout(120_000);

test('a webhook is added, tried, rotated and removed', async ({ page }) => {
  await signIn(page, 'owner');
  await page.goto('/en/admin/settings');
  await page.getByRole('link', { name: 'Webhooks on publication' }).click();
  await page.waitForURL('/en/admin/settings/webhooks');
  await expectAccessible(page);
  const form = page.getByRole('form', { name: 'Add a webhook' });
  const add = () => form.getByRole('button', { name: 'Add it' }).click();
  await form.getByLabel('Address').fill('http://127.0.0.1:9/hook');
  await form.getByLabel('A plan is closed to new customers').check();
  await add();
  await expect(form.getByText('This address lies inside a private network')).toBeVisible();
  await expect(form.getByLabel('Address')).toHaveValue('http://127.0.0.1:9/hook');
  await expect(form.getByLabel('A plan is closed to new customers')).toBeChecked();
  // A name that nobody can have: no call leaves the machine.
  const address = `https://${randomUUID().slice(0, 8)}.invalid/hook`;
  await form.getByLabel('Address').fill(address);
  await add();
  const secret = form.getByLabel('Copy it now: it is not shown again');
  await expect(secret).toHaveValue(/^whsec_/);
  const first = await secret.inputValue();

  await page.getByRole('link', { name: `Open ${address}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: address })).toBeVisible();
  await expectAccessible(page);
  expect(await page.content()).not.toContain(first);
  await page.getByRole('button', { name: 'Send a test call' }).click();
  await expect(page.getByText('It did not work. The other side said:')).toBeVisible();
  await page.getByRole('button', { name: 'Make a new secret' }).click();
  await expect(secret.or(page.getByLabel('Copy it now: it is not shown again'))).toHaveValue(/^whsec_/);
  await expect(page.getByText('The secret before signs too until')).toBeVisible();
  const settings = page.getByRole('form', { name: 'What it is told' });
  await settings.getByLabel('Call it').uncheck();
  await settings.getByRole('button', { name: 'Save' }).click();
  await expect(settings.getByText('Saved.')).toBeVisible();
  for (const look of LOOKS) {
    await wear(page, look);
    await page.goto(page.url().replace(/\/(en|zh)\//, `/${look.locale}/`));
    await expectAccessible(page);
  }
  await page.setViewportSize(NARROW);
  await expectNoSidewaysScroll(page);
  await page.goto('/en/admin/settings/webhooks');
  await expectNoSidewaysScroll(page);
  await expect(page.getByRole('row', { name: address })).toContainText('Paused');
  await page.getByRole('link', { name: `Open ${address}` }).click();
  const removal = page.getByRole('form', { name: 'Remove it' });
  await removal.getByRole('checkbox').check();
  await removal.getByRole('button', { name: 'Remove it' }).click();
  await page.waitForURL('/en/admin/settings/webhooks');
  await expect(page.getByText(address)).toHaveCount(0);
});
