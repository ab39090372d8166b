import { expect, it } from 'vitest';
import { createUpdater } from '@/components/find/updater';

/** An updater whose frames are painted by hand; `log` says what was drawn. */
function setUp() {
  const log: string[] = [];
  const frames: (() => void)[] = [];
  let now = 0;
  const updater = createUpdater(
    { now: () => now, afterPaint: (callback) => frames.push(callback) },
    { immediate: () => log.push('list'), deferred: () => log.push('rest') },
  );
  const paint = (ms = 16) => {
    now += ms;
    frames.shift()?.();
  };
  return { updater, log, paint, frames };
}

it('draws the rest once the list is painted', () => {
  const { updater, log, paint } = setUp();
  updater.drawn();
  expect([updater.isBusy(), log]).toEqual([true, []]);
  paint();
  expect([updater.isBusy(), log]).toEqual([false, ['rest']]);
});

it('lets the list be painted before the newest of the needs that came meanwhile, and the rest last', () => {
  const { updater, log, paint } = setUp();
  updater.drawn();
  updater.request();
  updater.request();
  paint();
  expect(log).toEqual(['list']);
  paint();
  expect(log).toEqual(['list', 'rest']);
});

it('draws the rest in between where needs keep coming for long', () => {
  const { updater, log, paint } = setUp();
  updater.drawn();
  for (let frame = 0; frame < 5; frame += 1) {
    updater.request();
    paint(100);
  }
  expect(log).toEqual(['list', 'list', 'list', 'rest', 'list', 'list']);
});

it('a change of the view while the list is at work is painted by the same frame', () => {
  const { updater, log, paint, frames } = setUp();
  updater.drawn();
  updater.drawn();
  expect(frames).toHaveLength(1);
  paint();
  expect(log).toEqual(['rest']);
});
