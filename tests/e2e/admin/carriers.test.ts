/** Facts of a carrier: told once, reviewed by somebody else, public on each plan, and taken back in one act. */
import { expect, expectStands, LOOKS, test, wear } from '../support/page';
import { expectPublished, pageOf, signIn } from '../support/people';

const CARRIER = 'red-pocket';
/** Does not state VoLTE itself; the other plans of its carrier do. */
const SILENT = 'red-pocket-ebay-annual-200mb';

test('VoLTE is made the carrier’s, published by somebody else, said by a plan that was silent, and undone', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const volte = async () => {
    const answer = await page.request.get(`/api/v1/plans/${SILENT}`);
    return ((await answer.json()) as { features: { volte: boolean | null } }).features.volte;
  };
  expect(await volte()).toBeNull();
  await signIn(page, 'editor');
  await page.goto(`/en/admin/carriers/${CARRIER}/facts`);
  await page.getByRole('button', { name: 'Make it the carrier’s: VoLTE' }).click();
  await expect(page.locator('#f-shared_features_volte')).toHaveValue('0');
  await expect(page.getByLabel('The 1 plan that does not state it follows too')).toBeChecked();
  await expect(page.getByRole('heading', { name: '1 plan changes' })).toBeVisible();
  await page.getByLabel('Why (shown in the history)').fill('The help page says it of all plans');
  await page.getByRole('button', { name: 'Hand in for review' }).click();
  await page.getByRole('link', { name: 'Look at the draft' }).click();
  await page.waitForURL(/\/carriers\/drafts\//);
  await expect(page.getByRole('region', { name: 'Changes' })).toContainText('VoLTE');
  await expect(page.getByRole('button', { name: 'Publish now' })).toHaveCount(0);
  const draft = page.url();

  const publisher = await pageOf(browser, 'publisher');
  await publisher.goto('/en/admin/drafts?tab=waiting&kind=carrier');
  await publisher.getByRole('table', { name: 'Drafts' }).getByRole('link').first().click();
  await expect(publisher).toHaveURL((url) => url.pathname === new URL(draft).pathname);
  for (const look of LOOKS) {
    await wear(publisher, look);
    await publisher.goto(draft.replace('/en/', `/${look.locale}/`));
    await expectStands(publisher);
  }
  await publisher.goto(draft);
  await publisher.getByRole('button', { name: 'Publish now' }).click();
  await expectPublished(publisher);

  const reader = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await reader.goto(`/en/plans/${SILENT}`);
  await expect(reader.locator('main')).toContainText(/VoLTE\s*Yes/);
  expect(await volte()).toBe(true);

  await page.goto(`/en/admin/carriers/${CARRIER}/history`);
  const undo = page.getByRole('form', { name: 'Undo' });
  await undo.getByRole('textbox').fill('It was a slip');
  await undo.getByRole('button').click();
  await page.waitForURL(/\/carriers\/drafts\//);
  await publisher.goto(page.url());
  await publisher.getByRole('button', { name: 'Publish now' }).click();
  await expectPublished(publisher);
  expect(await volte()).toBeNull();
});

test('a new carrier is written, and withdrawn', async ({ page }) => {
  test.setTimeout(120_000);
  const id = `carrier-${Date.now()}`;
  await signIn(page, 'editor');
  await page.goto('/en/admin/carriers');
  await page.getByLabel('Name in addresses').fill(CARRIER);
  await page.getByRole('button', { name: 'To the form' }).click();
  await expect(page.getByText(/no carrier may have this name yet/)).toBeVisible();
  await page.getByLabel('Name in addresses').fill(id);
  await page.getByRole('button', { name: 'To the form' }).click();
  await page.waitForURL(new RegExp(`/${id}/edit`));
  await expect(page.getByRole('region', { name: '2 things are at fault' })).toBeVisible();
  await page.getByLabel('English').fill('A carrier');
  await page.getByLabel('Chinese').fill('A carrier');
  await page.getByLabel('Part of').selectOption({ label: 'Mint Mobile' });
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await page.getByRole('link', { name: 'Look at the draft' }).click();
  await expect(page.getByRole('region', { name: 'Changes' })).toContainText('A carrier');
  await page.getByRole('button', { name: 'Withdraw the draft' }).click();
  await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible();
});

test('a draft of a carrier keeps versions and is scheduled by somebody else; taken back, it leaves nothing', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await signIn(page, 'editor');
  await page.goto('/en/admin/carriers/us-mobile/edit');
  const website = page.locator('#f-website');
  const old = await website.inputValue();
  for (const url of ['https://example.org/one', 'https://example.org/two']) {
    await website.fill(url);
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await expect(page.getByText('Saved as a draft.')).toBeVisible();
  }
  await page.getByRole('button', { name: 'Hand in for review' }).click();
  await page.getByRole('link', { name: 'Look at the draft' }).click();
  await page.waitForURL(/\/carriers\/drafts\//);
  const draft = page.url();
  await expect(page.getByText(/^Version 2/)).toBeVisible();

  const publisher = await pageOf(browser, 'publisher');
  await publisher.goto(draft);
  await publisher.getByLabel('Date and time (UTC)').fill('2020-01-01T08:00');
  await publisher.getByRole('button', { name: 'Publish then' }).click();
  await expect(publisher.getByText('This time has passed')).toBeVisible();
  await publisher.getByLabel('Date and time (UTC)').fill('2040-01-01T08:00');
  await publisher.getByRole('button', { name: 'Publish then' }).click();
  await expect(publisher.getByText('Scheduled', { exact: true })).toBeVisible();
  for (const look of LOOKS) {
    await wear(publisher, look);
    await publisher.goto(draft.replace('/en/', `/${look.locale}/`));
    await expectStands(publisher);
  }

  await page.reload();
  await page.getByText(/^Version 1/).click();
  const back = page.getByRole('form', { name: 'Go back to version 1' });
  await back.getByRole('button').click();
  await expect(back.getByRole('status')).toContainText('Somebody waits for this draft');
  await back.getByLabel('Take it off the schedule for this').check();
  await back.getByRole('button').click();
  await expect(page.getByText(/^Version 3.*went back to version 1/)).toBeVisible();
  await expect(page.getByText('Being written', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Changes' }).first()).toContainText(
    'https://example.org/one',
  );
  await page.getByRole('button', { name: 'Withdraw the draft' }).click();
  await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible();
  await page.goto('/en/admin/carriers/us-mobile/edit');
  await expect(website).toHaveValue(old);
});

test('an answer to a wanted question becomes a draft of the carrier', async ({ page }) => {
  test.setTimeout(90_000);
  await signIn(page, 'editor');
  await page.goto('/en/admin/wanted');
  const entry = page.getByRole('listitem').filter({ hasText: 'Can I pay for Metro by T-Mobile with a card' });
  const answer = entry.getByLabel('Answer', { exact: true });
  await expect(async () => {
    if (!(await answer.isVisible())) await entry.getByText('Enter the answer').click({ timeout: 5000 });
    await expect(answer).toBeVisible({ timeout: 1000 });
  }).toPass();
  await answer.selectOption({ label: 'yes' });
  await entry.getByLabel('Address of the source').fill('https://www.metrobyt-mobile.com/support');
  await entry.getByLabel('What the source is').fill('Support chat of Metro by T-Mobile');
  await entry.getByRole('button', { name: 'Put it into a draft' }).click();
  await page.waitForURL(/\/admin\/carriers\/drafts\//);
  await expect(page.getByRole('region', { name: 'Changes' })).toContainText(
    'Support chat of Metro by T-Mobile',
  );
  await page.getByRole('button', { name: 'Withdraw the draft' }).click();
  await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible();
});

test('without scripts, and for a viewer, the facts are read only', async ({ page, browser }) => {
  test.setTimeout(120_000);
  await signIn(page, 'editor');
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const still = await plain.newPage();
  const viewer = await pageOf(browser, 'viewer');
  for (const one of [still, viewer]) {
    await one.goto(`/en/admin/carriers/${CARRIER}/facts`);
    await expect(one.locator('#f-shared_verifiedAt')).toBeDisabled();
    await expect(one.getByRole('button', { name: 'Hand in for review' })).toHaveCount(0);
  }
  await viewer.goto(`/en/admin/carriers/${CARRIER}/edit`);
  await expect(viewer).toHaveURL('/en/admin/no-access');
});

for (const look of LOOKS)
  test(`every page of carriers is accessible and within the screen: ${look.look}`, async ({ page }) => {
    test.setTimeout(180_000);
    await wear(page, look);
    await signIn(page, 'owner');
    const pages = ['edit', 'facts', 'history'].map((one) => `/carriers/${CARRIER}/${one}`);
    for (const path of ['/carriers', ...pages, '/wanted', '/drafts?tab=ended', `/plans/${SILENT}/edit`]) {
      await page.goto(`/${look.locale}/admin${path}`);
      await expect(page.locator('main h1'), path).toBeVisible();
      await expectStands(page);
    }
  });
