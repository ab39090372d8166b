import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { backstage, type Cookie, PASSWORD, type Person } from './backstage';

export { PASSWORD };

let known: Promise<Record<string, Cookie[]>> | null = null;

const SESSION = /session/;

/** The cookies of a person's browser: of the session and of the browser itself. */
async function cookiesOf(who: Person): Promise<Cookie[]> {
  known ??= backstage('people', null);
  return (await known)[who] ?? [];
}

/** An address of its own, so that the many sign-ins of the tests are not taken for one attacker. */
export const anAddress = () => `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}`;

const baked = (cookies: Cookie[], url: string) =>
  cookies.map((cookie) => ({
    ...cookie,
    url: new URL('/', url).href,
    httpOnly: true,
    sameSite: 'Lax' as const,
  }));

/**
 * Signs in by the form of the page; ends where the form led to. Only where signing in itself is looked at: it costs two
 * pages and a password's hash, which `signIn` does without.
 */
export async function signInByForm(page: Page, who: Person, locale = 'en'): Promise<void> {
  const cookies = await cookiesOf(who);
  await page.setExtraHTTPHeaders({ 'x-forwarded-for': anAddress() });
  if (!page.url().includes('/sign-in')) await page.goto(`/${locale}/admin/sign-in`);
  const ofBrowser = cookies.filter(({ name }) => !SESSION.test(name));
  await page.context().addCookies(baked(ofBrowser, page.url()));
  await page.locator('input[name=email]').fill(`${who}@example.org`);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('main form').getByRole('button').click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}

/** Whoever signed in before in these browsers: the session of a person is the same in every test. */
async function admit(context: BrowserContext, who: Person): Promise<void> {
  await context.setExtraHTTPHeaders({ 'x-forwarded-for': anAddress() });
  await context.addCookies(baked(await cookiesOf(who), process.env.BASE_URL ?? 'http://localhost:3000'));
}

/** Lets the page be a person's who signed in before; it stays where it is. */
export const signIn = (page: Page, who: Person): Promise<void> => admit(page.context(), who);

/** A browser of its own for somebody who signed in before. */
export async function browserOf(browser: Browser, who: Person): Promise<BrowserContext> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await admit(context, who);
  return context;
}

/** A page of its own for somebody who signed in before. */
export const pageOf = async (browser: Browser, who: Person): Promise<Page> =>
  (await browserOf(browser, who)).newPage();

/** Fails unless the draft's badge says that it is published; a fact of the plan may be called so too. */
export const expectPublished = (page: Page): Promise<void> =>
  expect(page.getByText('Published', { exact: true }).and(page.locator('span'))).toBeVisible();
