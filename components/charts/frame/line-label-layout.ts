/** Names behind the ends of lines, moved apart where they would touch. */
const GAP = 14;
/** The first name keeps this far from the upper edge. */
const EDGE = 4;

/**
 * Places of labels in px: each as near below its own end as the one above it leaves room, all moved up where the last
 * would pass the lower edge. Sorted from top to bottom.
 */
export function spreadLabels<Label>(
  ends: readonly { label: Label; y: number }[],
  top: number,
  bottom: number,
): { label: Label; y: number }[] {
  let last = Number.NEGATIVE_INFINITY;
  const placed = ends
    .toSorted((a, b) => a.y - b.y)
    .map(({ label, y }) => {
      last = Math.max(y, last + GAP);
      return { label, y: last };
    });
  const excess = Math.max(0, last - bottom);
  return placed.map(({ label, y }) => ({ label, y: Math.max(top + EDGE, y - excess) }));
}
