import { describe, expect, test } from 'vitest';
import { readRealCatalog } from '@/bench/real-catalog';
import { plansToCsv } from '@/lib/api/plan-sheet';
import { type Cell, csvCell, csvDocument } from '@/lib/csv';
import { NOTE_TOPICS } from '@/lib/plan/constants';
import { withoutLicense } from '@/tests/support/without-license';

describe('a cell', () => {
  const cases: [string, Cell, string][] = [
    ['plain text', 'Unlimited', 'Unlimited'],
    ['not stated is empty', null, ''],
    ['empty text is empty', '', ''],
    ['zero stays zero', 0, '0'],
    ['no stays no', false, 'false'],
    ['a number below zero is no formula', -1.5, '-1.5'],
    ['a comma is quoted', 'a,b', '"a,b"'],
    ['a quote is doubled', 'the "best"', '"the ""best"""'],
    ['a line end is quoted', 'a\nb', '"a\nb"'],
    ['a carriage return inside is quoted', 'a\rb', '"a\rb"'],
    ['equals is guarded', '=1+1', `"'=1+1"`],
    ['plus is guarded', '+1', `"'+1"`],
    ['minus is guarded', '-1', `"'-1"`],
    ['at is guarded', '@SUM(A1)', `"'@SUM(A1)"`],
    ['tab is guarded', '\t=1', `"'\t=1"`],
    ['carriage return is guarded', '\r=1', `"'\r=1"`],
    ['a line end in front is guarded', '\n=1', `"'\n=1"`],
    ['a full-width sign is guarded', '＝1', `"'＝1"`],
    ['a guarded text keeps its quotes', '="x"', `"'=""x"""`],
    ['equals inside is left', 'a=b', 'a=b'],
    ['Chinese is left', '包月 10 GB', '包月 10 GB'],
  ];
  test.each(cases)('%s', (_, value, text) => {
    expect(csvCell(value)).toBe(text);
  });
});

test('rows end with CRLF, the last one too', () => {
  expect(csvDocument(['a', 'b'], [[1, 'x']])).toBe('a,b\r\n1,x\r\n');
});

/** Reads RFC 4180 with nothing of the writer in it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const value = match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"');
    rows.at(-1)?.push(value);
    if (match[3] === '\r\n') rows.push([]);
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}

/** Objects whose keys are data: one cell. */
const RECORDS = ['data.overageCapByLines'];

function flatten(value: unknown, path: string, into: Map<string, unknown>): void {
  if (RECORDS.includes(path)) into.set(path, value);
  else if (typeof value !== 'object' || value === null || Array.isArray(value)) into.set(path, value);
  else for (const [key, part] of Object.entries(value)) flatten(part, path ? `${path}.${key}` : key, into);
}

describe('the sheet of plans', () => {
  const plans = readRealCatalog().flatMap((file) => file.plans);
  const [header = [], ...rows] = readCsv(withoutLicense(plansToCsv(plans)));

  // A plan names only the topics of which it has a note; the sheet has a column for each.
  const everyNote = Object.fromEntries(NOTE_TOPICS.map((topic) => [topic, { en: '', zh: '' }]));

  test('has a column for every leaf of a plan document, once', () => {
    const leaves = new Map<string, unknown>();
    flatten({ ...plans[0], notes: everyNote }, '', leaves);
    expect(header.toSorted()).toEqual([...leaves.keys()].toSorted());
  });

  test('holds every plan of the real catalog, cell by cell', () => {
    expect(rows).toHaveLength(plans.length);
    rows.forEach((row, index) => {
      const leaves = new Map<string, unknown>();
      flatten(plans[index], '', leaves);
      header.forEach((path, column) => {
        const value = leaves.get(path) ?? null;
        const words = Array.isArray(value) && value.every((part) => typeof part === 'string');
        const text =
          value === null
            ? ''
            : words
              ? value.join(';')
              : typeof value === 'object'
                ? JSON.stringify(value)
                : String(value);
        expect(row[column]?.replace(/^'(?=[=+\-@\t\r])/, ''), `${row[0]} ${path}`).toBe(text);
      });
    });
  });
});
