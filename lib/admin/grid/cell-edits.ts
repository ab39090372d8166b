/** Changes of cells as they are sent: each by its column, with the value that was seen there. */
import { changesBetween } from '@/lib/plan/diff';
import { checkCell } from './check-cell';
import { cellValue, columnOf, withCellValue } from './columns';

export interface CellEdit {
  /** Of a column. */
  key: string;
  value: unknown;
  /** What stood there for whoever changed it; absent where nobody looked at that cell. */
  seen?: unknown;
}

/** Whether a source is needed for an edit: days of checks and of sources are evidence themselves. */
export const needsSource = ({ key }: CellEdit): boolean => columnOf(key)?.covers !== null;

/**
 * The document with the edits, each value as the schema would hold it; one that the schema refuses as it is.
 * @returns null where a cell does not hold what was seen, or there is no such column.
 */
export function withEdits(document: unknown, edits: readonly CellEdit[], today: string): unknown {
  let next = document;
  for (const edit of edits) {
    const column = columnOf(edit.key);
    if (!column) return null;
    const now = cellValue(document, column) ?? null;
    if ('seen' in edit && changesBetween(now, edit.seen ?? null).length > 0) return null;
    const checked = checkCell(column, edit.value, today);
    next = withCellValue(next, column, checked.ok ? checked.value : edit.value);
  }
  return next;
}
