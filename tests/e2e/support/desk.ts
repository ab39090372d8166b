import type { Browser, BrowserContext, Page } from '@playwright/test';

/** The same cookies in a browser without scripts. */
export async function withoutScripts(browser: Browser, context: BrowserContext): Promise<Page> {
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  });
  return plain.newPage();
}
