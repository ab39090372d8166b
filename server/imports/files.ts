/** Reads files of plan data: bounded, as a stream where they are long, and refused as a whole where they are broken. */

import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { decodeXML } from 'entities';
import { unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { isoDate } from '@/lib/date';
import { columnKey, type Label } from '@/lib/import/label';
import type { LabelLayout, Layout } from '@/lib/import/layouts';
import type { FileFault, Note, NoteParams, Warning } from '@/lib/import/notes';
import type { Rows } from '@/lib/import/preview';
import { RowReader } from '@/lib/import/read-rows';
import { missingColumns, recogniseLayout } from '@/lib/import/recognise';
import { readTariff, type TariffReading } from '@/lib/import/tariff';

/** A file as it came: its name without a folder, and its bytes. */
export interface ImportFile {
  name: string;
  content: Uint8Array;
}

/** Bounds of what is taken in: the file, what it unpacks to, its rows, and one row of it. */
export const IMPORT_LIMITS = {
  fileBytes: 64 * 1024 * 1024,
  unpackedBytes: 128 * 1024 * 1024,
  rows: 500_000,
  rowBytes: 256 * 1024,
} as const;

const MEGABYTE = 1024 * 1024;

export type FileReading =
  | { kind: 'labels'; layout: LabelLayout; read: Rows<Label> }
  | { kind: 'tariff'; layout: 'tariff'; read: TariffReading }
  | { kind: 'refused'; fault: Note<FileFault> };

/** Leaves the reading of a file with the reason. */
class Refusal extends Error {
  constructor(readonly fault: Note<FileFault>) {
    super(fault.code);
  }
}
const refuse = (code: FileFault, params: NoteParams): never => {
  throw new Refusal({ code, params });
};

/**
 * The text of a CSV or JSON file: UTF-8 with or without a byte order mark, else Windows-1252 where no byte speaks
 * against it (what spreadsheets save), and then said.
 */
function textOf({ name, content }: ImportFile): { text: string; isWindows: boolean } {
  if (isUtf16(content)) refuse('encoding', { name });
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(content), isWindows: false };
  } catch {
    // Five bytes are nothing in Windows-1252, and control bytes are no text in either.
    if (content.some((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte))) refuse('encoding', { name });
    return { text: new TextDecoder('windows-1252').decode(content), isWindows: true };
  }
}

/** Pieces of a text, so that the parser works on a stream and the rows of a long file never stand side by side. */
function* piecesOf(text: string): Generator<string> {
  for (let options = 0; options < text.length; options += 65_536) yield text.slice(options, options + 65_536);
}

/** What separates columns, where it is no comma. */
const SEPARATORS = [',', ';', '\t', '|'] as const;
type Separator = (typeof SEPARATORS)[number];

/** So many rows may stand above the header: titles, and the day that a file is of. */
const MOST_TITLES = 20;

/** The separator that makes a header of one of the first lines; a comma where none does. */
function separatorOf(text: string): Separator {
  const lines = text
    .slice(0, 200_000)
    .split(/\r\n?|\n/)
    .slice(0, MOST_TITLES);
  const makesHeader = (separator: Separator) =>
    lines.some((line) => {
      const cells = line.split(separator).map((cell) => cell.trim().replace(/^"|"$/g, ''));
      return cells.length > 2 && recogniseLayout(cells) !== null;
    });
  return SEPARATORS.find(makesHeader) ?? ',';
}

async function* csvRows(name: string, text: string, separator: Separator): AsyncGenerator<string[]> {
  const parser = Readable.from(piecesOf(text), { objectMode: false }).pipe(
    parse({
      bom: true,
      delimiter: separator,
      relax_column_count: true,
      // `="95.00"` has its quotes inside the cell.
      relax_quotes: true,
      max_record_size: IMPORT_LIMITS.rowBytes,
      skip_empty_lines: false,
    }),
  );
  try {
    yield* parser as AsyncIterable<string[]>;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    refuse('badCsv', { name, line: Number((error as { lines?: number }).lines ?? 0) });
  }
}

/** What of a workbook is read: its sheets and the strings that they share. */
const WORKBOOK_PART = /^(\[Content_Types\]\.xml|_rels\/.*|xl\/.*\.(xml|rels))$/;

/**
 * The archive anew, without compression and with true sizes: an archive that says too much is refused before it is
 * unpacked, and one that says too little never gets more room than it said.
 */
function boundedArchive({ name, content }: ImportFile): Uint8Array<ArrayBuffer> {
  let unpacked = 0;
  try {
    const parts = unzipSync(content, {
      filter: (part) => {
        if (!WORKBOOK_PART.test(part.name)) return false;
        unpacked += part.originalSize;
        return unpacked <= IMPORT_LIMITS.unpackedBytes;
      },
    });
    if (unpacked <= IMPORT_LIMITS.unpackedBytes) return new Uint8Array(zipSync(parts, { level: 0 }));
  } catch {
    return refuse('badXlsx', { name });
  }
  return refuse('zipTooLarge', { name, most: IMPORT_LIMITS.unpackedBytes / MEGABYTE });
}

/** A number as a spreadsheet shows it: what is stored of 44.99 is 44.989999999999995. */
const shownNumber = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(12)));

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return shownNumber(cell);
  return cell instanceof Date ? isoDate(cell) : String(cell);
}

/** Names of the sheets that a workbook hides. */
function hiddenSheets(archive: Uint8Array): Set<string> {
  const parts = unzipSync(archive, { filter: ({ name }) => name === 'xl/workbook.xml' });
  const xml = new TextDecoder().decode(parts['xl/workbook.xml'] ?? new Uint8Array());
  const sheets = [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => tag);
  const attribute = (tag: string, key: string) => new RegExp(`\\s${key}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return new Set(
    sheets
      .filter((tag) => /^(?:very)?hidden$/i.test(attribute(tag, 'state')))
      .map((tag) => decodeXML(attribute(tag, 'name'))),
  );
}

interface WorkbookSheet {
  name: string;
  rows: string[][];
}

/** The sheets of a workbook that can be seen; what is hidden is named. */
async function visibleSheets(file: ImportFile, warnings: Warning[]): Promise<WorkbookSheet[]> {
  const archive = boundedArchive(file);
  try {
    const hidden = hiddenSheets(archive);
    const sheets = await readWorkbook(new Blob([archive]));
    for (const { sheet } of sheets.filter(({ sheet }) => hidden.has(sheet)))
      warnings.push({ row: 0, field: '', message: { code: 'sheetHidden', params: { sheet } } });
    return sheets
      .filter(({ sheet }) => !hidden.has(sheet))
      .map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }));
  } catch {
    return refuse('badXlsx', { name: file.name });
  }
}

/** The place of the header among the first rows: the first that shows a layout; -1 where none does. */
const headerAt = (rows: readonly string[][]): number =>
  rows.slice(0, MOST_TITLES + 1).findIndex((cells) => recogniseLayout(cells) !== null);

/** One table of all sheets that have one; of several the first says which layout is read. */
function rowsOfSheets(sheets: readonly WorkbookSheet[], warnings: Warning[]): string[][] {
  const note = (code: 'sheetSkipped' | 'sheetBegins', sheet: string, from = 0) =>
    warnings.push({ row: from, field: '', message: { code, params: { sheet, from } } });
  const tables = sheets.filter(({ rows }) => headerAt(rows) >= 0);
  if (tables.length === 0) return sheets[0]?.rows ?? [];
  for (const { name } of sheets.filter((sheet) => !tables.includes(sheet))) note('sheetSkipped', name);
  const keyOf = ({ rows }: WorkbookSheet) => (rows[headerAt(rows)] ?? []).map(columnKey).join();
  const [first] = tables;
  const all: string[][] = [];
  for (const table of tables) {
    // Another header is another table: its cells would stand in the wrong columns.
    if (first && keyOf(table) !== keyOf(first)) note('sheetSkipped', table.name);
    else {
      if (all.length > 0) note('sheetBegins', table.name, all.length + 1);
      all.push(...(all.length > 0 ? table.rows.slice(headerAt(table.rows) + 1) : table.rows));
    }
  }
  return all;
}

async function* xlsxRows(file: ImportFile, warnings: Warning[]): AsyncGenerator<string[]> {
  const rows = rowsOfSheets(await visibleSheets(file, warnings), warnings);
  // A sheet leaves out cells at the end of a row.
  const width = rows[headerAt(rows)]?.length ?? rows[0]?.length ?? 0;
  for (const row of rows)
    yield Array.from({ length: Math.max(width, row.length) }, (_, column) => row[column] ?? '');
}

/** The columns of a header for people, as far as one sentence holds them. */
function shownColumns(header: readonly string[]): string {
  const text = header
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(', ');
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}

/** The layout to read a header as: the one that was chosen, where it fits, else the one that it shows. */
function layoutOf(name: string, header: readonly string[], chosen: Layout | null): LabelLayout {
  if (chosen === 'tariff') return refuse('otherLayout', { name, layout: chosen });
  const layout = chosen ?? recogniseLayout(header);
  if (layout === null) return refuse('unknownLayout', { name, columns: shownColumns(header) });
  const missing = missingColumns(layout, header);
  if (missing.length > 0) return refuse('missingColumns', { name, layout, columns: missing.join(', ') });
  return layout;
}

interface Line {
  row: number;
  cells: string[];
}

interface Table {
  layout: LabelLayout;
  reader: RowReader;
}

const filled = ({ cells }: Line): number => cells.filter((cell) => cell.trim() !== '').length;

/** A table begun with the first lines of a file: its header, and what stands below it. */
function tableFrom(name: string, lines: readonly Line[], chosen: Layout | null): Table {
  const [first] = lines;
  if (!first) return refuse('empty', { name });
  // Where no row shows a layout, the widest is what was meant as a header.
  const header =
    lines.find(({ cells }) => recogniseLayout(cells) !== null) ??
    lines.reduce((widest, line) => (filled(line) > filled(widest) ? line : widest), first);
  const layout = layoutOf(name, header.cells, chosen);
  const reader = new RowReader(layout, header.cells);
  for (const { row, cells } of lines.slice(lines.indexOf(header) + 1)) reader.take(row, cells);
  return { layout, reader };
}

async function readRows(
  name: string,
  rows: AsyncIterable<string[]>,
  chosen: Layout | null,
  warnings: Warning[],
): Promise<FileReading> {
  let table: Table | null = null;
  let row = 0;
  // Rows above the header, while it is looked for.
  let above: Line[] = [];
  for await (const cells of rows) {
    row++;
    if (row > IMPORT_LIMITS.rows) refuse('tooManyRows', { name, most: IMPORT_LIMITS.rows });
    if (table) table.reader.take(row, cells);
    else if (cells.some((cell) => cell.trim() !== '')) {
      above.push({ row, cells });
      if (recogniseLayout(cells) === null && above.length <= MOST_TITLES) continue;
      table = tableFrom(name, above, chosen);
      above = [];
    }
  }
  table ??= tableFrom(name, above, chosen);
  const read = table.reader.finish();
  return {
    kind: 'labels',
    layout: table.layout,
    read: { ...read, warnings: [...warnings, ...read.warnings] },
  };
}

function readJson(name: string, text: string, chosen: Layout | null): FileReading {
  if (chosen !== null && chosen !== 'tariff') refuse('otherLayout', { name, layout: chosen });
  let input: unknown;
  try {
    input = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    refuse('badJson', { name });
  }
  const read = readTariff(input);
  return read ? { kind: 'tariff', layout: 'tariff', read } : refuse('badJson', { name });
}

/** A byte order mark of UTF-16, or every second byte zero at the start: a text, but not one that is read. */
const isUtf16 = ([first, second]: Uint8Array) =>
  first === 0 || second === 0 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

const isArchive = ({ content }: ImportFile) => content[0] === 0x50 && content[1] === 0x4b;

async function readChecked(file: ImportFile, chosen: Layout | null): Promise<FileReading> {
  const { name, content } = file;
  if (content.length === 0) refuse('empty', { name });
  if (content.length > IMPORT_LIMITS.fileBytes)
    refuse('tooLarge', { name, most: IMPORT_LIMITS.fileBytes / MEGABYTE });
  // What a file is follows from its bytes; a wrong ending is common.
  if (isArchive(file)) {
    const warnings: Warning[] = [];
    return readRows(name, xlsxRows(file, warnings), chosen, warnings);
  }
  if (content.includes(0)) refuse(isUtf16(content) ? 'encoding' : 'unknownKind', { name });
  const { text, isWindows } = textOf(file);
  if (/^\ufeff?\s*[[{]/.test(text)) {
    // JSON is UTF-8 by definition: read as anything else its names would be other names.
    if (isWindows) refuse('jsonEncoding', { name });
    return readJson(name, text, chosen);
  }
  const warnings: Warning[] = isWindows
    ? [{ row: 0, field: '', message: { code: 'encoding', params: {} } }]
    : [];
  const separator = separatorOf(text);
  if (separator !== ',')
    warnings.push({
      row: 0,
      field: '',
      message: { code: 'separator', params: { sign: separator === '\t' ? 'TAB' : separator } },
    });
  return readRows(name, csvRows(name, text, separator), chosen, warnings);
}

/** Reads a file as the layout that was chosen, or as the one that it shows; what is wrong with it is an answer. */
export async function readImportFile(file: ImportFile, chosen: Layout | null = null): Promise<FileReading> {
  try {
    return await readChecked(file, chosen);
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', fault: error.fault };
    throw error;
  }
}

const ENDINGS = ['.csv', '.xlsx', '.json'];
const MOST_FILES = 200;

/**
 * The files at a path: itself, or those of a folder (not of folders in it) that can be plan data, by name.
 * A file that is too large is not read.
 */
export async function filesAt(path: string): Promise<ImportFile[] | Note<FileFault>> {
  const name = basename(path);
  const about = await stat(path).catch(() => null);
  if (!about) return { code: 'noFile', params: { name } };
  const names = about.isDirectory()
    ? (await readdir(path)).filter((one) => ENDINGS.includes(extname(one).toLowerCase())).sort()
    : [''];
  if (names.length === 0) return { code: 'empty', params: { name } };
  const files: ImportFile[] = [];
  for (const one of names.slice(0, MOST_FILES)) {
    const full = one === '' ? path : join(path, one);
    const { size } = await stat(full);
    if (size > IMPORT_LIMITS.fileBytes)
      return { code: 'tooLarge', params: { name: basename(full), most: IMPORT_LIMITS.fileBytes / MEGABYTE } };
    files.push({ name: basename(full), content: await readFile(full) });
  }
  return files;
}
