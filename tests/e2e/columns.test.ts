import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, LOCALES, test } from './support/page';
import { planRows, totalOf } from './support/table';

const EVERYDAY = 'min=200&sms=100&gb=10&state=IL&autopay=1';
const query = (page: Page) => new URL(page.url()).searchParams;
const keysOf = (page: Page) =>
  page.locator('[data-column]').evaluateAll((heads) => heads.map((head) => head.getAttribute('data-column')));

const WORDS = {
  en: {
    menu: /^Menu of A month/,
    left: 'Move left',
    right: 'Move right',
    pin: 'Pin to the left',
    width: 'Change width with arrow keys',
    hide: 'Hide column',
    expression: 'Or an expression',
    total: /^Menu of Total/,
    clear: 'Clear all',
  },
  zh: {
    menu: /^“每月 \/ 今天付”列菜单/,
    left: '左移',
    right: '右移',
    pin: '固定在左侧',
    width: '用方向键调整列宽',
    hide: '隐藏此列',
    expression: '或用表达式',
    total: /总费用”列菜单/,
    clear: '全部清除',
  },
} as const;

/** The page once its scripts are in charge: what only a plain form needs is gone then. */
async function open(page: Page, locale: string, view = ''): Promise<void> {
  await page.goto(`/${locale}?${EVERYDAY}${view}`);
  await expect(page.locator('search input[type=hidden]')).toHaveCount(0);
}

for (const locale of LOCALES) {
  const words = WORDS[locale];

  test(`a column is moved, pinned, widened and hidden by keyboard, and the address has it, ${locale}`, async ({
    page,
  }) => {
    await open(page, locale);
    const act = async (name: string) => {
      await page.getByRole('button', { name: words.menu }).focus();
      await page.keyboard.press('Enter');
      const item = page.getByRole('dialog').getByRole('button', { name });
      await item.focus();
      await page.keyboard.press('Enter');
    };
    await act(words.left);
    await page.keyboard.press('Escape');
    await expect.poll(() => keysOf(page)).toEqual(expect.arrayContaining(['plan']));
    expect((await keysOf(page)).slice(0, 3)).toEqual(['plan', 'monthly', 'total']);
    await expect.poll(() => query(page).get('cols')).toMatch(/^plan,monthly,total,/);

    await act(words.right);
    await page.keyboard.press('Escape');
    await expect.poll(() => query(page).has('cols')).toBe(false);

    await act(words.pin);
    await expectAccessible(page, 'section:has(> [role=table])');
    await page.keyboard.press('Escape');
    await expect.poll(() => query(page).get('pin')).toBe('monthly');
    expect((await keysOf(page)).slice(0, 3)).toEqual(['plan', 'monthly', 'total']);

    await act(words.width);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => query(page).get('w')).toMatch(/^monthly:\d+$/);
    await page.keyboard.press('Home');
    await expect.poll(() => query(page).has('w')).toBe(false);

    await act(words.hide);
    await expect.poll(() => keysOf(page)).not.toContain('monthly');
  });

  test(`totals are filtered by an expression, which the address keeps, ${locale}`, async ({ page }) => {
    await open(page, locale);
    const dollars = async (row: Locator) => Number((await totalOf(row)).replace(/[^\d.]/g, ''));
    const limit = Math.ceil(await dollars(planRows(page).nth(3)));
    await page.getByRole('button', { name: words.total }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel(words.expression).fill(`<=${limit}`);
    await page.keyboard.press('Escape');
    await expect.poll(() => query(page).get('n-total')).toBe(`..${limit}`);
    await expect(planRows(page).first()).toBeVisible();
    await page.reload();
    await expect(page.getByRole('button', { name: /≤/ })).toBeVisible();
    for (const row of (await planRows(page).all()).slice(0, 5))
      expect(await dollars(row)).toBeLessThanOrEqual(limit);
    await page.getByRole('button', { name: words.clear }).click();
    await expect.poll(() => query(page).has('n-total')).toBe(false);
  });
}

test('assistive technology finds every cell of a row below that row', async ({ page }) => {
  await open(page, 'en');
  const columns = (await keysOf(page)).length;
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  type Node = (typeof nodes)[number];
  const cellsBelow = (node: Node): number =>
    (node.childIds ?? []).reduce((sum, id) => {
      const child = byId.get(id);
      if (!child) return sum;
      const isCell = ['cell', 'gridcell', 'rowheader', 'columnheader'].includes(child.role?.value);
      return sum + (isCell ? 1 : cellsBelow(child));
    }, 0);
  const rows = nodes.filter((node) => node.role?.value === 'row' && !node.ignored);
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(cellsBelow(row)).toBe(columns);
});

test('a header is dragged to another place, and an edge to another width', async ({ page }) => {
  await open(page, 'en');
  const head = page.locator('[data-column=network]');
  await head.scrollIntoViewIfNeeded();
  const from = await head.boundingBox();
  const to = await page.locator('[data-column=total]').boundingBox();
  if (!from || !to) throw new Error('There are no headers.');
  await page.mouse.move(from.x + from.width / 2, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + 20, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => query(page).get('cols')).toMatch(/^plan,network,total,/);
  expect(query(page).has('sort')).toBe(false);

  const edge = await page.locator('[data-column=total] [role=separator]').boundingBox();
  if (!edge) throw new Error('There is no edge.');
  await page.mouse.move(edge.x + 3, edge.y + 20);
  await page.mouse.down();
  await page.mouse.move(edge.x + 43, edge.y + 20, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => query(page).get('w')).toMatch(/^total:\d+$/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a filter is a field of the form, and what cannot be read is reported', async ({ page }) => {
    await page.goto(`/en?${EVERYDAY}`);
    await page.getByRole('link', { name: /^Filter/ }).click();
    await page.locator('input[name=n-total]').fill('<=200');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page).toHaveURL(/n-total=/);
    for (const row of await planRows(page).all())
      expect(Number((await totalOf(row)).replace(/[^\d.]/g, ''))).toBeLessThanOrEqual(200);
    await page.goto(`/en?${EVERYDAY}&n-total=cheap`);
    await expect(page.getByRole('region', { name: /ignored|could not/i })).toContainText('n-total=cheap');
  });
});
