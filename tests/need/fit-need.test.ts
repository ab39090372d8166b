import { expect, it } from 'vitest';
import { fitEdit, fitNeed } from '@/lib/need/fit-need';
import type { NeedGroup } from '@/lib/need/need';
import { makeNeed } from '@/tests/support/make-need';

const kinds = [
  { months: 2, monthly: { dataGB: 30 } },
  { months: 3, monthly: { dataGB: 0 } },
];
const group = (change: Partial<NeedGroup> = {}): NeedGroup => ({
  name: '',
  lines: 1,
  monthly: {},
  require: {},
  offers: [],
  ...change,
});
const groups = [group({ name: 'Ann', otherMonths: kinds }), group({ lines: 3 })];

it('a horizon that shrinks and grows again gives other months back', () => {
  const wide = makeNeed({ horizonMonths: 12, otherMonths: kinds });
  const narrow = fitEdit(wide, { ...wide, horizonMonths: 3 }, wide);
  expect(narrow.need.otherMonths).toEqual([kinds[0]]);
  const again = fitEdit(narrow.need, { ...narrow.need, horizonMonths: 12 }, narrow.asked);
  expect(again.need.otherMonths).toEqual(kinds);
});

it('other months that are edited take the place of those asked for before', () => {
  const need = makeNeed({ horizonMonths: 12, otherMonths: kinds });
  const edited = fitEdit(need, { ...need, otherMonths: [] }, need);
  expect(edited).toMatchObject({ asked: { otherMonths: [] }, need: { otherMonths: [] } });
});

it('a shorter horizon takes other months of groups too, and a longer one gives them back', () => {
  const wide = makeNeed({ lines: 4, groups });
  const narrow = fitEdit(wide, { ...wide, horizonMonths: 3 }, wide);
  expect(narrow.need.groups[0]?.otherMonths).toEqual([kinds[0]]);
  const again = fitEdit(narrow.need, { ...narrow.need, horizonMonths: 12 }, narrow.asked);
  expect(again.need.groups).toEqual(groups);
});

it('a stay has the lines of the groups and no groups; by the month they are there again', () => {
  const months = makeNeed({ lines: 4, groups });
  const stay = fitEdit(months, { ...months, horizonDays: 14 }, months);
  expect(stay.need).toMatchObject({ lines: 4, groups: [] });
  const again = fitEdit(stay.need, { ...stay.need, horizonDays: null }, stay.asked);
  expect(again.need).toEqual(months);
});

it('groups do not come back when the stay is for another number of lines', () => {
  const months = makeNeed({ lines: 4, groups });
  const stay = fitEdit(months, { ...months, horizonDays: 14 }, months);
  const fewer = fitEdit(stay.need, { ...stay.need, lines: 2 }, stay.asked);
  const again = fitEdit(fewer.need, { ...fewer.need, horizonDays: null }, fewer.asked);
  expect(again.need).toMatchObject({ lines: 2, groups: [] });
});

it('groups that all have room stay the same list', () => {
  const need = makeNeed({ lines: 4, groups });
  expect(fitNeed(need).groups).toBe(need.groups);
});
