/** Signing in to the back office: an owner is made on the command line, as an operator would. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from '@playwright/test';

const PASSWORD = randomUUID();

/** Makes an owner of that name in the server's database (DATABASE_URL) and signs in; the context stays signed in. */
export async function signedInContext(browser: Browser, name: string): Promise<BrowserContext> {
  const email = `${name.toLowerCase()}-${randomUUID().slice(0, 8)}@example.org`;
  const command = ['--import', 'tsx', 'scripts/admin.ts', 'create-owner', '--email', email, '--name', name];
  execFileSync(process.execPath, command, { input: `${PASSWORD}\n` });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/en/admin/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('/en/admin');
  await page.close();
  return context;
}

/** The same cookies in a browser without scripts. */
export async function withoutScripts(browser: Browser, context: BrowserContext): Promise<Page> {
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  });
  return plain.newPage();
}
