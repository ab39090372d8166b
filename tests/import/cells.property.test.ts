import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanCell, readData, readMoney, readMonths, readOverage, readTax } from '@/lib/import/cells';
import { isPlanId } from '@/lib/import/check';
import { columnKey } from '@/lib/import/label';
import { LABEL_LAYOUTS, LAYOUT_RULES } from '@/lib/import/layouts';

describe('a cell', () => {
  test.each([
    ['="95.00"', '95.00'],
    ['="say ""hi"""', 'say "hi"'],
    ['  NULL ', null],
    ['n/a', null],
    ['N/A', null],
    ['', null],
    ['=HYPERLINK("http://x","y")', null],
    ['=1+2', null],
    ['="=1+2"', null],
    ['@SUM(A1)', null],
    ['+1', null],
    ['<b>Plan</b><br>A', 'Plan A'],
    ['<script>alert(1)</script>', 'alert(1)'],
    ['5 < 6 > 4', '5 < 6 > 4'],
    ['\ufeffname\u200b', 'name'],
  ])('%j is %j', (raw, text) => expect(cleanCell(raw).text).toBe(text));
});

describe('money', () => {
  test.each([
    ['65.00*', '65.00'],
    ['$1,200', '1200.00'],
    ['20', '20.00'],
    ['0.5', '0.50'],
    ['10000', '10000.00'],
  ])('%s is %s', (text, value) => expect(readMoney(text)).toEqual({ value }));
  test.each([
    ['10000.01', 'absurd'],
    ['99999999999999999999', 'unreadable'],
    ['-5', 'unreadable'],
    ['1.005', 'unreadable'],
    ['1,00', 'unreadable'],
    ['1.2.3', 'unreadable'],
    ['1e3', 'conditional'],
    ['Up to 8.95', 'conditional'],
    ['15.00 (only in stores)', 'conditional'],
    ['€20', 'unreadable'],
    ['free', 'unreadable'],
  ])('%s is none: %s', (text, fault) => expect(readMoney(text)).toEqual({ value: null, fault }));
});

test.each([
  ['Unlimited', 'unlimited'],
  ['Unlimited GB', 'unlimited'],
  ['50GB', 50],
  ['512 MB', 0.5],
  ['1 TB', 1024],
  ['0GB', 0],
])('data %s is %s', (text, value) => expect(readData(text)).toEqual({ value }));
test('data without a unit is a guess', () =>
  expect(readData('1,006')).toEqual({ value: 1006, guessed: true }));

test.each([
  ['10', '10.00', null],
  ['$10.00/5GB', '2.00', '5 GB'],
  ['$5/250MB', '20.48', '250 MB'],
  ['$0.01/MB', '10.24', null],
  ['$0.000009536/KB', '9.9992', null],
  ['$15/GB per line', '15.00', null],
])('%s more data costs %s a GB', (text, perGB, portion) =>
  expect(readOverage(text)).toEqual({ value: { perGB, portion } }),
);
test.each(['$10/1GB or $20/3GB', '$2/GB or $0 for max 600kbps', '10/0GB'])('%s is no price', (text) =>
  expect(readOverage(text).fault).toBeDefined(),
);
test.each(['$0', 'No Charge', '0.00'])('%s: nothing to pay', (text) =>
  expect(readOverage(text)).toEqual({ value: null }),
);

test.each([
  ['Included', 'included'],
  ['Taxes Included', 'included'],
  ['not included', 'excluded'],
  ['Varies by location', 'excluded'],
  ['4.50', 'excluded'],
  ['0.00', null],
  ['ask us', null],
])('taxes "%s": %s', (text, status) => expect(readTax(text)).toBe(status));

test.each([
  ['12', 12],
  ['12 months', 12],
  ['0', null],
  ['121', null],
  ['a year', null],
])('months "%s": %s', (text, months) => expect(readMonths(text).value).toBe(months));

test.each([
  ['M0005937974820072636043265', true],
  ['F0005937974820072636043265', true],
  ['M000593797482007263604326', false],
  ['M00059379748200726360432655', false],
  ['m0005937974820072636043265', false],
  ['T000694595012', false],
])('the plan id %s has the form: %s', (text, is) => expect(isPlanId(text)).toBe(is));

describe('whatever a file holds', () => {
  const rubbish = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.stringMatching(/^[$0-9.,*/ a-zA-Z|;()<>="+@-]{0,40}$/),
    fc.constantFrom('1 line| $90|2 lines| $1e9', '$', '$$5', '12 12', '0x10', '٣', 'Infinity', 'NaN', '-0'),
  );

  test('no cell makes a reader throw, and no price comes of rubbish', () => {
    fc.assert(
      fc.property(rubbish, (text) => {
        const { value } = readMoney(text);
        if (value !== null) {
          expect(value).toMatch(/^\d{1,5}\.\d\d$/);
          // The digits of a price stand in the cell, one amount alone.
          expect(text.replace(/[$,*\s]/g, '')).toMatch(/^\d+(\.\d+)?$/);
        }
        readData(text);
        readMonths(text);
        readOverage(text);
        readTax(text);
        cleanCell(text);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(LABEL_LAYOUTS)(
    'no row of the layout %s makes its reader throw; its prices are prices',
    (layout) => {
      const { columns, read } = LAYOUT_RULES[layout];
      const row = fc.array(rubbish, { minLength: columns.length, maxLength: columns.length });
      fc.assert(
        fc.property(row, (cells) => {
          const reading = read(2, new Map(columns.map((column, at) => [columnKey(column), cells[at] ?? ''])));
          if ('skip' in reading) return;
          const prices = Object.entries(reading.label.priceByLines);
          expect(prices.length).toBeGreaterThan(0);
          for (const [lines, price] of prices) {
            expect(lines).toMatch(/^\d{1,2}$/);
            expect(price).toMatch(/^\d{1,6}\.\d\d$/);
          }
        }),
        { numRuns: 300 },
      );
    },
  );
});
