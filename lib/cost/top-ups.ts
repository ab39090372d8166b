/** Section 5, Top-ups: the cheapest set for one line with enough credit and validity. */
import { ceiling, type Fraction, toCents } from '@/lib/money';
import type { Money, TopUp } from '@/lib/plan/plan';

/** A top-up with its decimals read. */
export interface PreparedTopUp {
  source: TopUp;
  /** Position in the document. */
  index: number;
  priceCents: number;
  creditCents: number;
  validityDays: number;
}

export interface TopUpSet {
  /** The dearest first. */
  bought: { topUp: PreparedTopUp; count: number }[];
  /** One line's top-ups. */
  cents: number;
  /** The first purchase of one line. */
  dueCents: number;
}

/** The kinds of which a cheapest set can hold some, in document order, with bounds for a search. */
export interface TopUpKinds {
  kinds: PreparedTopUp[];
  /** For kinds k and later. */
  floors: Floor[];
  /** The least price of the first top-up; 0 = any. */
  firstCents: number;
}

/** Lower bounds over some kinds. */
interface Floor {
  /** Price of a cent of credit, and of a day of validity. */
  centsPerCredit: number;
  centsPerDay: number;
  /** Every sum of prices is a multiple of it. */
  step: number;
  /** The least price that is enough for a first top-up; Infinity where none is. */
  firstCents: number;
}

/**
 * Drops the kinds that no chosen set holds: with another one in its place a set covers as much and costs less, or costs
 * the same and comes first in document order. A kind that may be the first top-up yields only to one that may be too.
 */
function worthBuying(topUps: readonly PreparedTopUp[], firstCents: number): PreparedTopUp[] {
  const replaces = (a: PreparedTopUp, b: PreparedTopUp): boolean =>
    a.creditCents >= b.creditCents &&
    a.validityDays >= b.validityDays &&
    (a.priceCents >= firstCents || b.priceCents < firstCents) &&
    (a.priceCents < b.priceCents || (a.priceCents === b.priceCents && a.index < b.index));
  return topUps.filter((topUp) => !topUps.some((other) => replaces(other, topUp)));
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

function floorOf(kinds: readonly PreparedTopUp[], firstCents: number): Floor {
  const prices = kinds.map(({ priceCents }) => priceCents);
  return {
    centsPerCredit: Math.min(...kinds.map(({ priceCents, creditCents }) => priceCents / creditCents)),
    centsPerDay: Math.min(...kinds.map(({ priceCents, validityDays }) => priceCents / validityDays)),
    step: prices.reduce((divisor, price) => greatestCommonDivisor(price, divisor), 0),
    firstCents: Math.min(...prices.filter((price) => price >= firstCents)),
  };
}

/** Plans with the same list share its kinds, so that a set is searched for once for all of them. */
const kindsOfLists = new Map<string, TopUpKinds>();
const MAX_LISTS = 1000;

/** Called once for each plan; `firstAtLeast` is the least price of the first top-up of a line. */
export function prepareKinds(topUps: readonly PreparedTopUp[], firstAtLeast: Money | null): TopUpKinds {
  const key = JSON.stringify([firstAtLeast, topUps.map(({ source }) => source)]);
  let kinds = kindsOfLists.get(key);
  if (!kinds) {
    if (kindsOfLists.size >= MAX_LISTS) kindsOfLists.clear();
    kinds = makeKinds(topUps, firstAtLeast);
    kindsOfLists.set(key, kinds);
  }
  return kinds;
}

function makeKinds(topUps: readonly PreparedTopUp[], firstAtLeast: Money | null): TopUpKinds {
  const firstCents = firstAtLeast === null ? 0 : toCents(firstAtLeast);
  const kinds = worthBuying(topUps, firstCents);
  return { kinds, floors: kinds.map((_, k) => floorOf(kinds.slice(k), firstCents)), firstCents };
}

/** Lower bound in cents of covering so much: the dearer side at its best price, rounded up to a step of the prices. */
function leastCents(credit: number, days: number, { centsPerCredit, centsPerDay, step }: Floor): number {
  if (step === 0) return 0;
  const least = Math.max(credit * centsPerCredit, days * centsPerDay);
  // The margin keeps binary rounding from cutting off an equally cheap set; this is a bound only.
  return Math.max(0, Math.ceil((least * (1 - 1e-9)) / step - 1e-6) * step);
}

/**
 * The cheapest set whose credit and validity reach these whole cents and days: credits and validities are whole, so a
 * set covers an exact amount if and only if it covers the next whole one. Sets are visited in document order, more of
 * the first kind before fewer, so that of equal ones the first one found stays.
 */
function cheapestSet({ kinds, floors, firstCents }: TopUpKinds, credit: number, days: number): TopUpSet {
  const counts = new Array<number>(kinds.length).fill(0);
  let best: number[] | null = null;
  let bestCents = Number.POSITIVE_INFINITY;
  let bestDueCents = Number.POSITIVE_INFINITY;

  const search = (k: number, creditLeft: number, daysLeft: number, cents: number, dueCents: number): void => {
    // The dearest top-up is bought first; the amount due is below 0 as long as there is none.
    const hasFirst = dueCents >= firstCents;
    const isOpen = creditLeft > 0 || daysLeft > 0 || !hasFirst;
    const kind = kinds[k];
    const floor = floors[k];
    if (isOpen && !floor) return;
    let least = cents;
    if (isOpen && floor)
      least += Math.max(leastCents(creditLeft, daysLeft, floor), hasFirst ? 0 : floor.firstCents);
    if (least > bestCents || (least === bestCents && dueCents >= bestDueCents)) return;
    if (!isOpen || !kind) {
      best = counts.slice();
      bestCents = cents;
      bestDueCents = dueCents;
      return;
    }
    const { creditCents, validityDays, priceCents } = kind;
    const enough = Math.max(0, Math.ceil(creditLeft / creditCents), Math.ceil(daysLeft / validityDays));
    const most = !hasFirst && priceCents >= firstCents ? Math.max(1, enough) : enough;
    const fewest = k === kinds.length - 1 ? most : 0;
    for (let count = most; count >= fewest; count -= 1) {
      counts[k] = count;
      const due = count > 0 ? Math.max(dueCents, priceCents) : dueCents;
      search(
        k + 1,
        creditLeft - count * creditCents,
        daysLeft - count * validityDays,
        cents + count * priceCents,
        due,
      );
    }
    counts[k] = 0;
  };
  search(0, credit, days, 0, -1);

  const found = best as number[] | null;
  if (!found) throw new Error('No top-ups cover a horizon and reach the least price of the first one');
  const bought = kinds
    .map((topUp, k) => ({ topUp, count: found[k] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.topUp.priceCents - a.topUp.priceCents || a.topUp.index - b.topUp.index);
  return { bought, cents: bestCents, dueCents: bestDueCents };
}

/** Sets of a plan by what they cover: a need that moves often leaves that as it is, and add-ons ask for a few at once. */
const sets = new WeakMap<TopUpKinds, Map<string, TopUpSet>>();
const MAX_SETS = 16;

/**
 * The cheapest set whose credit covers `use` (one line's charges over the horizon, in exact cents), whose validities
 * add up to `days`, and of which the first reaches the least price of a first top-up; of equals the one whose dearest
 * top-up costs less, then the one with more of what stands first in the document. A person always needs at least one.
 */
export function chooseTopUps(topUps: TopUpKinds, use: Fraction, days: Fraction): TopUpSet {
  const credit = ceiling(use);
  const wholeDays = ceiling(days);
  let cached = sets.get(topUps);
  if (!cached || cached.size >= MAX_SETS) {
    cached = new Map();
    sets.set(topUps, cached);
  }
  const key = `${credit} ${wholeDays}`;
  let set = cached.get(key);
  if (!set) {
    set = cheapestSet(topUps, credit, wholeDays);
    cached.set(key, set);
  }
  return set;
}
