import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectStands,
  LOOKS,
  test,
  wear,
} from '../support/page';
import { expectPublished, pageOf, signIn, signInByForm } from '../support/people';

const PLAN = 'tello-10gb';

test('edit, review by somebody else, publish: the public page shows it at once; restored, it is as before', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await page.goto(`/en/admin/plans/${PLAN}/edit`);
  await signInByForm(page, 'editor');
  // Signing in led back to where one wanted to go.
  await expect(page).toHaveURL(`/en/admin/plans/${PLAN}/edit`);
  const price = page.getByLabel('1 line', { exact: true });
  const before = await price.inputValue();
  await price.fill('about 12');
  await expect(price).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('region', { name: '1 thing is at fault' })).toBeVisible();
  await price.fill('12,34');
  await expect(page.getByRole('region', { name: /at fault/ })).toHaveCount(0);
  await expect(page.getByRole('article', { name: 'As a card' })).toContainText('$12.34');
  await page.getByLabel('Why (shown in the history)').fill('New price on the carrier’s page');
  await page.getByRole('button', { name: 'Hand in for review' }).click();
  await page.getByRole('link', { name: 'Look at the draft' }).click();
  const change = page.getByRole('region', { name: 'Changes' }).getByRole('row').filter({ hasText: '12.34' });
  await expect(change).toContainText(before);
  await expect(change).toContainText('12.34');
  await expect(page.getByRole('button', { name: 'Publish now' })).toHaveCount(0);
  await expectAccessible(page);
  const draft = page.url();

  const publisher = await pageOf(browser, 'publisher');
  await publisher.goto(draft);
  await expectAccessible(publisher);
  await publisher.getByRole('button', { name: 'Publish now' }).click();
  await expectPublished(publisher);

  const reader = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await reader.goto(`/en/plans/${PLAN}`);
  await expect(reader.locator('main')).toContainText('$12.34');

  await page.goto(`/en/admin/plans/${PLAN}/history`);
  await expect(page.getByRole('region', { name: 'Revisions' })).toContainText(
    'New price on the carrier’s page',
  );
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const restore = page.getByRole('form', { name: 'Restore 1' });
  await restore.getByRole('textbox').fill('It was a slip');
  await restore.getByRole('button').click();
  await page.waitForURL(/\/drafts\//);
  await publisher.goto(page.url());
  await publisher.getByRole('button', { name: 'Publish now' }).click();
  await expectPublished(publisher);
  // The page still shows the slip, as a step of the price's history.
  const now = await (await reader.request.get(`/api/v1/plans/${PLAN}`)).json();
  expect(now.charges.options[0].priceByLines['1']).toBe(before);

  await publisher.goto('/en/admin/audit?on=plan:tello-10gb');
  await expect(publisher.getByRole('region', { name: 'Audit log' })).toContainText('published');
  const saved = await publisher.request.get('/en/admin/audit-file?format=json');
  const entries = (await saved.json()) as { action: string; hash: string; previousHash: string }[];
  expect(entries.filter(({ action }) => action === 'plan.publish').length).toBeGreaterThanOrEqual(2);
  for (const [at, entry] of entries.entries())
    expect(entry.previousHash).toBe(entries[at - 1]?.hash ?? '0'.repeat(64));
});

test('of two who edit at once, the second sees both versions and loses nothing', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const path = '/en/admin/plans/tello-5gb/edit';
  await signIn(page, 'editor');
  const other = await pageOf(browser, 'second');
  await page.goto(path);
  await other.goto(path);
  await page.getByLabel('Name', { exact: true }).first().fill('5 GB by one');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByText('Saved as a draft.')).toBeVisible();
  await other.getByLabel('Name', { exact: true }).first().fill('5 GB by another');
  await other.getByLabel('Why (shown in the history)').fill('Kept reason');
  await other.getByRole('button', { name: 'Save the draft' }).click();
  const panel = other.getByRole('region', { name: /Both of you changed the same fields/ });
  await expect(panel).toContainText('editor saved a draft of it while you wrote');
  await expect(panel).toContainText('Theirs: 5 GB by one');
  await expect(panel).toContainText('Mine: 5 GB by another');
  await expectAccessible(other);
  await expect(other.getByLabel('Why (shown in the history)')).toHaveValue('Kept reason');
  // Sent again without a choice, nothing is written.
  await other.getByRole('button', { name: 'Save the draft' }).click();
  await expect(panel).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Name', { exact: true }).first()).toHaveValue('5 GB by one');
  await panel.getByLabel('Theirs: 5 GB by one').check();
  await other.getByRole('button', { name: 'Save the draft' }).click();
  await expect(other.getByLabel('Name', { exact: true }).first()).toHaveValue('5 GB by one');
  await other.getByRole('link', { name: 'Look at the draft' }).click();
  await other.getByRole('button', { name: 'Withdraw the draft' }).click();
  await expect(other.getByText('Withdrawn', { exact: true })).toBeVisible();
});

test('a viewer reads and writes nothing; nobody sees anything without signing in', async ({
  page,
  request,
}) => {
  await signIn(page, 'viewer');
  await page.goto('/en/admin/plans');
  await expect(page.getByRole('link', { name: /^Edit/ })).toHaveCount(0);
  for (const path of ['/plans/tello-5gb/edit', '/plans/new', '/users']) {
    await page.goto(`/en/admin${path}`);
    await expect(page).toHaveURL('/en/admin/no-access');
  }
  await expect(page.getByRole('heading', { name: 'Your role may not see this' })).toBeVisible();
  expect((await request.get('/en/admin/audit-file')).status()).toBe(401);
  for (const path of ['', '/plans', '/drafts', '/audit', '/users', '/account', '/plans/tello-5gb/history']) {
    const answer = await request.get(`/en/admin${path}`, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(307);
    expect(answer.headers().location, path).toContain('/en/admin/sign-in');
  }
});

test('a new plan from another one is public once it was published, and closed again', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const id = `tello-copy-${Date.now()}`;
  await signIn(page, 'editor');
  await page.goto('/en/admin/plans?q=tello');
  await page
    .getByRole('link', { name: /^Duplicate/ })
    .first()
    .click();
  await page.getByLabel('Name in addresses').fill('Not An Id');
  await page.getByRole('button', { name: 'To the form' }).click();
  await expect(page.getByText(/small letters, digits and hyphens only/)).toBeVisible();
  await expect(page.getByLabel('Name in addresses')).toHaveValue('Not An Id');
  await page.getByLabel('Name in addresses').fill(id);
  await page.getByRole('button', { name: 'To the form' }).click();
  await page.waitForURL(new RegExp(`/${id}/edit`));
  await page.getByLabel('Name', { exact: true }).first().fill('A copy');
  await page.getByRole('button', { name: 'Hand in for review' }).click();
  await page.getByRole('link', { name: 'Look at the draft' }).click();
  expect((await page.request.get(`/en/plans/${id}`)).status()).toBe(404);
  const publisher = await pageOf(browser, 'publisher');
  await publisher.goto(page.url());
  await publisher.getByRole('button', { name: 'Publish now' }).click();
  await expectPublished(publisher);
  expect((await page.request.get(`/en/plans/${id}`)).status()).toBe(200);
  await page.goto(`/en/admin/plans/${id}/history`);
  const close = page.getByRole('form', { name: 'Close the plan' });
  await close.getByRole('textbox').fill('A copy for a test');
  await close.getByRole('button').click();
  await page.waitForURL(/\/drafts\//);
  await publisher.goto(page.url());
  await publisher.getByRole('button', { name: 'Publish now' }).click();
  await expectPublished(publisher);
});

for (const look of LOOKS)
  test(`every page is accessible and within the screen: ${look.look}`, async ({ page }) => {
    test.setTimeout(180_000);
    await wear(page, look);
    await page.goto(`/${look.locale}/admin/sign-in`);
    await expectAccessible(page);
    await signIn(page, 'owner');
    const plan = '/plans/tello-5gb';
    const paths = ['', '/plans', '/plans/new', `${plan}/edit`, `${plan}/history`, '/drafts?tab=ended'];
    for (const path of [...paths, '/audit', '/users', '/account', '/no-access']) {
      await page.goto(`/${look.locale}/admin${path}`);
      await expect(page.locator('main h1'), path).toBeVisible();
      await expectStands(page);
    }
  });
