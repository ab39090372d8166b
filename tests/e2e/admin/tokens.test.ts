/** Tokens for programs: made and shown once, used without a browser, seen in the lists, revoked. */
import { request as programs } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, LOOKS, NARROW, test, wear } from '../support/page';
import { PASSWORD, pageOf, signIn } from '../support/people';

test.setTimeout(120_000);

test('a token is made, used by a program, seen and revoked', async ({ page, baseURL, browser }) => {
  await signIn(page, 'editor');
  await page.goto('/en/admin/account');
  await page.getByRole('link', { name: 'Tokens for programs' }).click();
  await page.waitForURL('/en/admin/account/tokens');
  await expectAccessible(page);
  const form = page.getByRole('form', { name: 'Make a token' });
  await form.getByLabel('What it is for').fill('Night run');
  await form.getByLabel('Present password').fill(PASSWORD);
  await form.getByRole('button', { name: 'Make it' }).click();
  await expect(form.getByText('Choose at least one thing that it may do')).toBeVisible();
  await expect(form.getByLabel('What it is for')).toHaveValue('Night run');
  await form.getByLabel('Write drafts').check();
  await form.getByLabel('Present password').fill('not this one at all');
  await form.getByRole('button', { name: 'Make it' }).click();
  await expect(form.getByText('The present password is not right.')).toBeVisible();
  await form.getByLabel('Present password').fill(PASSWORD);
  await form.getByRole('button', { name: 'Make it' }).click();
  await expect(form.getByText('The token is made.')).toBeVisible();
  const token = await form.getByLabel('Copy it now: it is not shown again').inputValue();
  expect(token).toMatch(/^ps_[\w-]{49}$/);

  const program = await programs.newContext({
    baseURL,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  const { plans } = await (await program.get('/api/v1/plans?carrier=vouch-mobile')).json();
  const { id, name } = plans.at(-1);
  const body = {
    ...{ planId: id, reason: 'Seen at night', submit: false },
    changes: [{ path: 'name', before: name, after: `${name} (night)` }],
    sources: [{ url: 'https://example.com/plans', title: 'Plans', asOf: null }],
  };
  const saved = await program.post('/api/admin/v1/drafts', { data: body });
  expect(saved.status(), await saved.text()).toBe(200);
  const { page: draftPage } = await saved.json();
  expect((await program.post('/api/admin/v1/checks', { data: {} })).status()).toBe(403);
  // Who is signed in on the pages is nobody here.
  expect((await page.request.post('/api/admin/v1/drafts', { data: body })).status()).toBe(401);

  await page.goto(`/en${draftPage}`);
  await expect(page.getByText('Seen at night').first()).toBeVisible();
  await page.goto(`/en/admin/audit?action=draft.save&on=plan:${id}`);
  await page.locator('summary').first().click();
  await expect(page.getByText(`Night run (${token.slice(0, 9)}…)`).first()).toBeVisible();

  const owner = await pageOf(browser, 'owner');
  await owner.goto('/en/admin/users');
  await owner.getByRole('link', { name: 'Tokens', exact: true }).click();
  await owner.waitForURL('/en/admin/users/tokens');
  await expect(owner.getByRole('row', { name: /Night run/ })).toContainText('editor@example.org');
  await expectAccessible(owner);
  await owner.close();

  await page.goto('/en/admin/account/tokens');
  const row = page.getByRole('row', { name: /Night run/ });
  await expect(row).toContainText('Write drafts');
  await expect(row).toContainText('Holds');
  await expect(row).not.toContainText('never');
  expect(await page.content()).not.toContain(token);
  await row.getByRole('button', { name: 'Revoke' }).click();
  await expect(row).toContainText('Revoked');
  expect((await program.post('/api/admin/v1/drafts', { data: body })).status()).toBe(401);
  for (const look of LOOKS) {
    await wear(page, look);
    await page.goto(`/${look.locale}/admin/account/tokens`);
    await expectAccessible(page);
  }
  await page.setViewportSize(NARROW);
  await expectNoSidewaysScroll(page);
});

test('without scripts a token is made and shown as well', async ({ page, browser }) => {
  await signIn(page, 'editor');
  const plain = await (
    await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  ).newPage();
  await plain.goto('/en/admin/account/tokens');
  const form = plain.getByRole('form', { name: 'Make a token' });
  await form.getByLabel('What it is for').fill('Plain');
  await form.getByLabel('Import files').check();
  await form.getByLabel('Present password').fill(PASSWORD);
  await form.getByRole('button', { name: 'Make it' }).click();
  await expect(form.getByLabel('Copy it now: it is not shown again')).toHaveValue(/^ps_/);
});
