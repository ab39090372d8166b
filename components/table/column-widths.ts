import { type Widths, widthOf } from '@/lib/table/column-layout';
import type { ColumnKey } from '@/lib/table/columns';

/** The least width of all columns together, in px. */
export function leastWidth(columns: readonly ColumnKey[], widths: Widths): number {
  return columns.reduce((sum, key) => sum + widthOf(widths, key), 0);
}

/** What a column has besides its own width, as parts of a whole: widths that a reader set stay as they are. */
function sharesOf(columns: readonly ColumnKey[], widths: Widths) {
  const flexible = columns.filter((key) => widths[key] === undefined);
  const fixed = columns.reduce((sum, key) => sum + (widths[key] ?? 0), 0);
  return { fixed, flexible: leastWidth(flexible, {}) };
}

/** The tracks of a grid for columns out of all of them: what room is left is shared in proportion, without a script. */
export function columnTracks(
  columns: readonly ColumnKey[],
  all: readonly ColumnKey[],
  widths: Widths,
): string[] {
  const { fixed, flexible } = sharesOf(all, widths);
  return columns.map((key) => {
    const width = widthOf(widths, key);
    if (widths[key] !== undefined) return `${width}px`;
    return `max(${width}px, (100cqw - ${fixed}px) * ${width} / ${flexible})`;
  });
}

/** The widths that these tracks come to in a box of so many px. */
export function renderedWidths(
  all: readonly ColumnKey[],
  widths: Widths,
  box: number | null,
): Record<string, number> {
  const { fixed, flexible } = sharesOf(all, widths);
  return Object.fromEntries(
    all.map((key) => {
      const width = widthOf(widths, key);
      const share = widths[key] === undefined ? (((box ?? 0) - fixed) * width) / flexible : 0;
      return [key, Math.max(width, share)];
    }),
  );
}
