/** The tasks of a day in the back office, with the most presses that each may take. */
import { Clicks } from '../support/clicks';
import { expect, test } from '../support/page';
import { expectPublished, pageOf, signIn } from '../support/people';

test.setTimeout(120_000);

test('a price of tomorrow is scheduled, and an old one restored', async ({ page, browser }) => {
  await signIn(page, 'editor');
  await page.goto('/en/admin/plans?q=tello-5gb');
  const editor = new Clicks(5);
  await editor.click(page.getByRole('link', { name: 'The price of 5GB changed', exact: true }));
  await editor.fill(page.getByLabel('1 line', { exact: true }).first(), '16');
  await editor.fill(page.getByLabel('Why (shown in the history)'), 'Announced for tomorrow');
  await editor.click(page.getByRole('button', { name: 'Hand in for review' }));
  await page.waitForURL(/\/drafts\/[\w-]+$/);

  const publisher = await pageOf(browser, 'publisher');
  await publisher.goto(page.url());
  const schedule = new Clicks(2);
  await schedule.fill(publisher.getByLabel('Date and time (UTC)'), '2031-12-01T05:00');
  await schedule.click(publisher.getByRole('button', { name: 'Publish then' }));
  await expect(publisher.getByText('Scheduled', { exact: true })).toBeVisible();
  // It does not wait for its day here: others of these tests use the plan.
  await publisher.getByRole('button', { name: 'Publish now' }).click();
  await expectPublished(publisher);

  await page.goto('/en/admin/plans?q=tello-5gb');
  const restore = new Clicks(3);
  await restore.click(page.getByRole('link', { name: /^History/ }).first());
  const form = page.getByRole('form', { name: 'Restore 1' });
  await restore.fill(form.getByRole('textbox'), 'Taken back by the carrier');
  await restore.click(form.getByRole('button'));
  await page.waitForURL(/\/drafts\//);
  await publisher.goto(page.url());
  await publisher.getByRole('button', { name: 'Publish now' }).click();
  await expectPublished(publisher);
});

test('all pages of a carrier are verified: two presses for each, and three to come to them', async ({
  page,
}) => {
  await signIn(page, 'editor');
  await page.goto('/en/admin/due');
  const round = new Clicks(3 + 2 * 8);
  await round.choose(page.locator('select[name=carrier]'), 'Mint Mobile');
  await round.click(page.getByRole('button', { name: 'Filter' }));
  await expect(page).toHaveURL(/carrier=mint/);
  const verify = page.getByRole('button', { name: /^Verified today, unchanged/ });
  for (let pages = await verify.count(); pages > 0; pages--) {
    // One press opens the page beside it, one says that nothing changed.
    round.count++;
    await round.click(verify.first());
    await expect(verify).toHaveCount(pages - 1);
  }
  await expect(page.getByText('Nothing is due')).toBeVisible();
});

/** As a page of a carrier prints them: 60 countries, some by their Chinese names. */
const SIXTY =
  'Argentina, Australia, Austria, Bahrain, Bangladesh, Belgium, Bolivia, Brazil, Brunei, Bulgaria, Cambodia, 加拿大, 智利, 中国, 哥伦比亚, 哥斯达黎加, 克罗地亚, 塞浦路斯, Czechia, Denmark, Dominican Republic, Ecuador, Egypt, Estonia, Finland, France, Germany, Ghana, Greece, Guatemala, 香港, Hungary, Iceland, 印度, Indonesia, Ireland, Israel, Italy, Japan, Jordan, Kazakhstan, Kenya, 韩国, Kuwait, Laos, Latvia, Lithuania, Luxembourg, 澳门, Malaysia, Malta, Mexico, Mongolia, Netherlands, New Zealand, Norway, Panama, Peru, Poland, Portugal';

test('sixty countries come to all plans of a carrier as they are printed', async ({ page, browser }) => {
  await signIn(page, 'editor');
  await page.goto('/en/admin/plans');
  const editor = new Clicks(12);
  await editor.choose(page.locator('select[name=carrier]'), 'Tello');
  await editor.click(page.getByRole('button', { name: 'Show' }));
  await editor.click(page.getByRole('button', { name: /^Edit all \d+ plans together$/ }));
  await editor.fill(page.getByLabel('Address of the source'), 'https://tello.com/international-rates');
  await editor.fill(page.getByLabel(/^Why/), 'Sixty countries at one rate');
  await editor.click(page.getByText('Countries: add and remove'));
  await editor.click(page.locator('[id="c-country.internationalCalling.add"]'));
  await page.keyboard.insertText(SIXTY);
  await page.keyboard.press('Tab');
  await expect(page.getByText('60 countries', { exact: true })).toBeVisible();
  await editor.fill(page.locator('[name="country.internationalCalling.callRate"]'), '0.031');
  await editor.click(page.getByRole('button', { name: 'Look at what changes' }));
  const head = page.getByRole('heading', { name: /^\d+ plans change$/ });
  await expect(head).toBeVisible();
  const plans = Number.parseInt((await head.textContent()) ?? '', 10);
  expect(plans).toBeGreaterThan(8);
  await editor.click(page.getByRole('button', { name: `Hand in ${plans} plans` }));
  await page.waitForURL(/\/changes\/[\w-]+$/);

  const publisher = await pageOf(browser, 'publisher');
  await publisher.goto(page.url());
  await new Clicks(1).click(publisher.getByRole('button', { name: `Publish ${plans} drafts now` }));
  await expect(publisher.getByText(`${plans} drafts are published.`)).toBeVisible();
});

test('a new carrier and three plans of it become public', async ({ page, browser }) => {
  const carrier = `new-carrier-${Date.now()}`;
  const publisher = await pageOf(browser, 'publisher');
  const publish = async (): Promise<void> => {
    await page.getByRole('link', { name: 'Look at the draft' }).click();
    await publisher.goto(page.url());
    await publisher.getByRole('button', { name: 'Publish now' }).click();
    await expectPublished(publisher);
  };
  await signIn(page, 'editor');
  await page.goto('/en/admin/carriers');
  const editor = new Clicks(44);
  await editor.fill(page.getByLabel('Name in addresses'), carrier);
  await editor.click(page.getByRole('button', { name: 'To the form' }));
  await editor.fill(page.getByLabel('English'), 'New Carrier');
  await editor.fill(page.getByLabel('Chinese'), '新运营商');
  await editor.click(page.getByRole('button', { name: 'Hand in for review' }));
  await publish();
  for (const [plan, price] of [
    ['2gb', '10'],
    ['5gb', '15'],
    ['10gb', '20'],
  ] as const) {
    await page.goto('/en/admin/plans/new');
    await editor.choose(page.locator('select[name=carrier]'), 'New Carrier');
    await editor.fill(page.getByLabel('Name in addresses'), `${carrier}-${plan}`);
    await editor.click(page.getByRole('button', { name: 'To the form' }));
    await editor.fill(page.locator('#f-name'), plan);
    await editor.click(page.getByRole('button', { name: 'Add to Ways to pay' }));
    await editor.fill(page.getByLabel('1 line', { exact: true }), price);
    await editor.click(page.getByRole('button', { name: 'Add to Sources' }));
    await editor.fill(page.locator('#f-sources_0__url'), `https://example.org/${carrier}`);
    await editor.fill(page.locator('#f-sources_0__title'), 'Plans of New Carrier');
    await editor.click(page.getByText('0 of 26'));
    await editor.click(page.locator('#f-sources').getByLabel('Charges', { exact: true }));
    await editor.click(page.getByRole('button', { name: 'Hand in for review' }));
    await publish();
    expect((await page.request.get(`/en/plans/${carrier}-${plan}`)).status()).toBe(200);
  }
});
