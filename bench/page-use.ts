/** Using the page: from an event to the painted table, and frames while a slider is dragged. */
import type { Browser, Page } from '@playwright/test';
import { median } from './measure';
import { leavePlainTable } from './page-floor';
import { PATH, withPage } from './page-load';
import { readFrames, readTableTimes, startFrames, type TableTimes, watchTable } from './page-probe';

const SAMPLES = 20;
const WARM_UP = 4;
/** Long enough for whatever an event leads to. */
const SETTLE_MS = 400;
const DRAG_MS = 3000;
/** For a slow machine: a page that is not there by then never comes. */
const PATIENCE_MS = 120_000;

/** The page with its whole catalog in the browser. */
async function open(page: Page, address: string): Promise<void> {
  await Promise.all([
    page.waitForResponse((response) => response.url().includes('/catalog/'), { timeout: PATIENCE_MS }),
    page.goto(address + PATH, { waitUntil: 'networkidle', timeout: PATIENCE_MS }),
  ]);
  await page.waitForTimeout(1500);
}

/** Medians over events that changed the table; throws where too few did. */
async function sample(page: Page, act: (turn: number) => Promise<void>): Promise<TableTimes> {
  const times: TableTimes[] = [];
  for (let turn = 0; times.length < SAMPLES + WARM_UP && turn < 4 * SAMPLES; turn += 1) {
    await act(turn);
    await page.waitForTimeout(SETTLE_MS);
    const taken = await readTableTimes(page);
    if (taken) times.push(taken);
  }
  if (times.length < SAMPLES + WARM_UP) throw new Error(`Only ${times.length} events changed the table.`);
  const counted = times.slice(WARM_UP);
  return {
    painted: median(counted.map(({ painted }) => painted)),
    nextFrame: median(counted.map(({ nextFrame }) => nextFrame)),
  };
}

/** Types a word that narrows the list letter by letter, and takes it back. */
function typing(page: Page): (turn: number) => Promise<void> {
  const keys = ['u', 'n', 'l', 'Backspace', 'Backspace', 'Backspace'];
  return (turn) => page.keyboard.press(keys[turn % keys.length] as string);
}

const SEARCH = 'main input[type=search][name=q]';

export interface UseTimes {
  keystroke: TableTimes;
  tick: TableTimes;
  sort: TableTimes;
}

/** Each kind of event on a page of its own, so that none inherits what another narrowed. */
export async function measureUse(browser: Browser, address: string): Promise<UseTimes> {
  const keystroke = await withPage(browser, async (page) => {
    await open(page, address);
    await watchTable(page, 'keydown');
    await page.locator(SEARCH).focus();
    return sample(page, typing(page));
  });
  const tick = await withPage(browser, async (page) => {
    await open(page, address);
    await page.getByRole('button', { name: 'Network', exact: true }).click();
    const boxes = page.locator('input[type=checkbox][name=f-net]');
    await watchTable(page, 'click');
    return sample(page, (turn) => boxes.nth(Math.floor(turn / 2) % 3).click());
  });
  const sort = await withPage(browser, async (page) => {
    await open(page, address);
    // By data and by total: two orders that share hardly a row.
    const headers = ['Data', 'Total'].map((name) =>
      page.locator('main thead th a').filter({ hasText: name }).first(),
    );
    await watchTable(page, 'click');
    return sample(page, async (turn) => headers[turn % 2]?.click());
  });
  return { keystroke, tick, sort };
}

/** A keystroke over the same cells without the product: what of its time is the browser's own. */
export function measureFloor(browser: Browser, address: string, plans: number): Promise<TableTimes> {
  return withPage(browser, async (page) => {
    await open(page, address);
    await leavePlainTable(page, plans);
    await watchTable(page, 'keydown');
    await page.locator(SEARCH).focus();
    return sample(page, typing(page));
  });
}

export interface DragFrames {
  perSecond: number;
  /** Milliseconds between two frames, at the longest. */
  longest: number;
}

/** Drags the slider of data to and fro. */
export function measureDrag(browser: Browser, address: string): Promise<DragFrames> {
  return withPage(browser, async (page) => {
    await open(page, address);
    const slider = page.getByRole('slider', { name: 'Data' }).first();
    const box = await slider.boundingBox();
    if (!box) throw new Error('There is no slider to drag.');
    const { x, y, width, height } = box;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await startFrames(page);
    const start = performance.now();
    for (let step = 0; performance.now() - start < DRAG_MS; step += 1) {
      const share = 0.5 + 0.4 * Math.sin(step / 12);
      await page.mouse.move(x + width * share, y + height / 2);
    }
    const frames = await readFrames(page);
    await page.mouse.up();
    const gaps = frames.slice(1).map((time, at) => time - (frames[at] as number));
    const span = (frames.at(-1) ?? 0) - (frames[0] ?? 0);
    return { perSecond: (gaps.length / span) * 1000, longest: Math.max(...gaps) };
  });
}
