/** What was answered, by kind: how often with which status, how quickly, and what should not have been. */
import type { Answer } from './client';
import { percentile } from './percentiles';

interface Kind {
  statuses: Map<number, number>;
  ms: number[];
}

/** An answer that breaks a promise. */
export interface Fault {
  kind: string;
  /** What was asked, and what is wrong with what was answered. */
  what: string;
}

const MOST_TOLD = 20;

export class Tally {
  private readonly kinds = new Map<string, Kind>();
  readonly faults: Fault[] = [];

  /** @param ms from the moment at which the answer was wanted, which may be before it was asked for. */
  count(kind: string, { status }: Pick<Answer, 'status'>, ms: number): void {
    const of: Kind = this.kinds.get(kind) ?? { statuses: new Map(), ms: [] };
    this.kinds.set(kind, of);
    of.statuses.set(status, (of.statuses.get(status) ?? 0) + 1);
    of.ms.push(ms);
  }

  fault(kind: string, what: string): void {
    this.faults.push({ kind, what });
  }

  /** All answers of those statuses. */
  of(matches: (status: number) => boolean): number {
    let sum = 0;
    for (const { statuses } of this.kinds.values())
      for (const [status, count] of statuses) if (matches(status)) sum += count;
    return sum;
  }

  get total(): number {
    return this.of(() => true);
  }

  /** Milliseconds at those shares of all answers, or of one kind. */
  at(shares: readonly number[], kind?: string): number[] {
    const of = kind === undefined ? [...this.kinds.values()] : [this.kinds.get(kind)];
    const all = of.flatMap((one) => one?.ms ?? []);
    return shares.map((share) => percentile(all, share));
  }

  names(): string[] {
    return [...this.kinds.keys()].sort();
  }

  /** `200×5 404×1`; 0 stands for no answer. */
  statuses(kind: string): string {
    const of = [...(this.kinds.get(kind)?.statuses ?? [])].sort(([a], [b]) => a - b);
    return of.map(([status, count]) => `${status || 'none'}×${count}`).join(' ');
  }

  /** The first faults in words. */
  toldFaults(): string {
    const told = this.faults.slice(0, MOST_TOLD).map(({ kind, what }) => `  ${kind}: ${what}`);
    const more = this.faults.length - told.length;
    return [...told, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
  }
}
