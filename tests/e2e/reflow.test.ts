import { expect, expectNoSidewaysScroll, listening, test } from './support/page';

const NEED = 'gb=10&min=200&sms=100&state=CA&call=CN:60';
const PLAN = `plan=mint-unlimited&${NEED}`;
const PAGES = [
  `?${NEED}`,
  `?${NEED}&unmet=1&may=1&open=mint-unlimited`,
  `/need?${NEED}`,
  `/plans/mint-unlimited?${NEED}`,
  '/plans/visible',
  `/compare?plans=att-value-2-0,mint-6gb,visible-base,tello-pay-as-you-go,t-mobile-experience-more-2-0,airalo-us-5gb-15d&${NEED}`,
  '/compare',
  `/guide?${NEED}`,
  `/guide/choose?${NEED}`,
  ...['check', 'buy', 'activate', 'call', 'keep'].map((step) => `/guide/${step}?${PLAN}`),
  '/glossary',
  '/method',
  '/offline',
  '/reports/no-such-report',
];

/** What WCAG 2.2 asks for (1.4.10), a phone, a tablet. */
const WIDTHS = [320, 390, 820] as const;

for (const [locale, javaScriptEnabled] of [
  ['en', true],
  ['zh', true],
  ['en', false],
] as const)
  test.describe(`${locale}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
    test.use({ javaScriptEnabled });
    test('no page is wider than the screen', async ({ page, quiet }) => {
      test.slow();
      for (const path of PAGES) {
        await page.setViewportSize({ width: WIDTHS[0], height: 844 });
        await page.goto(`/${locale}${path}`);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 844 });
          await test.step(`${path} at ${width} px`, () => expectNoSidewaysScroll(page));
        }
      }
      // The browser itself reports the status of pages that are not found.
      expect(quiet.filter((fault) => !fault.includes('404'))).toEqual([]);
      quiet.length = 0;
    });
  });

test('nothing moves when scripts take over', async ({ page }) => {
  await page.addInitScript(() => {
    const moved = Object.assign(window, { moved: [] as (string | undefined)[] }).moved;
    new PerformanceObserver((list) => {
      // While the document is on its way, what is there moves for what comes.
      for (const entry of list.getEntries() as (PerformanceEntry & { sources: { node?: Node }[] })[])
        if (document.readyState !== 'loading') moved.push(entry.sources[0]?.node?.parentElement?.outerHTML);
    }).observe({ type: 'layout-shift' });
  });
  const moved = () => page.evaluate(() => (window as unknown as { moved: string[] }).moved);
  for (const path of [`?${NEED}`, `/plans/mint-unlimited?${NEED}`, '/plans/red-pocket-ebay-annual-200mb']) {
    await page.goto(`/en${path}`);
    await listening(page.getByRole('button').first());
    // What is taken over is painted with the next frame, and the observer hears of it with the one after.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await moved(), path).toEqual([]);
  }
});

test('with the system’s few colours the first button and what is chosen still have a ground', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`/en?${NEED}`);
  const ground = (of: string) =>
    page
      .locator(of)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  const quiet = await ground('main');
  const tabs = '[aria-labelledby=results] nav a';
  expect(await ground('article a.bg-accent')).not.toBe(quiet);
  expect(await ground(`${tabs}[aria-current=true]`)).not.toBe(await ground(`${tabs}:not([aria-current])`));
});

test('on paper no receipt and no compared plan is cut off', async ({ page }) => {
  // A4 between its margins.
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(`/en?${NEED}`);
  const rights = (of: string) =>
    page.locator(of).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
  for (const right of await rights('[aria-labelledby=picks] article')) expect(right).toBeLessThanOrEqual(718);
  await page.goto(`/en${PAGES[5]}`);
  const heads = await rights('thead th:not(:first-child)');
  expect(heads).toHaveLength(6);
  for (const right of heads) expect(right).toBeLessThanOrEqual(718);
});
