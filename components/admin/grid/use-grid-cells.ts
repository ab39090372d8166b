import { useCallback, useMemo, useState } from 'react';
import { type CellWords, cellText, readCellText } from '@/lib/admin/grid/cell-text';
import { checkCell } from '@/lib/admin/grid/check-cell';
import { columnOf, type GridColumn } from '@/lib/admin/grid/columns';
import { type CellChange, type Edits, NO_EDITS, redone, typed, undone } from '@/lib/admin/grid/edits';
import type { GridRow } from '@/lib/admin/grid/row';
import type { Fault } from '@/lib/fault';

export interface ShownCell {
  text: string;
  edited: boolean;
  fault: Fault | null;
  inherited: boolean;
  /** The plan has no such value, or nobody may write it. */
  readOnly: boolean;
  notStated: boolean;
}

export interface CellText {
  row: GridRow;
  column: number;
  text: string;
}

/** What the cells hold and what is typed into them; every change is a step that can be undone. */
export function useGridCells(
  columnKeys: readonly string[],
  words: CellWords,
  today: string,
  editable: boolean,
) {
  const [history, setHistory] = useState(NO_EDITS);
  const columns = useMemo(
    () => columnKeys.map(columnOf).filter((column): column is GridColumn => column !== null),
    [columnKeys],
  );
  const { now: edits } = history;
  const clear = useCallback(() => setHistory(NO_EDITS), []);
  const seenText = (row: GridRow, at: number): string => {
    const column = columns[at];
    return column ? cellText(column.field, row.values[at], words) : '';
  };
  const textAt = (row: GridRow, at: number): string =>
    edits[row.id]?.cells[columns[at]?.key ?? '']?.text ?? seenText(row, at);
  const cellAt = (row: GridRow, at: number): ShownCell => {
    const column = columns[at] as GridColumn;
    const edit = edits[row.id]?.cells[column.key];
    const checked = edit && checkCell(column, readCellText(column.field, edit.text, words), today);
    const value = row.values[at];
    return {
      text: edit?.text ?? seenText(row, at),
      edited: edit !== undefined,
      fault: checked && !checked.ok ? checked.fault : null,
      inherited: edit === undefined && row.inherited.includes(at),
      readOnly: !editable || value === undefined,
      notStated: edit === undefined && value === null,
    };
  };
  const change = (cells: readonly CellText[]): void => {
    const changes = cells.flatMap(({ row, column, text }): CellChange[] => {
      const key = columns[column]?.key;
      if (key === undefined || !editable || row.values[column] === undefined) return [];
      const { id: planId, name, stamp } = row;
      const value = row.values[column];
      return [{ planId, key, text, seen: value, seenText: seenText(row, column), stamp, name }];
    });
    setHistory((before) => typed(before, changes));
  };
  return {
    columns,
    edits,
    textAt,
    cellAt,
    change,
    /** Puts in what comes from elsewhere: a file, or what was kept. */
    take: (changes: readonly CellChange[]) => setHistory((before) => typed(before, changes)),
    takeAll: (kept: Edits) =>
      setHistory((before) => ({
        past: [...before.past, before.now],
        now: { ...before.now, ...kept },
        future: [],
      })),
    undo: () => setHistory(undone),
    redo: () => setHistory(redone),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    clear,
  };
}

export type GridCells = ReturnType<typeof useGridCells>;

/** Cells that cannot be read, by plan and column. */
export function faultyCells(
  edits: Edits,
  words: CellWords,
  today: string,
): { planId: string; key: string }[] {
  return Object.entries(edits).flatMap(([planId, { cells }]) =>
    Object.entries(cells).flatMap(([key, { text }]) => {
      const column = columnOf(key);
      const good = column && checkCell(column, readCellText(column.field, text, words), today).ok;
      return good ? [] : [{ planId, key }];
    }),
  );
}
