/** What is typed is kept in the browser: of whom, at what, and until when. */
import { describe, expect, it } from 'vitest';
import { type Keeper, type KeptWork, keepWork, keptKey, newestWork } from '@/lib/admin/kept-work';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const DAY = 24 * 60 * 60 * 1000;

/** A browser's storage with room for so many characters a value. */
function storage(room = Number.POSITIVE_INFINITY): Keeper & { keys: () => string[] } {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (at) => [...values.keys()][at] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      values.set(key, value);
    },
    removeItem: (key) => void values.delete(key),
    keys: () => [...values.keys()],
  };
}

const workAt = (at: number, name = 'typed'): KeptWork => ({
  ...{ root: { name }, saved: { name: 'was' }, reason: 'why', at },
  stamp: { lockVersion: 3, basis: 'r1' },
});

describe('kept work', () => {
  it('is what was kept, with what it was typed upon', () => {
    const keeper = storage();
    expect(keepWork(keeper, keptKey('u1/plan/a', 'x'), workAt(NOW))).toBe(true);
    expect(newestWork(keeper, 'u1/plan/a', NOW)).toEqual({
      key: 'plansight.work:u1/plan/a:x',
      work: workAt(NOW),
    });
  });

  it.each([
    ['of another person', 'u2/plan/a'],
    ['of another plan', 'u1/plan/b'],
    ['of a plan whose id begins alike', 'u1/plan/a-5gb'],
    ['of a carrier of that id', 'u1/carrier/a'],
  ])('%s is not offered', (_label, whose) => {
    const keeper = storage();
    keepWork(keeper, keptKey(whose, 'x'), workAt(NOW));
    expect(newestWork(keeper, 'u1/plan/a', NOW)).toBeNull();
    expect(keeper.keys()).toHaveLength(1);
  });

  it('of several openings the newest is offered, and the others stay', () => {
    const keeper = storage();
    for (const [opening, at] of [
      ['x', NOW - 5],
      ['y', NOW - 1],
      ['z', NOW - 9],
    ] as const)
      keepWork(keeper, keptKey('u1/plan/a', opening), workAt(at, opening));
    expect(newestWork(keeper, 'u1/plan/a', NOW)?.work.root).toEqual({ name: 'y' });
    expect(keeper.keys()).toHaveLength(3);
  });

  it.each([
    ['30 days', 30 * DAY, true],
    ['30 days and a millisecond', 30 * DAY + 1, false],
  ])('is kept for %s', (_label, age, kept) => {
    const keeper = storage();
    keepWork(keeper, keptKey('u1/plan/a', 'x'), workAt(NOW - age));
    expect(newestWork(keeper, 'u1/plan/a', NOW) !== null).toBe(kept);
    expect(keeper.keys()).toHaveLength(kept ? 1 : 0);
  });

  it.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['no stamp', '{"root":{},"at":1}'],
    ['no document', `{"stamp":{"lockVersion":1,"basis":""},"at":${NOW}}`],
  ])('a value that is none goes: %s', (_label, text) => {
    const keeper = storage();
    keeper.setItem(keptKey('u1/plan/a', 'x'), text);
    keeper.setItem('somebody else', text);
    expect(newestWork(keeper, 'u1/plan/a', NOW)).toBeNull();
    expect(keeper.keys()).toEqual(['somebody else']);
  });

  it('a browser without room says so and is no error', () => {
    expect(keepWork(storage(10), 'key', workAt(NOW))).toBe(false);
  });
});
