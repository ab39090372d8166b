import { describe, expect, test } from 'vitest';
import { blockText, fillDown, placeBlock, rangeOf, readBlock } from '@/lib/admin/grid/block';
import { readBulkEdits } from '@/lib/admin/grid/bulk-edit';
import type { CellWords } from '@/lib/admin/grid/cell-text';
import { columnOf, type GridColumn } from '@/lib/admin/grid/columns';
import { NO_EDITS, redone, typed, undone } from '@/lib/admin/grid/edits';
import { withSharedEvidence } from '@/lib/admin/grid/evidence';
import { readSheet, sheetOf } from '@/lib/admin/grid/sheet';
import { columnKeysOf, gridParams, readGridView } from '@/lib/admin/grid/view';

const WORDS: CellWords = {
  ...{ notStated: 'Not stated', unlimited: 'Unlimited', notOffered: 'Not offered', home: 'As at home' },
  ...{ notSold: 'Not sold', yes: 'Yes', no: 'No' },
  option: (value) => value,
};

describe('a pasted block', () => {
  test.each([
    ['one cell', '5', [['5']]],
    ['a number of thousands', '1,000', [['1,000']]],
    [
      'tabs and lines, and the line end that sheets add',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'commas alike in every line',
      'a,1\nb,2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['commas that differ', 'a,1\nb', [['a,1'], ['b']]],
    ['quotes with a tab and a line in them', '"a\tb"\t"c\nd ""e"""', [['a\tb', 'c\nd "e"']]],
    ['an empty cell', 'a\t\tb', [['a', '', 'b']]],
  ])('%s', (_, text, cells) => expect(readBlock(text)).toEqual(cells));
  test('is what was copied', () => {
    const cells = [
      ['a "b"', 'c\td'],
      ['e\nf', 'g'],
    ];
    expect(readBlock(blockText(cells))).toEqual(cells);
  });
  const at = (row: number, column: number, rows = 0, columns = 0) =>
    rangeOf({ row, column }, { row: row + rows, column: column + columns });
  test('begins at the selection; what lies beyond the edge is counted; an empty cell changes nothing', () => {
    const { cells, beyond } = placeBlock(
      [
        ['a', '', 'c'],
        ['d', 'e', 'f'],
      ],
      at(1, 1),
      { rows: 2, columns: 3 },
    );
    expect(cells).toEqual([{ row: 1, column: 1, text: 'a' }]);
    expect(beyond).toBe(4);
  });
  test('of one cell fills the selection', () =>
    expect(placeBlock([['x']], at(0, 0, 1, 1), { rows: 9, columns: 9 }).cells).toHaveLength(4));
  test('filling down takes the first line, of one line the line above, of the first line nothing', () => {
    expect(fillDown(at(1, 0, 2)).map(({ to, from }) => [from.row, to.row])).toEqual([
      [1, 2],
      [1, 3],
    ]);
    expect(fillDown(at(2, 1))).toEqual([{ to: { row: 2, column: 1 }, from: { row: 1, column: 1 } }]);
    expect(fillDown(at(0, 0))).toEqual([]);
  });
});

describe('what is typed', () => {
  const change = (text: string, key = 'price') => ({
    ...{
      planId: 'a',
      key,
      text,
      seen: '5.00',
      seenText: '5.00',
      name: 'A',
      stamp: { lockVersion: 1, basis: 'r1' },
    },
  });
  test('is undone and done again step by step; what is as it was is no change', () => {
    const first = typed(NO_EDITS, [change('6'), change('x', 'name')]);
    const second = typed(first, [change('5.00')]);
    expect(Object.keys(second.now.a?.cells ?? {})).toEqual(['name']);
    expect(undone(second).now).toEqual(first.now);
    expect(undone(undone(second)).now).toEqual({});
    expect(redone(undone(second)).now).toEqual(second.now);
    expect(typed(first, [change('6')])).toBe(first);
    expect(typed(typed(NO_EDITS, [change('6')]), [change('5.00')]).now).toEqual({});
  });
});

describe('a sheet', () => {
  const columns = ['data.highSpeedGB', 'features.volte', 'callRate.CN'].map(
    (key) => columnOf(key) as GridColumn,
  );
  const rows = [{ id: 'a', name: '=Plan "A", 5', values: ['unlimited', null, undefined] }];
  const text = sheetOf(columns, rows, WORDS, ({ key }) => key.toUpperCase());
  test('has a mark, an id column and no formula', () => {
    expect(text.startsWith('\ufeffid,')).toBe(true);
    expect(text).toContain(`"'=Plan ""A"", 5"`);
  });
  test.each([',', ';', '\t'])('is read in again, also after a spreadsheet wrote it with "%s"', (sign) => {
    const again =
      sign === ','
        ? text
        : `id${sign}x [data.highSpeedGB]${sign}y [features.volte]\na${sign}Unlimited${sign}Not stated\n`;
    const read = readSheet(again);
    expect(read?.unknownColumns).toEqual([]);
    expect(read?.cells.map(({ planId, column, text: said }) => [planId, column.key, said])).toEqual([
      ['a', 'data.highSpeedGB', 'Unlimited'],
      ['a', 'features.volte', 'Not stated'],
    ]);
  });
  test('names columns that are none, and is none without ids', () => {
    expect(readSheet('id,Colour,data.highSpeedGB\na,red,5')?.unknownColumns).toEqual(['Colour']);
    expect(readSheet('plan,price\na,5')).toBeNull();
  });
});

test('a view is read from its address as it was written', () => {
  const asked =
    'q=unl&carrier=tello&column=price,sim.esim,nonsense&countries=CN,Mexico&rate=callRate&sort=price&dir=desc';
  const view = readGridView(new URLSearchParams(asked), ['tello']);
  expect(columnKeysOf(view)).toEqual(['price', 'sim.esim', 'callRate.CN', 'callRate.MX']);
  expect(readGridView(gridParams(view), ['tello'])).toEqual(view);
  const first = readGridView(new URLSearchParams(), []);
  expect(gridParams(first).toString()).toBe('');
  expect(readGridView(new URLSearchParams('sort=nonsense&carrier=none'), [])).toEqual(first);
});

describe('the form for several plans', () => {
  const read = (values: Record<string, string>) => readBulkEdits(values, WORDS, '2026-11-30');
  test('leaves what is empty, takes away what is said not to be stated', () =>
    expect(
      read({ 'set.features.volte': '', 'set.requirements.ssn': 'Not stated', 'set.price': '15' }).edits,
    ).toEqual([
      { key: 'requirements.ssn', value: null },
      { key: 'price', value: '15.00' },
    ]));
  test('adds and removes countries, with a value for the added', () =>
    expect(
      read({
        'country.internationalCalling.add': 'China',
        'country.internationalCalling.remove': 'MX',
        'country.internationalCalling.callRate': '0.02',
      }).edits,
    ).toEqual([
      { key: 'callListed.MX', value: false },
      { key: 'callListed.CN', value: true },
      { key: 'callRate.CN', value: '0.02' },
    ]));
  test.each([
    ['a value that is none', { 'set.features.volte': 'maybe' }, 'set.features.volte'],
    ['a country that is none', { 'country.roaming.add': 'Atlantis' }, 'country.roaming.add'],
    ['a rate of no country', { 'country.roaming.roamingGB': '5' }, 'country.roaming.add'],
  ])('names the input of %s', (_, values, name) =>
    expect(read(values as unknown as Record<string, string>).faults.map((one) => one.name)).toEqual([name]),
  );
});

describe('evidence of many plans', () => {
  const old = { url: 'https://a.example/p', title: 'P', asOf: '2026-01', covers: ['charges'] };
  const plan = { sources: [old], verifiedAt: '2026-10-01' };
  const source = { url: 'https://b.example/', title: 'B', asOf: '2026-11-30' };
  const evidence = { source, checkedAt: '2026-11-30' };
  test('covers what changes and leaves other sources and the day of checking alone', () =>
    expect(withSharedEvidence(plan, evidence, ['features'])).toEqual({
      sources: [old, { ...source, covers: ['features'] }],
      verifiedAt: '2026-10-01',
    }));
  test.each([
    ['where the price changes', { ...evidence }, ['charges'], '2026-11-30'],
    [
      'where its page is that of the price',
      { ...evidence, source: { ...source, url: 'https://a.example/p#x' } },
      ['features'],
      '2026-11-30',
    ],
    ['and never goes back', { ...evidence, checkedAt: '2026-09-01' }, ['charges'], '2026-10-01'],
    ['nor moves unasked', { ...evidence, checkedAt: null }, ['charges'], '2026-10-01'],
  ])('the day of checking moves %s', (_, given, covers, day) =>
    expect(withSharedEvidence(plan, given, covers).verifiedAt).toBe(day),
  );
  test('is one source where it is there already', () => {
    const once = withSharedEvidence(plan, evidence, ['features']);
    expect(withSharedEvidence(once, evidence, ['requirements']).sources).toEqual([
      old,
      { ...source, covers: ['features', 'requirements'] },
    ]);
  });
});
