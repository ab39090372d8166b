/** Files that end what reads them without care, made by code. */
import { strToU8, zipSync } from 'fflate';
import type { ImportFile } from '@/server/imports/limits';

const HEAD = '<?xml version="1.0"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGES = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook whose one sheet is that XML. */
export const bookOf = (sheet: string): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': `<Types xmlns="${PACKAGES}/content-types"></Types>`,
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGES}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
        'xl/worksheets/sheet1.xml': sheet,
      }).map(([path, text]) => [path, strToU8(HEAD + text)]),
    ),
  );

/** A sheet of these rows. */
export const sheetOf = (rows: string): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;

/** A workbook with one cell, at that address. */
export const cellAt = (row: number, address: string): Uint8Array =>
  bookOf(sheetOf(`<row r="${row}"><c r="${address}" t="n"><v>1</v></c></row>`));

const filled = (bytes: number, sign: string) => new Uint8Array(bytes).fill(sign.charCodeAt(0));
const repeated = (text: string, times: number) => strToU8(text.repeat(times));

/** Each with the code of its refusal. */
export const BOMBS: [label: string, content: () => Uint8Array, code: string][] = [
  ['XLSX: a cell at the last address of a sheet', () => cellAt(1_048_576, 'XFD1048576'), 'sheetTooLarge'],
  ['XLSX: 10,000 rows to the last column', () => cellAt(10_000, 'XFD10000'), 'sheetTooLarge'],
  ['XLSX: a row that no sheet has', () => cellAt(1_000_000_000, 'A1000000000'), 'sheetTooLarge'],
  ['XLSX: a column that no sheet has', () => cellAt(1, 'ZZZZZZZ1'), 'sheetTooLarge'],
  [
    'XLSX: an address that a scan does not see',
    () => bookOf(sheetOf('<row r="1"><c x=">" r="ZZZZZZZ1" t="n"><v>1</v></c></row>')),
    'tooMuchMemory',
  ],
  [
    'XLSX: 60 MB of rows in a small archive',
    () => bookOf(`<worksheet><sheetData>${'<row>'.repeat(12_000_000)}`),
    'tooMuchMemory',
  ],
  [
    'XLSX: 120 MB in a small archive',
    () => bookOf(`<worksheet>${'<row>'.repeat(24_000_000)}`),
    'zipTooLarge',
  ],
  ['CSV: 60 MB of commas', () => filled(60_000_000, ','), 'badCsv'],
  ['CSV: 60 MB of commas in lines', () => repeated(`${','.repeat(200_000)}\n`, 300), 'tooManyCells'],
  ['CSV: a row of many lines of commas', () => repeated(`${','.repeat(200_000)}"\n",`, 300), 'badCsv'],
  ['CSV: 60 MB of empty lines', () => filled(60_000_000, '\n'), 'tooManyRows'],
  ['JSON: 100,000 empty plans', () => strToU8(`[${'{},'.repeat(100_000)}{}]`), 'tooManyDocuments'],
  [
    'JSON: 100,000 empty plans of a carrier',
    () => strToU8(`{"plans":[${'{},'.repeat(100_000)}{}]}`),
    'tooManyDocuments',
  ],
  ['JSON: 60 MB of empty plans', () => strToU8(`[${'{},'.repeat(20_000_000)}{}]`), 'tooManyDocuments'],
  [
    'JSON: a plan of 20 million lists',
    () => strToU8(`[{"a":[${'[],'.repeat(20_000_000)}[]]}]`),
    'tooManyValues',
  ],
  ['JSON: five million lists in each other', () => filled(5_000_000, '['), 'tooDeep'],
];

export const bombFile = (content: Uint8Array): ImportFile => ({ name: 'bomb', content });
