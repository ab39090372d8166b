/** Files for tests of imports: the fixtures, workbooks made by hand, and what they read as. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { ExistingRecords } from '@/lib/import/existing';
import type { Label } from '@/lib/import/label';
import type { Layout } from '@/lib/import/layouts';
import type { ImportOptions } from '@/lib/import/preview';
import { type ImportFile, readImportFile } from '@/server/imports/files';

const FIXTURES = join(import.meta.dirname, 'fixtures');

export const fixture = (name: string): ImportFile => ({ name, content: readFileSync(join(FIXTURES, name)) });
export const textFile = (name: string, text: string): ImportFile => ({ name, content: strToU8(text) });

/** What reading a file of labels gives. */
export async function readLabels(file: ImportFile, layout: Layout | null = null) {
  const reading = await readImportFile(file, layout);
  if (reading.kind !== 'labels') throw new Error(`not labels: ${JSON.stringify(reading)}`);
  return { layout: reading.layout, ...reading.read };
}

/** The label of a name. */
export function labelNamed(labels: readonly Label[], name: string): Label {
  const label = labels.find((one) => one.name === name);
  if (!label) throw new Error(`no label ${name}`);
  return label;
}

/** `row field code` of every warning. */
export const codesOf = (warnings: readonly { row: number; field: string; message: { code: string } }[]) =>
  warnings.map(({ row, field, message }) => `${row} ${field} ${message.code}`);
export const reasonsOf = (skipped: readonly { row: number; reason: { code: string } }[]) =>
  skipped.map(({ row, reason }) => `${row} ${reason.code}`);

const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const columnName = (at: number) => String.fromCharCode(65 + at);

export interface TestSheet {
  name: string;
  /** Numbers are stored as numbers. */
  rows: readonly (readonly (string | number)[])[];
  state?: 'hidden' | 'veryHidden';
}

/** A workbook of one sheet. */
export const workbook = (rows: TestSheet['rows'], formula = ''): Uint8Array =>
  workbookOf([{ name: 'BroadbandLabelsData', rows }], formula);

/** A workbook; every other row has its strings inline, the others share them. `formula` stands in the first sheet. */
export function workbookOf(sheets: readonly TestSheet[], formula = ''): Uint8Array {
  const shared: string[] = [];
  const cell = (text: string | number, row: number, at: number) => {
    const place = `${columnName(at)}${row}`;
    if (typeof text === 'number') return `<c r="${place}"><v>${text}</v></c>`;
    if (row % 2 === 0) return `<c r="${place}" t="inlineStr"><is><t>${xml(text)}</t></is></c>`;
    shared.push(text);
    return `<c r="${place}" t="s"><v>${shared.length - 1}</v></c>`;
  };
  const rowsOf = ({ rows }: TestSheet) =>
    rows
      .map((cells, index) => {
        const inside = cells.map((text, at) => (text === '' ? '' : cell(text, index + 1, at))).join('');
        return `<row r="${index + 1}">${inside}</row>`;
      })
      .join('');
  const written = sheets.map(rowsOf);
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${types}.worksheet+xml"/>`).join('')}<Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name, state }, at) => `<sheet name="${xml(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ...Object.fromEntries(
      written.map((rows, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${rows}${at === 0 ? formula : ''}</sheetData></worksheet>`,
      ]),
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${shared.map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`).join('')}</sst>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(head + text)])),
  );
}

const T_MOBILE_HEADER = [
  ...['planProvider', 'planName', 'monthlyPrice', 'monthlyPriceDescription', 'additionalChargesFeesTypes'],
  ...[
    'discountsBundles',
    'speedsProvided',
    'monthlyDataIncluded',
    'networkManagementPolicy',
    'privacyPolicy',
  ],
  ...['customerSupport', 'fccTermsDetails', 'UniquePlanIdentifier'],
];

/** A row of T-Mobile's workbook. */
export const tMobileRow = (name: string, price: string, charges: string, data: string, upi: string) => [
  ...['Example Mobile Plan', name, price, 'This monthly price is not an introductory rate.', charges],
  ...['', '', data, '', '', '', '', upi],
];
export const tMobileFile = (rows: string[][]): ImportFile => ({
  name: 't-mobile.xlsx',
  content: workbook([T_MOBILE_HEADER, ...rows]),
});

/** A catalog of one carrier without plans. */
export const EMPTY_CATALOG: ExistingRecords = {
  carriers: [{ id: 'example', names: ['Example Mobile', '示例移动'], parent: null }],
  plans: new Map(),
  externalIds: new Map(),
};

export const OPTIONS: ImportOptions = {
  carrierId: null,
  mapping: {},
  providers: {},
  asOf: '2026-11-01',
  today: '2026-11-30',
  source: {
    url: 'https://example.org/labels.csv',
    title: 'Labels',
    asOf: '2026-11-01',
    covers: ['charges', 'data'],
  },
};
