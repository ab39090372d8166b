/** The rows of an XLSX workbook: its size is known before it is unpacked, and its reach before a grid is made of it. */
import { decodeXML } from 'entities';
import { unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { isoDate } from '@/lib/date';
import { columnKey } from '@/lib/import/label';
import type { Warning } from '@/lib/import/notes';
import { MOST_TITLES, recogniseLayout } from '@/lib/import/recognise';
import { IMPORT_LIMITS, type ImportFile, MEGABYTE, Refusal, refuse } from './limits';
import { requireReaches } from './reach';

/** What of a workbook is read: its sheets and the strings that they share. */
const WORKBOOK_PART = /^(\[Content_Types\]\.xml|_rels\/.*|xl\/.*\.(xml|rels))$/;

/**
 * The archive anew, without compression and with true sizes: an archive that says too much is refused before it is
 * unpacked, and one that says too little never gets more room than it said.
 */
function boundedArchive({ name, content }: ImportFile): Uint8Array {
  let unpacked = 0;
  try {
    const parts = unzipSync(content, {
      filter: (part) => {
        if (!WORKBOOK_PART.test(part.name)) return false;
        unpacked += part.originalSize;
        return unpacked <= IMPORT_LIMITS.unpackedBytes;
      },
    });
    if (unpacked > IMPORT_LIMITS.unpackedBytes)
      refuse('zipTooLarge', { name, most: IMPORT_LIMITS.unpackedBytes / MEGABYTE });
    requireReaches(name, parts);
    return zipSync(parts, { level: 0 });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return refuse('badXlsx', { name });
  }
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
    // Made whole a moment ago, so that its buffer holds nothing else.
    const sheets = await readWorkbook(archive.buffer as ArrayBuffer);
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
      // One by one: a call takes no hundred thousand arguments.
      const from = all.length > 0 ? headerAt(table.rows) + 1 : 0;
      for (const row of table.rows.slice(from)) all.push(row);
    }
  }
  return all;
}

/** Rows of all sheets that can be seen and hold a table. @throws Refusal */
export async function* xlsxRows(file: ImportFile, warnings: Warning[]): AsyncGenerator<string[]> {
  const rows = rowsOfSheets(await visibleSheets(file, warnings), warnings);
  // A sheet leaves out cells at the end of a row.
  const width = rows[headerAt(rows)]?.length ?? rows[0]?.length ?? 0;
  for (const row of rows)
    yield Array.from({ length: Math.max(width, row.length) }, (_, column) => row[column] ?? '');
}
