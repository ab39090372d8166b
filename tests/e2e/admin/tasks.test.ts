/** The tasks of a day in the back office, with the most presses that each may take. */
import { Clicks } from '../support/clicks';
import { expect, test } from '../support/page';
import { expectPublished, pageOf, signIn } from '../support/people';

test.setTimeout(120_000);

test('a price of tomorrow is scheduled, and an old one restored', async ({ page, browser }) => {
  await signIn(page, 'editor');
  await page.goto('/en/admin/plans?q=tello-5gb');
  const editor = new Clicks(5);
  await editor.click(page.getByRole('link', { name: 'The price of 5GB changed', exact: true }));
  await editor.fill(page.getByLabel('1 line', { exact: true }).first(), '16');
  await editor.fill(page.getByLabel('Why (shown in the history)'), 'Announced for tomorrow');
  await editor.click(page.getByRole('button', { name: 'Hand in for review' }));
  await page.waitForURL(/\/drafts\/[\w-]+$/);

  const publisher = await pageOf(browser, 'publisher');
  await publisher.goto(page.url());
  const schedule = new Clicks(2);
  await schedule.fill(publisher.getByLabel('Date and time (UTC)'), '2031-12-01T05:00');
  await schedule.click(publisher.getByRole('button', { name: 'Publish then' }));
  await expect(publisher.getByText('Scheduled', { exact: true })).toBeVisible();
  // It does not wait for its day here: others of these tests use the plan.
  await publisher.getByRole('button', { name: 'Publish now' }).click();
  await expectPublished(publisher);

  await page.goto('/en/admin/plans?q=tello-5gb');
  const restore = new Clicks(3);
  await restore.click(page.getByRole('link', { name: /^History/ }).first());
  const form = page.getByRole('form', { name: 'Restore 1' });
  await restore.fill(form.getByRole('textbox'), 'Taken back by the carrier');
  await restore.click(form.getByRole('button'));
  await page.waitForURL(/\/drafts\//);
  await publisher.goto(page.url());
  await publisher.getByRole('button', { name: 'Publish now' }).click();
  await expectPublished(publisher);
});

test('all pages of a carrier are verified: two presses for each, and three to come to them', async ({
  page,
}) => {
  await signIn(page, 'editor');
  await page.goto('/en/admin/due');
  const round = new Clicks(3 + 2 * 8);
  await round.choose(page.locator('select[name=carrier]'), 'Mint Mobile');
  await round.click(page.getByRole('button', { name: 'Filter' }));
  await expect(page).toHaveURL(/carrier=mint/);
  const verify = page.getByRole('button', { name: /^Verified today, unchanged/ });
  for (let pages = await verify.count(); pages > 0; pages--) {
    // One press opens the page beside it, one says that nothing changed.
    round.count++;
    await round.click(verify.first());
    await expect(verify).toHaveCount(pages - 1);
  }
  await expect(page.getByText('Nothing is due')).toBeVisible();
});
