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

/**
 * Sorts members, which are in the order of standing, by whole numbers (by index), then by standing, due at start and id.
 * Number and position are packed into one number each and sorted as numbers, many times faster than by comparison.
 */
function orderBy(
  members: Uint32Array,
  majors: Float64Array,
  { groups }: Standing,
  dueCents: Float64Array,
): Uint32Array {
  const count = members.length;
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let position = 0; position < count; position += 1) {
    const major = majors[members[position] as number] as number;
    if (major < least) least = major;
    if (major > greatest) greatest = major;
  }
  const order = new Uint32Array(count);
  if (Number.isSafeInteger((greatest - least + 1) * count)) {
    const packed = new Float64Array(count);
    for (let position = 0; position < count; position += 1)
      packed[position] = ((majors[members[position] as number] as number) - least) * count + position;
    packed.sort();
    for (let position = 0; position < count; position += 1)
      order[position] = members[(packed[position] as number) % count] as number;
  } else {
    order.set(members);
    order.sort((a, b) => (majors[a] as number) - (majors[b] as number));
  }
  orderRuns(order, majors, groups, dueCents);
  return order;
}

/** Puts equals, which are in the order of ids, in order of the amount due; the sort is stable. */
function orderRuns(
  order: Uint32Array,
  majors: Float64Array,
  groups: Uint32Array,
  dueCents: Float64Array,
): void {
  let start = 0;
  while (start < order.length) {
    const first = order[start] as number;
    const major = majors[first];
    let end = start + 1;
    while (end < order.length) {
      const next = order[end] as number;
      if (groups[next] !== groups[first] || majors[next] !== major) break;
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
  let meets = 0;
  let exact = 0;
  let atLeast = 0;
  let mostAsks = 0;
  let least = 0;
  let greatest = 0;
  const unmet = new Uint32Array(count);
  let missed = 0;
  for (let rank = 0; rank < count; rank += 1) {
    const byName = byId[rank] as number;
    if (Number.isNaN(totalCents[byName] as number)) {
      unmet[missed] = byName;
      missed += 1;
    }
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
  const span = greatest - least + 1;
  const byTotal = new Float64Array(exact > 0 ? count : 0);
  const byAsks = new Float64Array(atLeast > 0 ? count : 0);
  for (let position = 0; position < exact; position += 1) {
    const index = groups.exact[position] as number;
    byTotal[index] = (totalCents[index] as number) * (mostAsks + 1) + (asks[index] as number);
  }
  for (let position = 0; position < atLeast; position += 1) {
    const index = groups.open[position] as number;
    byAsks[index] = (asks[index] as number) * span + (totalCents[index] as number);
  }
  const mayMeet = new Uint32Array(exact + atLeast);
  mayMeet.set(orderBy(groups.exact.subarray(0, exact), byTotal, standing, dueCents));
  mayMeet.set(orderBy(groups.open.subarray(0, atLeast), byAsks, standing, dueCents), exact);
  return {
    order: orderBy(groups.meets.subarray(0, meets), totalCents, standing, dueCents),
    mayMeet,
    unmet: unmet.slice(0, missed),
  };
}
