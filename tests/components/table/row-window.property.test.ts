import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scrollToRow, slotCount, windowOf } from '@/components/table/row-window';

const options = { count: 1000, rowHeight: 44, headerHeight: 41, openIndex: -1, detailHeight: 300 };
const height = 41 + 10 * 44;

describe('the rows that are drawn', () => {
  test('at the top are those in sight', () => {
    expect(windowOf({ top: 0, height }, options)).toEqual({ from: 0, to: 10 });
  });

  test('further down are those in sight and three beyond each edge', () => {
    expect(windowOf({ top: 100 * 44, height }, options)).toEqual({ from: 97, to: 113 });
  });

  test('end with the list, also where it became shorter than the box was scrolled', () => {
    expect(windowOf({ top: 900 * 44, height }, { ...options, count: 20 })).toEqual({ from: 7, to: 20 });
    expect(windowOf({ top: 900 * 44, height }, { ...options, count: 5 })).toEqual({ from: 0, to: 5 });
    expect(windowOf({ top: 0, height }, { ...options, count: 0 })).toEqual({ from: 0, to: 0 });
  });

  test('open cost lines push the rows under them down', () => {
    const open = { ...options, openIndex: 2, detailHeight: 88 };
    expect(windowOf({ top: 0, height }, open)).toEqual({ from: 0, to: 8 });
    expect(windowOf({ top: 3 * 44 + 88, height }, open)).toEqual({ from: 0, to: 16 });
  });

  test('hold every row in sight, and are never more than there are elements for', () => {
    const integer = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(
        integer(50_000),
        integer(2000),
        integer(1200),
        integer(1300),
        (top, high, count, openIndex) => {
          const some = { ...options, count, openIndex: openIndex < count ? openIndex : -1 };
          const box = { top, height: high };
          const { from, to } = windowOf(box, some);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(count);
          expect(to - from).toBeLessThanOrEqual(slotCount(high, some));
        },
      ),
    );
  });
});

test('a row is scrolled to only where it is out of sight', () => {
  expect(scrollToRow({ top: 0, height }, 9, options)).toBeNull();
  expect(scrollToRow({ top: 0, height }, 10, options)).toBe(440 - height / 4);
  expect(scrollToRow({ top: 440, height }, 0, options)).toBe(0);
});
