import { describe, expect, it } from 'vitest';
import { memoizeLast, sameIn } from '@/lib/memoize-last';

describe('memoizeLast', () => {
  const build = (size: number) => {
    const computed: string[] = [];
    const read = memoizeLast<string, { of: string; latest: string | null }>(
      size,
      (a, b) => a === b,
      (of, latest) => {
        computed.push(of);
        return { of, latest: latest?.of ?? null };
      },
    );
    return { computed, read };
  };

  it.each([
    ['one slot forgets all but the last', 1, 'aba', 'aba'],
    ['two slots serve two inputs in turn', 2, 'abab', 'ab'],
    ['a third input pushes the oldest out', 2, 'abca', 'abca'],
  ])('%s', (_, size, inputs, expected) => {
    const { computed, read } = build(size);
    for (const input of inputs) read(input);
    expect(computed.join('')).toBe(expected);
  });

  it('gives the same object for the same input, and the latest result to the next', () => {
    const { read } = build(2);
    expect(read('a')).toBe(read('a'));
    expect(read('b').latest).toBe('a');
  });
});

it('sameIn compares the named keys alone, by identity', () => {
  const list: number[] = [];
  const same = sameIn(['list', 'gb']);
  expect(same({ list, gb: 1, other: 1 } as never, { list, gb: 1, other: 2 } as never)).toBe(true);
  expect(same({ list, gb: 1 }, { list: [], gb: 1 })).toBe(false);
});
