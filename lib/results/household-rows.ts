/** The ways of a household as rows: each with its people, their plans and what each pays. */
import type { CatalogPlan, CatalogView } from '@/lib/catalog/catalog';
import { carrierOf, planOf } from '@/lib/catalog/lookup';
import type { HouseholdAccount, HouseholdWay, HouseholdWays } from '@/lib/cost/household/household';
import { monthlyCents } from '@/lib/cost/priced-quote';
import type { Ask, Reason } from '@/lib/cost/reason';
import type { Quote } from '@/lib/cost/result';
import { needsOfGroups } from '@/lib/need/groups';
import type { Need } from '@/lib/need/need';
import type { CarrierDocument } from '@/lib/plan/plan';

/** The key of the cheapest way over all carriers; the others have their carrier's id. */
export const BEST = 'best';

/** A group of a household; where one has no name, pages count. */
export interface Person {
  /** Position in `need.groups`. */
  index: number;
  name: string;
  /** The group's need of its own. */
  need: Need;
}

/** A group on its plan in a way. */
export interface PersonOnPlan extends Person {
  plan: CatalogPlan;
  carrier: CarrierDocument;
  /** What the group pays, of what its account pays its share. */
  quote: Quote;
  /** Lines of the account that other groups have. */
  otherLines: number;
}

/** A plan of a way with its lines over all groups. */
export interface PlanOfWay {
  plan: CatalogPlan;
  carrier: CarrierDocument;
  lines: number;
}

export interface WayRow {
  /** `BEST` or the carrier's id. */
  key: string;
  /** Null for the best of all, which may have several. */
  carrier: CarrierDocument | null;
  verdict: HouseholdWay['verdict'];
  totalCents: number;
  /** The total over the months of the need, rounded to the cent. */
  monthlyCents: number;
  dueAtStartCents: number;
  /** How many accounts. */
  accounts: number;
  /** In the order of the groups that have them first. */
  plans: PlanOfWay[];
  /** In the order of the need. */
  people: PersonOnPlan[];
}

/** A carrier that has no way, and what comes near for the groups that it cannot serve. */
export interface UnservedRow {
  carrier: CarrierDocument;
  groups: (Person & { plans: { plan: CatalogPlan; reasons: Reason[]; asks: Ask[] }[] })[];
}

export interface HouseholdRows {
  people: Person[];
  /** The cheapest way over all carriers; null where there is none. */
  best: WayRow | null;
  /** One for each carrier that serves everybody: by total, due at start, id. */
  ways: WayRow[];
  /** How many carriers cannot, of those that everybody would take. */
  unservedCount: number;
  /** These carriers, by id; found when called. */
  unserved: () => UnservedRow[];
}

const inCatalog = (catalog: CatalogView, planId: string): CatalogPlan => {
  const plan = planOf(catalog, planId);
  if (!plan) throw new Error(`The catalog has no plan "${planId}".`);
  return plan;
};

/** The groups of a need as pages name them. */
export const peopleOf = (need: Need): Person[] =>
  needsOfGroups(need).map((own, index) => ({ index, name: need.groups[index]?.name ?? '', need: own }));

function plansOf(people: readonly PersonOnPlan[]): PlanOfWay[] {
  const plans = new Map<string, PlanOfWay>();
  for (const { plan, carrier, need } of people) {
    const lines = (plans.get(plan.id)?.lines ?? 0) + need.lines;
    plans.set(plan.id, { plan, carrier, lines });
  }
  return [...plans.values()];
}

/**
 * The ways of a household on a catalog, as pages, charts and files show them; `ways` must be of that catalog and need.
 * Throws an Error for a plan or a carrier that the catalog does not have.
 */
export function householdRows(catalog: CatalogView, need: Need, ways: HouseholdWays): HouseholdRows {
  const people = peopleOf(need);
  const personAt = (index: number): Person => {
    const person = people[index];
    if (!person) throw new RangeError(`The need has no group ${index}.`);
    return person;
  };
  const inAccount = ({ carrierId, lines, groups }: HouseholdAccount): PersonOnPlan[] =>
    groups.map(({ index, planId, quote }) => {
      const person = personAt(index);
      return {
        ...person,
        plan: inCatalog(catalog, planId),
        carrier: carrierOf(catalog, carrierId),
        quote,
        otherLines: lines - person.need.lines,
      };
    });
  const rowOf = (key: string, way: HouseholdWay): WayRow => {
    const placed = way.accounts.flatMap(inAccount).sort((a, b) => a.index - b.index);
    return {
      key,
      carrier: key === BEST ? null : carrierOf(catalog, key),
      verdict: way.verdict,
      totalCents: way.totalCents,
      monthlyCents: monthlyCents(way.totalCents, { months: need.horizonMonths, stayDays: null }),
      dueAtStartCents: way.dueAtStartCents,
      accounts: way.accounts.length,
      plans: plansOf(placed),
      people: placed,
    };
  };
  // Carriers that somebody does not want are no news.
  const isWanted =
    (carrierId: string) =>
    ({ index }: { index: number }) => {
      const { carriers } = personAt(index).need.require;
      return carriers.length === 0 || carriers.includes(carrierId);
    };
  const unserved = ways.unserved.filter(({ carrierId, groups }) => groups.every(isWanted(carrierId)));
  return {
    people,
    best: ways.best && rowOf(BEST, ways.best),
    ways: ways.carriers.map((way) => rowOf(way.carrierId, way)),
    unservedCount: unserved.length,
    unserved: () =>
      unserved.map(({ carrierId, groups }) => ({
        carrier: carrierOf(catalog, carrierId),
        groups: groups.map(({ index, nearest }) => ({
          ...personAt(index),
          plans: nearest().map(({ planId, reasons, asks }) => ({
            plan: inCatalog(catalog, planId),
            reasons,
            asks,
          })),
        })),
      })),
  };
}

/** The rows that are compared, in the order in which they were ticked; a key that no row has is left out. */
export function comparedWays({ best, ways }: HouseholdRows, keys: readonly string[]): WayRow[] {
  const all = best ? [best, ...ways] : ways;
  return keys.flatMap((key) => all.find((row) => row.key === key) ?? []);
}
