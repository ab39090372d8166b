import { Clicks } from '../support/clicks';
import { expect, expectAccessible, test } from '../support/page';
import { pageOf, signIn } from '../support/people';

/** The most that an announcement for all plans of a carrier may take. */
const MOST_OF_EDITOR = 12;
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
  const plans = Number(/\d+/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0]);
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

test('the grid is edited by keys, by a pasted block and by a file, and saved as one set', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, 'editor');
  await page.goto(
    '/en/admin/grid?carrier=visible&column=price,data.highSpeedGB,features.volte,requirements.ssn',
  );
  const grid = page.getByRole('grid', { name: 'Grid' });
  const cell = (row: number, column: number) => page.locator(`[data-cell="${row}:${column}"]`);
  const rows = Number(await grid.getAttribute('aria-rowcount')) - 1;
  expect(rows).toBeGreaterThan(2);
  await expectAccessible(page);
  await cell(0, 3).click();
  await page.keyboard.type('maybe');
  await page.keyboard.press('Enter');
  await expect(cell(0, 3)).toHaveAttribute('aria-invalid', 'true');
  await expect(cell(1, 3)).toBeFocused();
  await expect(page.getByRole('button', { name: 'Hand in for review' })).toBeDisabled();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('yes');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  for (let row = 1; row < rows; row += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await expect(cell(rows - 1, 3)).toHaveText('yes');
  const heading = page.getByRole('heading', { name: /changed in/ });
  await expect(heading).toHaveText(`${rows} cells changed in ${rows} plans`);
  // A block of a sheet: what cannot be read stays, marked, and one undo takes the block back.
  await cell(0, 1).click();
  await page.evaluate(() => navigator.clipboard.writeText('7\tno\n8\tperhaps\n'));
  await page.keyboard.press('Control+v');
  await expect(cell(0, 1)).toHaveText('7');
  await expect(cell(1, 2)).toHaveText('perhaps');
  await expect(cell(1, 2)).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Control+z');
  await expect(heading).toHaveText(`${rows} cells changed in ${rows} plans`);
  await expectAccessible(page);

  // The file has what is there; changed and read in again, it names what differs and what it does not know.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save as CSV' }).click(),
  ]);
  const text = await new Response((await download.createReadStream()) as never).text();
  const [head = '', first = ''] = text.split('\r\n');
  const [id = ''] = first.split(',');
  const sheet = `${head},Colour\r\n${id},x,,12,,,red\r\nno-such-plan,x,,12,,,red\r\n`;
  await page.getByLabel('Read a saved CSV in again').setInputFiles({
    ...{ name: 'grid.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) },
  });
  await expect(page.getByText('1 cell differs from what is there:')).toBeVisible();
  await expect(page.getByText('there is no such plan: no-such-plan.')).toBeVisible();
  await expect(page.getByText('no such column: Colour.')).toBeVisible();
  await page.getByRole('button', { name: 'Put 1 cell into the grid' }).click();
  await expect(cell(0, 1)).toHaveText('12');

  // What is typed stays while the view changes, and after the page was loaded anew.
  await page.getByRole('link', { name: 'Price', exact: true }).click();
  await page.waitForURL(/sort=price/);
  await expect(heading).toHaveText(`${rows + 1} cells changed in ${rows} plans`);
  page.once('dialog', (dialog) => dialog.accept());
  await page.reload();
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await expect(heading).toHaveText(`${rows + 1} cells changed in ${rows} plans`);
  await page.getByLabel('Address of the source').fill('https://www.visible.com/plans');
  await page.getByLabel(/^Why/).fill('SSN of all Visible plans');
  await page.getByRole('button', { name: 'Save as drafts' }).click();
  await page.waitForURL(/\/changes\/[\w-]+$/);
  await page.getByRole('button', { name: `Hand in ${rows}` }).click();
  await expect(page.getByText(`${rows} drafts were handed in for review.`)).toBeVisible();
  // Other tests work on these plans.
  await page.getByRole('button', { name: `Withdraw ${rows}` }).click();
  await expect(page.getByText(`${rows} drafts were withdrawn.`)).toBeVisible();

  await page.goto('/en/admin/grid');
  const all = Number(await grid.getAttribute('aria-rowcount')) - 1;
  expect(all).toBeGreaterThan(100);
  expect(await grid.getByRole('rowheader').count()).toBeLessThan(60);
  await cell(0, 0).click();
  await page.keyboard.press('Control+End');
  await expect(page.locator(`[data-cell^="${all - 1}:"]:focus`)).toBeVisible();
});

test('a view of the grid is kept for the team, changed and deleted', async ({ page, browser }) => {
  await signIn(page, 'editor');
  const name = `Visible’s VoLTE ${Date.now()}`;
  await page.goto('/en/admin/grid?carrier=visible&column=features.volte');
  const views = page.getByRole('region', { name: 'Saved views' });
  await views.getByText('Keep or change a view').click();
  await views.getByLabel('Name of the view').fill(name);
  await views.getByLabel('For the whole team').check();
  await views.getByRole('button', { name: 'Keep this view' }).click();
  await expect(views.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');

  // Somebody else of the team opens it, and cannot change it.
  const publisher = await pageOf(browser, 'publisher');
  await publisher.goto('/en/admin/grid');
  await publisher.getByRole('region', { name: 'Saved views' }).getByRole('link', { name }).click();
  await expect(publisher.getByRole('columnheader', { name: 'VoLTE' })).toBeVisible();
  await expect(publisher.getByRole('columnheader')).toHaveCount(2);
  await publisher.context().close();

  await page.goto('/en/admin/grid');
  await views.getByRole('link', { name }).click();
  await expect(page).toHaveURL(/view=/);
  await views.getByText('Keep or change a view').click();
  await views.getByRole('button', { name: `Delete “${name}”` }).click();
  await expect(views.getByRole('link', { name })).toHaveCount(0);
});
