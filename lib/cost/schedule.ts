/** Section 5, the schedule: in which month each item falls. */

import type { Item } from '@/lib/cost/result';
import { TAXED_KINDS } from '@/lib/cost/tax';
import { fraction, multiply, round } from '@/lib/money';

/** Equal parts, the first in month `start` (from 0), the others `step` months apart. */
export interface Steps {
  start: number;
  step: number;
  count: number;
}

/** Parts by weight, the first in month `start`, the others in the months after it. */
export interface Weights {
  start: number;
  weights: readonly number[];
}

/** When an item is paid: evenly, at the start, in steps, by weights, in given months (repeats allowed), or like the items it taxes. */
export type Timing = 'even' | 'start' | 'taxed' | Steps | Weights | readonly number[];

/** Equal parts in so many months from `start` on. */
export const evenly = (start: number, months: number): Timing => ({ start, step: 1, count: months });

/**
 * Shares whole cents among months by weight: each month's share is rounded half away from zero, and the last month
 * with a weight takes the rest, so that the shares add up.
 */
export function share(cents: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const last = weights.findLastIndex((weight) => weight !== 0);
  const shares = weights.map((weight, month) =>
    month === last || whole === 0 ? 0 : round(multiply(fraction(cents), fraction(weight, whole))),
  );
  if (last >= 0) shares[last] = cents - shares.reduce((sum, amount) => sum + amount, 0);
  return shares;
}

const isList = (timing: Steps | readonly number[]): timing is readonly number[] => Array.isArray(timing);

function monthsOf(timing: 'start' | Steps | readonly number[]): readonly number[] {
  if (timing === 'start') return [0];
  if (isList(timing)) return timing;
  return Array.from({ length: timing.count }, (_, index) => timing.start + index * timing.step);
}

function weightsOf(timing: Exclude<Timing, 'taxed'>, months: number): number[] {
  const sums = new Array<number>(months).fill(timing === 'even' ? 1 : 0);
  if (timing === 'even') return sums;
  const put = (month: number, weight: number): void => {
    // A purchase may fall past the horizon: it is part of the total, so of the last month.
    const within = Math.min(month, months - 1);
    sums[within] = (sums[within] ?? 0) + weight;
  };
  if (typeof timing === 'object' && 'weights' in timing)
    timing.weights.forEach((weight, index) => {
      put(timing.start + index, weight);
    });
  else for (const month of monthsOf(timing)) put(month, 1);
  return sums;
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
    // The tax item is last, after every item that it is computed from.
    const row = share(item.amountCents, timing === 'taxed' ? taxedMonths : weightsOf(timing, months));
    if (TAXED_KINDS.has(item.kind))
      row.forEach((cents, month) => {
        taxedMonths[month] = (taxedMonths[month] ?? 0) + cents;
      });
    return row;
  });
}
