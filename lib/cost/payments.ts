/** Section 5, Payment options: the cheapest purchases that cover the horizon. */
import {
  bought,
  dueOf,
  merge,
  netOf,
  type Offers,
  offersFor,
  type Priced,
  type Purchases,
} from '@/lib/cost/offers';
import type { PreparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedPlan } from '@/lib/cost/prepared-plan';

export interface Payments {
  /** Net of autopay. */
  totalCents: number;
  /** The first purchase for all lines, net of autopay, without fees. */
  dueCents: number;
  /** In order of purchase. */
  purchases(): Purchases[];
}

const documentOrder = (purchases: Purchases[]): number[] =>
  purchases.flatMap(({ option, count }) => new Array<number>(count).fill(option.index));

function precedes(a: number[], b: number[]): boolean {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1)
    if (a[index] !== b[index]) return (a[index] as number) < (b[index] as number);
  return a.length < b.length;
}

/** The better of two: lower total, then smaller amount due at start, then document order. */
function cheaper(best: Payments | null, candidate: Payments): Payments | null {
  if (!Number.isFinite(candidate.totalCents)) return best;
  if (!best) return candidate;
  const difference = candidate.totalCents - best.totalCents || candidate.dueCents - best.dueCents;
  if (difference !== 0) return difference < 0 ? candidate : best;
  return precedes(documentOrder(candidate.purchases()), documentOrder(best.purchases())) ? candidate : best;
}

const repeated = (entry: Priced, totalCents: number, count: number): Payments => ({
  totalCents,
  dueCents: dueOf(entry),
  purchases: () => [bought(entry, count, 0)],
});

function overMonths({ terms, cycles, intros, only, cover }: Offers, horizon: number): Payments | null {
  if (only) return repeated(only, netOf(only, horizon), horizon);
  let best: Payments | null = null;
  for (const intro of intros) {
    const length = intro.option.months;
    const maxUses = Math.min(intro.option.source.maxUses ?? 1, Math.ceil(horizon / length));
    for (let count = 1; count <= maxUses; count += 1) {
      const covered = count * length;
      best = cheaper(best, {
        totalCents: netOf(intro, count) + cover.of(horizon - covered),
        dueCents: dueOf(intro),
        purchases: () => [bought(intro, count, 0), ...cover.purchases(horizon - covered, covered)],
      });
    }
  }
  for (let k = 0; k < terms.length; k += 1) {
    const term = terms[k] as Priced;
    const length = term.option.months;
    best = cheaper(best, {
      totalCents: dueOf(term) + cover.of(horizon - length, k),
      dueCents: dueOf(term),
      purchases: () => merge(bought(term, 1, 0), cover.purchases(horizon - length, length, k)),
    });
  }
  for (const cycle of cycles) best = cheaper(best, repeated(cycle, netOf(cycle, horizon), horizon));
  return best;
}

/** A stay is covered by one option, bought as often as needed. */
function overStay({ terms, cycles, intros }: Offers, stayDays: number): Payments | null {
  let best: Payments | null = null;
  for (const entries of [terms, cycles, intros])
    for (const entry of entries) {
      const { source, days } = entry.option;
      const length = days ?? 30 * ('months' in source.period ? source.period.months : 1);
      const count = Math.ceil(stayDays / length);
      if (source.newCustomersOnly && count > (source.maxUses ?? 1)) continue;
      best = cheaper(best, repeated(entry, dueOf(entry) * count, count));
    }
  return best;
}

/**
 * The cheapest purchases that this person may make and that cover the horizon (tariff model, section 5, Payment
 * options and Stays); null where there are none for that many lines (reason `lines`).
 */
export function choosePayments(plan: PreparedPlan, need: PreparedNeed): Payments | null {
  const offers = offersFor(plan, need);
  return need.stayDays === null ? overMonths(offers, need.months) : overStay(offers, need.stayDays);
}
