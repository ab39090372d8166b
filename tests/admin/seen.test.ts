/** What a form carries of what was seen, and what two things that were handed in differ by. */
import { describe, expect, it } from 'vitest';
import { changesOfChanges, readSeen, seenText } from '@/lib/admin/seen';

describe('what a form carries', () => {
  it('is read as it was written', () => {
    const seen = { version: 3, revision: 0, event: 518 };
    expect(readSeen(seenText(seen))).toEqual(seen);
  });
  it.each([
    ['nothing', ''],
    ['two numbers', '1-2'],
    ['four numbers', '1-2-3-4'],
    ['less than nothing', '-1-2-3'],
    ['words', 'a-b-c'],
    ['a number too long to be one', '1-2-9999999999'],
  ])('%s is none', (_label, text) => expect(readSeen(text)).toBeNull());
});

describe('two things that were handed in', () => {
  const one = (path: string, before: unknown, after: unknown) => ({ path, before, after });
  it.each([
    ['the same: nothing', [one('a', 1, 2)], [one('a', 1, 2)], []],
    ['another value', [one('a', 1, 2)], [one('a', 1, 3)], [one('a', 2, 3)]],
    ['one field more', [], [one('a', 1, 2)], [one('a', 1, 2)]],
    ['one field taken back', [one('a', 1, 2)], [], [one('a', 2, 1)]],
  ])('%s', (_label, earlier, later, expected) => expect(changesOfChanges(earlier, later)).toEqual(expected));
});
