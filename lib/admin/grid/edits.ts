/** What was typed into the grid and is not saved: texts by plan and column, upon the state that each row was read from. */
import type { SaveStamp } from '@/lib/admin/save-state';

export interface RowEdits {
  /** Of the state that the row was read from when its first cell was changed. */
  stamp: SaveStamp;
  /** The plan's name, for a list of what is not saved. */
  name: string;
  /** By column: what was typed, also where it cannot be read, and what the row held. */
  cells: Readonly<Record<string, { text: string; seen: unknown }>>;
}
export type Edits = Readonly<Record<string, RowEdits>>;

/** A cell that gets another text. */
export interface CellChange {
  planId: string;
  key: string;
  text: string;
  /** What the row held when it was read, and its text: a cell that says that again is not changed. */
  seen: unknown;
  seenText: string;
  stamp: SaveStamp;
  name: string;
}

function withCell(edits: Edits, { planId, key, text, seen, seenText, stamp, name }: CellChange): Edits {
  const row = edits[planId];
  if (text === seenText) {
    if (!row || !Object.hasOwn(row.cells, key)) return edits;
    const { [key]: _, ...cells } = row.cells;
    if (Object.keys(cells).length > 0) return { ...edits, [planId]: { ...row, cells } };
    const { [planId]: _row, ...rest } = edits;
    return rest;
  }
  if (row?.cells[key]?.text === text) return edits;
  const start = row ?? { stamp, name, cells: {} };
  return { ...edits, [planId]: { ...start, cells: { ...start.cells, [key]: { text, seen } } } };
}

/** What can be undone, what is there, and what was undone. */
export interface EditHistory {
  past: readonly Edits[];
  now: Edits;
  future: readonly Edits[];
}

export const NO_EDITS: EditHistory = { past: [], now: {}, future: [] };
const MOST_STEPS = 200;

/** Puts texts into cells as one step, which one undo takes back; a step that changes nothing is none. */
export function typed(history: EditHistory, changes: readonly CellChange[]): EditHistory {
  const now = changes.reduce(withCell, history.now);
  if (now === history.now) return history;
  return { past: [...history.past, history.now].slice(-MOST_STEPS), now, future: [] };
}

/** Takes the last step back. */
export function undone({ past, now, future }: EditHistory): EditHistory {
  const before = past.at(-1);
  return before === undefined
    ? { past, now, future }
    : { past: past.slice(0, -1), now: before, future: [now, ...future] };
}

/** Does what was undone last again. */
export function redone({ past, now, future }: EditHistory): EditHistory {
  const [next, ...rest] = future;
  return next === undefined ? { past, now, future } : { past: [...past, now], now: next, future: rest };
}

/** How many cells are changed. */
export const countCells = (edits: Edits): number =>
  Object.values(edits).reduce((sum, { cells }) => sum + Object.keys(cells).length, 0);
