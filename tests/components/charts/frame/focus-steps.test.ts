import { expect, test } from 'vitest';
import { isStepKey, type StepKey, stepAlong } from '@/components/charts/frame/focus-steps';

const IDS = ['a', 'b', 'c'];

test.each<[from: string, key: StepKey, inList: string | undefined, alongValues: string | undefined]>([
  ['b', 'ArrowRight', 'c', 'c'],
  ['b', 'ArrowLeft', 'a', 'a'],
  ['b', 'ArrowDown', 'c', 'a'],
  ['b', 'ArrowUp', 'a', 'c'],
  ['b', 'Home', 'a', 'a'],
  ['b', 'End', 'c', 'c'],
  ['c', 'ArrowRight', undefined, undefined],
  ['a', 'ArrowLeft', undefined, undefined],
])('from %s by %s', (from, key, inList, alongValues) => {
  expect(stepAlong(IDS, 'ArrowDown')(from, key)).toBe(inList);
  expect(stepAlong(IDS, 'ArrowUp')(from, key)).toBe(alongValues);
});

test('an empty chart leads nowhere', () => expect(stepAlong([], 'ArrowDown')('a', 'Home')).toBeUndefined());

test.each([
  ['ArrowUp', true],
  ['End', true],
  ['Tab', false],
  ['a', false],
])('%s moves the focus: %s', (key, expected) => expect(isStepKey(key)).toBe(expected));
