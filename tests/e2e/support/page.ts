import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

export const LOCALES = ['en', 'zh'] as const;
export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 390, height: 844 };
export const WIDTHS = [
  { name: 'wide', viewport: WIDE },
  { name: 'narrow', viewport: NARROW },
] as const;

/** A test whose page fails it for every console error and every uncaught exception. */
export const test = base.extend<{ quiet: string[] }>({
  quiet: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`${message.text()} (${message.location().url})`);
      });
      page.on('pageerror', (error) => faults.push(String(error)));
      await use(faults);
      expect(faults, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * The table's rows own cells of another layer (`aria-owns`). Browsers move what is owned below its owner, but axe looks
 * for it where it is in the document as well; `expectOwnedCells` holds what that finding is about.
 */
const isAboutOwnedCells = ({ id, nodes }: Violation): boolean =>
  id === 'aria-required-children' &&
  nodes.every(({ failureSummary }) => failureSummary?.includes('not allowed: [role=cell]'));

/** Fails where a cell is neither inside a row nor in a layer that a row owns. */
async function expectOwnedCells(page: Page): Promise<void> {
  const orphans = await page.locator('[role=cell]').evaluateAll((cells) =>
    cells
      .filter((cell) => {
        const owner = `[role=row][aria-owns="${cell.parentElement?.id}"]`;
        return !cell.closest('[role=row]') && document.querySelector(owner) === null;
      })
      .map((cell) => cell.textContent),
  );
  expect(orphans, 'cells of no row').toEqual([]);
}

/**
 * Fails with the rule and the element for whatever axe finds on the page. It looks from the top: at a chance position
 * in between, a bar that stays in view covers half of whatever stands at its edge, which axe takes for a small target.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  await expectOwnedCells(page);
  const told = violations
    .filter((violation) => !isAboutOwnedCells(violation))
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary?.split('\n')[1]?.trim()}`),
    );
  expect(told, 'what axe finds').toEqual([]);
}

/** Fails where the page scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, 'pixels past the edge').toBe(0);
}
