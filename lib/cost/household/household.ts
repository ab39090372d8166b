/** The cheapest accounts for a household whose lines differ (tariff model, section 7). */
import { type Cost, compareCosts, GroupBills, type PaymentsKept } from '@/lib/cost/household/group-bills';
import { Mix, needsIn, type Placement } from '@/lib/cost/household/mix';
import { cheapestWay, membersOf, type Way } from '@/lib/cost/household/sets';
import { sharedOverages } from '@/lib/cost/household/shared-data';
import { type UnservedGroup, unservedGroup } from '@/lib/cost/household/unserved';
import { type PlanColumns, planColumns } from '@/lib/cost/plan-columns';
import type { PreparedPlan } from '@/lib/cost/prepared-plan';
import type { CostSettings, Quote } from '@/lib/cost/result';
import { needsOfGroups } from '@/lib/need/groups';
import type { Need } from '@/lib/need/need';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';

/** What a household is placed on. Lists must not be changed afterwards: what is read of plans is kept by list. */
export interface HouseholdCatalog {
  plans: readonly PlanFacts[];
  /** Of each carrier of the plans its families; a plan whose carrier is missing is not looked at. */
  carriers: readonly Pick<CarrierDocument, 'id' | 'families'>[];
}

export interface HouseholdOptions {
  /** Also places groups on plans that may meet their need, with exact totals. */
  includeMayMeet?: boolean;
}

/** A group on its plan. */
export interface PlacedGroup {
  /** Position in `need.groups`; 0 where the need has none. */
  index: number;
  planId: string;
  /** What the group pays, of what the account pays its share; items and schedule are computed when they are read. */
  quote: Quote;
}

/** Groups that share an account of a carrier. */
export interface HouseholdAccount {
  carrierId: string;
  /** Of all its groups. */
  lines: number;
  totalCents: number;
  dueAtStartCents: number;
  /** In the order of the need. */
  groups: PlacedGroup[];
}

/** Every group in an account; each in one. */
export interface HouseholdWay {
  /** The worst of the groups' verdicts. */
  verdict: Quote['verdict'];
  totalCents: number;
  dueAtStartCents: number;
  /** By their first groups. */
  accounts: HouseholdAccount[];
}

export interface CarrierWay extends HouseholdWay {
  carrierId: string;
}

/** A carrier that has no way for the whole household. */
export interface UnservedCarrier {
  carrierId: string;
  /** The groups that none of its accounts can hold; where each has one but not all at once, those with no plan alone. */
  groups: UnservedGroup[];
}

export interface HouseholdWays {
  /** The cheapest way over all carriers; null where there is none. */
  best: HouseholdWay | null;
  /** The cheapest way of each carrier: by total, due at start, id. */
  carriers: CarrierWay[];
  /** The other carriers, by id. */
  unserved: UnservedCarrier[];
}

/** An account with the carrier whose it is. */
interface CarrierAccount extends Placement {
  carrierId: string;
  lines: number;
}

const compareIds = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

class Household {
  private readonly columns: PlanColumns;
  private readonly groups: readonly GroupBills[];
  /** The lines of each set of groups. */
  private readonly lines: readonly number[];

  constructor(
    private readonly catalog: HouseholdCatalog,
    need: Need,
    settings: CostSettings,
    { includeMayMeet = false }: HouseholdOptions,
  ) {
    const { plans } = catalog;
    const kept: PaymentsKept = new Map();
    this.columns = planColumns(plans);
    this.groups = needsOfGroups(need).map(
      (group) => new GroupBills(plans, group, settings, includeMayMeet, kept),
    );
    this.lines = Array.from({ length: 1 << this.groups.length }, (_, set) =>
      membersOf(set).reduce((sum, group) => sum + (this.groups[group] as GroupBills).need.lines, 0),
    );
  }

  /** Positions of the plans of each carrier: more priority data first, then more high-speed data, then by id. */
  private plansByCarrier(): Map<string, number[]> {
    const { plans, standing } = this.columns;
    const positions = new Map<string, number[]>();
    for (const position of standing.order) {
      const { carrier } = (plans[position] as PreparedPlan).plan;
      const list = positions.get(carrier);
      if (list) list.push(position);
      else positions.set(carrier, [position]);
    }
    return positions;
  }

  /** The plans of a carrier that its accounts may mix: its families, and each other plan by itself. */
  private mixesOf(families: CarrierDocument['families'], positions: readonly number[]): Mix[] {
    const { plans } = this.columns;
    const idOf = (position: number) => (plans[position] as PreparedPlan).id;
    const inFamilies = families.map((family) =>
      positions.filter((position) => family.plans.includes(idOf(position))),
    );
    const mixed = new Set(inFamilies.flat());
    const single = positions.filter((position) => !mixed.has(position)).map((position) => [position]);
    return [...inFamilies, ...single].map((members) => new Mix(plans, members, this.groups));
  }

  private cheapestAlone(group: number, positions: readonly number[]): Placement | null {
    let best: Placement | null = null;
    for (const plan of positions) {
      const cost = this.groups[group]?.aloneOn(plan);
      if (cost && (!best || compareCosts(cost, best) < 0)) best = { ...cost, plans: [[group, plan]] };
    }
    return best;
  }

  /** The cheapest account of a carrier for each set of groups. */
  private accountsOf(
    carrierId: string,
    families: CarrierDocument['families'],
    positions: readonly number[],
  ): (CarrierAccount | null)[] {
    const mixes = this.mixesOf(families, positions);
    return this.lines.map((lines, set) => {
      if (set === 0) return null;
      const members = membersOf(set);
      let best: Placement | null = null;
      if (members.length === 1) best = this.cheapestAlone(members[0] as number, positions);
      else
        for (const mix of mixes) {
          const placed = mix.place(set, lines);
          if (placed && (!best || compareCosts(placed, best) < 0)) best = placed;
        }
      return best && { ...best, carrierId, lines };
    });
  }

  /** The groups of an account with their quotes. */
  private describeAccount({
    carrierId,
    lines,
    plans,
    totalCents,
    dueCents,
  }: CarrierAccount): HouseholdAccount {
    const ordered = [...plans].sort(([a], [b]) => a - b);
    const groups = ordered.map(([index, position]): PlacedGroup => {
      const plan = this.columns.plans[position] as PreparedPlan;
      const together = ordered.filter(([, other]) => other === position).map(([group]) => group);
      const pays = ordered.length > 1 && plan.dataTerms.shared && together[0] === index;
      const overages = pays ? sharedOverages(plan, needsIn(this.groups, together, lines), lines) : null;
      const quote = (this.groups[index] as GroupBills).quoteOn(position, lines, overages ?? undefined);
      return { index, planId: plan.id, quote };
    });
    return { carrierId, lines, totalCents, dueAtStartCents: dueCents, groups };
  }

  private describe({ totalCents, dueCents, accounts }: Way<CarrierAccount>): HouseholdWay {
    const described = accounts.map((account) => this.describeAccount(account));
    const isSure = described.every(({ groups }) => groups.every(({ quote }) => quote.verdict === 'meets'));
    return {
      verdict: isSure ? 'meets' : 'mayMeet',
      totalCents,
      dueAtStartCents: dueCents,
      accounts: described,
    };
  }

  private unserved(
    carrierId: string,
    accounts: readonly (CarrierAccount | null)[],
    positions: readonly number[],
  ): UnservedCarrier {
    const all = this.groups.map((_, group) => group);
    const isHeld = (group: number) => accounts.some((account, set) => account && set & (1 << group));
    const inNone = all.filter((group) => !isHeld(group));
    const groups = inNone.length > 0 ? inNone : all.filter((group) => !accounts[1 << group]);
    return {
      carrierId,
      groups: groups.map((index) => unservedGroup(index, this.groups[index] as GroupBills, positions)),
    };
  }

  ways(): HouseholdWays {
    const count = this.groups.length;
    const carriers: CarrierWay[] = [];
    const unserved: UnservedCarrier[] = [];
    const cheapest: (CarrierAccount | null)[] = this.lines.map(() => null);
    const positionsOf = this.plansByCarrier();
    for (const { id, families } of [...this.catalog.carriers].sort(compareIds)) {
      const positions = positionsOf.get(id);
      if (!positions) continue;
      const accounts = this.accountsOf(id, families, positions);
      accounts.forEach((account, set) => {
        const best = cheapest[set];
        if (account && (!best || compareCosts(account, best) < 0)) cheapest[set] = account;
      });
      const way = cheapestWay(accounts, count);
      if (way) carriers.push({ carrierId: id, ...this.describe(way) });
      else unserved.push(this.unserved(id, accounts, positions));
    }
    const asCost = ({ totalCents, dueAtStartCents }: HouseholdWay): Cost => ({
      totalCents,
      dueCents: dueAtStartCents,
    });
    // The sort is stable and carriers stand by id.
    carriers.sort((a, b) => compareCosts(asCost(a), asCost(b)));
    const best = cheapestWay(cheapest, count);
    return { best: best && this.describe(best), carriers, unserved };
  }
}

/**
 * How a household is served best: the cheapest way to place its groups in accounts of one carrier, for each carrier, and
 * of all carriers together, in exact cents (tariff model, section 7). Groups in one account share its price for all of
 * its lines, its fees and shared data; each pays its own use. Only plans that meet a group's need are taken, unless
 * `includeMayMeet` is given. A need without groups is a household of one.
 *
 * Totals are computed at once; items, schedules and reasons when they are read. Throws a RangeError for a stay with
 * groups, and for a state that the tax table lacks.
 */
export function householdWays(
  catalog: HouseholdCatalog,
  need: Need,
  settings: CostSettings,
  options: HouseholdOptions = {},
): HouseholdWays {
  if (need.groups.length > 0 && need.horizonDays !== null) throw new RangeError('A stay has no groups');
  return new Household(catalog, need, settings, options).ways();
}
