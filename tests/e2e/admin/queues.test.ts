/** Reports, what is due, and settings: from a reader's form to the page that shows what came of it. */
import type { BrowserContext, Page } from '@playwright/test';
import { withoutScripts } from '../support/desk';
import { expect, expectAccessible, test } from '../support/page';
import { browserOf } from '../support/people';

const PLAN = 'puretalk-5gb';
const FORM = `/en/plans/${PLAN}/report?field=data.highSpeedGB`;

let desk: BrowserContext;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  desk = await browserOf(browser, 'owner');
  page = await desk.newPage();
});
test.afterAll(() => desk.close());

/** The queue's entry whose text holds this. */
const entry = (text: string) => page.getByRole('listitem').filter({ hasText: text }).first();

test('from a figure of the plan page to the form, with the field chosen', async ({ page: reader }) => {
  await reader.goto(`/en/plans/${PLAN}`);
  await reader.getByText('Data, speed and hotspot').click();
  await reader.getByRole('link', { name: 'Report an error: High-speed data' }).click();
  await expect(reader).toHaveURL(FORM);
  await expect(reader.getByLabel('What is wrong')).toHaveValue('data.highSpeedGB');
});

test('what is refused stays typed; a report leads to a draft, whose publication closes it', async ({
  page: reader,
  browser,
}) => {
  test.setTimeout(120_000);
  const claim = `<img src=x onerror=alert(1)> 7 GB since ${Date.now()}`;
  // Another plan: what it becomes stays.
  await reader.goto(`/en/plans/gen-mobile-8gb/report?field=data.highSpeedGB`);
  await reader.getByLabel('What is right').fill(claim);
  await reader.getByLabel('Link to a source').fill('ftp://example.org/rates');
  await reader.getByRole('button', { name: 'Send report' }).click();
  await expect(reader.getByRole('alert').first()).toContainText('Not sent yet');
  await expect(reader.getByLabel('What is right')).toHaveValue(claim);
  await expect(reader.getByLabel('What is wrong')).toHaveValue('data.highSpeedGB');
  await expect(reader.getByLabel('Link to a source')).toHaveAttribute('aria-invalid', 'true');
  await reader.getByLabel('Link to a source').fill('https://example.org/rates');
  await reader.getByRole('button', { name: 'Send report' }).click();
  await reader.waitForURL(/\/en\/reports\/[\w-]{32}$/);
  await expect(reader.getByText('Nobody has looked at it yet.')).toBeVisible();
  await expect(reader.getByText(claim)).toBeVisible();
  expect(await reader.locator('main img').count()).toBe(0);

  // The report, the draft that answers it and its publication close each other.
  await page.goto('/en/admin/reports');
  await entry(claim).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Take it' }).click();
  await expect(page.getByRole('button', { name: 'Give it back' })).toBeVisible();
  await expect(page.getByLabel('Next state').getByRole('option', { name: 'Corrected' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByLabel('Question to the reader').fill('Since when?');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  await reader.reload();
  await reader.getByLabel('Your answer').fill('Since November.');
  await reader.getByRole('button', { name: 'Send the answer' }).click();
  await expect(reader.getByText('Since November.')).toBeVisible();
  await expectAccessible(reader);

  await page.goto('/en/admin/inbox');
  await expectAccessible(page);
  await page
    .getByRole('link', { name: /A reader answered your question/ })
    .first()
    .click();
  await expect(page.getByText('Since November.')).toBeVisible();
  await page.getByRole('link', { name: 'Make a draft from this report' }).click();
  await expect(page.getByText('This draft will answer the report:')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Corrected plan');
  await page.getByRole('button', { name: 'Hand in for review' }).click();
  await expect(page.getByText('Handed in for review.')).toBeVisible();

  const other = await browserOf(browser, 'deputy');
  const second = await other.newPage();
  await second.goto('/en/admin/drafts?tab=waiting');
  await expectAccessible(second);
  await second.getByRole('link', { name: 'Corrected plan' }).click();
  await expect(second.getByText('Answers reports of readers')).toBeVisible();
  await second.getByRole('button', { name: 'Publish now' }).click();
  // Nothing else of the list waits: the review leads back to it, with a link to what was decided.
  await second.getByRole('status').filter({ hasText: 'Corrected plan' }).getByRole('link').click();
  await expect(second.getByText('Corrected', { exact: true })).toBeVisible();
  await other.close();

  await reader.reload();
  await expect(reader.getByText('The figures were corrected.')).toBeVisible();
  await expect(reader.getByText(/Corrected in revision \d+ of the plan/)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a report is refused with what was typed, then sent', async ({ page: reader }) => {
    await reader.goto(`/zh/plans/${PLAN}/report`);
    await reader.getByLabel('正确的内容').fill('abc');
    await reader.getByLabel('来源链接').fill('https://');
    await reader.getByRole('button', { name: '发送报告' }).click();
    await expect(reader).toHaveURL(new RegExp(`/zh/plans/${PLAN}/report`));
    await expect(reader.getByLabel('正确的内容')).toHaveValue('abc');
    await reader.getByLabel('来源链接').fill('');
    await reader.getByRole('button', { name: '发送报告' }).click();
    await expect(reader).toHaveURL(/\/zh\/reports\//);
    await expect(reader.getByText('还没有人查看。')).toBeVisible();
  });
});

/** The page of PureTalk's prices, and one that says nothing of them. */
const PRICES = 'https://www.puretalk.com/';
const ROAMING = 'https://www.puretalk.com/faq/international-roaming';
const pageEntry = (on: Page, url: string) =>
  on.getByRole('listitem').filter({ has: on.getByText(url, { exact: true }) });

test('a page that says nothing of the price leaves the day of the check as it is', async ({
  page: reader,
}) => {
  await page.goto('/en/admin/due?carrier=puretalk');
  const roaming = pageEntry(page, ROAMING);
  await expect(roaming.getByText('leaves the day of the plans’ checks as it is')).toBeVisible();
  await roaming.getByRole('button', { name: /^Verified today, unchanged/ }).click();
  await expect(page.getByRole('main').getByRole('status').first()).toContainText(
    'the day of their checks stays',
  );
  await reader.goto(`/en/plans/${PLAN}`);
  await expect(reader.getByText('Checked on Jan 1, 2025').first()).toBeVisible();
});

test('a plan that was published anew since the list was opened is refused by name', async () => {
  await page.goto('/en/admin/due?carrier=puretalk');
  const other = await page.context().newPage();
  await other.goto('/en/admin/due?carrier=puretalk');
  const faq = pageEntry(other, 'https://puretalk.com/faq');
  await faq.getByRole('checkbox', { name: 'Compared: Unlimited' }).check();
  await faq.getByRole('button', { name: 'Only the ticked plans' }).click();
  await expect(other.getByRole('main').getByRole('status').first()).toContainText('1 plan verified today');
  await other.close();
  const prices = pageEntry(page, PRICES);
  await prices.getByRole('checkbox', { name: 'Compared: 5GB' }).check();
  await prices.getByRole('button', { name: /all \d+ plans/ }).click();
  await expect(prices.getByRole('alert')).toContainText('Changed since you opened the list: Unlimited.');
  await expect(prices.getByRole('checkbox', { name: 'Compared: 5GB' })).toBeChecked();
});

test('verified today, unchanged: tick, one click, and the public page shows today', async ({
  page: reader,
}) => {
  await page.goto('/en/admin/due?carrier=puretalk');
  const prices = pageEntry(page, PRICES);
  await prices.getByRole('checkbox', { name: 'Compared: 5GB' }).check();
  await prices.getByRole('button', { name: 'Only the ticked plans' }).click();
  await expect(page.getByRole('main').getByRole('status').first()).toContainText(
    '1 plan verified today, unchanged. 1 of them has today as the day of its check.',
  );
  await expect(page).toHaveURL(/carrier=puretalk/);
  await reader.goto(`/en/plans/${PLAN}`);
  await expect(reader.getByText(/Checked on .*\(today\)/)).toBeVisible();
  await expect(reader.getByText('May be out of date')).toHaveCount(0);
});

test('unreachable is recorded and changes nothing, without JavaScript too', async ({ browser }) => {
  const plain = await withoutScripts(browser, desk);
  await plain.goto('/en/admin/due?carrier=puretalk');
  await pageEntry(plain, PRICES).getByRole('button', { name: 'Unreachable' }).click();
  await expect(plain.getByRole('status').first()).toContainText('Recorded; the plans and their dates stay');
  await expect(pageEntry(plain, PRICES).getByText(/^Source unreachable/)).toBeVisible();
  await plain.goto('/en/plans/puretalk-3gb');
  await expect(plain.getByText('Checked on Jan 1, 2025').first()).toBeVisible();
  await plain.context().close();
});

test('a setting shows on the method page at once; a refused one keeps what was typed', async ({
  page: reader,
}) => {
  await page.goto('/en/admin/settings');
  const form = page.getByRole('form', { name: 'Settings' });
  await form.getByLabel('Who runs this instance').fill('Two friends of the catalog');
  await form.getByLabel('Contact').fill('team@example.org');
  await form.getByLabel('Queue figures for a check after').fill('61');
  await form.getByLabel('Somebody else releases').uncheck();
  await form.getByRole('button', { name: 'Save settings' }).click();
  await expect(form.getByRole('status')).toContainText('at most those after which figures count as old');
  await expect(form.getByLabel('Who runs this instance')).toHaveValue('Two friends of the catalog');
  await expect(form.getByLabel('Somebody else releases')).not.toBeChecked();
  await form.getByLabel('Queue figures for a check after').fill('14');
  await form.getByLabel('Somebody else releases').check();
  await form.getByRole('button', { name: 'Save settings' }).click();
  await expect(form.getByRole('status')).toContainText('Saved');
  await reader.goto('/en/method');
  await expect(reader.getByText('This instance is run by: Two friends of the catalog.')).toBeVisible();
  await expect(reader.getByRole('link', { name: 'team@example.org' })).toHaveAttribute(
    'href',
    'mailto:team@example.org',
  );
});

test('old plans leave the ranking where the settings say so and somebody else released it, and come back on asking', async ({
  page: reader,
  request,
  browser,
}) => {
  test.setTimeout(120_000);
  const other = await browserOf(browser, 'deputy');
  const releaser = await other.newPage();
  const leave = async (on: boolean) => {
    await page.goto('/en/admin/settings');
    const form = page.getByRole('form', { name: 'Settings of the ranking' });
    await form.getByLabel('Leave old plans out').setChecked(on);
    await form.getByLabel('Why').fill('A try');
    await form.getByRole('button', { name: 'Hand in for review' }).click();
    await page.getByRole('link', { name: 'Look at the draft' }).click();
    await page.waitForURL(/\/drafts\/settings\//);
    await expect(page.getByText('You wrote on this draft')).toBeVisible();
    await expectAccessible(page);
    expect((await priced()).leftOut.length > 1).toBe(!on);
    await releaser.goto('/en/admin/drafts?tab=waiting&kind=settings');
    await releaser.getByRole('link', { name: 'Settings of the ranking' }).click();
    await expect(
      releaser.getByText(on ? 'are left out of the ranking' : 'No plan is left out'),
    ).toBeVisible();
    await releaser.getByRole('button', { name: 'Publish now' }).click();
    await expect(releaser.getByText('Published: Settings of the ranking.')).toBeVisible();
  };
  const priced = async () => (await request.post('/api/v1/quotes', { data: { need: {} } })).json();
  await leave(true);
  try {
    const { quotes, leftOut } = await priced();
    expect(leftOut.length).toBeGreaterThan(1);
    await reader.goto('/en?gb=0');
    await expect(
      reader.getByText(`${leftOut.length} plans were last checked more than 60 days ago`),
    ).toBeVisible();
    const meets = new RegExp(`^${quotes.length} plans? fits?$`);
    await expect(reader.locator('strong', { hasText: meets })).toBeVisible();
    await reader.getByRole('link', { name: 'Show them' }).click();
    await expect(reader).toHaveURL(/old=1/);
    await expect(reader.getByText('are in the list too.')).toBeVisible();
    await reader.reload();
    const { plans } = await (await request.get('/api/health')).json();
    const counted = async () =>
      ((await reader.getByRole('status').first().textContent())?.match(/\d+/g) ?? [])
        .map(Number)
        .reduce((sum, count) => sum + count, 0);
    await expect.poll(counted).toBe(plans);
  } finally {
    await leave(false);
    await other.close();
  }
  expect((await priced()).leftOut).toEqual([]);
});

test('taxes: a rate that is none is marked and stays typed', async () => {
  await page.goto('/en/admin/settings');
  const form = page.getByRole('form', { name: 'Taxes' });
  const rate = form.getByLabel('Rate of Illinois in percent');
  const before = await rate.inputValue();
  await rate.fill('a lot');
  await form.getByRole('button', { name: 'Hand in for review' }).click();
  await expect(form.getByRole('status')).toContainText('Correct the marked figures');
  await expect(rate).toHaveValue('a lot');
  await expect(rate).toHaveAttribute('aria-invalid', 'true');
  await page.reload();
  await expect(rate).toHaveValue(before);
});

test('a report page that is none answers 404 and leads on', async ({ request }) => {
  expect((await request.get('/en/reports/no-such-report')).status()).toBe(404);
  expect((await request.get('/en/plans/no-such-plan/report')).status()).toBe(404);
});
