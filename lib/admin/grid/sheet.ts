/** The grid as a file: written for a spreadsheet, and read in again. */
import { csvDocument, readDelimited } from '@/lib/csv';
import { changesBetween } from '@/lib/plan/diff';
import { delimiterOf, headerOf, keyInHeader, unguarded } from './block';
import { type CellWords, cellText, readCellText } from './cell-text';
import { checkCell } from './check-cell';
import { cellValue, columnOf, type GridColumn } from './columns';

/** Tells a spreadsheet that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
const ID = 'id';

/**
 * A file of plans and columns: an id column, the name, then a column each, whose head names its key.
 * @param rows Values in the order of the columns.
 * @param labelOf The words of a column's head.
 */
export function sheetOf(
  columns: readonly GridColumn[],
  rows: readonly { id: string; name: string; values: readonly unknown[] }[],
  words: CellWords,
  labelOf: (column: GridColumn) => string,
): string {
  const header = [
    ID,
    headerOf(labelOf(columnOf('name') as GridColumn), 'plan'),
    ...columns.map((column) => headerOf(labelOf(column), column.key)),
  ];
  const lines = rows.map(({ id, name, values }) => [
    id,
    name,
    ...columns.map((column, at) => cellText(column.field, values[at], words)),
  ]);
  return BYTE_ORDER_MARK + csvDocument(header, lines);
}

export interface ReadSheet {
  /** Cells that say something, by row and column. */
  cells: { planId: string; column: GridColumn; text: string }[];
  /** Heads that name no column of the grid. */
  unknownColumns: string[];
}

/**
 * The cells of such a file, whatever sign separates them. A column is known by the key in its head, or by the head
 * that is the key. An empty cell says nothing; the name of a plan in the second column is for reading only.
 * @returns null where there is no column of ids.
 */
export function readSheet(text: string): ReadSheet | null {
  const whole = text.replace(/^\ufeff/, '');
  const [head = [], ...lines] = readDelimited(whole, delimiterOf(whole));
  const idAt = head.findIndex((one) => one.trim().toLowerCase() === ID);
  if (idAt < 0) return null;
  const columns = head.map((one) => columnOf(keyInHeader(one) ?? one.trim()));
  const isKnown = (one: string, at: number) =>
    at === idAt || keyInHeader(one) === 'plan' || columns[at] !== null;
  return {
    unknownColumns: head.filter((one, at) => one.trim() !== '' && !isKnown(one, at)),
    cells: lines.flatMap((line) => {
      const planId = (line[idAt] ?? '').trim();
      if (planId === '') return [];
      return columns.flatMap((column, at) => {
        const said = unguarded((line[at] ?? '').trim());
        return column && at !== idAt && said !== '' ? [{ planId, column, text: said }] : [];
      });
    }),
  };
}

/** Whether a text says something else than a plan does; what cannot be read always does. */
export function differs(
  document: unknown,
  column: GridColumn,
  text: string,
  words: CellWords,
  today: string,
): boolean {
  const checked = checkCell(column, readCellText(column.field, text, words), today);
  return !checked.ok || changesBetween(cellValue(document, column) ?? null, checked.value ?? null).length > 0;
}
