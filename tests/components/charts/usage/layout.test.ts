import { describe, expect, test } from 'vitest';
import {
  costAxis,
  linePoints,
  quantityTicks,
  shareOf,
  valueAfterKey,
  valueAtShare,
} from '@/components/charts/usage/layout';

const DATA = { quantity: 'data', low: 1, high: 41, step: 0.1 } as const;
const MINUTES = { quantity: 'minutes', low: 0, high: 600, step: 1 } as const;

describe('the marker', () => {
  test.each<[typeof DATA | typeof MINUTES, number, string, number | null]>([
    [DATA, 10, 'ArrowRight', 10.5],
    [DATA, 10, 'ArrowLeft', 9.5],
    [DATA, 10.1, 'ArrowUp', 10.6],
    [DATA, 10, 'PageUp', 15],
    [DATA, 1.2, 'ArrowDown', 1],
    [DATA, 41, 'ArrowRight', 41],
    [DATA, 10, 'Home', 1],
    [DATA, 10, 'End', 41],
    [DATA, 10, 'Tab', null],
    [MINUTES, 10, 'ArrowRight', 11],
    [MINUTES, 10, 'PageDown', 0],
  ])('%o at %d by %s', (axis, now, key, expected) => expect(valueAfterKey(axis, now, key)).toBe(expected));

  test.each([
    [-0.1, 1],
    [0, 1],
    [0.5, 21],
    [0.505, 21],
    [0.51, 21.5],
    [1.2, 41],
  ])('pulled to %d of the axis', (share, value) => expect(valueAtShare(DATA, share)).toBe(value));

  test.each([
    [0, 0],
    [1, 0],
    [21, 0.5],
    [99, 1],
  ])('of %d GB lies within the axis', (value, share) => expect(shareOf(DATA, value)).toBe(share));
});

test('the axis of cents leaves room above the dearest point of the envelope', () => {
  const points = [
    { value: 0, cents: 1000 },
    { value: 1, cents: null },
    { value: 2, cents: 5000 },
  ];
  expect(costAxis(points)).toEqual({ low: 0, high: 8000, ticks: [0, 2000, 4000, 6000, 8000] });
});

test('where no plan meets the need there is an axis all the same', () =>
  expect(costAxis([{ value: 0, cents: null }]).high).toBeGreaterThan(0));

test('ticks lie within the axis', () => expect(quantityTicks(DATA, 8)).toEqual([10, 20, 30, 40]));

test('a line is interrupted above the end of the axis, and where its plan meets no need', () =>
  expect(
    linePoints(
      [
        { value: 1, cents: 100 },
        { value: 2, cents: 101 },
        { value: 3, cents: null },
      ],
      100,
    ),
  ).toEqual([
    { x: 1, cents: 100 },
    { x: 2, cents: null },
    { x: 3, cents: null },
  ]));
