import { expect, test } from 'vitest';
import { stepOver } from '@/components/charts/scatter/focus-steps';
import { scatter } from '@/lib/series/scatter';
import { madeRow } from '@/tests/series/made-rows';

const step = stepOver(
  scatter(
    [
      madeRow({ id: 'much', gb: 50, items: { payment: [100] } }),
      madeRow({ id: 'little', gb: 1, items: { payment: [200] } }),
      madeRow({ id: 'unlimited', gb: 'unlimited', items: { payment: [300] } }),
    ],
    'total',
  ),
);

test.each([
  ['little', 'ArrowRight', 'much'],
  ['much', 'ArrowRight', 'unlimited'],
  ['little', 'ArrowLeft', undefined],
  ['much', 'ArrowUp', 'little'],
  ['much', 'ArrowDown', undefined],
  ['much', 'Home', 'little'],
  ['little', 'End', 'unlimited'],
] as const)('from %s by %s', (from, key, expected) => expect(step(from, key)).toBe(expected));
