/** What runs inside every measured page: when the last change that an event led to was painted. */
import type { Page } from '@playwright/test';

/** Milliseconds from `event.timeStamp` to the first task behind the frame of the last change; null without a change. */
export interface Painted {
  /** Of rows in sight (the list is at its top) and of the table's head. */
  inSight: number | null;
  /** Anywhere in the table. */
  table: number | null;
  /** Anywhere in the page. */
  settled: number | null;
}

interface Probe extends Painted {
  start: number;
  lastChange: number;
  /** When frames with a change of rows in sight were painted. */
  tableFrames: number[];
  frames: number[];
  counting: boolean;
  inputs: number;
  longTasks: { start: number; ms: number }[];
  rowsAt: number | null;
}

/** What the DOM of TypeScript 5.9, which editors take, does not know yet. */
interface Scheduler {
  postTask(task: () => void, options: { priority: 'user-blocking' }): Promise<void>;
}

declare global {
  interface Window {
    bench: Probe;
  }
}

/** Puts the probe into every document of the page, before its own scripts. */
export async function installProbe(page: Page, row: string): Promise<void> {
  // tsx names inner functions by a helper of its own, which the page lacks.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript((rowSelector) => {
    const none = { inSight: null, table: null, settled: null };
    window.bench = {
      ...none,
      ...{ start: Number.NaN, lastChange: 0, tableFrames: [], frames: [], counting: false, inputs: 0 },
      ...{ longTasks: [], rowsAt: null },
    };
    const { bench } = window;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        bench.longTasks.push({ start: startTime, ms: duration });
    }).observe({ type: 'longtask', buffered: true });
    const look = (): void => {
      const found = [...document.querySelectorAll<HTMLElement>(rowSelector)].some(
        (row) => row.offsetHeight > 0,
      );
      if (found) bench.rowsAt = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, row);
}

/** Watches the page from here on, and starts anew with each event of these kinds. */
export async function watch(page: Page, row: string): Promise<void> {
  await page.evaluate((rowSelector) => {
    const { bench } = window;
    const rows = [...document.querySelectorAll<HTMLElement>(rowSelector)].filter(
      (one) => one.offsetHeight > 0,
    );
    let box = rows[0]?.parentElement ?? null;
    while (
      box &&
      !(box.scrollHeight > box.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(box).overflowY))
    )
      box = box.parentElement;
    const table = rows[0]?.closest('table, [role=table], [role=grid], [role=treegrid]');
    if (!box || !table) throw new Error('There is no list that scrolls.');
    box.dataset.benchBox = '';
    const bottom = box.getBoundingClientRect().bottom;
    const last = Math.max(
      ...rows
        .filter((one) => one.getBoundingClientRect().top < bottom)
        .map((one) => Number(one.closest('[aria-rowindex]')?.getAttribute('aria-rowindex'))),
    );
    /** Cells in a layer of their own say by `data-row`, from 0 and without the head, whose they are. */
    const numberOf = (part: Element): number =>
      Number(part.getAttribute('aria-rowindex') ?? Number(part.getAttribute('data-row') ?? Number.NaN) + 2);
    const inSight = (node: Node): boolean => {
      const element = node instanceof Element ? node : node.parentElement;
      const found = element?.closest('[aria-rowindex], [data-row]');
      return found != null && table.contains(found) && numberOf(found) <= last;
    };
    /** A row that left has no table any more; its number still says where it was. */
    const wasInSight = (node: Node): boolean => node instanceof Element && numberOf(node) <= last;
    addEventListener(
      'input',
      () => {
        bench.inputs += 1;
      },
      { capture: true },
    );
    let pending = { sight: false, table: false };
    let asked = false;
    // A click may sort before `click` itself: on the release of the button, which has the same time.
    for (const type of ['keydown', 'pointerup'])
      addEventListener(
        type,
        (event) => {
          pending = { sight: false, table: false };
          Object.assign(bench, { start: event.timeStamp, inSight: null, table: null, settled: null });
        },
        { capture: true },
      );
    new MutationObserver((records) => {
      bench.lastChange = performance.now();
      for (const { target, addedNodes, removedNodes } of records) {
        if (pending.sight) break;
        if (!table.contains(target)) continue;
        pending.table = true;
        pending.sight =
          inSight(target) || [...addedNodes].some(inSight) || [...removedNodes].some(wasInSight);
      }
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        const from = bench.start;
        const changed = pending;
        pending = { sight: false, table: false };
        asked = false;
        // Ahead of whatever the page itself has put off until this frame is painted.
        (globalThis as unknown as { scheduler: Scheduler }).scheduler.postTask(
          () => {
            const now = performance.now();
            if (changed.sight) bench.tableFrames.push(now);
            if (from !== bench.start) return;
            if (changed.sight) bench.inSight = now - from;
            if (changed.table) bench.table = now - from;
            bench.settled = now - from;
          },
          { priority: 'user-blocking' },
        );
      });
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  }, row);
}

const QUIET_MS = 300;
/** What moves for longer than that is not waited for. */
const MOST_MS = 8000;

/** Waits until the page was left alone for a while, nothing changed in it and its main thread has nothing to do. */
export async function waitForQuiet(page: Page): Promise<void> {
  const from = performance.now();
  while (performance.now() - from < MOST_MS) {
    const quiet = await page.evaluate(async () => {
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
      const { bench } = window;
      return performance.now() - Math.max(bench.lastChange, Number.isNaN(bench.start) ? 0 : bench.start);
    });
    if (quiet >= QUIET_MS) return;
    await page.waitForTimeout(Math.max(20, QUIET_MS - quiet));
  }
}

export const readPainted = (page: Page): Promise<Painted> =>
  page.evaluate(() => {
    const { inSight, table, settled } = window.bench;
    return { inSight, table, settled };
  });
