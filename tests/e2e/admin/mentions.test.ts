/** People are offered after an `@` wherever a note can mention them. */
import { expect, expectAccessible, test } from '../support/page';
import { signIn } from '../support/people';

test('the reason of a plan form and a comment offer people after an @', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'editor');
  await page.goto('/en/admin/plans/visible-base/edit');
  const why = page.getByLabel('Why (shown in the history)');
  // A plan in which nothing differs is no draft.
  await page.getByLabel('Name', { exact: true }).first().fill('With a mention');
  await why.pressSequentially('See @publ');
  const people = page.getByRole('listbox', { name: 'People' });
  await expect(people).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  // Enter takes the person and sends nothing.
  await why.press('Enter');
  await expect(why).toHaveValue('See @publisher ');
  await expect(people).toHaveCount(0);
  await why.pressSequentially('and @sec');
  await people.getByRole('option').first().click();
  await expect(why).toHaveValue('See @publisher and @second ');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await page.getByRole('link', { name: 'Look at the draft' }).click();
  await expect(page.getByText('See @publisher and @second').first()).toBeVisible();
  const comment = page.getByLabel('Comment', { exact: true }).last();
  await comment.pressSequentially('@publ');
  await expect(people).toBeVisible();
  await comment.press('Escape');
  await expect(people).toHaveCount(0);
  await page.getByRole('button', { name: 'Withdraw the draft' }).click();
  await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible();
});

for (const path of [
  '/plans/visible-base/price',
  '/plans/together?plan=visible-base',
  '/plans/visible-base/history',
])
  test(`the reason offers people: ${path}`, async ({ page }) => {
    await signIn(page, 'editor');
    await page.goto(`/en/admin${path}`);
    const why = page.locator('[name=reason]').first();
    await why.pressSequentially('@publ');
    await expect(page.getByRole('listbox', { name: 'People' })).toBeVisible();
    await why.press('Tab');
    await expect(why).toHaveValue('@publisher ');
    await expect(why).toBeFocused();
  });
