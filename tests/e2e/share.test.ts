import { expect, listening, test } from './support/page';

const NEED = 'gb=10&min=200&sms=100&state=CA';

for (const [name, path] of [
  ['the list', `/en?${NEED}`],
  ['a plan', `/zh/plans/mint-unlimited?${NEED}`],
  ['a comparison', `/en/compare?plans=mint-unlimited,visible-base&${NEED}`],
] as const)
  test(`a link to ${name} shows a picture of what it is asked`, async ({ page, request }) => {
    test.setTimeout(120_000);
    await page.goto(path);
    const address = await page.locator('meta[property="og:image"]').getAttribute('content');
    await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image');
    const url = new URL(address ?? '');
    expect(url.searchParams.get('gb')).toBe('10');
    const picture = await request.get(url.pathname + url.search);
    expect(picture.headers()['content-type']).toBe('image/png');
    const bytes = await picture.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });

test('there is no picture of what there is not', async ({ request }) => {
  for (const path of ['/en/picture/plan?plan=no-such-plan', '/en/picture/compare', '/en/picture/other'])
    expect((await request.get(path)).status(), path).toBe(404);
});

test('the receipt of a plan is saved as a picture', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(`/en/plans/mint-unlimited?${NEED}`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save receipt' }).click();
  expect((await download).suggestedFilename()).toBe('plansight-mint-unlimited.png');
});

test('the address of the page is copied as it is', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/en/plans/mint-unlimited?${NEED}`);
  await (await listening(page.getByRole('button', { name: 'Copy link' }))).click();
  await expect(page.getByText('Link copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});
