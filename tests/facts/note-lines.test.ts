import { describe, expect, test } from 'vitest';
import { noteLines } from '@/lib/facts/note-lines';
import { REAL } from '@/tests/support/real-catalog-view';

const long = (words: number) => `${'word '.repeat(words - 1)}word.`;

describe('the first lines of a note', () => {
  test.each([
    ['one sentence', 'SD video.', 'SD video.', ''],
    ['figures are not cut', 'Then 1.5 Mbps. SD video.', 'Then 1.5 Mbps. SD video.', ''],
    ['170 letters', `${long(17)} ${'x'.repeat(83)}.`, `${long(17)} ${'x'.repeat(83)}.`, ''],
    ['one letter more', `${long(17)} ${'x'.repeat(84)}.`, long(17), `${'x'.repeat(84)}.`],
    ['a first sentence of any length', `${long(60)} Short.`, long(60), 'Short.'],
    [
      'a Chinese letter counts twice',
      `${'字'.repeat(41)}。${'字'.repeat(42)}。`,
      `${'字'.repeat(41)}。${'字'.repeat(42)}。`,
      '',
    ],
    [
      'one Chinese letter more',
      `${'字'.repeat(42)}。${'字'.repeat(42)}。`,
      `${'字'.repeat(42)}。`,
      `${'字'.repeat(42)}。`,
    ],
    ['nothing', '', '', ''],
  ])('%s', (_, note, first, rest) => {
    expect(noteLines(note)).toEqual({ first, rest });
  });

  test('no real note loses a letter', () => {
    const bare = (text: string) => text.replaceAll(' ', '');
    for (const { notes } of REAL.plans)
      for (const text of Object.values(notes).flatMap(({ en, zh }) => [en, zh])) {
        const { first, rest } = noteLines(text);
        expect(bare(first + rest)).toBe(bare(text));
      }
  });
});
