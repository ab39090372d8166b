import { codeOf } from '../../support/totp';
import { expect, expectAccessible, test } from '../support/page';
import { anAddress, PASSWORD, signIn, signInByForm } from '../support/people';

test('a wrong password, a stranger: one answer, and what was typed stays', async ({ page }) => {
  await page.setExtraHTTPHeaders({ 'x-forwarded-for': anAddress() });
  for (const [email, password] of [
    ['stranger@example.org', PASSWORD],
    ['viewer@example.org', 'wrong password here'],
  ] as const) {
    await page.goto('/en/admin/sign-in');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText('Email or password is not right.')).toBeVisible();
    await expect(page.getByLabel('Email')).toHaveValue(email);
  }
});

test('too many attempts are told to wait', async ({ page }) => {
  await page.setExtraHTTPHeaders({ 'x-forwarded-for': anAddress() });
  await page.goto('/en/admin/sign-in');
  await page.getByLabel('Email').fill(`${Date.now()}@example.org`);
  await page.getByLabel('Password').fill('guess guess guess');
  const said = page.getByRole('status').filter({ hasText: /./ }).first();
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled();
    await expect(said).toContainText('not right');
  }
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Too many attempts. Try again in 15 minutes.')).toBeVisible();
  await expect(page.getByText('choose a new password (“Forgot your password?”)')).toBeVisible();
});

test('the session’s cookie is out of scripts’ reach; signing out everywhere ends the other browser too', async ({
  page,
  browser,
}) => {
  await signInByForm(page, 'leaving');
  const cookies = (await page.context().cookies()).filter(({ name }) => name.includes('session'));
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  const other = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await signInByForm(other, 'leaving');
  await other.goto('/en/admin/account');
  await other.getByRole('button', { name: 'Sign out everywhere' }).click();
  await other.waitForURL(/sign-in/);
  await page.goto('/en/admin');
  await expect(page).toHaveURL(/sign-in/);
});

test('an owner invites a person, who sets a password; a second factor is turned on and asked for', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'owner');
  await page.goto('/en/admin/users');
  const email = `new-${Date.now()}@example.org`;
  const form = page.getByRole('form', { name: 'Invite a person' });
  await form.getByLabel('Email').fill(email);
  await form.getByLabel('Role').selectOption('editor');
  await form.getByRole('button', { name: 'Make the invitation' }).click();
  const link = await form.getByLabel('Copy it now').inputValue();
  await expect(form.getByLabel('Email')).toHaveValue('');
  await expect(page.getByRole('cell', { name: email, exact: true })).toBeVisible();
  await expectAccessible(page);

  const person = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await person.setExtraHTTPHeaders({ 'x-forwarded-for': anAddress() });
  await person.goto(link);
  await expect(person.getByText(`${email} is invited as: Editor.`)).toBeVisible();
  await expectAccessible(person);
  await person.getByLabel('Name').fill('Newcomer');
  await person.getByLabel('New password').fill('short');
  await person.getByRole('button', { name: 'Set it' }).click();
  await expect(person.getByText('a password has 12 to 128 characters')).toBeVisible();
  await expect(person.getByLabel('Name')).toHaveValue('Newcomer');
  await person.getByLabel('New password').fill(PASSWORD);
  await person.getByRole('button', { name: 'Set it' }).click();
  await expect(person.getByText('Your password is set.')).toBeVisible();
  await person.goto(link);
  await expect(person.getByText('This link was used already.')).toBeVisible();
  const enter = async () => {
    await person.goto('/en/admin/sign-in?next=/account');
    await person.getByLabel('Email').fill(email);
    await person.getByLabel('Password').fill(PASSWORD);
    await person.getByRole('button', { name: 'Sign in' }).click();
  };
  await enter();
  await expect(person).toHaveURL('/en/admin/account');
  await person.getByLabel('Present password').first().fill(PASSWORD);
  await person.getByRole('button', { name: 'Begin' }).click();
  await expect(person.getByRole('img', { name: 'QR code for the authenticator app' })).toBeVisible();
  await expectAccessible(person);
  const key = (await person.locator('main code').textContent()) ?? '';
  await person.getByLabel('First code of the app').fill('000000');
  await person.getByRole('button', { name: 'Turn on' }).click();
  await expect(person.getByText('The code is not right, or no longer.')).toBeVisible();
  // A code of the step before counts to the end of this one: where little of it is left, the next one is waited for.
  await expect.poll(() => Date.now() % 30_000, { timeout: 15_000 }).toBeLessThan(20_000);
  const first = codeOf(key, -1);
  await person.getByLabel('First code of the app').fill(first);
  await person.getByRole('button', { name: 'Turn on' }).click();
  await expect(person.getByText('The second factor is on.')).toBeVisible();

  await person.getByRole('button', { name: 'Sign out', exact: true }).click();
  await person.waitForURL(/sign-in/);
  await enter();
  await expect(person).toHaveURL(/step=code/);
  await expectAccessible(person);
  await person.getByLabel('Code').fill('123');
  await person.getByRole('button', { name: 'Sign in' }).click();
  await expect(person.getByText('The code is not right, or no longer.')).toBeVisible();
  await person.getByLabel('Code').fill(first);
  await person.getByRole('button', { name: 'Sign in' }).click();
  await expect(person.getByText('The code is not right, or no longer.')).toBeVisible();
  await person.getByLabel('Code').fill(codeOf(key));
  await person.getByRole('button', { name: 'Sign in' }).click();
  await expect(person).toHaveURL('/en/admin/account');
});

test('a sign-in from a browser that is new to the account is in its inbox', async ({ page, browser }) => {
  await signInByForm(page, 'second');
  const other = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await other.setExtraHTTPHeaders({ 'x-forwarded-for': anAddress() });
  const enter = async () => {
    await other.goto('/en/admin/sign-in');
    await other.getByLabel('Email').fill('second@example.org');
    await other.getByLabel('Password').fill(PASSWORD);
    await other.getByRole('button', { name: 'Sign in' }).click();
    await other.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  };
  const told = page.getByText('with a browser that was not used for it before: Chrome');
  await enter();
  await page.goto('/en/admin/inbox');
  await expect(told).toHaveCount(1);
  await expectAccessible(page);
  await other.getByRole('button', { name: 'Sign out', exact: true }).click();
  await other.waitForURL(/sign-in/);
  await enter();
  await page.reload();
  await expect(told).toHaveCount(1);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('signing in and out are forms', async ({ page }) => {
    await signInByForm(page, 'viewer', 'zh');
    await expect(page.getByRole('heading', { name: '概览' })).toBeVisible();
    await page.getByRole('button', { name: '退出登录' }).click();
    await expect(page).toHaveURL(/sign-in/);
  });
});
