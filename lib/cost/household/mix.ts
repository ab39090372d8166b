/** Plans that lines of one account may mix: one plan, or a family of the carrier (tariff model, section 7). */
import { type Cost, compareCosts, type GroupBills } from '@/lib/cost/household/group-bills';
import { membersOf } from '@/lib/cost/household/sets';
import { sharedOverages } from '@/lib/cost/household/shared-data';
import type { SharedOverage } from '@/lib/cost/prepared-need';
import type { PreparedPlan } from '@/lib/cost/prepared-plan';

/** Groups on plans, as pairs; what they pay together. */
export interface Placement extends Cost {
  plans: readonly (readonly [group: number, plan: number])[];
}

const NOBODY: Placement = { totalCents: 0, dueCents: 0, plans: [] };

const both = (a: Placement, b: Placement): Placement => ({
  totalCents: a.totalCents + b.totalCents,
  dueCents: a.dueCents + b.dueCents,
  plans: [...a.plans, ...b.plans],
});

const better = (best: Placement | null, next: Placement): Placement =>
  best && compareCosts(best, next) <= 0 ? best : next;

/** A memo of answers that may be null. */
function remembered<T>(memo: Map<number, T | null>, key: number, make: () => T | null): T | null {
  let value = memo.get(key);
  if (value === undefined) {
    value = make();
    memo.set(key, value);
  }
  return value;
}

export class Mix {
  /** Positions of plans of which each group's own use counts alone. */
  private readonly apart: readonly number[];
  /** Positions of plans with data that the groups on them use up together. */
  private readonly shared: readonly number[];
  private readonly onApart = new Map<number, Placement | null>();

  /**
   * @param plans All plans of the list.
   * @param positions The mix's plans; of equal costs the first one is taken.
   */
  constructor(
    private readonly plans: readonly PreparedPlan[],
    positions: readonly number[],
    private readonly groups: readonly GroupBills[],
  ) {
    const isShared = (position: number) => plans[position]?.dataTerms.shared === true;
    this.shared = positions.filter(isShared);
    this.apart = positions.filter((position) => !isShared(position));
  }

  /** The cheapest plans for a set of several groups in one account of so many lines; null where there are none. */
  place(set: number, lines: number): Placement | null {
    return this.shared.length === 0
      ? this.placeApart(set, lines)
      : this.placeFrom(0, set, lines, new Map(), new Map());
  }

  /** Each group on its cheapest plan without shared data. */
  private placeApart(set: number, lines: number): Placement | null {
    let totalCents = 0;
    let dueCents = 0;
    const plans: Placement['plans'][number][] = [];
    for (const group of membersOf(set)) {
      const one = this.cheapestApart(group, lines);
      if (!one) return null;
      totalCents += one.totalCents;
      dueCents += one.dueCents;
      plans.push(...one.plans);
    }
    return { totalCents, dueCents, plans };
  }

  private cheapestApart(group: number, lines: number): Placement | null {
    return remembered(this.onApart, lines * this.groups.length + group, () => {
      let best: Placement | null = null;
      for (const plan of this.apart) {
        const cost = this.groups[group]?.on(plan, lines);
        if (cost) best = better(best, { ...cost, plans: [[group, plan]] });
      }
      return best;
    });
  }

  /** The cheapest way to divide a set among the plans of shared data from the k-th on, and the others. */
  private placeFrom(
    k: number,
    set: number,
    lines: number,
    found: Map<number, Placement | null>,
    together: Map<number, Placement | null>,
  ): Placement | null {
    const plan = this.shared[k];
    if (plan === undefined) return this.placeApart(set, lines);
    const key = (at: number, members: number) => (at << this.groups.length) | members;
    return remembered(found, key(k, set), () => {
      let best: Placement | null = null;
      // All of the set first, then ever smaller parts of it.
      for (let part = set; ; part = (part - 1) & set) {
        const here = remembered(together, key(k, part), () => this.placeTogether(plan, part, lines));
        const rest = here && this.placeFrom(k + 1, set ^ part, lines, found, together);
        if (rest) best = better(best, both(here, rest));
        if (part === 0) break;
      }
      return best;
    });
  }

  /** All groups of a set on one plan of shared data; the first of them pays for overage. */
  private placeTogether(plan: number, set: number, lines: number): Placement | null {
    const members = membersOf(set);
    const overages = this.overagesOf(plan, members, lines);
    if (!overages) return null;
    let placed: Placement = NOBODY;
    for (const [at, group] of members.entries()) {
      const cost = this.groups[group]?.on(plan, lines, at === 0 ? overages : undefined);
      if (!cost) return null;
      placed = both(placed, { ...cost, plans: [[group, plan]] });
    }
    return placed;
  }

  private overagesOf(
    position: number,
    members: readonly number[],
    lines: number,
  ): readonly SharedOverage[] | null {
    const plan = this.plans[position];
    return plan ? sharedOverages(plan, needsIn(this.groups, members, lines), lines) : null;
  }
}

/** The needs of some groups, as lines of an account of so many. */
export const needsIn = (groups: readonly GroupBills[], members: readonly number[], lines: number) =>
  members.flatMap((member) => groups[member]?.needIn(lines) ?? []);
