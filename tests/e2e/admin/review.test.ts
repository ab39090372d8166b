/** Work that flows: a price that changed, a review by keys with comments, and a focus that is never covered. */
import type { Page } from '@playwright/test';
import { withoutScripts } from '../support/desk';
import { expect, expectAccessible, expectNoSidewaysScroll, NARROW, test, WIDE } from '../support/page';
import { pageOf, signIn } from '../support/people';

test.setTimeout(240_000);

/** Counts every press of the pointer on a page, a field that is focused by it too. */
async function countPresses(page: Page): Promise<() => Promise<number>> {
  let presses = 0;
  await page.exposeFunction('pressed', () => ++presses);
  await page.addInitScript(() => {
    addEventListener('pointerdown', () => (window as unknown as { pressed: () => void }).pressed(), true);
  });
  await page.reload();
  return async () => presses;
}

test('the price changed: at most seven presses to hand it in, and three to publish it', async ({
  page,
  browser,
}) => {
  await signIn(page, 'editor');
  await page.goto('/en/admin/plans?q=tello-2gb');
  const editors = await countPresses(page);
  await page.getByRole('link', { name: 'The price of 2GB changed', exact: true }).click();
  await page.getByLabel('1 line', { exact: true }).click();
  await page.keyboard.type('11');
  await expect(page.getByText('Goes with the first line: $11')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Why (shown in the history)').click();
  await page.keyboard.type('New price on the page of plans');
  await page.getByRole('button', { name: 'Hand in for review' }).click();
  await page.waitForURL(/\/drafts\/[\w-]+$/);
  expect(await editors()).toBeLessThanOrEqual(7);
  const draft = page.url().replace(/.*\//, '');
  const changes = page.getByRole('region', { name: 'Changes' });
  await expect(changes).toContainText('10.00');
  await expect(changes).toContainText('11.00');
  // The source that supports it stands beside it, marked as of another day.
  await expect(changes.getByRole('link').first()).toBeVisible();
  await expect(changes.getByText('new', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('It waits for a publisher')).toBeVisible();

  const publisher = await pageOf(browser, 'publisher');
  await publisher.goto('/en/admin');
  const publishers = await countPresses(publisher);
  await publisher
    .getByRole('navigation', { name: 'Back office' })
    .getByRole('link', { name: /^Drafts/ })
    .click();
  await publisher.locator(`a[href*="${draft}"]`).click();
  await expect(publisher.getByRole('heading', { name: 'Tello 2GB' })).toBeVisible();
  await publisher.getByRole('button', { name: 'Publish now' }).click();
  // Led to what comes next, with a word of what was done.
  await expect(publisher.getByText('Published: Tello 2GB.')).toBeVisible();
  expect(await publishers()).toBeLessThanOrEqual(3);
  const { charges } = await (await publisher.request.get('/api/v1/plans/tello-2gb')).json();
  expect(charges.options[0]).toMatchObject({ priceByLines: { '1': '11.00' }, extraLinePrice: '11.00' });
});

test('a price meets another one that was published meanwhile: asked, and the rest comes together', async ({
  page,
  browser,
}) => {
  await signIn(page, 'editor');
  await page.goto('/en/admin/plans/tello-20gb/price');
  const price = page.getByLabel('1 line', { exact: true }).first();
  await price.fill('17');
  const second = await pageOf(browser, 'second');
  await second.goto('/en/admin/plans/tello-20gb/price');
  await second.getByLabel('1 line', { exact: true }).first().fill('16');
  await second.getByRole('button', { name: 'Save the draft' }).click();
  await second.waitForURL(/\/drafts\/[\w-]+$/);
  await page.getByRole('button', { name: 'Save the draft' }).click();
  // The further line goes with the first, of both.
  const mine = page.getByLabel(/^Mine: .*17\.00/);
  await expect(mine).toHaveCount(2);
  await expect(price).toHaveValue('17');
  await expectAccessible(page);
  for (const one of await mine.all()) await one.check();
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await page.waitForURL(/\/drafts\/[\w-]+$/);
  await expect(page.getByRole('region', { name: 'Changes' }).first()).toContainText('17.00');
  await page.getByRole('button', { name: 'Withdraw the draft' }).click();
  await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible();
});

test('without scripts a new source of a price can be written; half of one is refused with what was typed', async ({
  page,
  browser,
}) => {
  await signIn(page, 'editor');
  const plain = await withoutScripts(browser, page.context());
  await plain.goto('/en/admin/plans/tello-20gb/price');
  await plain.getByLabel('1 line', { exact: true }).first().fill('18');
  await plain.getByLabel('Address').fill('https://example.org/new-prices');
  await plain.getByRole('button', { name: 'Save the draft' }).click();
  await expect(plain.getByText('Give the address and title of the page')).toBeVisible();
  await expect(plain.getByLabel('1 line', { exact: true }).first()).toHaveValue('18');
  await expect(plain.getByLabel('Address')).toHaveValue('https://example.org/new-prices');
  await plain.getByLabel('Title').fill('New prices');
  await plain.getByRole('button', { name: 'Save the draft' }).click();
  await plain.waitForURL(/\/drafts\/[\w-]+$/);
  await expect(plain.getByRole('region', { name: 'Changes' }).first()).toContainText('New prices');
  await plain.getByRole('button', { name: 'Withdraw the draft' }).click();
  await expect(plain.getByText('Withdrawn', { exact: true })).toBeVisible();
  await plain.context().close();
});

/** Hands in another name of a plan, as an editor. @returns the page of its draft. */
async function rename(page: Page, plan: string, name: string): Promise<void> {
  await page.goto(`/en/admin/plans/${plan}/edit`);
  await page.getByLabel('Name', { exact: true }).first().fill(name);
  await page.getByRole('button', { name: 'Hand in for review' }).click();
  await expect(page.getByText('Handed in for review.')).toBeVisible();
}

test('a review by keys: comments, next and previous, sent back, published, found by name', async ({
  page,
  browser,
}) => {
  await signIn(page, 'editor');
  await rename(page, 'tello-20gb-300-min', 'Twenty and three hundred');
  await rename(page, 'tello-10gb-300-min', 'Ten and three hundred');

  const publisher = await pageOf(browser, 'publisher');
  await publisher.goto('/en/admin/drafts');
  const nav = publisher.getByRole('navigation', { name: 'List under review' });
  const title = publisher.locator('main h1');
  // The last that was handed in comes first; rows are gone through and opened by keys.
  await publisher.locator('main h1').click();
  await publisher.keyboard.press('j');
  await expect(publisher.locator('[data-row]').first()).toBeFocused();
  await publisher.keyboard.press('Enter');
  await expect(title).toHaveText('Tello Ten and three hundred');
  await expect(nav).toContainText(/^Drafts1 of/);
  await publisher.keyboard.press('j');
  await expect(title).toHaveText('Tello Twenty and three hundred');
  await publisher.keyboard.press('k');
  await expect(title).toHaveText('Tello Ten and three hundred');

  // A comment on a field; what is typed is no key, and an address in it can be followed.
  const changes = publisher.getByRole('region', { name: 'Changes' });
  await changes.getByText('Comment on this field').first().click();
  const form = changes.getByRole('form', { name: 'Comment on Name' });
  await form.getByLabel('Comment').fill('Why? See https://tello.com/plans.');
  await form.getByRole('button', { name: 'Comment' }).click();
  await expect(changes.getByRole('link', { name: 'https://tello.com/plans', exact: true })).toBeVisible();
  await expectAccessible(publisher);
  await expectNoSidewaysScroll(publisher);
  await publisher.keyboard.press('Escape');
  await title.click();
  await publisher.keyboard.press('c');
  await publisher.keyboard.type('jkp?');
  await expect(publisher.getByLabel('Comment', { exact: true }).last()).toHaveValue('jkp?');

  // In the form it stands beside the field, and in the list it is counted.
  await page.goto('/en/admin/drafts');
  await expect(page.getByRole('row', { name: /Ten and three hundred/ })).toContainText('1 open comment');
  await page.goto('/en/admin/plans/tello-10gb-300-min/edit');
  await expect(page.getByText('Why? See').last()).toBeVisible();

  // r leads to why; sent back, the next comes.
  await title.click();
  await publisher.keyboard.press('r');
  await publisher.keyboard.type('Answer first');
  await publisher.getByRole('button', { name: 'Send back' }).click();
  await expect(publisher.getByText('Sent back: Tello Ten and three hundred.')).toBeVisible();
  await expect(title).toHaveText('Tello Twenty and three hundred');
  await title.click();
  await publisher.keyboard.press('p');
  const asked = publisher.getByRole('dialog', { name: 'Are you sure?' });
  await expect(asked).toContainText('Publish Tello Twenty and three hundred now?');
  await publisher.keyboard.press('Enter');
  await expect(publisher.getByText('Published: Tello Twenty and three hundred.')).toBeVisible();

  // The keys are named, and can be turned off for good.
  await publisher.locator('main h1').click();
  await publisher.keyboard.press('?');
  const help = publisher.getByRole('dialog', { name: 'Keys' });
  await expect(help).toBeVisible();
  await expectAccessible(publisher);
  await help.getByRole('switch').click();
  await publisher.keyboard.press('Escape');
  await publisher.reload();
  await publisher.locator('main h1').click();
  await publisher.keyboard.press('?');
  await expect(help).toHaveCount(0);
  await publisher.keyboard.press('Control+k');
  const palette = publisher.getByRole('dialog', { name: 'Go to or do' });
  await palette.getByRole('searchbox').fill('mint');
  await expect(palette.getByRole('option').first()).toContainText('Mint');
  // Escape empties the field, then closes.
  await publisher.keyboard.press('Escape');
  await publisher.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  await publisher.keyboard.press('Control+k');
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await publisher.keyboard.type('audit');
  await expect(palette.getByRole('option')).toHaveCount(1);
  await publisher.keyboard.press('Enter');
  await expect(publisher).toHaveURL('/en/admin/audit');
});

for (const viewport of [WIDE, NARROW])
  test(`what has the focus is never under the bar that saves, at ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await signIn(page, 'editor');
    await page.goto('/en/admin/plans/tello-unlimited-world/edit');
    await expect(page.getByRole('article', { name: 'As a card' })).toBeVisible();
    const name = page.getByLabel('Name', { exact: true }).first();
    await name.fill(`Of ${viewport.width} pixels`);
    await page.keyboard.press('Control+s');
    await expect(page.getByText('Saved as a draft.')).toBeVisible();
    const bar = page.getByRole('button', { name: 'Save the draft' }).locator('xpath=../..');
    if (viewport === NARROW) expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(72);
    await page.evaluate(() => scrollTo(0, 0));
    await name.focus();
    const covered: string[] = [];
    for (let stops = 0; stops < 160; stops++) {
      await page.keyboard.press('Tab');
      const said = await page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement) || element === document.body) return 'end';
        const { left, top, bottom, width } = element.getBoundingClientRect();
        const at = (y: number) => document.elementFromPoint(left + Math.min(width / 2, 20), y);
        const isOwn = (found: Element | null) =>
          found !== null &&
          (element.contains(found) || found.contains(element) || found.closest('label') !== null);
        const isSeen = bottom - top > innerHeight / 2 || (isOwn(at(top + 2)) && isOwn(at(bottom - 2)));
        return isSeen ? '' : `${element.id || element.outerHTML.slice(0, 120)} at ${Math.round(top)}`;
      });
      if (said === 'end') break;
      if (said !== '') covered.push(said);
    }
    expect(covered).toEqual([]);
  });
