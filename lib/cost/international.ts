/**
 * Section 5, International calls and messages: each country's use goes wholly to one entry, of the plan or of a bought
 * add-on. Countries that go to one entry share its included amount; what goes to an entry "from voice" is added to the
 * voice minutes of the line.
 */
import type { CountryUse } from '@/lib/cost/prepared-need';
import type { PreparedAddOn, PreparedEntry } from '@/lib/cost/prepared-plan';
import { add, compare, type Fraction, subtract, ZERO } from '@/lib/money';
import { type Allowance, above } from '@/lib/quantity';

/** An entry that can serve a country: of the plan (null), or of an add-on. */
export interface Route {
  addOn: PreparedAddOn | null;
  entry: PreparedEntry;
}

/** A country's use with the entries it may go to, in document order. */
export interface RoutedUse extends CountryUse {
  routes: readonly Route[];
}

/** An entry with its included amount for one line and month of use. */
export interface Pool extends Route {
  included: Allowance;
}

export interface Load {
  pool: Pool;
  countries: string[];
  /** Above what is included, per line and month of use. */
  over: Fraction;
}

export interface Assignment {
  /** Of entries with an amount of their own. */
  loads: readonly Load[];
  /** Minutes that are added to the voice minutes of the line, per month of use. */
  voiceMinutes: Fraction;
  /** Sum of the loads' costs by the caller's prices. */
  cost: Fraction;
  /** What the voice minutes above the allowance cost, those at home among them. */
  voiceCost: Fraction;
}

/** What use above an included amount costs. */
export interface Pricing {
  above(over: Fraction, rateCents: Fraction): Fraction;
  /** Cost of the voice minutes above the allowance with so many added; null where they cannot be had. */
  voice(added: Fraction): Fraction | null;
  /** Taxes weigh voice minutes and calls differently, so that neither sum alone tells which assignment is cheaper. */
  apart: boolean;
}

export const NO_USE: Assignment = { loads: [], voiceMinutes: ZERO, cost: ZERO, voiceCost: ZERO };

function poolCost(pool: Pool, total: Fraction, pricing: Pricing): Fraction | null {
  const over = above(total, pool.included);
  if (over.n === 0) return ZERO;
  return pool.entry.rateCents && pricing.above(over, pool.entry.rateCents);
}

/** The pools that can serve each use. One that costs nothing and takes nothing from others leaves no alternative. */
function candidates(uses: readonly RoutedUse[], poolOf: (route: Route) => Pool | null): Pool[][] {
  const pools = new Map<PreparedEntry, Pool | null>();
  return uses.map(({ routes }) => {
    const open: Pool[] = [];
    for (const route of routes) {
      let pool = pools.get(route.entry);
      if (pool === undefined) {
        pool = poolOf(route);
        pools.set(route.entry, pool);
      }
      if (pool?.included.unlimited) return [pool];
      if (pool) open.push(pool);
    }
    return open;
  });
}

const isNoDearer = (a: Assignment, cost: Fraction, voiceCost: Fraction, apart: boolean): boolean =>
  apart
    ? compare(a.cost, cost) <= 0 && compare(a.voiceCost, voiceCost) <= 0
    : compare(add(a.cost, a.voiceCost), add(cost, voiceCost)) <= 0;

/**
 * The cheapest assignments of all uses: one, or where taxes weigh calls and voice minutes differently every one that no
 * other beats in both; none where the uses cannot be had together. Ties go to earlier entries. A branch is abandoned
 * as soon as it costs as much as an assignment found: no cost falls when use grows.
 */
export function assignments(
  uses: readonly RoutedUse[],
  poolOf: (route: Route) => Pool | null,
  pricing: Pricing,
): Assignment[] {
  const home = pricing.voice(ZERO);
  if (!home) return [];
  const open = candidates(uses, poolOf);
  const sizeOf = (index: number): number => open[index]?.length ?? 0;
  // Uses with the fewest pools go first: one without any ends the search, a single one bounds its cost.
  const order = uses.map((_, index) => index).sort((a, b) => sizeOf(a) - sizeOf(b));
  const chosen = new Array<Pool | null>(uses.length).fill(null);
  const totals = new Map<Pool, Fraction>();
  let found: Assignment[] = [];

  const search = (step: number, cost: Fraction, voiceMinutes: Fraction, voiceCost: Fraction): void => {
    if (found.some((earlier) => isNoDearer(earlier, cost, voiceCost, pricing.apart))) return;
    const index = order[step];
    if (index === undefined) {
      const assignment = { loads: loadsOf(uses, chosen), voiceMinutes, cost, voiceCost };
      found = found.filter(
        (earlier) => !isNoDearer(assignment, earlier.cost, earlier.voiceCost, pricing.apart),
      );
      found.push(assignment);
      return;
    }
    const { use } = uses[index] as RoutedUse;
    for (const pool of open[index] as Pool[]) {
      chosen[index] = pool;
      if (pool.entry.fromVoice) {
        const minutes = add(voiceMinutes, use);
        const cents = pricing.voice(minutes);
        if (cents) search(step + 1, cost, minutes, cents);
        continue;
      }
      const before = totals.get(pool) ?? ZERO;
      const total = add(before, use);
      const cents = poolCost(pool, total, pricing);
      if (!cents) continue;
      totals.set(pool, total);
      const grown = add(cost, subtract(cents, poolCost(pool, before, pricing) ?? ZERO));
      search(step + 1, grown, voiceMinutes, voiceCost);
      totals.set(pool, before);
    }
  };
  search(0, ZERO, ZERO, home);
  return found;
}

function loadsOf(uses: readonly CountryUse[], chosen: readonly (Pool | null)[]): Load[] {
  const totals = new Map<Pool, { countries: string[]; total: Fraction }>();
  uses.forEach(({ country, use }, index) => {
    const pool = chosen[index];
    if (!pool || pool.entry.fromVoice) return;
    const load = totals.get(pool) ?? { countries: [], total: ZERO };
    totals.set(pool, { countries: [...load.countries, country], total: add(load.total, use) });
  });
  return [...totals].map(([pool, { countries, total }]) => ({
    pool,
    countries,
    over: above(total, pool.included),
  }));
}
