/** Which of many rows of one height are drawn: those in sight, and some beyond the edges once the box was scrolled. */

/** Rows beyond each edge. */
const OVERSCAN = 3;

export interface ScrollBox {
  /** How far the box is scrolled, in px. */
  top: number;
  /** How high it is, in px. */
  height: number;
}

export interface RowWindowOptions {
  count: number;
  rowHeight: number;
  /** What stays at the top of the box and covers rows. */
  headerHeight: number;
  /** The row under which cost lines are open; -1 = none. They alone have a height of their own. */
  openIndex: number;
  detailHeight: number;
}

/** Rows from the first up to before the second. */
export interface RowWindow {
  from: number;
  to: number;
}

/** The most rows that a window has: as many elements serve every row in turn. */
export function slotCount(height: number, { rowHeight, headerHeight }: RowWindowOptions): number {
  return Math.ceil(Math.max(0, height - headerHeight) / rowHeight) + 1 + 2 * OVERSCAN;
}

/** The rows to draw. At the top of the list there are none beyond the edges: most lists are looked at there. */
export function windowOf(box: ScrollBox, options: RowWindowOptions): RowWindow {
  const { count, rowHeight, headerHeight, openIndex } = options;
  const detail = openIndex >= 0 ? options.detailHeight : 0;
  const openEnd = (openIndex + 1) * rowHeight;
  const rowAt = (y: number): number => {
    if (openIndex < 0 || y < openEnd) return Math.floor(y / rowHeight);
    return y < openEnd + detail ? openIndex : Math.floor((y - detail) / rowHeight);
  };
  const clamp = (row: number) => Math.max(0, Math.min(count, row));
  // A list that became shorter leaves the box scrolled too far until the browser says so.
  const top = Math.max(0, Math.min(box.top, count * rowHeight + detail - (box.height - headerHeight)));
  const overscan = top > 0 ? OVERSCAN : 0;
  const bottom = top + Math.max(0, box.height - headerHeight);
  return { from: clamp(rowAt(top) - overscan), to: clamp(rowAt(bottom - 1) + 1 + overscan) };
}

/** Where to scroll so that a row is in sight; null where it is already. */
export function scrollToRow(box: ScrollBox, index: number, options: RowWindowOptions): number | null {
  const top = index * options.rowHeight;
  const bottom = box.top + box.height - options.headerHeight;
  if (top >= box.top && top + options.rowHeight <= bottom) return null;
  return Math.max(0, top - box.height / 4);
}
