/** Events and what follows from them: keystroke, tick, sort, change of the need. */
import type { Locator } from '@playwright/test';
import { type Painted, readPainted, waitForQuiet } from './probe';
import { type Actor, type Work, workOf } from './stage';

/** What was painted when, and what the main thread worked until nothing happened for a while. */
export interface EventTimes extends Painted, Work {
  kind: string;
}

/** Acts, waits for rest and answers what it took. */
async function measure(actor: Actor, kind: string, act: () => Promise<unknown>): Promise<EventTimes> {
  await waitForQuiet(actor.page);
  const { script, main } = await workOf(actor, async () => {
    await act();
    await waitForQuiet(actor.page);
  });
  return { kind, script, main, ...(await readPainted(actor.page)) };
}

/** The search letter by letter, and taken back at once. */
export async function typeKeys(actor: Actor): Promise<EventTimes[]> {
  const { page, target } = actor;
  const times: EventTimes[] = [];
  await target.search(page).focus();
  for (const key of target.keys)
    times.push(await measure(actor, 'keystroke', () => page.keyboard.press(key)));
  await page.keyboard.press('Control+a');
  times.push(await measure(actor, 'clear', () => page.keyboard.press('Backspace')));
  return times;
}

/** A click without what else Playwright does around it: its own script in the page would be counted. */
async function clicker(actor: Actor, locator: Locator): Promise<() => Promise<void>> {
  await locator.scrollIntoViewIfNeeded();
  return async () => {
    const box = await locator.boundingBox();
    if (!box) throw new Error(`${actor.target.name}: there is nothing to click.`);
    await actor.page.mouse.click(box.x + Math.min(box.width / 2, 24), box.y + box.height / 2);
  };
}

export async function tickFacet(actor: Actor): Promise<EventTimes[]> {
  const { page, target } = actor;
  await target.openFacet(page);
  const click = await clicker(actor, target.facet(page));
  const times = [await measure(actor, 'tick', click), await measure(actor, 'untick', click)];
  await page.keyboard.press('Escape');
  return times;
}

export async function clickHeaders(actor: Actor): Promise<EventTimes[]> {
  const times: EventTimes[] = [];
  for (const header of actor.target.headers(actor.page))
    times.push(await measure(actor, 'sort', await clicker(actor, header)));
  return times;
}

/** The data slider moved by its arrow key, GB typed; then as it was. */
export async function changeNeed(actor: Actor, turn: number): Promise<EventTimes[]> {
  const { page, target } = actor;
  if (!target.need) return [];
  await target.need.open(page);
  const field = target.need.field(page);
  const before = await field.inputValue();
  const times: EventTimes[] = [];
  await target.need.slider(page).focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft'])
    times.push(await measure(actor, 'data slider', () => page.keyboard.press(key)));
  await field.focus();
  await page.keyboard.press('Control+a');
  times.push(await measure(actor, 'GB typed', () => page.keyboard.press(String(3 + (turn % 5)))));
  await page.keyboard.press('Control+a');
  await page.keyboard.type(before);
  await waitForQuiet(page);
  return times;
}
