/** Nothing that was typed or saved is lost: late saves, waiting drafts, lost sign-ins, links, no scripts. */
import type { Page } from '@playwright/test';
import { withoutScripts } from '../support/desk';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/page';
import { pageOf, signIn, signInByForm } from '../support/people';

const PLAN = 'visible-base';
const EDIT = `/en/admin/plans/${PLAN}/edit`;

test.setTimeout(180_000);

const nameOf = (page: Page) => page.getByLabel('Name', { exact: true }).first();
const save = (page: Page) => page.getByRole('button', { name: 'Save the draft' }).click();
const toDraft = (page: Page) => page.getByRole('link', { name: 'Look at the draft' }).click();

/** Withdraws the plan's open draft, where there is one. */
async function withdraw(page: Page): Promise<void> {
  await page.goto('/en/admin/drafts');
  const rows = page.getByRole('row').filter({ hasText: PLAN });
  if ((await rows.count()) === 0) return;
  await rows.first().getByRole('link').first().click();
  await page.waitForURL(/\/drafts\/[\w-]+/);
  await page.getByRole('button', { name: 'Withdraw the draft' }).click();
  await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible();
}

test('a price of one and a name of another come together; versions, going back, withdrawn and opened again', async ({
  page,
  browser,
}) => {
  await signIn(page, 'editor');
  const other = await pageOf(browser, 'second');
  await page.goto(EDIT);
  await other.goto(EDIT);
  const price = page.getByLabel('1 line', { exact: true }).first();
  await price.fill('26.00');
  await save(page);
  await expect(page.getByText('Saved as a draft.')).toBeVisible();
  await nameOf(other).fill('Renamed by another');
  await save(other);
  await expect(other.getByText(/Came in from others: Charges/)).toBeVisible();
  await expect(other.getByLabel('1 line', { exact: true }).first()).toHaveValue('26.00');
  await toDraft(other);
  const versions = other.getByRole('listitem').filter({ hasText: /^Version/ });
  await expect(versions).toHaveCount(2);
  await expectAccessible(other);
  await versions
    .last()
    .getByText(/^Version 1/)
    .click();
  await other.getByRole('button', { name: 'Go back to this version' }).click();
  await expect(versions).toHaveCount(3);
  await expect(versions.first()).toContainText('went back to version 1');
  await other.getByRole('button', { name: 'Withdraw the draft' }).click();
  await expect(other.getByText('Withdrawn', { exact: true })).toBeVisible();
  await other.getByRole('button', { name: 'Open it again' }).click();
  await expect(other.getByText('Being written', { exact: true })).toBeVisible();
  await withdraw(other);
});

test('Enter in a field leaves a scheduled draft alone; a change asks first', async ({ page, browser }) => {
  await signIn(page, 'editor');
  await page.goto(EDIT);
  await nameOf(page).fill('In December');
  await page.getByRole('button', { name: 'Hand in for review' }).click();
  await toDraft(page);
  await page.waitForURL(/\/drafts\/[\w-]+/);
  const draft = page.url();
  const publisher = await pageOf(browser, 'publisher');
  await publisher.goto(draft);
  await publisher.getByLabel('Date and time (UTC)').fill('2031-12-01T05:00');
  await publisher.getByRole('button', { name: 'Publish then' }).click();
  await expect(publisher.getByText('Scheduled', { exact: true })).toBeVisible();
  await page.goto(EDIT);
  // Before scripts run the fields are closed, so that nothing typed is lost.
  await expect(nameOf(page)).toBeEnabled();
  await nameOf(page).press('Enter');
  await expect(page.getByText('Nothing differs from the draft as it is')).toBeVisible();
  await nameOf(page).fill('In January');
  await nameOf(page).press('Enter');
  const asked = page.getByRole('alert').filter({ hasText: 'scheduled for Dec 1, 2031' });
  await expect(asked).toContainText('Nothing is saved yet');
  await expectAccessible(page);
  await publisher.reload();
  await expect(publisher.getByText('Scheduled', { exact: true })).toBeVisible();
  await asked.getByRole('button', { name: 'Save and hand in again' }).click();
  await expect(page.getByText('Handed in for review.')).toBeVisible();
  await publisher.reload();
  await expect(publisher.getByText('Waiting for review', { exact: true })).toBeVisible();
  await withdraw(page);
});

test('what was typed is offered after a lost sign-in, and leaving by a link asks', async ({ page }) => {
  await signIn(page, 'editor');
  await page.goto(EDIT);
  await nameOf(page).fill('Typed and not saved');
  page.once('dialog', (dialog) => dialog.dismiss());
  await page.getByRole('link', { name: 'Drafts', exact: true }).click();
  await expect(page).toHaveURL(EDIT);
  await expect(nameOf(page)).toHaveValue('Typed and not saved');
  await page.context().clearCookies();
  await save(page);
  await page.waitForURL(/\/sign-in/);
  await signInByForm(page, 'editor');
  await expect(page).toHaveURL(EDIT);
  await expect(page.getByText(/What you typed here until .* was never saved/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await expect(nameOf(page)).toHaveValue('Typed and not saved');
  await save(page);
  await expect(page.getByText('Saved as a draft.')).toBeVisible();
  // Saved, it is kept no more.
  await page.reload();
  await expect(nameOf(page)).toHaveValue('Typed and not saved');
  await expect(page.getByText(/was never saved/)).toHaveCount(0);
  await withdraw(page);
});

test('an entry taken out of a list is put back', async ({ page }) => {
  await signIn(page, 'editor');
  await page.goto(EDIT);
  const sources = page.locator('#f-sources');
  const url = sources.getByLabel('Address').first();
  const before = await url.inputValue();
  // Lists of countries above it grow when they are loaded.
  await expect(page.getByRole('combobox', { name: 'Countries', exact: true }).first()).toBeVisible();
  await sources.getByText('Sources: entry 1', { exact: true }).click();
  await sources.getByRole('button', { name: 'Remove entry 1', exact: true }).click();
  await sources.getByRole('button', { name: 'Put entry 1 back' }).click();
  await expect(url).toHaveValue(before);
});

test('without scripts, what is refused comes back as it was sent', async ({ page, browser }) => {
  await signIn(page, 'editor');
  const plain = await withoutScripts(browser, page.context());
  await plain.goto(EDIT);
  const text = plain.getByLabel(/Without scripts/);
  const document = JSON.parse(await text.inputValue());
  const broken = JSON.stringify({ ...document, name: 'Plain', billing: 'barter' });
  await text.fill(broken);
  await plain.getByLabel('Why (shown in the history)').fill('Kept reason');
  await plain.getByRole('button', { name: 'Save the draft' }).click();
  await expect(plain.getByText(/Not saved: 1 thing is at fault/)).toBeVisible();
  await expect(text).toHaveValue(broken);
  await expect(plain.getByLabel('Why (shown in the history)')).toHaveValue('Kept reason');
  await text.fill('{ no JSON');
  await plain.getByRole('button', { name: 'Save the draft' }).click();
  await expect(plain.getByText('the text is no JSON')).toBeVisible();
  await expect(text).toHaveValue('{ no JSON');
  // Somebody else is faster: both versions, a choice, and nothing overwritten.
  const mine = JSON.stringify({ ...document, name: 'Plain' });
  await page.goto(EDIT);
  await nameOf(page).fill('With scripts');
  await save(page);
  await expect(page.getByText('Saved as a draft.')).toBeVisible();
  await text.fill(mine);
  await plain.getByRole('button', { name: 'Save the draft' }).click();
  await expect(plain.getByLabel('Theirs: With scripts')).toBeVisible();
  await expect(text).toHaveValue(mine);
  await plain.getByLabel('Mine: Plain').check();
  await plain.getByRole('button', { name: 'Save the draft' }).click();
  await expect(plain.getByText('Saved as a draft.')).toBeVisible();
  await page.reload();
  await expect(nameOf(page)).toHaveValue('Plain');
  await withdraw(page);
});

test('taxes are handed in by an owner and published by somebody else; two tabs lose nothing', async ({
  page,
  browser,
}) => {
  await signIn(page, 'owner');
  const older = await page.context().newPage();
  for (const tab of [page, older]) await tab.goto('/en/admin/settings');
  const rate = (tab: Page, state: string) => tab.getByLabel(`Rate of ${state} in percent`);
  const handIn = (tab: Page) =>
    tab.getByRole('form', { name: 'Taxes' }).getByRole('button', { name: 'Hand in for review' }).click();
  const [alabama, alaska] = [
    await rate(page, 'Alabama').inputValue(),
    await rate(page, 'Alaska').inputValue(),
  ];
  await rate(page, 'Alabama').fill('23.01');
  await handIn(page);
  await expect(page.getByText(/handed in a change/)).toBeVisible();
  await rate(older, 'Alaska').fill('29.01');
  await handIn(older);
  await expect(rate(older, 'Alabama')).toHaveValue('23.01');
  // Both set the same state: asked, and theirs stays until then.
  await rate(page, 'Alaska').fill('30.01');
  await handIn(page);
  const form = page.getByRole('form', { name: 'Taxes' });
  await expect(form.getByLabel(/^Theirs: 29.01 %/)).toBeVisible();
  await form.getByLabel(/^Theirs: 29.01 %/).check();
  await handIn(page);
  await expect(rate(page, 'Alaska')).toHaveValue('29.01');
  await page.getByRole('link', { name: 'Look at the draft' }).click();
  await page.waitForURL(/\/drafts\/taxes\//);
  await expect(page.getByRole('button', { name: 'Publish now' })).toHaveCount(0);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const publisher = await pageOf(browser, 'publisher');
  await publisher.goto(page.url());
  const changes = publisher.getByRole('region', { name: 'Changes' });
  await expect(changes).toContainText(alabama);
  await expect(changes).toContainText(alaska);
  await publisher.getByLabel('What is to be done').fill('Only a test');
  await publisher.getByRole('button', { name: 'Send back' }).click();
  await expect(publisher.getByText('Sent back', { exact: true })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Withdraw the draft' }).click();
  await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible();
});

test('of two who edit a carrier at once, each keeps what they changed alone', async ({ page, browser }) => {
  await signIn(page, 'editor');
  const other = await pageOf(browser, 'second');
  for (const tab of [page, other]) await tab.goto('/en/admin/carriers/visible/edit');
  const website = (tab: Page) => tab.locator('#f-website');
  const support = (tab: Page) => tab.locator('#f-links_support');
  await website(page).fill('https://example.org/one');
  await save(page);
  await expect(page.getByText('Saved as a draft.')).toBeVisible();
  await support(other).fill('https://example.org/help');
  await save(other);
  await expect(website(other)).toHaveValue('https://example.org/one');
  await website(page).fill('https://example.org/two');
  await support(page).fill('https://example.org/other-help');
  await save(page);
  await page.getByLabel('Mine: https://example.org/other-help').check();
  await save(page);
  await expect(page.getByText('Saved as a draft.')).toBeVisible();
  await other.reload();
  await expect(website(other)).toHaveValue('https://example.org/two');
  await expect(support(other)).toHaveValue('https://example.org/other-help');
  await toDraft(page);
  await page.getByRole('button', { name: 'Withdraw the draft' }).click();
  await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Open it again' }).click();
  await page.getByRole('button', { name: 'Withdraw the draft' }).click();
  await expect(page.getByRole('button', { name: 'Open it again' })).toBeVisible();
});
