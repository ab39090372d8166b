/** The order of a ranking by index, from totals in typed arrays. */
import { GREATEST_KEY, Spare, sortByKey } from '@/lib/cost/sort-by-key';
import type { Standing } from '@/lib/cost/standing';

export interface RankOrder {
  /** Indices of plans that meet the need: by total, priority data, high-speed data, due at start, id. */
  order: Uint32Array;
  /**
   * Indices of plans that may meet it: exact totals by total, then fewer asks; after them "at least" totals by fewer
   * asks, then total; ties as above.
   */
  mayMeet: Uint32Array;
  /** Indices without a total (NaN), by id. */
  unmet: Uint32Array;
}

/** What a ranking reads, by index. */
export interface RankColumns {
  totalCents: Float64Array;
  dueCents: Float64Array;
  /** How many things have to be asked; 0 where the plan meets the need. */
  asks: Uint16Array;
  /** 1 where the total is "at least". */
  open: Uint8Array;
}

/** Whole numbers by index: totals, or counts of asks. */
type Column = Float64Array | Uint16Array;

/** The least and the greatest number of some members. */
function boundsOf(members: Uint32Array, column: Column): [least: number, greatest: number] {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let position = 0; position < members.length; position += 1) {
    const value = column[members[position] as number] as number;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return [least, greatest];
}

const keyBuffer = new Spare();

/**
 * Sorts members, which are in the order of standing, by two columns, then by standing, due at start and id. Both numbers
 * are packed into one key, since sorting by a key is many times faster than by comparison.
 */
function orderBy(
  members: Uint32Array,
  [first, second]: readonly [Column, Column],
  { groups }: Standing,
  dueCents: Float64Array,
): Uint32Array {
  const count = members.length;
  const [firstLeast, firstGreatest] = boundsOf(members, first);
  const [secondLeast, secondGreatest] = boundsOf(members, second);
  const span = secondGreatest - secondLeast + 1;
  const greatest = (firstGreatest - firstLeast) * span + secondGreatest - secondLeast;
  const order = members.slice();
  if (greatest <= GREATEST_KEY) {
    const keys = keyBuffer.take(count);
    for (let position = 0; position < count; position += 1) {
      const index = members[position] as number;
      keys[position] =
        ((first[index] as number) - firstLeast) * span + (second[index] as number) - secondLeast;
    }
    sortByKey(order, keys, greatest);
  } else {
    const difference = (column: Column, a: number, b: number) =>
      (column[a] as number) - (column[b] as number);
    order.sort((a, b) => difference(first, a, b) || difference(second, a, b));
  }
  const isEqual = (a: number, b: number): boolean =>
    first[a] === first[b] && second[a] === second[b] && groups[a] === groups[b];
  orderRuns(order, isEqual, dueCents);
  return order;
}

/** Puts equals, which are in the order of ids, in order of the amount due; the sort is stable. */
function orderRuns(
  order: Uint32Array,
  isEqual: (a: number, b: number) => boolean,
  dueCents: Float64Array,
): void {
  let start = 0;
  while (start < order.length) {
    let end = start + 1;
    while (end < order.length && isEqual(order[start] as number, order[end] as number)) end += 1;
    if (end - start > 1)
      order.subarray(start, end).sort((a, b) => (dueCents[a] as number) - (dueCents[b] as number));
    start = end;
  }
}

const byVerdict = { meets: new Spare(), exact: new Spare(), atLeast: new Spare(), unmet: new Spare() };

/** Ranks plans (tariff model, section 4, Order). `byId` holds the indices in the order of their ids. */
export function rankOrder(byId: Uint32Array, standing: Standing, columns: RankColumns): RankOrder {
  const { totalCents, dueCents, asks, open } = columns;
  const count = byId.length;
  const meets = byVerdict.meets.take(count);
  const exact = byVerdict.exact.take(count);
  const atLeast = byVerdict.atLeast.take(count);
  const unmet = byVerdict.unmet.take(count);
  // Counters of their own, not in an object by group: this loop reads every plan of a ranking.
  let metCount = 0;
  let exactCount = 0;
  let atLeastCount = 0;
  let unmetCount = 0;
  for (let rank = 0; rank < count; rank += 1) {
    const byName = byId[rank] as number;
    if (Number.isNaN(totalCents[byName] as number)) {
      unmet[unmetCount] = byName;
      unmetCount += 1;
    }
    const index = standing.order[rank] as number;
    if (Number.isNaN(totalCents[index] as number)) continue;
    if (asks[index] === 0) {
      meets[metCount] = index;
      metCount += 1;
    } else if (open[index]) {
      atLeast[atLeastCount] = index;
      atLeastCount += 1;
    } else {
      exact[exactCount] = index;
      exactCount += 1;
    }
  }
  const ordered = (members: Uint32Array, by: readonly [Column, Column]): Uint32Array =>
    orderBy(members, by, standing, dueCents);
  const mayMeet = new Uint32Array(exactCount + atLeastCount);
  mayMeet.set(ordered(exact.subarray(0, exactCount), [totalCents, asks]));
  mayMeet.set(ordered(atLeast.subarray(0, atLeastCount), [asks, totalCents]), exactCount);
  return {
    order: ordered(meets.subarray(0, metCount), [totalCents, asks]),
    mayMeet,
    unmet: unmet.slice(0, unmetCount),
  };
}
