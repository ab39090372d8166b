/** What keys act upon: marked in the page itself (`data-key`, `data-row`), so that each page says what it has. */

const isSeen = (element: HTMLElement): boolean =>
  element.checkVisibility() && !(element instanceof HTMLButtonElement && element.disabled);

/** The first thing in sight that a key leads to or presses. */
export const targetOf = (key: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(`[data-key="${key}"]`)].find(isSeen);

/** Every thing in sight that has a key and is an act: a button, or a link to somewhere else than a neighbour. */
export function actsOfPage(): HTMLElement[] {
  const all = document.querySelectorAll<HTMLElement>('main [data-key]');
  return [...all].filter((element) => isSeen(element) && !['j', 'k'].includes(element.dataset.key ?? ''));
}

/** Presses a button, follows a link, or goes to a field. */
export function actOn(element: HTMLElement): void {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
    element.scrollIntoView({ block: 'center' });
    element.focus();
  } else element.click();
}

/** The next or the previous row of a list: its link gets the focus. */
export function stepRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].filter(isSeen);
  const here = rows.findIndex((row) => row === document.activeElement || inRowOf(row));
  const next = here < 0 ? (by === 1 ? 0 : rows.length - 1) : here + by;
  rows[next]?.focus();
}

const rowOf = (element: Element | null) => element?.closest('tr, li') ?? null;
const inRowOf = (row: HTMLElement): boolean => {
  const own = rowOf(row);
  return own !== null && own === rowOf(document.activeElement);
};

/** Ticks or unticks the row that has the focus. */
export function tickRow(): void {
  rowOf(document.activeElement)?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
}

/** Whether somebody is typing, or something lies over the page. */
export function isBusyElsewhere(target: EventTarget | null): boolean {
  const isTyping =
    target instanceof HTMLElement &&
    target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]');
  return Boolean(isTyping) || document.querySelector('dialog[open]') !== null;
}
