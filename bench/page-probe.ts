/** What runs inside the page and measures it. */
import type { Page } from '@playwright/test';

export interface Paints {
  firstContentful: number;
  largestContentful: number;
}

/** Milliseconds from an event until the last change that it led to in rows in sight was painted. */
export interface TableTimes {
  /** Until the frame with the change was made: its animation frame and the task behind it. */
  painted: number;
  /** Until the frame after that began (a second animation frame): the change is surely on the screen. */
  nextFrame: number;
}

declare global {
  /** What TypeScript's own DOM does not know yet. */
  const scheduler: {
    postTask(task: () => void, options: { priority: 'user-blocking' }): Promise<void>;
  };
  interface Window {
    bench: TableTimes & { largestContentful: number; changes: number; frames: number[] };
  }
}

/** Puts the probe into every document of the page, before its own scripts. */
export async function installProbe(page: Page): Promise<void> {
  // tsx names inner functions by a helper of its own, which the page lacks.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(() => {
    window.bench = { largestContentful: 0, painted: 0, nextFrame: 0, changes: 0, frames: [] };
    new PerformanceObserver((list) => {
      window.bench.largestContentful = list.getEntries().at(-1)?.startTime ?? 0;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

/** Milliseconds since the navigation began. */
export function readPaints(page: Page): Promise<Paints> {
  return page.evaluate(() => ({
    firstContentful: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    largestContentful: window.bench.largestContentful || Number.NaN,
  }));
}

/** Watches the rows in sight from here on (the list is at its top), and starts anew with each event of this kind. */
export async function watchTable(page: Page, eventType: 'keydown' | 'click'): Promise<void> {
  await page.evaluate((type) => {
    const { bench } = window;
    const table = document.querySelector('main table');
    if (!table) throw new Error('There is no table to watch.');
    const box = table.parentElement as HTMLElement;
    const height = table.querySelector('tbody tr[data-plan]')?.getBoundingClientRect().height ?? Number.NaN;
    const head = table.querySelector('thead')?.getBoundingClientRect().height ?? Number.NaN;
    // Rows count from 1, and the first is the head, which stays at the top of the box.
    const last = 1 + Math.ceil((box.clientHeight - head) / height);
    const inSight = (node: Node): boolean => {
      const row = (node instanceof Element ? node : node.parentElement)?.closest('tr');
      return row != null && Number(row.getAttribute('aria-rowindex') ?? Number.NaN) <= last;
    };
    let start = Number.NaN;
    addEventListener(
      type,
      (event) => {
        start = event.timeStamp;
        bench.changes = 0;
      },
      { capture: true },
    );
    new MutationObserver((records) => {
      const seen = records.some(
        ({ target, addedNodes, removedNodes }) =>
          inSight(target) || [...addedNodes, ...removedNodes].some(inSight),
      );
      if (!seen) return;
      const from = start;
      bench.changes += 1;
      requestAnimationFrame(() => {
        // Ahead of whatever the page itself has put off until this frame is painted.
        scheduler.postTask(
          () => {
            if (from === start) bench.painted = performance.now() - from;
          },
          { priority: 'user-blocking' },
        );
        requestAnimationFrame((now) => {
          if (from === start) bench.nextFrame = now - from;
        });
      });
    }).observe(table, { subtree: true, childList: true, characterData: true, attributes: true });
  }, eventType);
}

/** The times of the last event; null where it left the table as it was. */
export function readTableTimes(page: Page): Promise<TableTimes | null> {
  return page.evaluate(() => {
    const { changes, painted, nextFrame } = window.bench;
    return changes > 0 ? { painted, nextFrame } : null;
  });
}

/** Counts animation frames from here on. */
export function startFrames(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.bench.frames = [];
    const frame = (now: number): void => {
      window.bench.frames.push(now);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** Times at which frames began. */
export const readFrames = (page: Page): Promise<number[]> => page.evaluate(() => window.bench.frames);
