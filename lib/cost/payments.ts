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

/** Keeps the best of the candidates offered: lowest total, then smallest amount due at start, then document order. */
class Best implements Payments {
  totalCents = Number.POSITIVE_INFINITY;
  dueCents = Number.POSITIVE_INFINITY;
  purchases: () => Purchases[] = () => [];

  /** Whether a candidate with these amounts could be taken; the others need no list of purchases. */
  isOpenTo(totalCents: number, dueCents: number): boolean {
    if (totalCents !== this.totalCents) return totalCents < this.totalCents;
    return Number.isFinite(totalCents) && dueCents <= this.dueCents;
  }

  offer(totalCents: number, dueCents: number, purchases: () => Purchases[]): void {
    const equal = totalCents === this.totalCents && dueCents === this.dueCents;
    if (equal && !precedes(documentOrder(purchases()), documentOrder(this.purchases()))) return;
    this.totalCents = totalCents;
    this.dueCents = dueCents;
    this.purchases = purchases;
  }

  repeated(entry: Priced, totalCents: number, count: number): void {
    const dueCents = dueOf(entry);
    if (this.isOpenTo(totalCents, dueCents))
      this.offer(totalCents, dueCents, () => [bought(entry, count, 0)]);
  }

  result(): Payments | null {
    return Number.isFinite(this.totalCents) ? this : null;
  }
}

function overMonths({ terms, cycles, intros, cover }: Offers, horizon: number): Payments | null {
  const best = new Best();
  for (const intro of intros) {
    const length = intro.option.months;
    const maxUses = Math.min(intro.option.source.maxUses ?? 1, Math.ceil(horizon / length));
    for (let count = 1; count <= maxUses; count += 1) {
      const covered = count * length;
      const totalCents = netOf(intro, count) + cover.of(horizon - covered);
      if (best.isOpenTo(totalCents, dueOf(intro)))
        best.offer(totalCents, dueOf(intro), () => [
          bought(intro, count, 0),
          ...cover.purchases(horizon - covered, covered),
        ]);
    }
  }
  for (let k = 0; k < terms.length; k += 1) {
    const term = terms[k] as Priced;
    const length = term.option.months;
    const totalCents = dueOf(term) + cover.of(horizon - length, k);
    if (best.isOpenTo(totalCents, dueOf(term)))
      best.offer(totalCents, dueOf(term), () =>
        merge(bought(term, 1, 0), cover.purchases(horizon - length, length, k)),
      );
  }
  for (const cycle of cycles) best.repeated(cycle, netOf(cycle, horizon), horizon);
  return best.result();
}

/** A stay is covered by one option, bought as often as needed. */
function overStay({ terms, cycles, intros }: Offers, stayDays: number): Payments | null {
  const best = new Best();
  for (const entries of [terms, cycles, intros])
    for (const entry of entries) {
      const { source, days } = entry.option;
      const length = days ?? 30 * ('months' in source.period ? source.period.months : 1);
      const count = Math.ceil(stayDays / length);
      if (source.newCustomersOnly && count > (source.maxUses ?? 1)) continue;
      best.repeated(entry, dueOf(entry) * count, count);
    }
  return best.result();
}

/**
 * The cheapest purchases that this person may make and that cover the horizon (tariff model, section 5, Payment
 * options and Stays); null where there are none for that many lines (reason `lines`).
 */
export function choosePayments(plan: PreparedPlan, need: PreparedNeed): Payments | null {
  const offers = offersFor(plan, need);
  return need.stayDays === null ? overMonths(offers, need.months) : overStay(offers, need.stayDays);
}
