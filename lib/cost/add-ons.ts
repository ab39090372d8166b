/** The cheapest choice of add-ons: exact, by branch and bound. */
import type { PreparedAddOn } from '@/lib/cost/prepared-plan';
import { costsNothing, type Usage, type UsageCost } from '@/lib/cost/usage';

export interface Price {
  totalCents: number;
  dueCents: number;
}

export interface Choice<P extends Price> {
  /** Units per line of each add-on, in document order; none where one has no number. */
  counts: readonly number[];
  usage: UsageCost;
  price: P;
}

/** One shared object, so that "no add-on was chosen" can be told by identity. */
export const NO_ADD_ONS: readonly number[] = [];

/**
 * The add-ons that make `price` lowest. Ties go to fewer units, then to the smaller amount due at start, then to
 * document order. null where some use cannot be had even with all of them.
 *
 * `plain` is the cost of the use without add-ons; null where the use needs one.
 * `price(addOnCents, usage)` must not fall when either argument costs more. The bound of a branch is the price of the
 * units chosen so far with all remaining add-ons granted for free.
 */
export function chooseAddOns<P extends Price>(
  addOns: readonly PreparedAddOn[],
  usage: Usage,
  plain: UsageCost | null,
  price: (addOnCentsPerLine: number, usage: UsageCost) => P,
): Choice<P> | null {
  let best: Choice<P> | null = plain && { counts: NO_ADD_ONS, usage: plain, price: price(0, plain) };
  if (addOns.length === 0 || (plain && costsNothing(plain))) return best;
  const useful = usage.usefulCounts();
  if (useful.every((count) => count === 0)) return best;
  let bestUnits = 0;

  const isBetter = (candidate: P, units: number): boolean => {
    if (!best) return true;
    const difference =
      candidate.totalCents - best.price.totalCents ||
      units - bestUnits ||
      candidate.dueCents - best.price.dueCents;
    return difference < 0;
  };

  const counts = useful.slice();
  // counts[k…] hold the maximum of the add-ons that are not decided yet, so that one evaluation bounds the branch.
  const search = (k: number, cents: number, units: number): void => {
    const cost = usage.cost(counts);
    if (!cost) return;
    const bound = price(cents, cost);
    if (k === counts.length) {
      if (isBetter(bound, units)) {
        best = { counts: counts.slice(), usage: cost, price: bound };
        bestUnits = units;
      }
      return;
    }
    if (best) {
      const difference = bound.totalCents - best.price.totalCents || units - bestUnits;
      if (difference > 0) return;
    }
    const maximum = useful[k] ?? 0;
    for (let count = maximum; count >= 0; count -= 1) {
      counts[k] = count;
      search(k + 1, cents + count * (addOns[k]?.cents ?? 0), units + count);
    }
    counts[k] = maximum;
  };
  search(0, 0, 0);
  return best;
}
