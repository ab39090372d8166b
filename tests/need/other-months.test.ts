import { expect, it } from 'vitest';
import { fitOtherMonths, mostOtherMonths } from '@/lib/need/other-months';

const kinds = [
  { months: 2, monthly: { dataGB: 30 } },
  { months: 3, monthly: { dataGB: 0 } },
];
const fitted = (horizonMonths: number, horizonDays: number | null = null) =>
  fitOtherMonths(kinds, { horizonMonths, horizonDays }).map(({ months }) => months);

it.each([
  ['room for all', 6, null, [2, 3]],
  ['the last is cut', 5, null, [2, 2]],
  ['the last finds no room', 3, null, [2]],
  ['one month is as usual', 2, null, [1]],
  ['a single month', 1, null, []],
  ['a stay', 12, 14, []],
])('other months in a horizon: %s', (_, months, days, expected) => {
  expect(fitted(months, days)).toEqual(expected);
});

it('other months that all have room stay the same list', () => {
  expect(fitOtherMonths(kinds, { horizonMonths: 12, horizonDays: null })).toBe(kinds);
});

it('all months but one may differ', () => {
  expect(mostOtherMonths({ horizonMonths: 12, horizonDays: null })).toBe(11);
});
