/** What moves on: scrolling, and the data slider dragged. */
import { waitForQuiet } from './probe';
import { type Actor, workOf } from './stage';

export interface Frames {
  perSecond: number;
  /** Share of frames that took longer than 20 ms. */
  slow: number;
  longest: number;
  /** Milliseconds of processor time of the main thread for each frame. */
  main: number;
}

const SCROLL_MS = 2000;
const SCROLL_STEP = 160;
const DRAG_MS = 3000;
/** Once to the other end and back. */
const SWEEP_MS = 900;
const MOVE_MS = 8;
const MOST_MOVES = 4;

function framesOf(times: readonly number[], main: number): Frames {
  const gaps = times.slice(1).map((time, place) => time - (times[place] as number));
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
  return {
    perSecond: (1000 * gaps.length) / span,
    slow: gaps.filter((gap) => gap > 20).length / gaps.length,
    longest: Math.max(...gaps),
    main: main / gaps.length,
  };
}

/** Scrolls the list by so many pixels a frame, and back from its end. */
export async function scroll(actor: Actor): Promise<Frames> {
  const { page } = actor;
  await waitForQuiet(page);
  const { result, main } = await workOf(actor, () =>
    page.evaluate(
      ({ ms, step }) =>
        new Promise<number[]>((resolve) => {
          const box = document.querySelector<HTMLElement>('[data-bench-box]');
          if (!box) throw new Error('There is no list to scroll.');
          const end = box.scrollHeight - box.clientHeight;
          const found: number[] = [];
          let top = 0;
          let by = step;
          const frame = (now: number): void => {
            found.push(now);
            if (top + by > end || top + by < 0) by = -by;
            top += by;
            if (now - (found[0] as number) < ms) {
              box.scrollTop = top;
              requestAnimationFrame(frame);
            } else {
              box.scrollTop = 0;
              resolve(found);
            }
          };
          requestAnimationFrame(frame);
        }),
      { ms: SCROLL_MS, step: SCROLL_STEP },
    ),
  );
  await waitForQuiet(page);
  return framesOf(result, main);
}

export interface DragTimes extends Frames {
  /** Times a second that the slider had another value: the table cannot follow more often. */
  values: number;
  /** Frames a second in which rows in sight changed. */
  tableChanges: number;
  /** The longest time without such a frame. */
  longestPause: number;
}

/** Drags the slider of data to and fro at an even speed. */
export async function drag(actor: Actor): Promise<DragTimes | null> {
  const { page, target } = actor;
  if (!target.need) return null;
  await target.need.open(page);
  const slider = target.need.slider(page);
  const before = await target.need.field(page).inputValue();
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('There is no slider to drag.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await waitForQuiet(page);
  await page.evaluate(() => {
    const { bench } = window;
    Object.assign(bench, { frames: [], tableFrames: [], inputs: 0, counting: true });
    const frame = (now: number): void => {
      if (!bench.counting) return;
      bench.frames.push(now);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const { main } = await workOf(actor, async () => {
    const start = performance.now();
    const moves = new Set<Promise<void>>();
    for (let now = 0; now < DRAG_MS; now = performance.now() - start) {
      const phase = ((now + SWEEP_MS / 4) % SWEEP_MS) / SWEEP_MS;
      const share = 0.1 + 0.8 * (phase < 0.5 ? 2 * phase : 2 - 2 * phase);
      // As a hand does, which does not wait for the page; but what the page cannot take does not pile up.
      if (moves.size < MOST_MOVES) {
        const move = page.mouse.move(box.x + box.width * share, y);
        moves.add(move);
        move.finally(() => moves.delete(move));
      }
      await new Promise((resolve) => setTimeout(resolve, MOVE_MS));
    }
    await Promise.all(moves);
  });
  const { frames, tableFrames, inputs } = await page.evaluate(() => {
    window.bench.counting = false;
    return window.bench;
  });
  await page.mouse.up();
  await target.need.field(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(before);
  await waitForQuiet(page);
  const [first = 0, last = 0] = [frames[0], frames.at(-1)];
  const marks = [first, ...tableFrames.filter((time) => time >= first && time <= last), last];
  return {
    ...framesOf(frames, main),
    values: (1000 * inputs) / (last - first),
    tableChanges: (1000 * (marks.length - 2)) / (last - first),
    longestPause: Math.max(...marks.slice(1).map((time, place) => time - (marks[place] as number))),
  };
}
