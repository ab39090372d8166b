/** Text of files, never as a whole where it is long: its encoding, its separator, and the rows of CSV. */
import { isUtf8 } from 'node:buffer';
import { Readable, type TransformOptions } from 'node:stream';
import { type Options, parse } from 'csv-parse';
import { MOST_TITLES, recogniseLayout } from '@/lib/import/recognise';
import { IMPORT_LIMITS, type ImportFile, Refusal, refuse } from './limits';

/** A byte order mark of UTF-16, or every second byte zero at the start: a text, but not one that is read. */
export const isUtf16 = ([first, second]: Uint8Array): boolean =>
  first === 0 || second === 0 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

export type Encoding = 'utf-8' | 'windows-1252';

/** Bytes that are nothing in Windows-1252. */
const IN_NO_TEXT = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/**
 * The encoding of a CSV or JSON file: UTF-8 with or without a byte order mark, else Windows-1252 where no byte speaks
 * against it (what spreadsheets save).
 * @throws Refusal `encoding`
 */
export function encodingOf({ name, content }: ImportFile): Encoding {
  if (isUtf16(content)) refuse('encoding', { name });
  if (isUtf8(content)) return 'utf-8';
  if (IN_NO_TEXT.some((byte) => content.includes(byte))) refuse('encoding', { name });
  return 'windows-1252';
}

const HEAD_BYTES = 200_000;

/** The beginning of a text, as far as header and titles reach. */
export const headOf = (content: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(content.subarray(0, HEAD_BYTES));

const PIECE_BYTES = 65_536;

/** Pieces of a text, so that neither the text nor its rows ever stand side by side. */
function* piecesOf(content: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let from = 0; from < content.length; from += PIECE_BYTES) {
    const piece = decoder.decode(content.subarray(from, from + PIECE_BYTES), { stream: true });
    if (piece !== '') yield piece;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** What separates columns, where it is no comma. */
const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** The separator that makes a header of one of the first lines; a comma where none does. */
export function separatorOf(head: string): Separator {
  const lines = head.split(/\r\n?|\n/, MOST_TITLES);
  const makesHeader = (separator: Separator) =>
    lines.some((line) => {
      const cells = line.split(separator).map((cell) => cell.trim().replace(/^"|"$/g, ''));
      return cells.length > 2 && recogniseLayout(cells) !== null;
    });
  return SEPARATORS.find(makesHeader) ?? ',';
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * A row is at least as long as each of its lines: a line beyond the bound is refused before its cells are made, because
 * the parser counts what stands in cells and not their number.
 */
function requireShortLines({ name, content }: ImportFile): void {
  let line = 1;
  let start = 0;
  for (let at = 0; at <= content.length; at++) {
    const byte = content[at];
    if (at < content.length && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) continue;
    if (at - start > IMPORT_LIMITS.rowBytes) refuse('badCsv', { name, line });
    start = at + 1;
    if (byte === LINE_FEED || content[at + 1] !== LINE_FEED) line++;
  }
}

/** More than a row may have, with the pieces that the streams hold ready behind it. */
const MOST_SINCE_ROW = IMPORT_LIMITS.rowBytes + 8 * PIECE_BYTES;

/** The rows of a CSV file, one after another. @throws Refusal `badCsv`, `tooManyCells` */
export async function* csvRows(
  file: ImportFile,
  encoding: Encoding,
  separator: Separator,
): AsyncGenerator<string[]> {
  const { name, content } = file;
  requireShortLines(file);
  const options: Options & TransformOptions = {
    bom: true,
    delimiter: separator,
    relax_column_count: true,
    // `="95.00"` has its quotes inside the cell.
    relax_quotes: true,
    max_record_size: IMPORT_LIMITS.rowBytes,
    skip_empty_lines: false,
    // It reads on when its rows were taken, so that what was read since the last row is next to what the row has.
    readableHighWaterMark: 1,
  };
  const parser = parse(options);
  let cells = 0;
  let sinceRow = 0;
  function* pieces() {
    for (const piece of piecesOf(content, encoding)) {
      // A row of many lines, each of them short, whose cells hold next to nothing.
      sinceRow += piece.length;
      if (sinceRow > MOST_SINCE_ROW)
        throw new Refusal({ code: 'badCsv', params: { name, line: parser.info.lines } });
      yield piece;
    }
  }
  const source = Readable.from(pieces(), { objectMode: false });
  source.on('error', (error) => parser.destroy(error)).pipe(parser);
  try {
    for await (const row of parser as AsyncIterable<string[]>) {
      sinceRow = 0;
      cells += row.length;
      if (cells > IMPORT_LIMITS.cells) refuse('tooManyCells', { name, most: IMPORT_LIMITS.cells });
      yield row;
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    refuse('badCsv', { name, line: Number((error as { lines?: number }).lines ?? 0) });
  }
}
