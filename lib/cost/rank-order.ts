/** The order of a ranking by index, from totals in typed arrays. */

export interface RankOrder {
  /** Indices with a total, by total, then due at start, then id. */
  order: Uint32Array;
  /** Indices without one (NaN), by id. */
  unmet: Uint32Array;
}

/**
 * Ranks by total, then due at start, then id. `byId` holds the indices in the order of their ids.
 *
 * Total and position by id are packed into one number each and sorted as numbers, many times faster than with a
 * comparison; runs of equal totals are then put in order of the amount due.
 */
export function rankOrder(byId: Uint32Array, totalCents: Float64Array, dueCents: Float64Array): RankOrder {
  const count = byId.length;
  const packed = new Float64Array(count);
  const unmet = new Uint32Array(count);
  let met = 0;
  let missed = 0;
  let greatest = 0;
  for (let rank = 0; rank < count; rank += 1) {
    const index = byId[rank] as number;
    const total = totalCents[index] as number;
    if (Number.isNaN(total)) {
      unmet[missed] = index;
      missed += 1;
    } else {
      greatest = Math.max(greatest, total);
      packed[met] = total * count + rank;
      met += 1;
    }
  }
  const keys = packed.subarray(0, met);
  const order = new Uint32Array(met);
  if (Number.isSafeInteger((greatest + 1) * count)) {
    keys.sort();
    for (let position = 0; position < met; position += 1)
      order[position] = byId[(keys[position] as number) % count] as number;
  } else {
    order.set(byId.filter((index) => !Number.isNaN(totalCents[index])));
    order.sort((a, b) => (totalCents[a] as number) - (totalCents[b] as number));
  }
  orderRuns(order, totalCents, dueCents);
  return { order, unmet: unmet.slice(0, missed) };
}

/** Puts indices of equal totals, which are in the order of ids, in order of the amount due; the sort is stable. */
function orderRuns(order: Uint32Array, totalCents: Float64Array, dueCents: Float64Array): void {
  let start = 0;
  while (start < order.length) {
    const total = totalCents[order[start] as number];
    let end = start + 1;
    while (end < order.length && totalCents[order[end] as number] === total) end += 1;
    if (end - start > 1)
      order.subarray(start, end).sort((a, b) => (dueCents[a] as number) - (dueCents[b] as number));
    start = end;
  }
}
