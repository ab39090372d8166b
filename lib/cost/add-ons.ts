/** The choices of add-ons for one kind of month that a cheapest bill can hold: exact, by branch and bound. */
import type { PreparedAddOn } from '@/lib/cost/prepared-plan';
import { costsNothing, type Usage, type UsageCost } from '@/lib/cost/usage';
import { add, compare, type Fraction, toNumber } from '@/lib/money';

/** What a choice adds to a bill: two amounts, since taxes or credit weigh them differently. */
export interface Weight {
  /** Whole cents for all lines and these months, which are taxed: add-ons, and overages that credit does not pay. */
  cents: number;
  /** What is not taxed, in cents for all lines; or one line's exact charges, which credit pays. */
  beside: Fraction;
}

export interface Candidate extends Weight {
  /** Units per line of each add-on, in document order; none where one has no number. */
  counts: readonly number[];
  usage: UsageCost;
  /** Sum of `counts`. */
  units: number;
}

/** How a bill weighs candidates. */
export interface Weighing {
  of(addOnCentsPerLine: number, usage: UsageCost): Weight;
  /**
   * Effective tax rate on `cents` where a bill is the sum of both amounts and the tax; null where only the rule holds
   * that a bill does not fall when an amount grows.
   */
  taxRate: number | null;
}

/** One shared object, so that "no add-on was chosen" can be told by identity. */
export const NO_ADD_ONS: readonly number[] = [];

interface Point extends Weight {
  units: number;
}

/** No bill with `b` is lower than the same bill with `a`, nor as low with fewer units. */
const isNoWorse = (a: Point, b: Point): boolean =>
  a.cents <= b.cents && a.units <= b.units && compare(a.beside, b.beside) <= 0;

/** Less on the bill, or as much with fewer units. Charges that credit pays may fall and the bill stay as it is. */
const isBetter = (a: Point, b: Point, taxRate: Weighing['taxRate']): boolean =>
  isNoWorse(a, b) &&
  (a.cents < b.cents || a.units < b.units || (taxRate !== null && compare(a.beside, b.beside) < 0));

/** Rounding the tax on a sum may turn a difference of less than one cent. */
const ROUNDING_CENTS = 1;
/** Keeps binary rounding from cutting off an equal candidate; the sums below are bounds only. */
const MARGIN_CENTS = 1e-3;

/** Candidates of which no other is better whatever else is on the bill; of equals the one that is added first. */
class Frontier {
  found: Candidate[] = [];
  private least = Number.POSITIVE_INFINITY;

  constructor(private readonly taxRate: number | null) {}

  private valueOf({ cents, beside }: Weight): number {
    return this.taxRate === null ? Number.NEGATIVE_INFINITY : cents * (1 + this.taxRate) + toNumber(beside);
  }

  excludes(point: Point): boolean {
    const slack = this.taxRate === 0 ? MARGIN_CENTS : ROUNDING_CENTS + MARGIN_CENTS;
    if (this.valueOf(point) > this.least + slack) return true;
    return this.found.some((earlier) => isNoWorse(earlier, point));
  }

  add(candidate: Candidate): void {
    if (this.excludes(candidate)) return;
    this.found = this.found.filter((earlier) => !isBetter(candidate, earlier, this.taxRate));
    this.found.push(candidate);
    this.least = Math.min(this.least, this.valueOf(candidate));
  }

  /** Choices were added in this order but for the one without add-ons, which came first to bound the others. */
  inDocumentOrder(): readonly Candidate[] {
    return [...this.found.filter(({ units }) => units > 0), ...this.found.filter(({ units }) => units === 0)];
  }
}

/**
 * The choices of add-ons of which one is part of the cheapest bill, whatever the other parts of the bill are, in document
 * order: more of what stands first before fewer. None where some use cannot be had even with all of them. The bound of a branch is the units chosen so far with all remaining
 * add-ons granted for free.
 */
export function candidates(
  addOns: readonly PreparedAddOn[],
  usage: Usage,
  { of, taxRate }: Weighing,
): readonly Candidate[] {
  const frontier = new Frontier(taxRate);
  const plain = usage.costs(NO_ADD_ONS);
  for (const cost of plain) frontier.add({ counts: NO_ADD_ONS, usage: cost, units: 0, ...of(0, cost) });
  if (addOns.length === 0 || plain.some(costsNothing)) return frontier.found;
  const useful = usage.usefulCounts();
  if (useful.every((count) => count === 0)) return frontier.found;

  const counts = useful.slice();
  // counts[k…] hold the maximum of the add-ons that are not decided yet, so that one evaluation bounds the branch.
  const search = (k: number, cents: number, units: number): void => {
    const costs = usage.costs(counts);
    const points = costs.map((cost) => ({ usage: cost, units, ...of(cents, cost) }));
    if (k === counts.length) {
      for (const point of points) frontier.add({ counts: counts.slice(), ...point });
      return;
    }
    if (points.every((point) => frontier.excludes(point))) return;
    const maximum = useful[k] ?? 0;
    for (let count = maximum; count >= 0; count -= 1) {
      counts[k] = count;
      search(k + 1, cents + count * (addOns[k]?.cents ?? 0), units + count);
    }
    counts[k] = maximum;
  };
  search(0, 0, 0);
  return frontier.inDocumentOrder();
}

/** One candidate for each kind of month, and what they come to. */
export interface Combination extends Point {
  parts: readonly Candidate[];
}

/**
 * Every combination of candidates of the kinds of month that no other beats, in document order of the candidates of the
 * first kind, then of the next ones; none where a kind has no candidate.
 */
export function combine(
  kinds: readonly (readonly Candidate[])[],
  taxRate: Weighing['taxRate'],
): readonly Combination[] {
  let combinations: Combination[] = (kinds[0] ?? []).map((part) => ({ ...part, parts: [part] }));
  for (const candidatesOfKind of kinds.slice(1)) {
    let next: Combination[] = [];
    for (const { parts, cents, beside, units } of combinations)
      for (const part of candidatesOfKind) {
        const combination = {
          parts: [...parts, part],
          cents: cents + part.cents,
          beside: add(beside, part.beside),
          units: units + part.units,
        };
        if (next.some((earlier) => isNoWorse(earlier, combination))) continue;
        next = next.filter((earlier) => !isBetter(combination, earlier, taxRate));
        next.push(combination);
      }
    combinations = next;
  }
  return combinations;
}
