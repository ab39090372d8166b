/** Section 5, the schedule: in which month each item falls. */

import type { Item } from '@/lib/cost/result';
import { TAXED_KINDS } from '@/lib/cost/tax';
import { fraction, round } from '@/lib/money';

/** How an item falls: evenly, at the start, in given months (a month may stand more than once), or as what it taxes. */
export type Timing = 'even' | 'start' | 'taxed' | readonly number[];

/**
 * Shares whole cents among months by weight: each month's share is rounded half away from zero, and the last month
 * with a weight takes the rest, so that the shares add up.
 */
export function share(cents: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const last = weights.findLastIndex((weight) => weight !== 0);
  const shares = weights.map((weight, month) =>
    month === last || whole === 0 ? 0 : round(fraction(cents * weight, whole)),
  );
  if (last >= 0) shares[last] = cents - shares.reduce((sum, amount) => sum + amount, 0);
  return shares;
}

function weightsOf(timing: Exclude<Timing, 'taxed'>, months: number): number[] {
  const weights = new Array<number>(months).fill(timing === 'even' ? 1 : 0);
  if (timing === 'start') weights[0] = 1;
  else if (timing !== 'even')
    for (const month of timing) {
      const within = Math.min(month, months - 1);
      weights[within] = (weights[within] ?? 0) + 1;
    }
  return weights;
}

/** For each item its amount in each month; each row adds up to the item's amount. */
export function scheduleItems(
  items: readonly Item[],
  timings: readonly Timing[],
  months: number,
): number[][] {
  const taxedMonths = new Array<number>(months).fill(0);
  return items.map((item, index) => {
    const timing = timings[index] ?? 'even';
    // Taxes stand last, after everything that they are on.
    const row = share(item.amountCents, timing === 'taxed' ? taxedMonths : weightsOf(timing, months));
    if (TAXED_KINDS.has(item.kind))
      row.forEach((cents, month) => {
        taxedMonths[month] = (taxedMonths[month] ?? 0) + cents;
      });
    return row;
  });
}
