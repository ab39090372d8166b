import { expect, test } from 'vitest';
import { textLines } from '@/components/charts/frame/picture/text-lines';

/** Characters of the lines given, each line 20 px below the one before. */
const laidOut = (...lines: string[]) =>
  lines.flatMap((line, index) =>
    [...line].map((character, left) => ({ character, box: { left, top: index * 20, height: 16 } })),
  );

test.each<[string, string[], [text: string, top: number][]]>([
  ['one line', ['Cost by part'], [['Cost by part', 0]]],
  [
    'lines as they break',
    ['Cost ', 'by part'],
    [
      ['Cost', 0],
      ['by part', 20],
    ],
  ],
  [
    'Chinese',
    ['费用', '构成'],
    [
      ['费用', 0],
      ['构成', 20],
    ],
  ],
  ['white space alone', ['  '], []],
  ['nothing', [], []],
])('%s', (_, lines, expected) =>
  expect(textLines(laidOut(...lines)).map(({ text, box }) => [text, box.top])).toEqual(expected),
);

test('a character without a box is in no line', () => {
  const [a, b] = laidOut('ab');
  expect(textLines([a, { character: '\n', box: undefined }, b].flatMap((one) => one ?? []))).toMatchObject([
    { text: 'ab' },
  ]);
});

test('raised by less than half its height a character is in the same line', () =>
  expect(
    textLines([
      { character: 'a', box: { left: 0, top: 10, height: 16 } },
      { character: '2', box: { left: 8, top: 2, height: 10 } },
    ]),
  ).toMatchObject([{ text: 'a2' }]));
