/** Section 5, Payment options: which purchases cover the horizon for the least money. */
import type { PreparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedOption, PreparedPlan } from '@/lib/cost/prepared-plan';
import type { Item } from '@/lib/cost/result';
import type { Timing } from '@/lib/cost/schedule';
import { fraction, multiply, round } from '@/lib/money';

/** An option at the price of the need's lines. */
interface Priced {
  option: PreparedOption;
  cents: number;
  /** Taken off each purchase; never above the price. */
  discountCents: number;
}

export interface Purchases extends Priced {
  /** Purchases of a term, months of a cycle; of a stay: purchases. */
  count: number;
  /** Month (from 0) of the first; the others follow at the option's length. */
  startMonth: number;
}

export interface Payments {
  /** In the order in which they are bought. */
  purchases: Purchases[];
  /** Less autopay. */
  totalCents: number;
  /** The first purchase for all lines, less autopay, without fees. */
  dueCents: number;
  /** The purchases as items, made when first asked for; answers share them. */
  lines: TimedItem[] | null;
}

export interface TimedItem {
  item: Item;
  timing: Timing;
}

/** What the account pays for so many lines; null = not sold. */
function priceForLines(option: PreparedOption, lines: number): number | null {
  const stated = option.prices.get(lines);
  if (stated !== undefined) return stated;
  if (lines < option.greatest || option.extraLineCents === null) return null;
  return (option.prices.get(option.greatest) ?? 0) + (lines - option.greatest) * option.extraLineCents;
}

function priced(option: PreparedOption, { lines, need }: PreparedNeed): Priced | null {
  const cents = priceForLines(option, lines);
  if (cents === null) return null;
  const perLine = option.source.autopayDiscount?.per === 'line';
  const full = need.autopay ? option.autopayCents * (perLine ? lines : 1) : 0;
  return { option, cents, discountCents: Math.min(full, cents) };
}

const pricedAll = (options: PreparedOption[], need: PreparedNeed): Priced[] =>
  options.map((option) => priced(option, need)).filter((entry) => entry !== null);

/** An amount paid at each of `count` purchases of a term or through `count` months of a cycle, rounded once. */
export function paid(cents: number, { perMonth }: PreparedOption, count: number): number {
  return perMonth.d === 1 ? cents * count : round(multiply(fraction(cents * count), perMonth));
}

const netOf = ({ option, cents, discountCents }: Priced, count: number): number =>
  paid(cents, option, count) - paid(discountCents, option, count);

const dueOf = ({ cents, discountCents }: Priced): number => cents - discountCents;

// Written out: spreading is several times slower, and this runs for each plan at each move of a slider.
function bought({ option, cents, discountCents }: Priced, count: number, startMonth: number): Purchases {
  return { option, cents, discountCents, count, startMonth };
}

/** How the months that an intro offer leaves are covered at least cost: by terms and at most one cycle. */
class Rest {
  /** cost[k][n]: cheapest cover of n months by terms from the k-th on (which may reach past it) and a cycle. */
  private readonly cost: number[][];

  constructor(
    readonly terms: Priced[],
    readonly cycles: Priced[],
    horizon: number,
  ) {
    this.cost = terms.length === 0 ? [] : this.table(horizon);
  }

  private byCycle(months: number): number {
    return this.cycles.reduce(
      (least, cycle) => Math.min(least, netOf(cycle, months)),
      Number.POSITIVE_INFINITY,
    );
  }

  private table(horizon: number): number[][] {
    const months = Array.from({ length: horizon + 1 }, (_, n) => n);
    const cycleCost = months.map((n) => (n === 0 ? 0 : this.byCycle(n)));
    const byTerms = [months.map((n) => (n === 0 ? 0 : Number.POSITIVE_INFINITY))];
    for (const term of this.terms.toReversed()) {
      const without = byTerms[0] as number[];
      const row = [0];
      for (let n = 1; n <= horizon; n += 1) {
        const after = row[Math.max(0, n - term.option.months)] as number;
        row.push(Math.min(without[n] as number, dueOf(term) + after));
      }
      byTerms.unshift(row);
    }
    return byTerms.map((row) =>
      months.map((n) => {
        let least = Number.POSITIVE_INFINITY;
        for (let used = 0; used <= n; used += 1)
          least = Math.min(least, (row[n - used] as number) + (cycleCost[used] as number));
        return least;
      }),
    );
  }

  /** Least cost of covering n months with terms from the k-th on and a cycle; Infinity where it cannot be done. */
  of(n: number, from = 0): number {
    if (n <= 0) return 0;
    return this.terms.length === 0 ? this.byCycle(n) : (this.cost[from]?.[n] as number);
  }

  /** The purchases behind `of`; of equals, the option that stands first in the document. */
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

/** Puts a purchase before others, as one entry where the next is of the same option. */
function merge(first: Purchases, rest: Purchases[]): Purchases[] {
  const [next, ...others] = rest;
  if (next?.option !== first.option) return [first, ...rest];
  return [{ ...first, count: first.count + next.count }, ...others];
}

interface Candidate {
  totalCents: number;
  dueCents: number;
  purchases(): Purchases[];
}

const documentOrder = (purchases: Purchases[]): number[] =>
  purchases.flatMap(({ option, count }) => new Array<number>(count).fill(option.index));

function precedes(a: number[], b: number[]): boolean {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1)
    if (a[index] !== b[index]) return (a[index] as number) < (b[index] as number);
  return a.length < b.length;
}

/** Least total; of equals the smaller amount due at start, then document order. */
function cheapest(candidates: Candidate[]): Payments | null {
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if (!Number.isFinite(candidate.totalCents)) continue;
    const difference = best
      ? candidate.totalCents - best.totalCents || candidate.dueCents - best.dueCents
      : -1;
    if (
      difference < 0 ||
      (difference === 0 &&
        best &&
        precedes(documentOrder(candidate.purchases()), documentOrder(best.purchases())))
    )
      best = candidate;
  }
  if (!best) return null;
  return { purchases: best.purchases(), totalCents: best.totalCents, dueCents: best.dueCents, lines: null };
}

function overMonths(plan: PreparedPlan, need: PreparedNeed): Payments | null {
  const horizon = need.months;
  const terms = pricedAll(plan.terms, need);
  const cycles = pricedAll(plan.cycles, need);
  const intros = need.need.newCustomer ? pricedAll(plan.intros, need) : [];
  const [only] = cycles;
  if (only && cycles.length === 1 && terms.length === 0 && intros.length === 0)
    return {
      purchases: [bought(only, horizon, 0)],
      totalCents: netOf(only, horizon),
      dueCents: dueOf(only),
      lines: null,
    };
  const rest = new Rest(terms, cycles, horizon);
  const candidates: Candidate[] = [];
  for (const intro of intros) {
    const length = intro.option.months;
    const most = Math.min(intro.option.source.maxUses ?? 1, Math.ceil(horizon / length));
    for (let count = 1; count <= most; count += 1) {
      const covered = count * length;
      candidates.push({
        totalCents: netOf(intro, count) + rest.of(horizon - covered),
        dueCents: dueOf(intro),
        purchases: () => [bought(intro, count, 0), ...rest.purchases(horizon - covered, covered)],
      });
    }
  }
  terms.forEach((term, k) => {
    const length = term.option.months;
    candidates.push({
      totalCents: dueOf(term) + rest.of(horizon - length, k),
      dueCents: dueOf(term),
      purchases: () => merge(bought(term, 1, 0), rest.purchases(horizon - length, length, k)),
    });
  });
  for (const cycle of cycles)
    candidates.push({
      totalCents: netOf(cycle, horizon),
      dueCents: dueOf(cycle),
      purchases: () => [bought(cycle, horizon, 0)],
    });
  return cheapest(candidates);
}

/** A stay buys one option, whole, as often as it takes. */
function overStay(plan: PreparedPlan, need: PreparedNeed, stayDays: number): Payments | null {
  const candidates = pricedAll(plan.options, need).flatMap((entry): Candidate[] => {
    const { source, days } = entry.option;
    const length = days ?? 30 * ('months' in source.period ? source.period.months : 1);
    const count = Math.ceil(stayDays / length);
    if (source.newCustomersOnly && (!need.need.newCustomer || count > (source.maxUses ?? 1))) return [];
    return [
      {
        totalCents: dueOf(entry) * count,
        dueCents: dueOf(entry),
        purchases: () => [bought(entry, count, 0)],
      },
    ];
  });
  return cheapest(candidates);
}

/**
 * The cheapest purchases that this person may make and that cover the horizon (tariff model, section 5, Payment
 * options and Stays); null where there are none for that many lines (reason `lines`).
 */
export function choosePayments(plan: PreparedPlan, need: PreparedNeed): Payments | null {
  const { lastPayments: last } = plan;
  if (last?.key === need.paymentsKey) return last.payments;
  const payments = need.stayDays === null ? overMonths(plan, need) : overStay(plan, need, need.stayDays);
  plan.lastPayments = { key: need.paymentsKey, payments };
  return payments;
}
