/** The page of changes and its feeds, of a catalog in which nothing has changed. */
import { parseHTML } from 'linkedom';
import { expect, expectStands, LOOKS, test, wear } from './support/page';

for (const look of LOOKS)
  test(`a catalog in which nothing changed says so, with the day on which it was loaded: ${look.look}`, async ({
    page,
  }) => {
    await wear(page, look);
    await page.goto(`/${look.locale}/changes`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      look.locale === 'en' ? 'Changes' : '变更记录',
    );
    await expect(page.locator('main')).toContainText(
      look.locale === 'en' ? 'The catalog was loaded on' : '数据于',
    );
    await expect(page.getByRole('status')).toHaveText(look.locale === 'en' ? '0 changes' : '0 项变更');
    await expectStands(page);
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('filters are in the address; a plan says when it came in', async ({ page }) => {
    await page.goto('/en/changes');
    await page.getByRole('combobox', { name: 'Carrier' }).selectOption({ label: 'Tello' });
    await page.getByRole('textbox', { name: 'Plan' }).fill('tello-10gb-data-only');
    await page.getByRole('checkbox', { name: 'Price' }).check();
    await page.getByLabel('Published since').fill('2026-01-01');
    await page.getByRole('button', { name: 'Show' }).click();
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toMatchObject({
      carrier: 'tello',
      kind: 'price',
      since: '2026-01-01',
    });
    await expect(page.getByRole('checkbox', { name: 'Price' })).toBeChecked();
    await expect(page.locator('main')).toContainText('Nothing that was published fits these filters.');
    await page.goto('/en/changes?plan=mint-6gb');
    await expect(page.locator('main')).toContainText('was added here on');
    await page.goto('/en/changes?plan=mint&kind=x');
    await expect(page.locator('main')).toContainText('left out: kind=x');
    await expect(page.locator('[data-matches]')).toBeVisible();
  });
});

test('is linked from the footer and a plan’s page, which name the feeds', async ({ page }) => {
  await page.goto('/en/plans/mint-6gb');
  const feed = (type: string) => page.locator(`link[rel=alternate][type="${type}"]`);
  await expect(feed('application/atom+xml')).toHaveAttribute(
    'href',
    /\/en\/changes\/feed\.atom\?plan=mint-6gb$/,
  );
  await expect(feed('application/feed+json')).toHaveAttribute(
    'href',
    /\/en\/changes\/feed\.json\?plan=mint-6gb$/,
  );
  await page.getByRole('link', { name: 'All changes of this plan' }).click();
  await expect(page).toHaveURL('/en/changes?plan=mint-6gb');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Changes' }).click();
  await expect(page).toHaveURL('/en/changes');
});

test('feeds are whole also where nothing changed; whoever has one is told so', async ({
  request,
  baseURL,
}) => {
  const atom = await request.get('/zh/changes/feed.atom?carrier=mint');
  expect(atom.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
  const { document } = parseHTML(await atom.text());
  const feed = document.querySelector('feed');
  expect(feed?.querySelector('id')?.textContent).toBe(`${baseURL}/zh/changes?carrier=mint`);
  expect(feed?.querySelector('updated')?.textContent).toMatch(/^\d{4}-\d\d-\d\dT/);
  const again = await request.get('/zh/changes/feed.atom?carrier=mint', {
    headers: { 'if-none-match': atom.headers().etag ?? '' },
  });
  expect(again.status()).toBe(304);
  const json = await (await request.get('/en/changes/feed.json?utm_source=reader')).json();
  expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', items: [], language: 'en' });
  expect((await request.get('/en/changes/feed.json?plan=nobody')).status()).toBe(404);
  expect((await request.get('/en/changes/feed.atom?carrier=nobody')).status()).toBe(400);
});
