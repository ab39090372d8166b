/** The prepared forms of plans: made once for each document and list. */
import { expect, test } from 'vitest';
import { prepared, preparedAll } from '@/lib/cost/prepare-plan';
import { makePlan } from '../support/make-plan';

const list = ['b', 'c', 'a', 'a-10', 'a-2'].map((id) => makePlan({ id }));

test('the plans of a list stand in the order of their ids, code unit by code unit', () => {
  expect(preparedAll(list).map(({ id }) => id)).toEqual(['a', 'a-10', 'a-2', 'b', 'c']);
  expect(list.map(({ id }) => id)).toEqual(['b', 'c', 'a', 'a-10', 'a-2']);
});

test('the same document and the same list have the same prepared form', () => {
  const [first] = list;
  if (!first) throw new Error('The list has plans');
  expect(prepared(first)).toBe(prepared(first));
  expect(preparedAll(list)).toBe(preparedAll(list));
  expect(preparedAll(list)).toContain(prepared(first));
  expect(prepared({ ...first })).not.toBe(prepared(first));
});
