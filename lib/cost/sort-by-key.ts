/** Sorting of many indices by whole numbers, without comparing them (radix sort). */

/** Bits of a key that one pass sorts by: few enough that the counters stay in the processor's nearest cache. */
const BITS = 11;
const DIGITS = 1 << BITS;

/** The greatest key that can be sorted by. */
export const GREATEST_KEY = 2 ** 32 - 1;

/** An array that grows and is used again: arrays of a whole catalog made at every call keep the garbage collector busy. */
export class Spare {
  private array = new Uint32Array(0);

  /** The first `length` places; what was handed out before is overwritten. */
  take(length: number): Uint32Array {
    if (this.array.length < length) this.array = new Uint32Array(length);
    return this.array.subarray(0, length);
  }
}

const spareKeys = new Spare();
const spareMembers = new Spare();
const counters = new Uint32Array(DIGITS);

/**
 * Sorts members by their keys, the least first, and the keys with them; members with equal keys keep their order. No key
 * is above `greatest`. Both arrays are sorted in place.
 */
export function sortByKey(members: Uint32Array, keys: Uint32Array, greatest: number): void {
  const { length } = members;
  let from = { members, keys };
  let to = { members: spareMembers.take(length), keys: spareKeys.take(length) };
  // The lowest digits first: each pass keeps the order of the one before among equals.
  for (let shift = 0; shift < 32 && greatest / 2 ** shift >= 1; shift += BITS) {
    counters.fill(0);
    for (let at = 0; at < length; at += 1) {
      const digit = ((from.keys[at] as number) >>> shift) & (DIGITS - 1);
      counters[digit] = (counters[digit] as number) + 1;
    }
    let start = 0;
    for (let digit = 0; digit < DIGITS; digit += 1) {
      const count = counters[digit] as number;
      counters[digit] = start;
      start += count;
    }
    for (let at = 0; at < length; at += 1) {
      const key = from.keys[at] as number;
      const digit = (key >>> shift) & (DIGITS - 1);
      const place = counters[digit] as number;
      counters[digit] = place + 1;
      to.keys[place] = key;
      to.members[place] = from.members[at] as number;
    }
    [from, to] = [to, from];
  }
  if (from.members !== members) {
    members.set(from.members);
    keys.set(from.keys);
  }
}
