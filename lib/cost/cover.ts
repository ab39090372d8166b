/** The cheapest cover of months by terms and at most one cycle. */
import { isEven, netOf, type Priced } from '@/lib/cost/priced-option';

/** So many purchases of a term, or months of a cycle; of a stay, purchases. */
export interface Share {
  entry: Priced;
  count: number;
}

const documentOrder = (shares: readonly Share[]): number[] =>
  shares.flatMap(({ entry, count }) => new Array<number>(count).fill(entry.option.index));

/** Whether the purchases of `a` come before those of `b` in document order; neither is only the beginning of the other. */
export function precedes(a: readonly Share[], b: readonly Share[]): boolean {
  const [x, y] = [documentOrder(a), documentOrder(b)];
  const at = x.findIndex((index, place) => index !== y[place]);
  return at >= 0 && (x[at] as number) < (y[at] as number);
}

/** Costs are cached by the number of months. */
export class Cover {
  /** [n]: cost of n months by a cycle only. */
  private readonly byCycle: number[] = [0];
  /** [k][n]: cost of n months by terms k and later only, which may reach past n; the last row has no term. */
  private readonly byTerms: number[][];
  /** [k][n]: cost of n months by those terms and a cycle. */
  private readonly cost: number[][];

  /** Terms from the longest. */
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

  /** Cost of n months where so many purchases of term k come first and later terms follow, for every such number. */
  private withTerm(k: number, n: number): number {
    const term = this.terms[k] as Priced;
    const { months } = term.option;
    const row = this.byTerms[k] as number[];
    const later = this.byTerms[k + 1] as number[];
    let least = later[n] as number;
    if (isEven(term)) return Math.min(least, netOf(term, 1) + (row[Math.max(0, n - months)] as number));
    // The first purchases cost more than the later ones, so that each number of them is tried.
    for (let count = 1; (count - 1) * months < n; count += 1)
      least = Math.min(least, netOf(term, count) + (later[Math.max(0, n - count * months)] as number));
    return least;
  }

  /** Fills the tables up to `months`. */
  private grow(months: number): void {
    const { byCycle, byTerms, cost, terms, cycles } = this;
    for (let n = byCycle.length; n <= months; n += 1) {
      byCycle.push(this.cycleCost(n));
      (byTerms[terms.length] as number[]).push(Number.POSITIVE_INFINITY);
      for (let k = terms.length - 1; k >= 0; k -= 1) {
        const row = byTerms[k] as number[];
        row.push(this.withTerm(k, n));
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

  /** The purchases whose cost is `of(months, from)`, terms from the longest, then the cycle; ties by document order. */
  purchases(months: number, from = 0): Share[] {
    const target = this.of(months, from);
    this.grow(months);
    let best: Share[] | null = null;
    const offer = (shares: Share[]): void => {
      if (!best || precedes(shares, best)) best = shares;
    };
    this.visitTerms(from, months, target, [], offer);
    for (const entry of this.cycles)
      for (let count = 1; count <= months; count += 1)
        this.visitTerms(from, months - count, target - netOf(entry, count), [], (shares) =>
          offer([...shares, { entry, count }]),
        );
    if (!best) throw new Error('No purchases make up the cheapest cover');
    return best;
  }

  /** Every way to cover n months by terms k and later at exactly this cost. */
  private visitTerms(
    k: number,
    n: number,
    cents: number,
    before: readonly Share[],
    found: (shares: Share[]) => void,
  ): void {
    if (n <= 0) {
      if (cents === 0) found([...before]);
      return;
    }
    const entry = this.terms[k];
    if (!entry || (this.byTerms[k]?.[n] as number) > cents) return;
    this.visitTerms(k + 1, n, cents, before, found);
    const { months } = entry.option;
    for (let count = 1; (count - 1) * months < n; count += 1)
      this.visitTerms(
        k + 1,
        n - count * months,
        cents - netOf(entry, count),
        [...before, { entry, count }],
        found,
      );
  }
}
