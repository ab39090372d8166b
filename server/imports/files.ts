/** Reads files of plan data: bounded, as a stream where they are long, and refused as a whole where they are broken. */

import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Label } from '@/lib/import/label';
import type { LabelLayout, Layout } from '@/lib/import/layouts';
import type { FileFault, Note, Warning } from '@/lib/import/notes';
import type { Rows } from '@/lib/import/preview';
import { RowReader } from '@/lib/import/read-rows';
import { MOST_TITLES, missingColumns, recogniseLayout } from '@/lib/import/recognise';
import type { TariffReading } from '@/lib/import/tariff';
import { readJson } from './json';
import { IMPORT_LIMITS, type ImportFile, MEGABYTE, Refusal, refuse } from './limits';
import { csvRows, encodingOf, headOf, isUtf16, separatorOf } from './text';
import { xlsxRows } from './workbook';

export { IMPORT_LIMITS, type ImportFile } from './limits';

export type FileReading =
  | { kind: 'labels'; layout: LabelLayout; read: Rows<Label> }
  | { kind: 'tariff'; layout: 'tariff'; read: TariffReading }
  | { kind: 'refused'; fault: Note<FileFault> };

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
  const encoding = encodingOf(file);
  const isWindows = encoding === 'windows-1252';
  const head = headOf(content, encoding);
  if (/^\ufeff?\s*[[{]/.test(head)) {
    // JSON is UTF-8 by definition: read as anything else its names would be other names.
    if (isWindows) refuse('jsonEncoding', { name });
    return { kind: 'tariff', layout: 'tariff', read: readJson(file, chosen) };
  }
  const warnings: Warning[] = isWindows
    ? [{ row: 0, field: '', message: { code: 'encoding', params: {} } }]
    : [];
  const separator = separatorOf(head);
  if (separator !== ',')
    warnings.push({
      row: 0,
      field: '',
      message: { code: 'separator', params: { sign: separator === '\t' ? 'TAB' : separator } },
    });
  return readRows(name, csvRows(file, encoding, separator), chosen, warnings);
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
