/** The offers of a plan to one buyer: each option's price for the need's lines, and the cheapest cover of months. */
import type { PreparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedOption, PreparedPlan } from '@/lib/cost/prepared-plan';
import { fraction, multiply, ONE, round } from '@/lib/money';

/** An option priced for the need's lines. */
export interface Priced {
  option: PreparedOption;
  cents: number;
  /** Autopay discount on each purchase; never above the price. */
  discountCents: number;
}

export interface Purchases extends Priced {
  /** Number of purchases of a term, or months of a cycle; for a stay, number of purchases. */
  count: number;
  /** Month of the first purchase, from 0; the others follow at the option's length. */
  startMonth: number;
}

/** Cents that the account pays for this number of lines; null where it is not sold. */
function priceForLines(option: PreparedOption, lines: number): number | null {
  const stated = option.prices.get(lines);
  if (stated !== undefined) return stated;
  if (lines < option.greatest || option.extraLineCents === null) return null;
  return (option.prices.get(option.greatest) ?? 0) + (lines - option.greatest) * option.extraLineCents;
}

function priced(options: PreparedOption[], { lines, need }: PreparedNeed): Priced[] {
  const result: Priced[] = [];
  for (const option of options) {
    const cents = priceForLines(option, lines);
    if (cents === null) continue;
    const perLine = option.source.autopayDiscount?.per === 'line';
    const full = need.autopay ? option.autopayCents * (perLine ? lines : 1) : 0;
    result.push({ option, cents, discountCents: Math.min(full, cents) });
  }
  return result;
}

/** Cents for `count` purchases of a term or `count` months of a cycle at `cents` each; rounded once. */
export function paid(cents: number, { perMonth }: PreparedOption, count: number): number {
  return perMonth.d === 1 ? cents * count : round(multiply(fraction(cents * count), perMonth));
}

/** Cents of `count` purchases or months, net of autopay. */
export const netOf = ({ option, cents, discountCents }: Priced, count: number): number =>
  paid(cents, option, count) - paid(discountCents, option, count);

/** Cents of one purchase, net of autopay. */
export const dueOf = ({ cents, discountCents }: Priced): number => cents - discountCents;

// Properties are listed one by one because object spread is several times slower here.
export function bought(
  { option, cents, discountCents }: Priced,
  count: number,
  startMonth: number,
): Purchases {
  return { option, cents, discountCents, count, startMonth };
}

/** Prepends a purchase; it is merged with the next entry where that is of the same option. */
export function merge(first: Purchases, rest: Purchases[]): Purchases[] {
  const [next, ...others] = rest;
  if (next?.option !== first.option) return [first, ...rest];
  return [{ ...first, count: first.count + next.count }, ...others];
}

/** The cheapest cover of n months by terms and at most one cycle; costs are cached by n. */
export class Cover {
  /** [n]: cost of n months by a cycle only. */
  private readonly byCycle: number[] = [0];
  /** [k][n]: cost of n months by terms k and later only, which may reach past n; the last row has no term. */
  private readonly byTerms: number[][];
  /** [k][n]: cost of n months by those terms and a cycle. */
  private readonly cost: number[][];

  constructor(
    private readonly terms: readonly Priced[],
    private readonly cycles: readonly Priced[],
  ) {
    this.byTerms = [...terms.map(() => [0]), [0]];
    this.cost = terms.map(() => [0]);
  }

  private cycleCost(months: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (const cycle of this.cycles) least = Math.min(least, netOf(cycle, months));
    return least;
  }

  /** Fills the tables up to `months`. */
  private grow(months: number): void {
    const { byCycle, byTerms, cost, terms, cycles } = this;
    for (let n = byCycle.length; n <= months; n += 1) {
      byCycle.push(this.cycleCost(n));
      (byTerms[terms.length] as number[]).push(Number.POSITIVE_INFINITY);
      for (let k = terms.length - 1; k >= 0; k -= 1) {
        const term = terms[k] as Priced;
        const row = byTerms[k] as number[];
        const after = row[Math.max(0, n - term.option.months)] as number;
        row.push(Math.min((byTerms[k + 1] as number[])[n] as number, dueOf(term) + after));
        let least = row[n] as number;
        if (cycles.length > 0)
          for (let used = 1; used <= n; used += 1)
            least = Math.min(least, (row[n - used] as number) + (byCycle[used] as number));
        (cost[k] as number[]).push(least);
      }
    }
  }

  /** Lowest cost of n months with terms `from` and later and a cycle; Infinity where there is none. */
  of(n: number, from = 0): number {
    if (n <= 0) return 0;
    const row = this.cost[from];
    if (!row) return this.cycleCost(n);
    if (n >= row.length) this.grow(n);
    return row[n] as number;
  }

  /** The purchases whose cost is `of(months, from)`; ties go to document order. */
  purchases(months: number, startMonth: number, from = 0): Purchases[] {
    if (months <= 0) return [];
    const target = this.of(months, from);
    const cycle = this.cycles.find((entry) => netOf(entry, months) === target);
    let next = -1;
    for (let k = from; k < this.terms.length; k += 1) {
      const term = this.terms[k] as Priced;
      const better = next < 0 || term.option.index < (this.terms[next] as Priced).option.index;
      if (better && dueOf(term) + this.of(months - term.option.months, k) === target) next = k;
    }
    const term = this.terms[next];
    if (cycle && (!term || cycle.option.index < term.option.index))
      return [bought(cycle, months, startMonth)];
    if (!term) throw new Error('No purchase continues a cheapest cover');
    const length = term.option.months;
    return merge(bought(term, 1, startMonth), this.purchases(months - length, startMonth + length, next));
  }
}

/** Shared by plans whose only offer is one cycle. */
const NO_COVER = new Cover([], []);

export interface Offers {
  /** `PreparedNeed.buyer` of the need they were made for. */
  buyer: number;
  terms: Priced[];
  cycles: Priced[];
  /** Empty unless the need is a new customer's. */
  intros: Priced[];
  /** Net cents a month where one cycle paid by the month is the only offer; else null. */
  flatCents: number | null;
  cover: Cover;
}

function makeOffers(plan: PreparedPlan, need: PreparedNeed): Offers {
  const terms = priced(plan.terms, need);
  const cycles = priced(plan.cycles, need);
  const intros = need.need.newCustomer ? priced(plan.intros, need) : [];
  const only = cycles.length === 1 && terms.length === 0 && intros.length === 0 ? cycles[0] : null;
  const flatCents = only && only.option.perMonth === ONE ? dueOf(only) : null;
  const cover = only ? NO_COVER : new Cover(terms, cycles);
  return { buyer: need.buyer, terms, cycles, intros, flatCents, cover };
}

const lastOffers = new WeakMap<PreparedPlan, Offers>();

/** The offers to this buyer, cached by plan: period and use change far more often than the buyer. */
export function offersFor(plan: PreparedPlan, need: PreparedNeed): Offers {
  const last = lastOffers.get(plan);
  if (last?.buyer === need.buyer) return last;
  const offers = makeOffers(plan, need);
  lastOffers.set(plan, offers);
  return offers;
}
