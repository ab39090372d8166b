import { Clicks } from '../support/clicks';
import { expect, expectAccessible, test } from '../support/page';
import { pageOf, signIn } from '../support/people';

/** The most that an announcement for all plans of a carrier may take. */
const MOST_OF_EDITOR = Number(process.env.MOST_CLICKS ?? 12);
const MOST_OF_PUBLISHER = 3;

test('an announcement for all plans of a carrier is one form, one set and one release', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'editor');
  await page.goto('/en/admin');
  const editor = new Clicks(MOST_OF_EDITOR);
  await editor.click(
    page.getByRole('navigation', { name: 'Back office' }).getByRole('link', { name: 'Plans', exact: true }),
  );
  await editor.choose(page.locator('select[name=carrier]'), 'T-Mobile');
  await editor.click(page.getByRole('button', { name: 'Show' }));
  const all = page.getByRole('button', { name: /^Edit all \d+ plans together$/ });
  await expect(all).toHaveText(/Edit all 1\d plans/);
  await editor.click(all);
  await expect(page.getByRole('heading', { name: /^Edit 1\d plans together$/ })).toBeVisible();
  const plans = Number(/\d+/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0]);
  await expectAccessible(page);
  await editor.fill(page.getByLabel('Address of the source'), 'https://www.t-mobile.com/news/ssn-and-cards');
  await editor.fill(page.getByLabel(/^Why/), 'T-Mobile asks for an SSN and takes foreign cards');
  await editor.click(page.getByRole('group', { name: 'Requirements › SSN' }).getByLabel('Yes'));
  await editor.click(
    page.getByRole('group', { name: 'Requirements › Foreign card accepted' }).getByLabel('Yes'),
  );
  await editor.click(page.getByRole('button', { name: 'Look at what changes' }));
  await expect(page.getByRole('heading', { name: `${plans} plans change` })).toBeVisible();
  await expectAccessible(page);
  await editor.click(page.getByRole('button', { name: `Hand in ${plans} plans` }));
  await page.waitForURL(/\/changes\/[\w-]+$/);
  await expect(page.getByText('T-Mobile asks for an SSN and takes foreign cards').first()).toBeVisible();
  await expectAccessible(page);

  const publisher = await pageOf(browser, 'publisher');
  await publisher.goto('/en/admin');
  const release = new Clicks(MOST_OF_PUBLISHER);
  await release.click(
    publisher.getByRole('navigation', { name: 'Back office' }).getByRole('link', { name: 'Sets of changes' }),
  );
  await release.click(
    publisher.getByRole('link', { name: 'T-Mobile asks for an SSN and takes foreign cards' }),
  );
  await release.click(publisher.getByRole('button', { name: `Publish ${plans} drafts now` }));
  await expect(publisher.getByText(`${plans} drafts are published.`)).toBeVisible();
});
