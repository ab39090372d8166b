/** The answers to the conditions of section 4 that are not yes, as they are found. */
import { type Ask, type Criterion, compareReasons, criterionKey, type Reason } from '@/lib/cost/reason';

const isSame = (a: Criterion, b: Criterion): boolean => a.code === b.code && a.country === b.country;

/** Collects noes and asks; each criterion stands once, with the worst of its answers. */
export class Findings {
  // Most plans give neither, so lists are made only when something is found.
  private noes: Reason[] | null = null;
  private asked: Ask[] | null = null;

  /** The plan fails the criterion. */
  no(criterion: Criterion): void {
    this.noes ??= [];
    if (!this.noes.some((reason) => isSame(reason, criterion))) this.noes.push(criterion);
  }

  /** Something not stated decides the criterion; `open`: its use has no known price and is left out. */
  ask(criterion: Criterion, open: boolean): void {
    this.asked ??= [];
    const earlier = this.asked.find((ask) => isSame(ask, criterion));
    if (earlier) earlier.open ||= open;
    else this.asked.push({ code: criterion.code, country: criterion.country, open } as Ask);
  }

  /** What holds (true), fails (false) or is not stated (null); the ask is priced. */
  hold(criterion: Criterion, fact: boolean | null): void {
    if (fact === false) this.no(criterion);
    else if (fact === null) this.ask(criterion, false);
  }

  get failed(): boolean {
    return this.noes !== null;
  }

  /** Whether the total leaves something out. */
  get open(): boolean {
    return this.asked?.some(({ open }) => open) ?? false;
  }

  get askCount(): number {
    return this.asked?.length ?? 0;
  }

  /** In the order of `compareReasons`. */
  reasons(): Reason[] {
    return [...(this.noes ?? [])].sort(compareReasons);
  }

  /** In the order of `compareReasons`, without criteria that are failed anyway. */
  asks(): Ask[] {
    const failed = new Set(this.noes?.map(criterionKey));
    return (this.asked ?? []).filter((ask) => !failed.has(criterionKey(ask))).sort(compareReasons);
  }
}
