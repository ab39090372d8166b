/** The queues and settings, and the pages that readers report on: no sideways scroll, nothing that axe finds. */
import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessible, expectStands, LOOKS, test, wear } from '../support/page';
import { browserOf } from '../support/people';

const PLAN = 'puretalk-5gb';

let desk: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
  desk = await browserOf(browser, 'owner');
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

for (const look of LOOKS)
  test(`the pages stand and are accessible: ${look.look}`, async ({ page: reader }) => {
    test.setTimeout(120_000);
    await wear(page, look);
    for (const path of ['due', 'due?carrier=puretalk&status=all', 'reports?status=all', 'settings']) {
      await page.goto(`/${look.locale}/admin/${path}`);
      await expectStands(page);
    }
    await wear(reader, look);
    await reader.goto(`/${look.locale}/plans/${PLAN}/report?field=charges.options`);
    await expectStands(reader);
  });
