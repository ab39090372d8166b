/** When list and page follow a change: the newest need waits until the list is painted, and the rest of the page last. */

export interface Timing {
  /** Milliseconds. */
  now: () => number;
  /** Calls back once what was drawn in this task is painted. */
  afterPaint: (callback: () => void) => void;
}

/** The task behind a frame's callbacks runs when that frame is on its way to the screen. */
export function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => setTimeout(callback));
}

/** While changes keep coming, the rest of the page follows at least this often. */
const DEFERRED_AT_MOST_MS = 400;

/**
 * Two stages of drawing. The list is drawn for one need at a time, and what is begun is finished: needs that come
 * meanwhile are answered by the newest of them. The rest of the page is drawn when no need waits.
 */
export function createUpdater(timing: Timing, draw: { immediate: () => void; deferred: () => void }) {
  let busy = false;
  let waiting = false;
  let deferredSince: number | null = null;

  const painted = (): void => {
    busy = false;
    const late = timing.now() - (deferredSince ?? timing.now()) >= DEFERRED_AT_MOST_MS;
    if (waiting) {
      waiting = false;
      if (late) flush();
      draw.immediate();
      drawn();
    } else flush();
  };
  const flush = (): void => {
    deferredSince = null;
    draw.deferred();
  };
  /** The list was drawn in this task. */
  const drawn = (): void => {
    waiting = false;
    deferredSince ??= timing.now();
    if (busy) return;
    busy = true;
    timing.afterPaint(painted);
  };
  return {
    isBusy: () => busy,
    drawn,
    /** The list is to be drawn once it is free. */
    request: (): void => {
      waiting = true;
    },
  };
}
