/** A draft that was saved after a page showed it is not decided by that page: it says what changed, and keeps the note. */
import type { Page } from '@playwright/test';
import { backstage } from '../support/backstage';
import { withoutScripts } from '../support/desk';
import { expect, expectAccessible, expectNoSidewaysScroll, NARROW, test, WIDE } from '../support/page';
import { expectPublished, signIn } from '../support/people';

test.setTimeout(240_000);

/** The editor hands in the plan under another name; answers the draft. */
const save = (planId: string, name: string): Promise<string> => backstage('saveDraft', { planId, name });

/** New in each run, so that the test can be run again upon one database. */
const RUN = Date.now();
const [READ, SLIPPED] = [`What the publisher read ${RUN}`, `Slipped in afterwards ${RUN}`];

const WORDS = {
  en: {
    note: 'What is to be done',
    back: 'Send back',
    publish: 'Publish now',
    meanwhile: 'Since you opened this page',
    saved: 'saved a draft',
  },
  zh: {
    note: '要改什么',
    back: '退回',
    publish: '立即发布',
    meanwhile: '你打开本页之后',
    saved: '保存草稿',
  },
} as const;

async function decide(page: Page, locale: 'en' | 'zh', planId: string, scripts: boolean): Promise<void> {
  const words = WORDS[locale];
  const draft = await save(planId, READ);
  await page.goto(`/${locale}/admin/drafts/${draft}`);
  await expect(page.locator('main')).toContainText(READ);
  await save(planId, SLIPPED);
  await page.locator('textarea[name=note]').last().fill('Please name the source.');
  await page.getByRole('button', { name: words.back, exact: true }).click();
  const note = page.getByRole('region', { name: words.meanwhile });
  await expect(note).toContainText(READ);
  await expect(note).toContainText(SLIPPED);
  await expect(note).toContainText('editor');
  // What was typed is kept, nothing was decided, and the page shows the draft as it is now.
  await expect(page.locator('textarea[name=note]').last()).toHaveValue('Please name the source.');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(SLIPPED);
  // The checker itself needs scripts.
  if (scripts) await expectAccessible(page);
  for (const size of [NARROW, WIDE] as const) {
    await page.setViewportSize(size);
    await expectNoSidewaysScroll(page);
  }
  await page.getByRole('button', { name: words.publish, exact: true }).click();
  if (locale === 'en') await expectPublished(page);
  const published = async () => (await (await page.request.get(`/api/v1/plans/${planId}`)).json()).name;
  await expect.poll(published).toBe(SLIPPED);
}

test('with scripts', async ({ page }) => {
  await signIn(page, 'publisher');
  await decide(page, 'en', 'airalo-us-10gb-15d', true);
});

test('without scripts, in Chinese', async ({ page, browser, context }) => {
  await signIn(page, 'publisher');
  await decide(await withoutScripts(browser, context), 'zh', 'airalo-us-10gb-30d', false);
});

test('a draft that somebody withdrew meanwhile: the note is shown again', async ({
  page,
  browser,
  context,
}) => {
  await signIn(page, 'publisher');
  const draft = await save('airalo-us-10gb-7d', `To be withdrawn ${RUN}`);
  const path = `/en/admin/drafts/${draft}`;
  const plain = await withoutScripts(browser, context);
  for (const one of [page, plain]) {
    await one.goto(path);
    await one.locator('textarea[name=note]').last().fill('Please name the source.');
  }
  const other = await context.newPage();
  await other.goto(path);
  await other.getByRole('button', { name: 'Withdraw the draft' }).click();
  await expect(other.getByRole('button', { name: 'Open it again' })).toBeVisible();
  for (const one of [page, plain]) {
    await one.getByRole('button', { name: 'Send back', exact: true }).click();
    await expect(one.getByRole('region', { name: 'Since you opened this page' })).toContainText(
      'withdrew a draft',
    );
    await expect(one.getByText('Please name the source.')).toBeVisible();
  }
});
