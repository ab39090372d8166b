import { expect, test } from 'vitest';
import { wrapped } from '@/components/charts/frame/picture/caption';

test.each([
  ['nothing', '', 100, []],
  ['what fits stays one line', '10 GB · 200 min', 200, ['10 GB · 200 min']],
  ['words stay whole', 'one two three', 60, ['one two', 'three']],
  ['a word wider than a line is broken', 'abcdefgh', 28, ['abcd', 'efgh']],
  ['Chinese is broken anywhere', '每月十个国家', 36, ['每月十', '个国家']],
])('%s', (_, text, width, lines) => expect(wrapped(text, width)).toEqual(lines));
