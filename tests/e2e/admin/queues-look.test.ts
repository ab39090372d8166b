/** The queues and settings, and the pages that readers report on: no sideways scroll, nothing that axe finds. */
import type { BrowserContext, Page } from '@playwright/test';
import { signedInContext } from '../support/desk';
import { expectAccessible, expectNoSidewaysScroll, LOCALES, test, WIDTHS } from '../support/page';

const PLAN = 'puretalk-5gb';

let desk: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
  desk = await signedInContext(browser, 'Lena');
  page = await desk.newPage();
});
test.afterAll(() => desk.close());

test('a report can be looked at', async ({ page: reader }) => {
  await reader.goto(`/en/plans/${PLAN}/report`);
  await reader.getByLabel('What is right').fill('Everything else.');
  await reader.getByRole('button', { name: 'Send report' }).click();
  await reader.waitForURL(/\/reports\//);
  await expectAccessible(reader);
});

for (const locale of LOCALES) {
  for (const { name, viewport } of WIDTHS) {
    test(`the pages stand and are accessible: ${locale}, ${name}`, async ({ page: reader }) => {
      test.setTimeout(120_000);
      await page.setViewportSize(viewport);
      for (const path of ['due', 'due?carrier=puretalk&mark=unreachable', 'reports?status=all', 'settings']) {
        await page.goto(`/${locale}/admin/${path}`);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
      await reader.setViewportSize(viewport);
      for (const path of [`plans/${PLAN}`, `plans/${PLAN}/report?field=charges.options`, 'method']) {
        await reader.goto(`/${locale}/${path}`);
        await expectNoSidewaysScroll(reader);
        await expectAccessible(reader);
      }
    });
  }
}
