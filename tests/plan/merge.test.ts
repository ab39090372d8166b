/** Two people at one document: what comes together by itself, and what has to be asked. */
import { describe, expect, it } from 'vitest';
import { mergeDocuments, topFields } from '@/lib/plan/merge';

const merge = (base: unknown, theirs: unknown, mine: unknown) => {
  const { merged, conflicts } = mergeDocuments(base, theirs, mine);
  return { merged, asked: conflicts.map((one) => [one.path, one.base, one.theirs, one.mine]) };
};
const option = (id: string, price: string) => ({ id, price });

describe('comes together by itself', () => {
  it.each([
    ['nothing changed', { a: 1 }, { a: 1 }, { a: 1 }, { a: 1 }],
    ['theirs alone', { a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 1 }, { a: 2, b: 1 }],
    ['mine alone', { a: 1 }, { a: 1 }, { a: 2 }, { a: 2 }],
    ['both alike', { a: 1 }, { a: 2 }, { a: 2 }, { a: 2 }],
    ['two fields', { a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 2 }, { a: 2, b: 2 }],
    [
      'two fields far down',
      { f: { g: { a: 1, b: null } } },
      { f: { g: { a: 2, b: null } } },
      { f: { g: { a: 1, b: 0 } } },
      { f: { g: { a: 2, b: 0 } } },
    ],
    ['a note of theirs gone, another of mine changed', { a: 1, b: 1 }, { b: 1 }, { a: 1, b: 2 }, { b: 2 }],
    ['a note that each added', {}, { a: 1 }, { b: 1 }, { a: 1, b: 1 }],
    ['a plain list of theirs', { n: ['a'] }, { n: ['a', 'b'] }, { n: ['a'] }, { n: ['a', 'b'] }],
    [
      'prices of two options',
      { o: [option('m', '1'), option('y', '9')] },
      { o: [option('m', '2'), option('y', '9')] },
      { o: [option('m', '1'), option('y', '8')] },
      { o: [option('m', '2'), option('y', '8')] },
    ],
    [
      'an option of theirs gone, another of mine new',
      { o: [option('m', '1'), option('y', '9')] },
      { o: [option('y', '9')] },
      { o: [option('m', '1'), option('q', '5'), option('y', '9')] },
      { o: [option('q', '5'), option('y', '9')] },
    ],
    [
      'new entries of both behind the same one, by their ids',
      { o: [option('m', '1')] },
      { o: [option('m', '1'), option('z', '1')] },
      { o: [option('m', '1'), option('b', '1')] },
      { o: [option('m', '1'), option('b', '1'), option('z', '1')] },
    ],
    [
      'an order of theirs, a price of mine',
      { o: [option('a', '1'), option('b', '1')] },
      { o: [option('b', '1'), option('a', '1')] },
      { o: [option('a', '2'), option('b', '1')] },
      { o: [option('b', '1'), option('a', '2')] },
    ],
    [
      'sources by their address',
      { s: [{ url: 'x', title: 'X', asOf: null }] },
      { s: [{ url: 'x', title: 'X', asOf: '2026' }] },
      { s: [{ url: 'x', title: 'Page', asOf: null }] },
      { s: [{ url: 'x', title: 'Page', asOf: '2026' }] },
    ],
    [
      'fees by their name',
      { f: [{ name: 'SIM', amount: '1', per: 'line' }] },
      { f: [{ name: 'SIM', amount: '2', per: 'line' }] },
      { f: [{ name: 'SIM', amount: '1', per: 'account' }] },
      { f: [{ name: 'SIM', amount: '2', per: 'account' }] },
    ],
    [
      'an option that both added, with one price alike',
      { o: [] },
      { o: [option('m', '1')] },
      { o: [option('m', '1')] },
      { o: [option('m', '1')] },
    ],
  ])('%s', (_label, base, theirs, mine, expected) => {
    expect(merge(base, theirs, mine)).toEqual({ merged: expected, asked: [] });
  });
});

describe('is asked', () => {
  it.each([
    ['a price that both changed', { a: '25' }, { a: '26' }, { a: '27' }, [['a', '25', '26', '27']]],
    [
      'not stated to no, not stated to yes',
      { a: null },
      { a: false },
      { a: true },
      [['a', null, false, true]],
    ],
    ['gone and changed', { n: { a: 1 } }, { n: {} }, { n: { a: 2 } }, [['n.a', 1, undefined, 2]]],
    ['a plain list, whole', { n: ['a'] }, { n: ['b'] }, { n: ['c'] }, [['n', ['a'], ['b'], ['c']]]],
    [
      'rows of countries, which have no name',
      { c: [{ countries: ['MX'], rate: '1' }] },
      { c: [{ countries: ['MX'], rate: '2' }] },
      { c: [{ countries: ['CA'], rate: '1' }] },
      [
        [
          'c',
          [{ countries: ['MX'], rate: '1' }],
          [{ countries: ['MX'], rate: '2' }],
          [{ countries: ['CA'], rate: '1' }],
        ],
      ],
    ],
    [
      'the price of one option, not the other of it',
      { o: [option('m', '1')] },
      { o: [option('m', '2')] },
      { o: [option('m', '3')] },
      [['o[m].price', '1', '2', '3']],
    ],
    [
      'an option gone on one side, changed on the other',
      { o: [option('m', '1'), option('y', '1')] },
      { o: [option('y', '1')] },
      { o: [option('m', '2'), option('y', '1')] },
      [['o[m]', option('m', '1'), undefined, option('m', '2')]],
    ],
    [
      'two orders',
      { o: ['a', 'b', 'c'].map((id) => ({ id })) },
      { o: ['b', 'a', 'c'].map((id) => ({ id })) },
      { o: ['a', 'c', 'b'].map((id) => ({ id })) },
      [['o (order)', ['a', 'b', 'c'], ['b', 'a', 'c'], ['a', 'c', 'b']]],
    ],
    [
      'a period, whole: neither months and days together',
      { p: { months: 1 } },
      { p: { days: 30 } },
      { p: { months: 3 } },
      [['p', { months: 1 }, { days: 30 }, { months: 3 }]],
    ],
    [
      'a fee that became a percentage on one side',
      { f: [{ name: 'Tax', amount: '1', per: 'line' }] },
      { f: [{ name: 'Tax', percent: '5' }] },
      { f: [{ name: 'Tax', amount: '2', per: 'line' }] },
      [
        [
          'f[Tax]',
          { name: 'Tax', amount: '1', per: 'line' },
          { name: 'Tax', percent: '5' },
          { name: 'Tax', amount: '2', per: 'line' },
        ],
      ],
    ],
    [
      'entries with one id twice, as a whole list',
      { o: [option('m', '1'), option('m', '2')] },
      { o: [option('m', '1')] },
      { o: [option('m', '3')] },
      [['o', [option('m', '1'), option('m', '2')], [option('m', '1')], [option('m', '3')]]],
    ],
    ['a new plan that two began', null, { a: 1, b: 1 }, { a: 2, b: 1 }, [['a', undefined, 1, 2]]],
  ])('%s', (_label, base, theirs, mine, asked) => {
    const { merged, asked: conflicts } = merge(base, theirs, mine);
    expect(conflicts).toEqual(asked);
    // Until somebody chooses, mine stands.
    expect(merged).toEqual(mine);
  });
});

describe('a choice decides', () => {
  const base = { a: 1, b: 1, c: 1 };
  const theirs = { a: 2, b: 2, c: 2 };
  const mine = { a: 3, b: 3, c: 1 };
  it.each([
    ['theirs', { a: 'theirs', b: 'theirs' }, { a: 2, b: 2, c: 2 }, []],
    ['mine', { a: 'mine', b: 'mine' }, { a: 3, b: 3, c: 2 }, []],
    ['each its own', { a: 'theirs', b: 'mine' }, { a: 2, b: 3, c: 2 }, []],
    ['one, and the other is still asked', { a: 'theirs' }, { a: 2, b: 3, c: 2 }, ['b']],
    ['a field that nobody asks about, and nothing else', { c: 'mine' }, { a: 3, b: 3, c: 2 }, ['a', 'b']],
  ] as const)('%s', (_label, choices, expected, left) => {
    const { merged, conflicts } = mergeDocuments(base, theirs, mine, choices);
    expect(merged).toEqual(expected);
    expect(conflicts.map(({ path }) => path)).toEqual(left);
  });

  it('what came from the other side is named', () => {
    expect(mergeDocuments(base, theirs, mine, { a: 'theirs', b: 'mine' }).came).toEqual([
      { path: 'a', before: 3, after: 2 },
      { path: 'c', before: 1, after: 2 },
    ]);
  });
});

it('names the fields of the document that paths are about, each once', () => {
  const paths = [
    'charges.options[m].id',
    'charges.topUps',
    'sources[https://a.b/c.d].asOf',
    'addOns (order)',
    '',
  ];
  expect(topFields(paths.map((path) => ({ path })))).toEqual(['charges', 'sources', 'addOns', '']);
});
