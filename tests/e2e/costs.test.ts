import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { openLongForm } from './support/need';
import { expect, expectAccessible, expectNoSidewaysScroll, LOOKS, test, wear } from './support/page';
import { cellsOf, planRows, totalOf } from './support/table';

const CHINA = 'min=200&sms=100&gb=10&call=CN:120&state=IL';
const KINDS = ['bars', 'time', 'usage', 'map', 'axis', 'scatter'] as const;
const CHARTS = 'section:has(#results)';
/** The list, which is in a tab beside the charts'. */
const toList = (page: Page) => page.getByRole('link', { name: 'List', exact: true }).click();
const SHOW_TABLE = { en: 'Show as table', zh: '以表格显示' } as const;
const ADDS_UP = { en: 'How the total adds up', zh: '总费用怎么算' } as const;
const BILL = { en: 'The bill, step by step', zh: '账单逐步分解' } as const;
const query = (page: Page) => new URL(page.url()).searchParams;
const rows = planRows;
const firstTotal = (page: Page) => totalOf(rows(page).first());

/** A chart of the find page, once it is drawn. */
async function openChart(page: Page, kind: (typeof KINDS)[number], locale = 'en', more = CHINA) {
  await page.goto(`/${locale}?${more}&chart=${kind}`);
  const place = page.locator(`[data-chart=${kind}]`);
  const figure = place.getByRole('figure');
  await expect(async () => {
    await place.scrollIntoViewIfNeeded({ timeout: 1000 });
    await expect(figure.locator('svg').nth(0)).toBeVisible({ timeout: 2000 });
    await expect(figure.getByRole('heading')).toBeVisible({ timeout: 2000 });
  }).toPass();
  return figure;
}

async function read(download: Promise<Download>): Promise<{ name: string; bytes: Buffer }> {
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Rows of a CSV without line breaks inside cells. */
const parseCsv = (text: string): string[][] =>
  text
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell))
    .map((cells) => cells.slice(0, -1).map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"')));

// Saving is the frame's, the same for all: one chart of Recharts and one that is drawn by hand.
for (const kind of ['bars', 'map'] as const) {
  test(`${kind}: what is saved is what is shown`, async ({ page }) => {
    const figure = await openChart(page, kind);
    const title = (await figure.getByRole('heading').textContent()) ?? '';
    const save = async (name: string) => {
      await figure.getByRole('button', { name: 'Save' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      const file = await read(download);
      await page.keyboard.press('Escape');
      return file;
    };
    const csv = await save('Figures (CSV)');
    expect(csv.name).toMatch(/^plansight-[a-z-]+\.csv$/);
    const [header = [], ...lines] = parseCsv(csv.bytes.toString('utf8'));
    expect(header.length).toBeGreaterThan(1);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line).toHaveLength(header.length);

    const svg = await save('Picture (SVG)');
    const drawn = await page.evaluate((text) => {
      const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        root: documentElement.nodeName,
        words: [...documentElement.querySelectorAll('text')].map((text) => text.textContent).join(' '),
        shapes: documentElement.querySelectorAll('path, rect').length,
        variables: text.includes('var(--') && /(fill|stroke)="var/.test(text),
      };
    }, svg.bytes.toString('utf8'));
    expect(drawn.root).toBe('svg');
    const words = drawn.words.replace(/\s/g, '');
    expect(words).toContain(title.replace(/\s/g, ''));
    // What it was made for, and where.
    expect(words).toContain('10GB·200min');
    expect(words).toContain(new URL(page.url()).host);
    expect(drawn.shapes).toBeGreaterThan(4);
    expect(drawn.variables).toBe(false);

    const png = await save('Picture (PNG)');
    expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(600);
  });
}

for (const kind of ['time', 'usage', 'map', 'axis'] as const)
  for (const look of LOOKS)
    test(`${kind}: accessible and within the screen, ${look.look}`, async ({ page }) => {
      test.slow();
      await wear(page, look);
      const figure = await openChart(page, kind, look.locale);
      await expectAccessible(page, CHARTS);
      await expectNoSidewaysScroll(page);
      await figure.getByRole('button', { name: SHOW_TABLE[look.locale] }).click();
      await expect(figure.getByRole('table')).toBeVisible();
      await expectAccessible(page, CHARTS);
    });

test('over time: the last month of the added-up lines is the total of the table', async ({ page }) => {
  const figure = await openChart(page, 'time');
  const months = figure.getByRole('listbox').getByRole('option');
  await expect(months).toHaveCount(12);
  await months.first().focus();
  await page.keyboard.press('End');
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /^Month 12/);
  const last = (await page.locator(':focus').getAttribute('aria-label')) ?? '';
  await toList(page);
  expect(last).toContain(await firstTotal(page));
});

test('against use: the marker is moved by keyboard, and the need, the address and the table follow', async ({
  page,
}) => {
  const figure = await openChart(page, 'usage');
  const marker = figure.getByRole('slider');
  await expect(marker).toHaveAttribute('aria-valuenow', '10');
  await marker.focus();
  await page.keyboard.press('ArrowRight');
  await expect(marker).toHaveAttribute('aria-valuenow', '10.5');
  await expect.poll(() => query(page).get('gb')).toBe('10.5');
  await page.keyboard.press('Home');
  await expect.poll(() => query(page).get('gb')).toBe(null);
  await expect(figure.getByText('You are at 0 GB:')).toBeVisible();
  const winner = (await marker.getAttribute('aria-valuetext')) ?? '';
  await toList(page);
  const name = (await rows(page).first().locator('[role=rowheader] [title]').getAttribute('title')) ?? '';
  expect(winner).toContain(name);
});

test('the map: a cell picked by keyboard or pointer becomes the need', async ({ page }) => {
  const figure = await openChart(page, 'map');
  const map = figure.getByRole('application');
  await map.focus();
  await page.keyboard.press('ArrowRight');
  const said = (await figure.getByRole('status').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page).get('gb')).not.toBe('10');
  const gigabytes = query(page).get('gb') ?? '';
  expect(said).toContain(`${gigabytes} GB`);
  const box = await map.boundingBox();
  if (!box) throw new Error('There is no map.');
  await toList(page);
  await expect.poll(() => firstTotal(page).then((total) => said.includes(total))).toBe(true);
  await page.getByRole('link', { name: 'Map', exact: true }).click();
  await map.scrollIntoViewIfNeeded();
  const again = (await map.boundingBox()) ?? box;
  await page.mouse.click(again.x + again.width * 0.8, again.y + again.height * 0.5);
  await expect.poll(() => Number(query(page).get('gb'))).toBeGreaterThan(20);
});

test('advertised prices order the whole page anew, in the address too', async ({ page }) => {
  await page.goto(`/en?${CHINA}`);
  const allIn = await firstTotal(page);
  await page.getByRole('link', { name: 'As advertised' }).click();
  await expect.poll(() => query(page).get('price')).toBe('advertised');
  await expect(page.getByText('Totals are as advertised')).toBeVisible();
  await expect.poll(() => firstTotal(page)).not.toBe(allIn);
  const shown = await firstTotal(page);
  await page.reload();
  expect(await firstTotal(page)).toBe(shown);
  await expect(page.getByRole('article').first()).toContainText(shown);
  await page.getByRole('link', { name: 'All-in' }).click();
  await expect.poll(() => firstTotal(page)).toBe(allIn);
});

test('usage that is not sure: a range in the form, a column, and the worst case in front', async ({
  page,
}) => {
  await page.goto('/en?min=200&sms=100&gb=6');
  const form = await openLongForm(page);
  await form.getByText('Not sure? Give a range').nth(1).click();
  await form.getByLabel('Data, at most').fill('16');
  await expect.poll(() => query(page).get('gbto')).toBe('16');
  await expect(page.getByRole('columnheader', { name: 'From least to most use' })).toBeVisible();
  await page.getByRole('link', { name: 'Most use', exact: true }).click();
  await expect.poll(() => query(page).get('by')).toBe('worst');
  const cells = await cellsOf(rows(page).first());
  // After the total comes the range; one amount where the least and the most use cost the same.
  await expect(cells.nth(1)).toContainText(/^\$[\d.,]+( – \$[\d.,]+)?/);
  const ids = () =>
    rows(page).evaluateAll((list) => list.slice(0, 8).map((row) => row.getAttribute('data-plan')));
  const before = await ids();
  await page.reload();
  expect(await ids()).toEqual(before);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('advertised prices and a range are links and fields of the form', async ({ page }) => {
    await page.goto(`/en?${CHINA}`);
    const allIn = await firstTotal(page);
    await page.getByRole('link', { name: 'As advertised' }).click();
    expect(await firstTotal(page)).not.toBe(allIn);
    await page.goto('/en?min=200&gb=6&gbto=16&by=worst');
    await expect(page.getByRole('columnheader', { name: 'From least to most use' })).toBeVisible();
    await page.getByRole('link', { name: 'All questions' }).click();
    await expect(page.getByLabel('Data, at most')).toHaveValue('16');
  });
});

for (const look of LOOKS)
  test(`the bill step by step on the plan page ends at its total, ${look.look}`, async ({ page }) => {
    await wear(page, look);
    await page.goto(`/${look.locale}/plans/verizon-unlimited-welcome?gb=10&min=200&state=IL&autopay=1`);
    const total = (await page.locator('[data-total]').first().textContent()) ?? '';
    await page.getByText(ADDS_UP[look.locale]).first().click();
    const figure = page.getByRole('figure');
    await expect(async () => {
      await page
        .locator(`section[aria-label="${BILL[look.locale]}"]`)
        .scrollIntoViewIfNeeded({ timeout: 1000 });
      await expect(figure.getByRole('option').last()).toContainText(total, { timeout: 2000 });
    }).toPass();
    await expectAccessible(page, 'section:has(figure)');
    await expectNoSidewaysScroll(page);
  });

test('compare: what would have to change for another plan to win leads to where it wins', async ({
  page,
}) => {
  await page.goto('/en/compare?gb=4&min=200&plans=tello-10gb,lycamobile-18gb,verizon-unlimited-welcome');
  const ways = page.getByText('What would make another plan the cheapest');
  await ways.click();
  await page.locator('[data-win=lycamobile-18gb]').getByRole('link').first().click();
  await expect(page.locator('[data-win=tello-10gb]')).toHaveCount(1);
  await expect(page.locator('[data-win=lycamobile-18gb]')).toHaveCount(0);
  await expect(async () => {
    await page.getByText('Charts: what is paid, and when').click();
    await expect(page.getByRole('figure').first()).toBeVisible({ timeout: 5000 });
  }).toPass();
  await expectAccessible(page, 'details:has(figure)');
});
