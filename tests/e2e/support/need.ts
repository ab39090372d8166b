import { expect, type Locator, type Page } from '@playwright/test';
import { listening } from './page';

/** The sentence that says what is needed, with all that belongs to it. */
export const needCard = (page: Page): Locator => page.locator('#need');

/** A part of the sentence that is a list, by the key of its amount in a link. */
export const sentencePart = (page: Page, key: string): Locator =>
  needCard(page).locator(`.sentence select[name="${key}"]`);

/** The long form, opened, once scripts listen: they may unfold it themselves. */
export async function openLongForm(page: Page): Promise<Locator> {
  const details = needCard(page).locator('details').first();
  const form = details.locator('form');
  const summary = await listening(details.locator('> summary'));
  if (!(await form.isVisible())) await summary.click();
  await expect(form).toBeVisible();
  return form;
}
