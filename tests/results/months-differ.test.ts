import { expect, test } from 'vitest';
import { monthsDiffer } from '@/lib/results/months-differ';

test.each([
  ['equal months', [1000, 1000, 1000], false],
  ['a rest of rounding in the last month', [1000, 1000, 1005], false],
  ['a month that costs more', [1000, 1000, 1006], true],
  ['all in the first month', [12_000, 0, 0], true],
  ['a stay, which is one', [1000], false],
  ['nothing', [], false],
])('%s', (_, schedule, differ) => expect(monthsDiffer(schedule)).toBe(differ));
