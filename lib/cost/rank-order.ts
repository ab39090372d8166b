/** The order of a ranking by index, from totals in typed arrays. */
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

/** Sorts members, which are in the order of standing, by whole numbers, then by standing, due at start and id. */
function orderBy(
  members: Uint32Array,
  majorOf: (index: number) => number,
  { groups }: Standing,
  dueCents: Float64Array,
): Uint32Array {
  const count = members.length;
  const majors = Float64Array.from(members, majorOf);
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const major of majors) {
    if (major < least) least = major;
    if (major > greatest) greatest = major;
  }
  const order = new Uint32Array(count);
  if (Number.isSafeInteger((greatest - least + 1) * count)) {
    // Number and position are packed into one number each and sorted as numbers, many times faster than by comparison.
    const packed = majors.map((major, position) => (major - least) * count + position).sort();
    packed.forEach((value, position) => {
      order[position] = members[value % count] as number;
    });
  } else {
    const positions = Uint32Array.from(members, (_, position) => position);
    positions.sort((a, b) => (majors[a] as number) - (majors[b] as number));
    order.set(positions.map((position) => members[position] as number));
  }
  orderRuns(order, majorOf, groups, dueCents);
  return order;
}

/** Puts equals, which are in the order of ids, in order of the amount due; the sort is stable. */
function orderRuns(
  order: Uint32Array,
  majorOf: (index: number) => number,
  groups: Uint32Array,
  dueCents: Float64Array,
): void {
  let start = 0;
  while (start < order.length) {
    const first = order[start] as number;
    const major = majorOf(first);
    let end = start + 1;
    while (end < order.length) {
      const next = order[end] as number;
      if (groups[next] !== groups[first] || majorOf(next) !== major) break;
      end += 1;
    }
    if (end - start > 1)
      order.subarray(start, end).sort((a, b) => (dueCents[a] as number) - (dueCents[b] as number));
    start = end;
  }
}

/** Ranks plans (tariff model, section 4, Order). `byId` holds the indices in the order of their ids. */
export function rankOrder(byId: Uint32Array, standing: Standing, columns: RankColumns): RankOrder {
  const { totalCents, dueCents, asks, open } = columns;
  const count = byId.length;
  const groups = {
    meets: new Uint32Array(count),
    exact: new Uint32Array(count),
    open: new Uint32Array(count),
  };
  let [meets, exact, atLeast, mostAsks, least, greatest] = [0, 0, 0, 0, 0, 0];
  for (let rank = 0; rank < count; rank += 1) {
    const index = standing.order[rank] as number;
    const total = totalCents[index] as number;
    if (Number.isNaN(total)) continue;
    if (asks[index] === 0) {
      groups.meets[meets] = index;
      meets += 1;
      continue;
    }
    mostAsks = Math.max(mostAsks, asks[index] as number);
    least = Math.min(least, total);
    greatest = Math.max(greatest, total);
    if (open[index]) {
      groups.open[atLeast] = index;
      atLeast += 1;
    } else {
      groups.exact[exact] = index;
      exact += 1;
    }
  }
  const totalOf = (index: number): number => totalCents[index] as number;
  const asksOf = (index: number): number => asks[index] as number;
  const span = greatest - least + 1;
  const byTotal = (index: number): number => totalOf(index) * (mostAsks + 1) + asksOf(index);
  const byAsks = (index: number): number => asksOf(index) * span + totalOf(index);
  const mayMeet = new Uint32Array(exact + atLeast);
  mayMeet.set(orderBy(groups.exact.subarray(0, exact), byTotal, standing, dueCents));
  mayMeet.set(orderBy(groups.open.subarray(0, atLeast), byAsks, standing, dueCents), exact);
  return {
    order: orderBy(groups.meets.subarray(0, meets), totalOf, standing, dueCents),
    mayMeet,
    unmet: byId.filter((index) => Number.isNaN(totalCents[index])),
  };
}
