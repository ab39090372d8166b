import { niceTicks } from '@/lib/series/ticks';

export interface CellPosition {
  column: number;
  row: number;
}

export interface GridSize {
  width: number;
  height: number;
}

const PAGE = 10;

const KEY_STEPS: Record<string, [columns: number, rows: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  PageUp: [0, PAGE],
  PageDown: [0, -PAGE],
};

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** The cell that a key leads to; null for keys that do not walk. Row 0 is the lowest. */
export function cellAfterKey(
  { column, row }: CellPosition,
  key: string,
  size: GridSize,
): CellPosition | null {
  if (key === 'Home') return { column: 0, row };
  if (key === 'End') return { column: size.width - 1, row };
  const step = KEY_STEPS[key];
  if (!step) return null;
  return { column: within(column + step[0], size.width), row: within(row + step[1], size.height) };
}

/** The cell at shares of the grid's width (from the left) and height (from above). */
export const cellAtShare = (x: number, y: number, { width, height }: GridSize): CellPosition => ({
  column: within(Math.floor(x * width), width),
  row: within(Math.floor((1 - y) * height), height),
});

/** Round values with their positions among the cells, counted from 0. */
export function cellTicks(values: readonly number[], count: number): { value: number; position: number }[] {
  const low = values[0] ?? 0;
  const high = values.at(-1) ?? 0;
  return niceTicks(low, high, count)
    .filter((value) => value >= low && value <= high)
    .map((value) => ({ value, position: ((value - low) / (high - low)) * (values.length - 1) }));
}
