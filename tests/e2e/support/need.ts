import { expect, type Locator, type Page } from '@playwright/test';

/** The sentence that says what is needed, with all that belongs to it. */
export const needCard = (page: Page): Locator => page.locator('#need');

/** A part of the sentence that is a list, by the key of its amount in a link. */
export const sentencePart = (page: Page, key: string): Locator =>
  needCard(page).locator(`.sentence select[name="${key}"]`);

/** The long form, opened; a click before the page listens may fold what scripts then unfold. */
export async function openLongForm(page: Page): Promise<Locator> {
  const details = needCard(page).locator('details').first();
  const form = details.locator('form');
  await expect(async () => {
    if (!(await form.isVisible())) await details.locator('> summary').click({ timeout: 1000 });
    await expect(form).toBeVisible({ timeout: 3000 });
  }).toPass();
  return form;
}
