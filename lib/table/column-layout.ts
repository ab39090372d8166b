/**
 * Which columns there are, in which order, which are pinned and how wide they are. The plan's column is the head of
 * each row: it is always the first, pinned, and cannot be taken away.
 */
import { COLUMN_KEYS, type ColumnKey, columnOf } from './columns';

export type Widths = Readonly<Partial<Record<ColumnKey, number>>>;

/** In px. */
export const MIN_WIDTH = 64;
export const MAX_WIDTH = 480;
/** What an arrow key changes a width by, in px. */
export const WIDTH_STEP = 16;

/** The columns in the order given, the plan first. */
export const normalizedColumns = (keys: readonly ColumnKey[]): readonly ColumnKey[] => [
  'plan',
  ...keys.filter((key) => key !== 'plan'),
];

/** Adds a column behind the nearest one that comes before it in the table's own order. */
export function addColumn(columns: readonly ColumnKey[], key: ColumnKey): readonly ColumnKey[] {
  if (columns.includes(key)) return columns;
  const earlier = COLUMN_KEYS.slice(0, COLUMN_KEYS.indexOf(key));
  const index = columns.indexOf(earlier.findLast((other) => columns.includes(other)) ?? 'plan') + 1;
  return normalizedColumns([...columns.slice(0, index), key, ...columns.slice(index)]);
}

export function removeColumn(columns: readonly ColumnKey[], key: ColumnKey): readonly ColumnKey[] {
  if (key === 'plan' || !columns.includes(key)) return columns;
  return normalizedColumns(columns.filter((other) => other !== key));
}

/** Puts a column next to another one. */
export function moveColumn(
  columns: readonly ColumnKey[],
  key: ColumnKey,
  side: 'before' | 'after',
  other: ColumnKey,
): readonly ColumnKey[] {
  if (key === 'plan' || key === other) return columns;
  const rest = columns.filter((one) => one !== key);
  const index = rest.indexOf(other) + (side === 'after' ? 1 : 0);
  return normalizedColumns([...rest.slice(0, index), key, ...rest.slice(index)]);
}

/** The columns as they stand from left to right: the pinned ones, then the others. */
export function columnRegions(
  columns: readonly ColumnKey[],
  pinned: readonly ColumnKey[],
): { start: ColumnKey[]; center: ColumnKey[] } {
  const isPinned = (key: ColumnKey) => key === 'plan' || pinned.includes(key);
  return { start: columns.filter(isPinned), center: columns.filter((key) => !isPinned(key)) };
}

/** The neighbour that a column changes places with when it moves a step; null at the end of its region. */
export function neighbourOf(
  columns: readonly ColumnKey[],
  pinned: readonly ColumnKey[],
  key: ColumnKey,
  step: -1 | 1,
): ColumnKey | null {
  const { start, center } = columnRegions(columns, pinned);
  const region = start.includes(key) ? start : center;
  const other = region[region.indexOf(key) + step];
  return key === 'plan' || other === 'plan' ? null : (other ?? null);
}

/** The columns to show: the cost range only where usage is not sure, and then always. */
export function withRange(columns: readonly ColumnKey[], ranged: boolean): readonly ColumnKey[] {
  return ranged ? addColumn(columns, 'range') : removeColumn(columns, 'range');
}

/** The columns of the plans that may meet the need: what has to be asked in place of how sure it is; of those that meet it, without. */
export function withAsks(columns: readonly ColumnKey[], asked: boolean): readonly ColumnKey[] {
  return asked ? addColumn(removeColumn(columns, 'fit'), 'asks') : removeColumn(columns, 'asks');
}

export const clampWidth = (width: number): number =>
  Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, Math.round(width)));

/** Sets a column's width within its bounds; null and the column's own width are left out. */
export function setWidth(widths: Widths, key: ColumnKey, width: number | null): Widths {
  const { [key]: _, ...rest } = widths;
  const next = width === null ? null : clampWidth(width);
  return next === null || next === columnOf(key).width ? rest : { ...rest, [key]: next };
}

export const widthOf = (widths: Widths, key: ColumnKey): number => widths[key] ?? columnOf(key).width;
