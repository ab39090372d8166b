import type { Locator, Page } from '@playwright/test';

/** Rows of the table of plans: each is a head that owns its cells, which stand in a layer of their own. */
export const planRows = (page: Page): Locator => page.locator('[role=row][data-plan]');

export const planRow = (page: Page, id: string): Locator => page.locator(`[role=row][data-plan="${id}"]`);

/** The cells of a row that are not pinned. */
export async function cellsOf(row: Locator): Promise<Locator> {
  const cells = await row.getAttribute('aria-owns');
  return row.page().locator(`[id="${cells}"] [role=cell]`);
}

/** The text of the first cell, which is the total unless columns were moved. */
export async function totalOf(row: Locator): Promise<string> {
  return (await (await cellsOf(row)).first().textContent()) ?? '';
}
