/** Figures in texts, those of our plans, and what differs between two texts. */
import { describe, expect, test } from 'vitest';
import { figuresIn, figuresOf } from '@/lib/sources/figures';
import { diffTexts, markFigures } from '@/lib/sources/text-diff';
import { userAgentOf } from '@/lib/sources/user-agent';
import { makePlan } from '../support/make-plan';

test.each<[string, string, string[]]>([
  ['dollars', 'from $15/mo', ['usd:1500']],
  ['dollars and cents', '$15.50', ['usd:1550']],
  ['thousands', '$1,250.00', ['usd:125000']],
  ['a blank after the sign', 'US$ 15', ['usd:1500']],
  ['the word', '15 USD, 20 dollars', ['usd:1500', 'usd:2000']],
  ['two decimals alone', 'Monthly price,15.00,', ['usd:1500']],
  ['cents', '2¢ a minute', ['usd:2']],
  ['fractions of a cent', '$0.0235', ['usd:2.35']],
  ['data', '5GB', ['mb:5120']],
  ['data with a blank', '1.5 GB', ['mb:1536']],
  ['gigs', '10 gigs of data', ['mb:10240']],
  ['megabytes', '500 MB', ['mb:500']],
  ['terabytes', '1TB', ['mb:1048576']],
  ['both', '5GB for $15', ['mb:5120', 'usd:1500']],
  ['a speed is no amount', '5 Mbps', []],
  ['a year is no price', 'since 2026', []],
  ['a percentage is no price', '15.00%', []],
  ['a version is no price', '1.15.00', []],
  ['nothing', '', []],
])('figures in a text: %s', (_, text, keys) => expect(figuresIn(text).map(({ key }) => key)).toEqual(keys));

test('a plan states its prices and amounts in the fields that a page covers, and no others', () => {
  const facts = makePlan({
    data: { ...makePlan().data, highSpeedGB: 5 },
    charges: {
      ...makePlan().charges,
      options: [
        { ...(makePlan().charges.options[0] as never as object), priceByLines: { 1: '15.00' } },
      ] as never,
    },
  });
  const plan = { ...facts, sources: [], notes: {} };
  expect(figuresOf(plan, ['charges'])).toContain('usd:1500');
  expect(figuresOf(plan, ['charges'])).not.toContain('mb:5120');
  expect(figuresOf(plan, ['data'])).toContain('mb:5120');
  expect(figuresOf(plan, []).size).toBe(0);
});

describe('what differs', () => {
  const ours = new Set(['usd:1500', 'mb:5120']);

  test('a line with our figure in pieces', () => {
    expect(markFigures('5GB: $15/mo, was $20', ours)).toEqual([
      { text: '5GB', ours: true },
      { text: ': ', ours: false },
      { text: '$15', ours: true },
      { text: '/mo, was $20', ours: false },
    ]);
  });

  test('a price that rose: both lines, one around them, and the figure that is lost', () => {
    const before = 'Plans\nA\n5 GB\n$15/mo\nTaxes extra\nB\nC';
    const diff = diffTexts(before, before.replace('$15', '$16'), ours);
    expect(diff.lines.map(({ kind, parts }) => [kind, parts.map(({ text }) => text).join('')])).toEqual([
      ['same', '5 GB'],
      ['removed', '$15/mo'],
      ['added', '$16/mo'],
      ['same', 'Taxes extra'],
    ]);
    expect(diff).toMatchObject({ removed: 1, added: 1, leftOut: 0, lost: ['usd:1500'] });
  });

  test('a figure that only moved is not lost', () => {
    expect(diffTexts('$15 a month\nx', 'x\nonly $15', ours).lost).toEqual([]);
  });

  test('two changes far apart have a gap between them, none at the ends', () => {
    const many = Array.from({ length: 20 }, (_, index) => `line ${index}`);
    const after = many.with(3, 'three').with(16, 'sixteen');
    const kinds = diffTexts(many.join('\n'), after.join('\n'), ours).lines.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'gap')).toHaveLength(1);
    expect([kinds[0], kinds.at(-1)]).toEqual(['same', 'same']);
  });

  test('the same text differs in nothing', () => {
    expect(diffTexts('a\nb', 'a\nb', ours)).toEqual({
      lines: [],
      removed: 0,
      added: 0,
      leftOut: 0,
      lost: [],
    });
  });

  test('from nothing', () => {
    expect(diffTexts('', 'a', ours)).toMatchObject({ removed: 0, added: 1 });
  });

  test('texts that have nothing in common are cut, and say how much is left out', () => {
    const text = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word} ${index}`).join('\n');
    const diff = diffTexts(text('old'), text('new'), ours);
    expect(diff).toMatchObject({ removed: 3000, added: 3000 });
    expect(diff.lines.length + diff.leftOut).toBe(6000);
  });
});

test.each<[string, { operator: string; contact: string }, string]>([
  [
    'both',
    { operator: 'Two friends', contact: 'team@example.org' },
    'Plansight/1 (source check; run by Two friends; contact team@example.org)',
  ],
  ['nothing', { operator: '', contact: '' }, 'Plansight/1 (source check; contact not stated)'],
  [
    'Chinese',
    { operator: '小组', contact: '' },
    'Plansight/1 (source check; run by %E5%B0%8F%E7%BB%84; contact not stated)',
  ],
  [
    'lines and brackets',
    { operator: 'a\r\nX-Evil: 1 (b)', contact: '' },
    'Plansight/1 (source check; run by a X-Evil: 1 b; contact not stated)',
  ],
])('the name in requests: %s', (_, settings, expected) => expect(userAgentOf(settings)).toBe(expected));
