import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { filesAt, IMPORT_LIMITS, type ImportFile, readImportFile } from '@/server/imports/files';
import {
  codesOf,
  fixture,
  readLabels,
  reasonsOf,
  textFile,
  tMobileFile,
  tMobileRow,
  workbook,
  workbookOf,
} from './files';

const HEADER = 'unique_plan_id,provider_name,service_plan_name,connection_type,monthly_price';
const faultOf = async (file: ImportFile, layout?: Parameters<typeof readImportFile>[1]) => {
  const reading = await readImportFile(file, layout);
  return reading.kind === 'refused' ? reading.fault : null;
};
const codeOf = async (...said: Parameters<typeof faultOf>) => (await faultOf(...said))?.code ?? null;

describe('a file is refused as a whole, with the reason', () => {
  const bytes = (...values: number[]) => ({ name: 'x.csv', content: new Uint8Array(values) });
  test.each([
    ['nothing in it', textFile('x.csv', ''), 'empty'],
    ['only empty lines', textFile('x.csv', '\n,,\n'), 'empty'],
    ['UTF-16', bytes(0xff, 0xfe, 0x61, 0x00), 'encoding'],
    ['UTF-16 without a mark', bytes(0x61, 0x00, 0x62, 0x00), 'encoding'],
    ['bytes of no text', bytes(0x61, 0x81, 0x62), 'encoding'],
    ['a program', bytes(0x7f, 0x45, 0x4c, 0x46, 0x02, 0x00), 'unknownKind'],
    ['columns of no layout', textFile('x.csv', 'a,b\n1,2\n'), 'unknownLayout'],
    ['HTML', textFile('x.csv', '<!doctype html><title>403</title>\n'), 'unknownLayout'],
    ['a quote that never closes', textFile('x.csv', `${HEADER}\n"a,b\n`), 'badCsv'],
    // 中国 in GBK: Windows-1252 would read it as other letters.
    [
      'JSON that is not UTF-8',
      { name: 'x.json', content: new Uint8Array([0x5b, 0x22, 0xd6, 0xd0, 0xb9, 0xfa, 0x22, 0x5d]) },
      'jsonEncoding',
    ],
    ['broken JSON', textFile('x.json', '{"plans": ['), 'badJson'],
    ['JSON without plans', textFile('x.json', '{"a": 1}'), 'badJson'],
    ['JSON nested without end', textFile('x.json', '['.repeat(100_000)), 'tooDeep'],
    ['an archive that is none', bytes(0x50, 0x4b, 0x03, 0x04, 0x00), 'badXlsx'],
    [
      'an archive of something else',
      { name: 'x.xlsx', content: zipSync({ 'a.txt': strToU8('a') }) },
      'badXlsx',
    ],
  ] as [string, ImportFile, string][])('%s', async (_label, file, code) =>
    expect(await codeOf(file)).toBe(code),
  );

  test('too large', async () => {
    const content = new Uint8Array(IMPORT_LIMITS.fileBytes + 1).fill(0x61);
    expect(await faultOf({ name: 'big.csv', content })).toEqual({
      code: 'tooLarge',
      params: { name: 'big.csv', most: 64 },
    });
  });
  test('a row without end', async () => {
    const text = `${HEADER}\n"${'a'.repeat(IMPORT_LIMITS.rowBytes + 10)}",b,c,d,1\n`;
    expect(await codeOf(textFile('x.csv', text))).toBe('badCsv');
  });
  test('an archive that unpacks without end', async () => {
    const zeros = new Uint8Array(IMPORT_LIMITS.unpackedBytes + 1);
    const content = zipSync({ 'xl/worksheets/sheet1.xml': zeros });
    expect(content.length).toBeLessThan(1_000_000);
    expect(await codeOf({ name: 'bomb.xlsx', content })).toBe('zipTooLarge');
  });
  test('an archive that says less than it holds gets no more room than it said', async () => {
    const content = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(IMPORT_LIMITS.unpackedBytes + 1) });
    const view = new DataView(content.buffer, content.byteOffset, content.length);
    // The uncompressed size in the central directory, by its signature.
    for (let at = 0; at + 28 < content.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    expect(await codeOf({ name: 'bomb.xlsx', content })).toBe('badXlsx');
  });
  test('the layout that was chosen does not fit', async () => {
    expect(await faultOf(fixture('fcc.csv'), 'att')).toMatchObject({
      code: 'missingColumns',
      params: { layout: 'att', columns: 'FCCPlanId, planName, priceAmount, introductoryRateValue' },
    });
    expect(await codeOf(fixture('fcc.csv'), 'tariff')).toBe('otherLayout');
    expect(await codeOf(textFile('x.json', '[]'), 'fcc')).toBe('otherLayout');
  });
});

describe('a file is read', () => {
  const row = 'M0000000001EXAMPLE00000001,Example Mobile,Caf\u00e9,Mobile,10.00\n';
  test('with a byte order mark and line ends of Windows', async () => {
    const read = await readLabels(textFile('x.csv', `\ufeff${HEADER}\r\n${row.replace('\n', '\r\n')}`));
    expect(read.entries[0]?.name).toBe('Caf\u00e9');
  });
  test('as Windows-1252 where it is not UTF-8, and that is said', async () => {
    const content = new Uint8Array(Buffer.from(`${HEADER}\n${row}`, 'latin1'));
    const read = await readLabels({ name: 'x.csv', content });
    expect(read.entries[0]?.name).toBe('Caf\u00e9');
    expect(codesOf(read.warnings)).toContain('0  encoding');
  });
  test('by its bytes, not by its ending', async () => {
    const file = tMobileFile([tMobileRow('A', 'Monthly Price | $10', '', '', 'M1')]);
    expect((await readLabels({ ...file, name: 'labels.csv' })).layout).toBe('t-mobile');
  });
  test('formulas in a workbook count as what they showed; without that as nothing', async () => {
    const cells = ['unique_plan_id', 'service_plan_name', 'monthly_price'];
    const formula =
      '<row r="2"><c r="A2" t="str"><f>1</f><v>M1</v></c><c r="B2" t="str"><v>A</v></c><c r="C2"><f>5*2</f><v>10</v></c></row><row r="3"><c r="A3" t="str"><v>M2</v></c><c r="B3" t="str"><v>B</v></c><c r="C3"><f>5*2</f></c></row>';
    const read = await readLabels({ name: 'x.xlsx', content: workbook([cells], formula) });
    expect(read.entries.map(({ priceByLines }) => priceByLines)).toEqual([{ '1': '10.00' }]);
    expect(reasonsOf(read.skipped)).toEqual(['3 noPrice']);
  });

  const LABEL = ['M0000000001EXAMPLE00000001', 'Example Mobile', 'A', 'Mobile'] as const;
  const HEAD = HEADER.split(',');
  test.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('with %s between its columns, and that is said', async (_, sign) => {
    const lines = [HEAD, [...LABEL, '10.00']].map((cells) => cells.join(sign));
    const read = await readLabels(textFile('x.csv', lines.join('\n')));
    expect(read.entries.map(({ name }) => name)).toEqual(['A']);
    expect(codesOf(read.warnings)).toContain('0  separator');
  });
  test('with titles above its header, whose rows keep their numbers', async () => {
    const text = `Broadband Facts,as of 10/01/2026\n\n${HEADER}\n${row}${row.replace('10.00', 'free')}`;
    const read = await readLabels(textFile('x.csv', text));
    expect(read.entries).toHaveLength(1);
    expect(reasonsOf(read.skipped)).toEqual(['5 noPrice']);
  });
  test('a file without a header that is known names the columns of its widest row', async () => {
    const reading = await readImportFile(textFile('x.csv', 'Plans of 2026\nname,cost,data\nA,10,5\n'));
    expect(reading).toMatchObject({
      fault: { code: 'unknownLayout', params: { columns: 'name, cost, data' } },
    });
  });
  test('every sheet that can be seen; hidden and other ones are named', async () => {
    const content = workbookOf([
      { name: 'Old & gone', rows: [HEAD, [...LABEL, '99']], state: 'hidden' },
      { name: 'Secret', rows: [HEAD, [...LABEL, '98']], state: 'veryHidden' },
      { name: 'Read me', rows: [['About these plans']] },
      { name: 'Prepaid', rows: [['Prepaid plans'], HEAD, [...LABEL, '10']] },
      { name: 'Postpaid', rows: [HEAD, [LABEL[0], LABEL[1], 'B', LABEL[3], '20']] },
    ]);
    const read = await readLabels({ name: 'x.xlsx', content });
    expect(read.entries.map(({ name, priceByLines }) => [name, priceByLines['1']])).toEqual([
      ['A', '10.00'],
      ['B', '20.00'],
    ]);
    const said = read.warnings
      .filter(({ message }) => message.code.startsWith('sheet'))
      .map(({ message: { code, params } }) => `${code} ${params.sheet}`);
    expect(said).toEqual([
      'sheetHidden Old & gone',
      'sheetHidden Secret',
      'sheetSkipped Read me',
      'sheetBegins Postpaid',
    ]);
  });
  test('a number as the spreadsheet shows it, an id of many digits whole', async () => {
    const head = ['unique_plan_id', 'service_plan_name', 'monthly_price'];
    const content = workbook([head, ['M1', 'A', 44.989999999999995], ['M2', 123456789012345, 10]]);
    const read = await readLabels({ name: 'x.xlsx', content });
    expect(read.entries.map(({ name, priceByLines }) => [name, priceByLines['1']])).toEqual([
      ['A', '44.99'],
      ['123456789012345', '10.00'],
    ]);
  });

  test('100,000 rows, one after another: of each only its label is kept', async () => {
    const rows = 100_000;
    const lines = Array.from({ length: rows }, (_, at) => {
      const id = String(at).padStart(15, '0');
      // Nine in ten are home connections, as in the files that are this long.
      return at % 10 === 0
        ? `M0000000001${id},Example,Plan ${at},Mobile,10.00`
        : `F0000000001${id},Example,Home,Fixed,50`;
    });
    const read = await readLabels(textFile('long.csv', `${HEADER}\n${lines.join('\n')}\n`));
    expect(read.rows).toBe(rows);
    expect(read.entries).toHaveLength(rows / 10);
    expect(read.skipped).toHaveLength(rows - rows / 10);
    expect(Object.keys(read.entries[0] ?? {})).not.toContain('cells');
  }, 60_000);

  test('any bytes give an answer, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', `${HEADER}\n`, 'PK\u0003\u0004'),
        async (tail, head) => {
          const content = new Uint8Array([...strToU8(head), ...tail]);
          expect(['labels', 'tariff', 'refused']).toContain(
            (await readImportFile({ name: 'x', content })).kind,
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('files at a path', () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'b.csv'), 'x');
  writeFileSync(join(folder, 'a.JSON'), '[]');
  writeFileSync(join(folder, 'notes.txt'), 'x');
  test('of a folder, by name, those that can be plan data', async () => {
    const files = await filesAt(folder);
    expect(Array.isArray(files) && files.map(({ name }) => name)).toEqual(['a.JSON', 'b.csv']);
  });
  test('one file, whatever its ending', async () =>
    expect(await filesAt(join(folder, 'notes.txt'))).toMatchObject([{ name: 'notes.txt' }]));
  test('nothing there', async () =>
    expect(await filesAt(join(folder, 'nowhere'))).toEqual({ code: 'noFile', params: { name: 'nowhere' } }));
});

/** Real files, where somebody put them beside the product. */
const REAL = process.env.FCC_LABELS ?? '../shared/data/fcc-labels';
describe.skipIf(!existsSync(REAL))('real files', () => {
  const real = (name: string) => readLabels({ name, content: readFileSync(join(REAL, name)) });
  test.each([
    ['att.csv', 'att', 348, 224],
    ['t-mobile.xlsx', 't-mobile', 304, 302],
    ['spectrum-mobile.csv', 'fcc', 3, 3],
    ['spectrum.csv', 'fcc', 75, 0],
    ['wow.csv', 'fcc', 171, 0],
    ['starlink.csv', 'camel-case', 1, 0],
  ])('%s is of the layout %s: %i rows, %i mobile plans', async (name, layout, rows, labels) => {
    const read = await real(name);
    expect([read.layout, read.rows, read.entries.length]).toEqual([layout, rows, labels]);
    expect(read.entries.length + read.skipped.length).toBe(read.rows);
  });
});
