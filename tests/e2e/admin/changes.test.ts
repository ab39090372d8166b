/** Published changes as a reader sees them, on the page and in feeds. */
import { DOMParser } from 'linkedom';
import { backstage } from '../support/backstage';
import { expect, expectStands, LOOKS, test, wear } from '../support/page';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ request }) => {
  await backstage('publishChanges', null);
  // Another process wrote: seen within a second.
  await expect
    .poll(async () => (await (await request.get('/api/v1/changes?since=2099-01-01')).json()).count)
    .toBe(3);
});

for (const look of LOOKS)
  test(`old and new, the day of publication and the source with its own: ${look.look}`, async ({ page }) => {
    await wear(page, look);
    await page.goto(`/${look.locale}/changes?since=2099-01-01`);
    const price = page.getByRole('listitem').filter({ hasText: '$99.00' }).first();
    await expect(price.locator('del').first()).toContainText('$');
    await expect(price.locator('ins').first()).toContainText('$99.00');
    await expect(page.locator('time').first()).toHaveAttribute('datetime', '2099-01-03T10:20:00.000Z');
    await expect(page.locator('main')).toContainText(look.locale === 'en' ? 'as of' : '截至');
    await expectStands(page);
  });

test('filters leave what they name', async ({ page }) => {
  await page.goto('/en/changes?since=2099-01-01&kind=closed');
  await expect(page.getByRole('status')).toHaveText('1 change');
  await expect(page.locator('main')).toContainText('Closed to new customers');
  await page.goto('/en/changes?since=2099-01-01&carrier=mint');
  await expect(page.getByRole('status')).toHaveText('2 changes');
  await page.goto('/en/changes?plan=mint-6gb&page=9');
  await expect(page.getByRole('status').first()).toHaveText('1 change');
  await expect(page.locator('main')).toContainText('There is no page 9');
});

test('Atom is well-formed, whatever a plan is called', async ({ request }) => {
  const xml = await (await request.get('/en/changes/feed.atom?carrier=mint')).text();
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const entries = [...document.querySelectorAll('entry')];
  const text = (entry: Element | undefined, name: string) => entry?.querySelector(name)?.textContent ?? '';
  expect(entries.length).toBeGreaterThanOrEqual(2);
  // The title is HTML, so its signs are escaped once more.
  expect(text(entries[0], 'title')).toContain('Brand &amp; new &lt;5GB&gt;');
  expect(text(entries[0], 'published')).toBe('2099-01-03T10:20:00.000Z');
  for (const entry of entries) {
    for (const name of ['id', 'title', 'updated', 'content']) expect(text(entry, name), name).not.toBe('');
    expect(entry.querySelector('link')?.getAttribute('href')).toContain('/en/changes?plan=');
  }
  expect(new Set(entries.map((entry) => text(entry, 'id'))).size).toBe(entries.length);
});

test('JSON Feed has what version 1.1 asks for', async ({ request }) => {
  const feed = await (await request.get('/zh/changes/feed.json?plan=mint-6gb')).json();
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: expect.any(String),
    language: 'zh-CN',
    authors: [{ name: 'Plansight' }],
  });
  const [item] = feed.items;
  expect(item).toMatchObject({ id: expect.any(String), date_published: '2099-01-01T10:20:00.000Z' });
  expect(item.content_html).toContain('$99.00');
  expect(item.content_html).toContain('公布于');
});
