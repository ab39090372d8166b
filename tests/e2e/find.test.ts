import type { Page } from '@playwright/test';
import { needCard, sentencePart } from './support/need';
import {
  expect,
  expectNoSidewaysScroll,
  expectStands,
  LOCALES,
  LOOKS,
  listening,
  NARROW,
  test,
  WIDE,
  wear,
} from './support/page';
import { planRow, planRows, totalOf } from './support/table';

const EVERYDAY = 'min=200&sms=100&gb=10&state=IL&autopay=1';
const rows = planRows;
const rowOf = planRow;
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search plan or carrier' });
const idsOf = (page: Page) =>
  rows(page).evaluateAll((list) => list.map((row) => row.getAttribute('data-plan') ?? ''));
const query = (page: Page) => new URL(page.url()).searchParams;

test('from a ready-made need to the table, a row, the plan page: one number', async ({ page }) => {
  await page.goto('/en');
  await page.getByRole('link', { name: 'Everyday use' }).click();
  await expect.poll(() => query(page).get('gb')).toBe('10');
  await expect(page.getByRole('status').first()).toContainText(
    /\d+ plans fit · \d+ more may fit: ask first · \d+ do not/,
  );
  await expect(page.getByRole('link', { name: 'Some carriers are missing.' })).toHaveAttribute(
    'href',
    '/en/method#coverage',
  );

  const first = rows(page).first();
  const total = await totalOf(first);
  expect(total).toMatch(/^\$[\d,]+\.\d\d$/);
  await first.locator('[aria-expanded]').first().click();
  await expect(page.locator('tfoot').last()).toContainText(total);

  await page.getByRole('link', { name: 'All facts, sources and the monthly schedule' }).click();
  await expect(page).toHaveURL(/\/en\/plans\/.+gb=10/);
  await expect(page.locator('[data-total]').first()).toContainText(total);
  await page.goBack();
  await expect(first.locator('[aria-expanded]')).toHaveAttribute('aria-expanded', 'true');
});

test('the sentence: an amount chosen, a part added in the long form, and taken out again', async ({
  page,
}) => {
  await page.goto('/en');
  await expect(page.getByText('Example: I need')).toBeVisible();
  await (await listening(sentencePart(page, 'gb'))).selectOption('25');
  await expect.poll(() => query(page).get('gb')).toBe('25');
  await expect(page.getByText('Example: I need')).toHaveCount(0);
  const card = needCard(page);
  await card.getByRole('link', { name: 'eSIM, no SSN, foreign card…' }).click();
  await card.getByLabel('No SSN').check();
  await expect.poll(() => query(page).get('nossn')).toBe('1');
  await card.getByRole('link', { name: 'Remove no SSN' }).click();
  await expect.poll(() => query(page).has('nossn')).toBe(false);
  await expect(card.getByLabel('No SSN')).not.toBeChecked();
  // The list offers another amount where the long form has a field for it.
  await sentencePart(page, 'min').selectOption('other');
  await expect(card.locator('details').getByRole('textbox', { name: 'Calls', exact: true })).toBeFocused();
  await sentencePart(page, 'months').selectOption('other:14');
  await expect.poll(() => query(page).get('days')).toBe('14');
});

test('what was asked last comes back, goes along to other pages, and is forgotten on request', async ({
  page,
}) => {
  await page.goto('/en?gb=3&min=50');
  await expect
    .poll(() =>
      page
        .context()
        .cookies()
        .then((all) => all.some(({ name }) => name === 'need')),
    )
    .toBe(true);
  await page.goto('/en/method');
  const header = page.getByRole('banner');
  await expect(header.getByRole('link', { name: 'Guide' })).toHaveAttribute('href', '/en/guide?min=50&gb=3');
  await expect(header.getByRole('link', { name: 'Compare' })).toHaveAttribute(
    'href',
    '/en/compare?min=50&gb=3',
  );
  await header.getByRole('link', { name: 'Find' }).click();
  await expect(page).toHaveURL('/en?min=50&gb=3');
  await page.goto('/zh');
  await expect(page).toHaveURL('/zh?min=50&gb=3');
  // A link that asks something of its own wins.
  await page.goto('/en?gb=7');
  await expect(sentencePart(page, 'gb')).toHaveValue('7');
  await (await listening(page.getByRole('link', { name: 'Start again' }))).click();
  await expect(page).toHaveURL('/en');
  await expect(page.getByText('Example: I need')).toBeVisible();
});

for (const locale of LOCALES)
  test(`the first screen holds an answer: ${locale}`, async ({ page }) => {
    await page.setViewportSize(NARROW);
    await page.goto(`/${locale}`);
    const receipt = await page.locator('[aria-labelledby=picks] article').first().boundingBox();
    expect((receipt?.y ?? 0) + (receipt?.height ?? NARROW.height)).toBeLessThan(NARROW.height);
    await page.setViewportSize(WIDE);
    await page.goto(`/${locale}`);
    expect((await rows(page).first().boundingBox())?.y).toBeLessThan(WIDE.height);
  });

test('from the top to the first row by keyboard in at most 12 stops', async ({ page }) => {
  await page.goto(`/en?${EVERYDAY}`);
  await expect(page.locator('search input[type=hidden]')).toHaveCount(0);
  const first = rows(page).first();
  const isThere = () => first.evaluate((row) => row.contains(document.activeElement));
  let stops = 0;
  const tab = async () => {
    await page.keyboard.press('Tab');
    stops++;
  };
  await tab();
  await page.keyboard.press('Enter');
  await tab();
  await expect(page.getByRole('link', { name: 'Skip to the list of plans' })).toBeFocused();
  await page.keyboard.press('Enter');
  while (stops < 30 && !(await isThere())) await tab();
  expect(stops).toBeLessThanOrEqual(12);
});

test('a row opens and closes by keyboard, and the focus stays on it', async ({ page }) => {
  await page.goto(`/en?${EVERYDAY}`);
  // Until scripts are in charge the link is a plain one that loads the page; what only a plain form needs goes then.
  await expect(page.locator('search input[type=hidden]')).toHaveCount(0);
  const link = rows(page).nth(2).locator('a[aria-expanded]');
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(link).toHaveAttribute('aria-expanded', 'true');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(link).toHaveAttribute('aria-expanded', 'false');
  await expect(link).toBeFocused();
});

test('a search and a facet narrow the table, and the address keeps both', async ({ page }) => {
  await page.goto(`/en?${EVERYDAY}`);
  await search(page).fill('unlimited');
  await expect.poll(() => query(page).get('q')).toBe('unlimited');
  await page.getByRole('link', { name: /^Filter/ }).click();
  await page.getByRole('button', { name: /^Network/ }).click();
  const menu = page.getByRole('dialog', { name: 'Network' });
  const verizon = menu.getByRole('listitem').filter({ hasText: 'Verizon' });
  const counted = () =>
    verizon
      .locator('span')
      .last()
      .textContent()
      .then((text) => Number.parseInt(text ?? '', 10));
  await verizon.getByRole('checkbox').check();
  await expect.poll(async () => (await rows(page).count()) - (await counted())).toBe(0);
  const count = await counted();
  expect(count).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => query(page).get('f-net')).toBe('verizon');

  await page.reload();
  await expect(rows(page)).toHaveCount(count);
  await (await listening(page.getByRole('button', { name: 'Clear all' }))).click();
  await expect.poll(() => query(page).has('q')).toBe(false);
  await expect
    .poll(async () => Number(await page.getByRole('table').first().getAttribute('aria-rowcount')))
    .toBeGreaterThan(count + 1);
});

test('headers sort, say so, and the order is the same after a reload', async ({ page }) => {
  await page.goto(`/en?${EVERYDAY}`);
  const header = page.getByRole('columnheader', { name: /^Network$/ });
  await expect(page.getByRole('columnheader', { name: /Total/ })).toHaveAttribute('aria-sort', 'ascending');
  await header.getByRole('link').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await header.getByRole('link').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => query(page).get('sort')).toBe('-network');
  await expect(page.locator('[aria-labelledby=results]')).toHaveAttribute('aria-busy', 'false');
  const before = (await idsOf(page)).slice(0, 10);
  await page.reload();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  expect((await idsOf(page)).slice(0, 10)).toEqual(before);
});

test('columns can be chosen, rows made dense', async ({ page }) => {
  await page.goto(`/en?${EVERYDAY}`);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('dialog', { name: 'Columns' }).getByLabel('Taxes').check();
  // A menu that was opened before the page listens is not taken away under the hand: what was ticked counts on closing.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Taxes' })).toBeVisible();
  const height = () =>
    rows(page)
      .first()
      .evaluate((row) => row.getBoundingClientRect().height);
  expect(await height()).toBe(56);
  await page.getByRole('button', { name: 'Dense rows' }).click();
  await expect.poll(height).toBe(36);
  await expect.poll(() => query(page).get('rows')).toBe('dense');
});

test('what does not meet the need says why, and the offered change lets it in', async ({ page }) => {
  await page.goto(`/en?${EVERYDAY}`);
  await page.getByRole('link', { name: /do not meet it: show why/ }).click();
  const line = page
    .getByRole('listitem')
    .filter({ hasText: /Too little data.*Accept slowed data/ })
    .first();
  const name =
    (await line.getByRole('link').first().getAttribute('href'))?.match(/plans\/([^?]+)/)?.[1] ?? '';
  await line.getByRole('link', { name: /Accept slowed data/ }).click();
  await expect.poll(() => query(page).get('slow')).toBe('1');
  await search(page).fill(name);
  await expect(rowOf(page, name)).toBeVisible();
  await page.goBack();
  await expect.poll(() => query(page).has('slow')).toBe(false);
});

test('an empty answer names what keeps most plans out and brings them back', async ({ page }) => {
  await page.goto(`/en?${EVERYDAY}&net=uscellular`);
  await expect(page.getByText('No plan surely meets your needs')).toBeVisible();
  await page.getByRole('link', { name: /^Drop network: \d+ plans meet your needs$/ }).click();
  await expect(rows(page).first()).toBeVisible();
});

test('plans that may meet the need are a list of their own, with the question to ask', async ({ page }) => {
  await page.goto('/en?call=CN:120');
  await page.getByRole('link', { name: /^May meet it, ask first \(\d+\)$/ }).click();
  await expect.poll(() => query(page).get('may')).toBe('1');
  const list = page.locator('[aria-labelledby=may-meet]');
  const first = list.locator('[role=row][data-plan]').first();
  await first.locator('[aria-expanded]').click();
  await expect(list.getByRole('button', { name: 'Copy the question' }).first()).toBeVisible();
  const id = await first.getAttribute('data-plan');
  await expect(page.locator(`[aria-labelledby=results] [data-plan="${id}"]`)).toHaveCount(0);
});

test('plans that another one dominates at the same total open and fold again, and totals far above do too', async ({
  page,
}) => {
  await page.goto(`/en?${EVERYDAY}`);
  const also = page.getByRole('link', { name: /also .* at this price$/ }).first();
  const listed = async () => Number(await page.getByRole('table').first().getAttribute('aria-rowcount'));
  const folded = await listed();
  await also.click();
  await expect.poll(listed).toBeGreaterThan(folded);
  await expect.poll(() => query(page).get('unfold')).toMatch(/^[a-z0-9-]+$/);
  await page.getByRole('link', { name: /hide / }).first().click();
  await expect.poll(listed).toBe(folded);

  const dear = page.getByRole('link', { name: /more than five times the cheapest: show$/ });
  const count = Number((await dear.textContent())?.match(/\d+/)?.[0]);
  await dear.click();
  await expect.poll(listed).toBe(folded + count);
  await expect.poll(() => query(page).get('dear')).toBe('1');
  await search(page).fill('e');
  await expect(page.getByRole('link', { name: /at this price$/ })).toHaveCount(0);
});

test('the other language keeps the view', async ({ page }) => {
  await page.goto(`/en?${EVERYDAY}&sort=data&q=unlimited`);
  const before = (await idsOf(page)).slice(0, 10);
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(/\/zh\?.*sort=data/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect.poll(async () => (await idsOf(page)).slice(0, 10)).toEqual(before);
});

test('a link that is wrong says what was ignored', async ({ page }) => {
  await page.goto('/en?gb=much&sort=price&open=no-such-plan');
  const notice = page.getByRole('region', { name: /ignored|could not/i });
  for (const word of ['gb=much', 'sort=price', 'no-such-plan']) await expect(notice).toContainText(word);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the sentence and the long form are forms, a part is taken out by its link', async ({ page }) => {
    await page.goto(`/en?${EVERYDAY}&call=CN:60&sort=due`);
    await sentencePart(page, 'gb').selectOption('25');
    await needCard(page).getByRole('button', { name: 'Show plans' }).first().click();
    expect([...query(page)].filter(([, value]) => value !== '')).toEqual(
      expect.arrayContaining([
        ['gb', '25'],
        ['min', '200'],
        ['state', 'IL'],
        ['autopay', '1'],
        ['call', 'CN:60'],
        ['sort', 'due'],
      ]),
    );
    await needCard(page).getByRole('link', { name: 'Remove 60 min to China' }).click();
    expect(query(page).has('call')).toBe(false);
    expect(query(page).get('gb')).toBe('25');
    await needCard(page).getByRole('link', { name: 'All questions' }).click();
    await expect(page).toHaveURL(/\/en\/need\?.*gb=25/);
    const form = page.getByRole('form', { name: 'What you need' });
    await form.locator('[name=lines]').fill('2');
    await form.getByRole('button', { name: 'Show plans' }).click();
    await expect(page).toHaveURL(/\/en\?.*lines=2/);
    expect(query(page).get('sort')).toBe('due');
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
  });

  test('the answer is there, headers sort, rows open, the search is a form', async ({ page }) => {
    await page.goto(`/en?${EVERYDAY}`);
    await expect(rows(page)).toHaveCount(12);
    await page
      .getByRole('columnheader', { name: /A month/ })
      .getByRole('link')
      .click();
    await expect(page.getByRole('columnheader', { name: /A month/ })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await rows(page).first().locator('[aria-expanded]').first().click();
    await expect(rows(page).first().locator('[aria-expanded]').first()).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    await expect(page.locator('tfoot').first()).toContainText('$');
    await search(page).fill('mint');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page).toHaveURL(/q=mint/);
    await expect(rows(page).first()).toHaveAttribute('data-plan', /mint/);
    for (const id of await idsOf(page)) expect(id).toContain('mint');
    await page.goto(`/en?${EVERYDAY}`);
    await page.getByRole('link', { name: /Show all/ }).click();
    await expect.poll(() => rows(page).count()).toBeGreaterThan(12);
  });
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: NARROW });

  test('cards first, the table one tap away, the sentence above', async ({ page }) => {
    await page.goto(`/en?${EVERYDAY}`);
    await expect(rows(page)).toHaveCount(0);
    await expect(sentencePart(page, 'gb')).toHaveValue('10');
    await page.getByRole('link', { name: 'As table' }).click();
    await expect(rows(page).first()).toBeVisible();
    await expectNoSidewaysScroll(page);
  });

  test('change and see the plans from the bar below, and the sentence folds to one line', async ({
    page,
  }) => {
    await page.goto(`/en?${EVERYDAY}`);
    const see = page.getByRole('link', { name: /^See \d+ plans$/ });
    const form = needCard(page).locator('details form');
    const change = page.getByRole('link', { name: 'Change', exact: true });
    await (await listening(change)).click();
    await expect(form).toBeVisible();
    await see.filter({ visible: true }).click();
    await expect(form).toBeHidden();
    await expect(page.locator('[aria-labelledby=results]')).toBeInViewport();
    const folded = page.getByRole('link', { name: /^What you need: 1 line · 12 months · 10 GB/ });
    expect((await folded.boundingBox())?.height).toBe(44);
    await folded.click();
    await expect(sentencePart(page, 'gb')).toBeInViewport();
    await expect(folded).toBeHidden();
  });
});

for (const look of LOOKS)
  test(`accessible and within the screen: ${look.look}`, async ({ page }) => {
    await wear(page, look);
    await page.goto(
      `/${look.locale}?${EVERYDAY}&call=CN:60&unmet=1&open=tello-unlimited&pick=tello-unlimited`,
    );
    await expect(page.getByRole('status').first()).toBeVisible();
    await expectStands(page);
  });
