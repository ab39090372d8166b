import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import {
  blockText,
  type Cell,
  cellsOf,
  fillDown,
  placeBlock,
  type Range,
  rangeOf,
  readBlock,
} from '@/lib/admin/grid/block';
import { mayBeNotStated } from '@/lib/admin/grid/check-cell';
import type { GridRow as Row } from '@/lib/admin/grid/row';
import type { GridCells } from './use-grid-cells';

/** Rows that a page key moves by. */
const PAGE = 15;

export interface Editing extends Cell {
  text: string;
}

interface Options {
  cells: GridCells;
  rows: readonly Row[];
  today: string;
  /** The words for "not stated". */
  notStated: string;
  /** Told how many cells of a pasted block lie beyond the edges. */
  onBeyond: (count: number) => void;
}

/** The cell that keys act on, the selection, and what is being typed: as in a sheet. */
export function useGridKeys({ cells, rows, today, notStated, onBeyond }: Options) {
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Cell>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<Editing | null>(null);
  /** Whether the focus follows the active cell: only once somebody came into the grid. */
  const [focused, setFocused] = useState(false);
  const size = { rows: rows.length, columns: cells.columns.length };
  const clamp = ({ row, column }: Cell): Cell => ({
    row: Math.max(0, Math.min(size.rows - 1, row)),
    column: Math.max(0, Math.min(size.columns - 1, column)),
  });
  const selection: Range = rangeOf(clamp(active), clamp(anchor));
  const go = (to: Cell, extend = false) => {
    const next = clamp(to);
    setActive(next);
    if (!extend) setAnchor(next);
    setFocused(true);
  };
  const rowAt = (at: number) => rows[at] as Row;
  const canEdit = ({ row, column }: Cell) =>
    rows[row] !== undefined &&
    cells.columns[column] !== undefined &&
    !cells.cellAt(rowAt(row), column).readOnly;
  const edit = (cell: Cell, text?: string) => {
    if (canEdit(cell)) setEditing({ ...cell, text: text ?? cells.textAt(rowAt(cell.row), cell.column) });
  };
  const commit = (move?: Cell) => {
    if (editing)
      cells.change([
        {
          row: rowAt(editing.row),
          column: editing.column,
          text: editing.text.trim() === '' ? notStated : editing.text,
        },
      ]);
    setEditing(null);
    if (move) go(move);
  };
  const put = (placed: readonly (Cell & { text: string })[]) =>
    cells.change(placed.map(({ row, column, text }) => ({ row: rowAt(row), column, text })));
  const clearCells = () =>
    put(
      cellsOf(selection)
        .filter(({ column }) => mayBeNotStated(cells.columns[column]?.key ?? '', today))
        .map((cell) => ({ ...cell, text: notStated })),
    );

  const moveOf = ({ key, ctrlKey, metaKey }: KeyboardEvent): Cell | null => {
    const far = ctrlKey || metaKey;
    const { row, column } = active;
    switch (key) {
      case 'ArrowUp':
        return { row: far ? 0 : row - 1, column };
      case 'ArrowDown':
        return { row: far ? size.rows : row + 1, column };
      case 'ArrowLeft':
        return { row, column: far ? 0 : column - 1 };
      case 'ArrowRight':
        return { row, column: far ? size.columns : column + 1 };
      case 'Home':
        return { row: far ? 0 : row, column: 0 };
      case 'End':
        return { row: far ? size.rows : row, column: size.columns };
      case 'PageUp':
        return { row: row - PAGE, column };
      case 'PageDown':
        return { row: row + PAGE, column };
      default:
        return null;
    }
  };
  const shortcut = (event: KeyboardEvent): boolean => {
    const letter = event.key.toLowerCase();
    if (!event.ctrlKey && !event.metaKey) return false;
    if (letter === 'z') (event.shiftKey ? cells.redo : cells.undo)();
    else if (letter === 'y') cells.redo();
    else if (letter === 'd')
      put(
        fillDown(selection).map(({ to, from }) => ({
          ...to,
          text: cells.textAt(rowAt(from.row), from.column),
        })),
      );
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing || (event.target as HTMLElement).role !== 'gridcell' || size.rows === 0) return;
    const move = event.altKey ? null : moveOf(event);
    if (move) go(move, event.shiftKey);
    else if (shortcut(event)) {
      // Done.
    } else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (event.key === 'Enter' || event.key === 'F2') edit(active);
    else if (event.key === 'Delete' || event.key === 'Backspace') clearCells();
    else if (event.key === 'Escape') setAnchor(active);
    else if (event.key.length === 1) edit(active, event.key);
    else return;
    event.preventDefault();
  };
  const onEditKeyDown = (event: KeyboardEvent) => {
    if (!editing || event.nativeEvent.isComposing) return;
    const { row, column } = editing;
    if (event.key === 'Enter') commit({ row: row + (event.shiftKey ? -1 : 1), column });
    else if (event.key === 'Tab') commit({ row, column: column + (event.shiftKey ? -1 : 1) });
    else if (event.key === 'Escape') {
      setEditing(null);
      setFocused(true);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing) return;
    const { from, to } = selection;
    const lines = rows
      .slice(from.row, to.row + 1)
      .map((row) =>
        cells.columns.slice(from.column, to.column + 1).map((_, at) => cells.textAt(row, from.column + at)),
      );
    event.clipboardData.setData('text/plain', blockText(lines));
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (editing) return;
    const { cells: placed, beyond } = placeBlock(
      readBlock(event.clipboardData.getData('text/plain')),
      selection,
      size,
    );
    put(placed);
    onBeyond(beyond);
    event.preventDefault();
  };
  return {
    ...{ active: clamp(active), selection, editing, focused, setEditing, setFocused, go, edit, commit },
    ...{ onKeyDown, onEditKeyDown, onCopy, onPaste },
  };
}

export type GridKeys = ReturnType<typeof useGridKeys>;
