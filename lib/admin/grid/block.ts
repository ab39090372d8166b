/** Blocks of cells as sheets copy and paste them, and where they go. */
import { csvCell, readDelimited } from '@/lib/csv';

/** A cell by the place of its row and its column. */
export interface Cell {
  row: number;
  column: number;
}
/** From the first cell to the last, both included. */
export interface Range {
  from: Cell;
  to: Cell;
}

/** The rectangle between two of its corners. */
export const rangeOf = (a: Cell, b: Cell): Range => ({
  from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
  to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
});

export const isInside = ({ from, to }: Range, row: number, column: number): boolean =>
  row >= from.row && row <= to.row && column >= from.column && column <= to.column;

/** The texts of cells as a sheet takes them: tabs between them, lines below each other. */
export function blockText(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\n');
}

/** How often a sign stands in a line outside of quotes. */
const count = (line: string, sign: string): number =>
  line.replace(/"(?:[^"]|"")*"/g, '').split(sign).length - 1;

/**
 * The cells of a copied block. Tabs separate cells where there are any; commas only where every line, of at least two,
 * has as many of them: `1,000` alone is a number.
 */
export function readBlock(text: string): string[][] {
  const whole = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (whole.includes('\t')) return readDelimited(whole, '\t');
  const lines = whole.split('\n');
  const commas = count(lines[0] ?? '', ',');
  const isCsv = lines.length > 1 && commas > 0 && lines.every((line) => count(line, ',') === commas);
  return readDelimited(whole, isCsv ? ',' : '\t');
}

/** A text for a cell. */
export interface Placed extends Cell {
  text: string;
}

/**
 * Where the cells of a block go: from the first selected cell on; a single cell fills the selection. An empty cell of
 * a block of several says nothing and changes nothing: what is not stated is said in words.
 * @returns the cells within the grid, and how many lie beyond its edges.
 */
export function placeBlock(
  block: readonly (readonly string[])[],
  selection: Range,
  size: { rows: number; columns: number },
): { cells: Placed[]; beyond: number } {
  const [first] = block;
  if (block.length === 1 && first?.length === 1) {
    const text = first[0] ?? '';
    return { cells: cellsOf(selection).map((cell) => ({ ...cell, text })), beyond: 0 };
  }
  const all = block.flatMap((line, row) =>
    line.map((text, column) => ({
      row: selection.from.row + row,
      column: selection.from.column + column,
      text,
    })),
  );
  const said = all.filter(({ text }) => text.trim() !== '');
  const cells = said.filter(({ row, column }) => row < size.rows && column < size.columns);
  return { cells, beyond: said.length - cells.length };
}

/** Every cell of a range, line by line. */
export const cellsOf = ({ from, to }: Range): Cell[] =>
  Array.from({ length: to.row - from.row + 1 }, (_, row) =>
    Array.from({ length: to.column - from.column + 1 }, (_, column) => ({
      row: from.row + row,
      column: from.column + column,
    })),
  ).flat();

/** What filling down puts where: the first line into those below; of one line, the line above it into it. */
export function fillDown(selection: Range): { to: Cell; from: Cell }[] {
  const { from, to } = selection;
  const above = from.row === to.row ? from.row - 1 : from.row;
  if (above < 0) return [];
  return cellsOf({ from: { ...from, row: above + 1 }, to }).map((cell) => ({
    to: cell,
    from: { row: above, column: cell.column },
  }));
}

/** A header that names its column to a reader and to whoever reads it in again: `Features › VoLTE [features.volte]`. */
export const headerOf = (label: string, key: string): string => `${label} [${key}]`;

/** The key in such a header; null where it has none. */
export const keyInHeader = (header: string): string | null => /\[([^[\]]+)\]\s*$/.exec(header)?.[1] ?? null;

/** The sign that separates a file's cells, by its first line. */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const [first = ''] = text.split(/\r?\n/, 1);
  const signs = [',', ';', '\t'] as const;
  return signs.reduce((best, sign) => (count(first, sign) > count(first, best) ? sign : best));
}

/** A text as it was before `csvCell` guarded it against being run as a formula. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && csvCell(text.slice(1)).startsWith(`"'`) ? text.slice(1) : text;
