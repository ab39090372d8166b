import { expect, test } from 'vitest';
import { spreadLabels } from '@/components/charts/frame/line-label-layout';

const spread = (...ys: number[]) =>
  spreadLabels(
    ys.map((y) => ({ label: String(y), y })),
    0,
    100,
  ).map(({ label, y }) => [label, y]);

test.each<[string, number[], [string, number][]]>([
  ['none', [], []],
  [
    'far apart they stay',
    [20, 60],
    [
      ['20', 20],
      ['60', 60],
    ],
  ],
  [
    'from top to bottom',
    [60, 20],
    [
      ['20', 20],
      ['60', 60],
    ],
  ],
  [
    'one gap apart they stay',
    [20, 34],
    [
      ['20', 20],
      ['34', 34],
    ],
  ],
  [
    'nearer than a gap the lower one moves down',
    [20, 33],
    [
      ['20', 20],
      ['33', 34],
    ],
  ],
  [
    'three that touch',
    [20, 21, 22],
    [
      ['20', 20],
      ['21', 34],
      ['22', 48],
    ],
  ],
  [
    'at the lower edge all move up',
    [95, 96],
    [
      ['95', 86],
      ['96', 100],
    ],
  ],
  ['the upper edge keeps its distance', [1], [['1', 4]]],
])('%s', (_, ys, expected) => expect(spread(...ys)).toEqual(expected));
