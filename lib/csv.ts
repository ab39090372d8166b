/** CSV as RFC 4180 has it, safe to open in a spreadsheet. */

import { LICENSE } from './license';

export type Cell = string | number | boolean | null;

/** What a spreadsheet takes for the start of a formula; full-width signs are typed in East Asian ones. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * One cell: null is empty; a text that a spreadsheet would run as a formula gets an apostrophe in front; quotes,
 * commas and line ends are quoted. Numbers are written as they are, also below zero.
 */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const guarded = FORMULA_START.test(value) ? `'${value}` : value;
  const quoted = NEEDS_QUOTES.test(guarded) || guarded !== value;
  return quoted ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A whole document: header row and rows, each ended by CRLF. */
export function csvDocument(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** The same for data that leaves the site: the last column of every row says under what it may be used. */
export function licensedCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return csvDocument(
    [...header, 'license'],
    rows.map((row) => [...row, LICENSE.short]),
  );
}

/**
 * The cells of a text whose cells are separated by a sign and may be quoted (RFC 4180), line by line; empty lines are
 * left out. A quote that is never closed lasts to the end.
 */
export function readDelimited(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === delimiter) endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  endRow();
  return rows;
}
