/** What a keystroke takes where nothing but the browser works: the same cells, written by hand. */
import type { Page } from '@playwright/test';

/**
 * Leaves of the page only a search field and the rows in sight, and lets a plain script do what the product does
 * with a keystroke: walk all plans' texts, then write other words into the cells. What it takes is layout and
 * painting; no table of these cells can be faster on this machine.
 */
export async function leavePlainTable(page: Page, plans: number): Promise<void> {
  await page.evaluate((count) => {
    const box = document.querySelector('main table')?.parentElement;
    if (!box) throw new Error('There is no table to copy.');
    const copy = box.cloneNode(true) as HTMLElement;
    const { clientWidth, clientHeight } = box;
    copy.style.width = `${clientWidth}px`;
    copy.style.height = `${clientHeight}px`;
    const heightOf = (selector: string) =>
      box.querySelector(selector)?.getBoundingClientRect().height ?? Number.NaN;
    const inSight = Math.ceil((clientHeight - heightOf('thead')) / heightOf('tbody tr[data-plan]'));
    const input = document.createElement('input');
    input.type = 'search';
    input.name = 'q';
    const main = document.createElement('main');
    main.append(input, copy);
    document.body.replaceChildren(main);

    const rows = [...copy.querySelectorAll('tbody tr[data-plan]')].slice(0, inSight);
    const slots = rows.map((row) => {
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      return texts;
    });
    const words = slots.map((texts) => texts.map(({ data }) => data));
    const all = Array.from({ length: count }, (_, at) => {
      const texts = words[at % words.length] as string[];
      return { texts, search: `${texts.join('\n')} unlimited`.toLowerCase() };
    });
    input.addEventListener('input', () => {
      const { value } = input;
      const found = all.filter(({ search }) => search.includes(value));
      slots.forEach((texts, place) => {
        const plan = found[(3 * value.length + 1 + place * (value.length + 1)) % found.length];
        texts.forEach((node, at) => {
          const text = plan?.texts[at % plan.texts.length] ?? '';
          if (node.data !== text) node.data = text;
        });
      });
    });
  }, plans);
}
