/**
 * Section 5, International calls and messages: each country's use is served by exactly one entry that names it, of the
 * plan or of a bought add-on. Countries served by one entry share its included amount.
 */
import type { CountryUse, PoolPrice } from '@/lib/cost/prepared-need';
import { entryFor, type PreparedAddOn, type PreparedEntry } from '@/lib/cost/prepared-plan';
import { add, compare, type Fraction, ZERO } from '@/lib/money';
import { type Allowance, above, scale } from '@/lib/quantity';

/** A list of entries that can serve use: the plan's own, or that of a bought add-on. */
export interface EntryList {
  addOn: PreparedAddOn | null;
  entries: readonly PreparedEntry[];
  /** Converts an included amount to one month of use. */
  factor: Fraction;
}

/** An entry with its included amount for one line and month of use. */
export interface Pool {
  addOn: PreparedAddOn | null;
  entry: PreparedEntry;
  included: Allowance;
}

export interface Load {
  pool: Pool;
  countries: string[];
  /** Above what is included, per line and month of use. */
  over: Fraction;
}

export interface Assignment {
  loads: Load[];
  /** Sum of the pools' costs by the caller's price function. */
  cost: Fraction;
}

/** For each use the pools that can serve it: at most one of each list, in the order of the lists. */
function candidates(uses: readonly CountryUse[], lists: readonly EntryList[]): Pool[][] {
  const pools = new Map<PreparedEntry, Pool>();
  return uses.map(({ country }) => {
    const eligible: Pool[] = [];
    for (const { addOn, entries, factor } of lists) {
      const entry = entryFor(entries, country);
      if (!entry) continue;
      let pool = pools.get(entry);
      if (!pool) {
        pool = { addOn, entry, included: scale(entry.included, factor) };
        pools.set(entry, pool);
      }
      eligible.push(pool);
    }
    // An unlimited pool costs nothing and takes nothing from other uses, so the alternatives need not be tried.
    const free = eligible.find(({ included }) => included.unlimited);
    return free ? [free] : eligible;
  });
}

/** The cheapest pool for a single use; ties go to the earlier list. null where no pool can serve it. */
function assignOne(
  { country, use }: CountryUse,
  lists: readonly EntryList[],
  price: PoolPrice,
): Assignment | null {
  let best: { pool: Pool; cost: Fraction } | null = null;
  for (const { addOn, entries, factor } of lists) {
    const entry = entryFor(entries, country);
    if (!entry) continue;
    const pool = { addOn, entry, included: scale(entry.included, factor) };
    const cost = poolCost(pool, use, price);
    if (cost && (!best || compare(cost, best.cost) < 0)) best = { pool, cost };
  }
  if (!best) return null;
  const { pool, cost } = best;
  return { loads: [{ pool, countries: [country], over: above(use, pool.included) }], cost };
}

function poolCost(pool: Pool, total: Fraction, price: PoolPrice): Fraction | null {
  const over = above(total, pool.included);
  if (over.n === 0) return ZERO;
  return pool.entry.rateCents && price(over, pool.entry.rateCents);
}

const free: PoolPrice = () => ZERO;

/** Countries whose use no list can serve, even with no other use to compete with. */
export function unservedAlone(uses: readonly CountryUse[], lists: readonly EntryList[]): string[] {
  return uses.filter((use) => !assignOne(use, lists, free)).map(({ country }) => country);
}

/**
 * The cheapest assignment of all uses to pools, or null where there is none; ties go to earlier lists. A branch is
 * abandoned as soon as it costs as much as the best one: a pool's cost never falls when its use grows.
 */
export function assign(
  uses: readonly CountryUse[],
  lists: readonly EntryList[],
  price: PoolPrice,
): Assignment | null {
  const [only] = uses;
  if (only && uses.length === 1) return assignOne(only, lists, price);
  const open = candidates(uses, lists);
  if (open.some((pools) => pools.length === 0)) return null;
  // Uses with a single pool go first: their cost bounds the rest.
  const order = uses.map((_, index) => index).sort((a, b) => sizeOf(open, a) - sizeOf(open, b));
  const chosen = new Array<Pool | null>(uses.length).fill(null);
  const totals = new Map<Pool, Fraction>();
  let best: { chosen: (Pool | null)[]; cost: Fraction } | null = null;

  const search = (step: number, costs: ReadonlyMap<Pool, Fraction>, cost: Fraction): void => {
    if (best && compare(cost, best.cost) >= 0) return;
    const index = order[step];
    if (index === undefined) {
      best = { chosen: chosen.slice(), cost };
      return;
    }
    for (const pool of open[index] ?? []) {
      const previous = totals.get(pool) ?? ZERO;
      const total = add(previous, (uses[index] as CountryUse).use);
      const poolCents = poolCost(pool, total, price);
      if (!poolCents) continue;
      totals.set(pool, total);
      chosen[index] = pool;
      const grown = add(cost, add(poolCents, negative(costs.get(pool) ?? ZERO)));
      search(step + 1, new Map(costs).set(pool, poolCents), grown);
      totals.set(pool, previous);
    }
  };
  search(0, new Map(), ZERO);

  const result = best as { chosen: (Pool | null)[]; cost: Fraction } | null;
  return result && { loads: loadsOf(uses, result.chosen), cost: result.cost };
}

const sizeOf = (open: Pool[][], index: number): number => open[index]?.length ?? 0;
const negative = (value: Fraction): Fraction => ({ n: -value.n, d: value.d });

function loadsOf(uses: readonly CountryUse[], chosen: readonly (Pool | null)[]): Load[] {
  const totals = new Map<Pool, { countries: string[]; total: Fraction }>();
  uses.forEach(({ country, use }, index) => {
    const pool = chosen[index];
    if (!pool) return;
    const load = totals.get(pool) ?? { countries: [], total: ZERO };
    totals.set(pool, { countries: [...load.countries, country], total: add(load.total, use) });
  });
  return [...totals].map(([pool, { countries, total }]) => ({
    pool,
    countries,
    over: above(total, pool.included),
  }));
}
