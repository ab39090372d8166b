import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

export const LOCALES = ['en', 'zh'] as const;
export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 390, height: 844 };
export const WIDTHS = [
  { name: 'wide', viewport: WIDE },
  { name: 'narrow', viewport: NARROW },
] as const;

/** Language, width and theme do not act on each other's faults: two looks show each of them once. */
export const LOOKS = [
  { look: 'en, wide, light', locale: 'en', viewport: WIDE, colorScheme: 'light' },
  { look: 'zh, narrow, dark', locale: 'zh', viewport: NARROW, colorScheme: 'dark' },
] as const;

/** Sets width and theme of a look. */
export async function wear(page: Page, { viewport, colorScheme }: (typeof LOOKS)[number]): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
}

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
 * The bar that saves covers something at the top as well, so it lies at its own place meanwhile; that it never covers
 * the focus is held by a test of its own.
 * `part` is a selector: of a page that is looked at elsewhere, only what is new.
 */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  // Of a page that was reached without being loaded the title comes last.
  await expect(page).toHaveTitle(/\S/);
  // No page holds another one, so the findings need no page of their own to be put together in; only faults are described.
  const builder = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(RULES);
  const still = await page.addStyleTag({
    content: '[data-save-bar], [data-save-bar] > * { position: static !important }',
  });
  const { violations } = await (part ? builder.include(part) : builder).analyze();
  await still.evaluate((style) => style.parentNode?.removeChild(style as Node));
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

/** Accessible as it stands, and no wider than the screen, wide or narrow. */
export async function expectStands(page: Page): Promise<void> {
  await expectAccessible(page);
  const viewport = page.viewportSize() ?? WIDE;
  for (const other of [viewport, viewport.width === WIDE.width ? NARROW : WIDE]) {
    await page.setViewportSize(other);
    await expectNoSidewaysScroll(page);
  }
  await page.setViewportSize(viewport);
}

/**
 * Waits until scripts have taken over an element of the page (React keeps its handlers there from then on): a click
 * before that does nothing, or follows the link that serves without scripts.
 */
export async function listening(target: Locator): Promise<Locator> {
  await expect
    .poll(() =>
      target.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps$'))),
    )
    .toBe(true);
  return target;
}
