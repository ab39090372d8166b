/** Mail that leaves the house: set up by an owner, tried, and used by somebody who forgot the password. */
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { SMTPServer } from 'smtp-server';
import { backstage } from '../support/backstage';
import { expect, expectAccessible, expectNoSidewaysScroll, NARROW, test } from '../support/page';
import { anAddress, signIn } from '../support/people';

test.setTimeout(120_000);

const received: string[] = [];
let server: SMTPServer;

test.beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString());
        done();
      });
    },
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
});
test.afterAll(
  () =>
    new Promise<void>((done) => {
      server.close(done);
    }),
);

const save = async (page: Page) => {
  await page.getByRole('form', { name: 'Mail and webhook' }).getByRole('button', { name: 'Save' }).click();
};

/** The mail that came to an address, its lines joined where the sender broke them. */
const mailTo = (address: string) =>
  received
    .find((mail) => mail.includes(`To: ${address}`))
    ?.replaceAll('=\r\n', '')
    .replaceAll('=3D', '=');

test('mail is set up, tried, and brings back somebody who forgot the password', async ({
  page,
  browser,
  baseURL,
}) => {
  const email = `forgetful-${randomUUID().slice(0, 8)}@example.org`;
  await backstage('owner', { email });

  const stranger = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await stranger.setExtraHTTPHeaders({ 'x-forwarded-for': anAddress() });
  await stranger.goto('/en/admin/sign-in/forgot');
  await expect(stranger.getByText('Mail is not set up here. Ask an owner')).toBeVisible();

  await signIn(page, 'owner');
  await page.goto('/en/admin/settings/delivery');
  await expectAccessible(page);
  const { port } = server.server.address() as AddressInfo;
  await page.getByLabel('Address of this site').fill(String(baseURL));
  await page.getByLabel('Mail server').fill('127.0.0.1');
  await page.getByLabel('Port').fill('70000');
  await page.getByLabel('Encryption').selectOption({ label: 'None (a server on the same machine)' });
  await save(page);
  await expect(page.getByText('Correct the marked fields')).toBeVisible();
  await expect(page.getByLabel('Port')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Mail server')).toHaveValue('127.0.0.1');
  await page.getByLabel('Port').fill(String(port));
  await save(page);
  await expect(page.getByText('what is sent needs a sender')).toBeVisible();
  await page.getByLabel('Sender').fill('desk@example.org');
  await page.getByLabel('Webhook of the team').fill('http://127.0.0.1:9/hook');
  await save(page);
  await expect(page.getByText('This webhook lies inside a private network')).toBeVisible();
  await page.getByLabel('Webhook of the team').fill('');
  await save(page);
  await expect(page.getByText('Mail is set up')).toBeVisible();
  await page.getByRole('button', { name: 'Send a test to owner@example.org' }).click();
  await expect(page.getByText('Sent to owner@example.org')).toBeVisible();
  expect(mailTo('owner@example.org')).toBeDefined();
  await page.setViewportSize(NARROW);
  await expectNoSidewaysScroll(page);

  // Who has no account is told the same, and nothing is sent.
  await stranger.reload();
  for (const address of ['nobody@example.org', email]) {
    await stranger.goto('/en/admin/sign-in/forgot');
    await stranger.getByLabel('Email').fill(address);
    await stranger.getByRole('button', { name: 'Send the link' }).click();
    await expect(stranger.getByText('If there is an account for this address')).toBeVisible();
  }
  await expect.poll(() => mailTo(email)).toBeDefined();
  expect(mailTo('nobody@example.org')).toBeUndefined();
  const link = /https?:\/\/\S+\/admin\/link\/[\w-]+/.exec(mailTo(email) ?? '')?.[0];
  await stranger.goto(String(link));
  const password = randomUUID();
  await stranger.locator('input[name=password]').fill(password);
  await stranger.getByRole('button', { name: 'Set it' }).click();
  await expect(stranger.getByText('Your password is set')).toBeVisible();
  await stranger.getByLabel('Email').fill(email);
  await stranger.getByLabel('Password').fill(password);
  await stranger.getByRole('button', { name: 'Sign in' }).click();
  await stranger.waitForURL('/en/admin');
  await stranger.goto(String(link));
  await expect(stranger.getByText('This link was used already')).toBeVisible();

  // Others of these tests expect no mail.
  await page.getByLabel('Mail server').fill('');
  await page.getByLabel('Sender').fill('');
  await save(page);
  await expect(page.getByText('Mail is not set up: nobody is written to.')).toBeVisible();
});
