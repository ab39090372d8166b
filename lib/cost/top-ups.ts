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

/** The kinds of which a cheapest set can hold some. */
export interface TopUpKinds {
  /** By the price of the dearest kind, the least first: the kinds up to it. Each price is enough for a first top-up. */
  upTo: readonly KindsUpTo[];
  /** The least price of the first top-up; 0 = any. */
  firstCents: number;
}

interface KindsUpTo {
  priceCents: number;
  /** In document order. */
  inOrder: SearchOrder;
  /** The cheapest credit first: a search in this order soon finds a cheap set. */
  byBargain: SearchOrder;
}

/** Kinds in an order in which a search takes them, with lower bounds of what the ones from k on cost. */
interface SearchOrder {
  kinds: readonly PreparedTopUp[];
  floors: readonly Floor[];
}

/** Lower bounds over some kinds. */
interface Floor {
  /**
   * Prices of a cent of credit and of a day of validity, in pairs, at which no kind is worth more than it costs: what
   * covers an amount costs no less than the amount at any such pair. These are the pairs that can give the highest bound.
   */
  worths: Float64Array;
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

/** The corners of the pairs of worths at which no kind is worth more than it costs. */
function cornersOf(kinds: readonly PreparedTopUp[]): Float64Array {
  const perCredit = Math.min(...kinds.map(({ priceCents, creditCents }) => priceCents / creditCents));
  const perDay = Math.min(...kinds.map(({ priceCents, validityDays }) => priceCents / validityDays));
  const corners = [perCredit, 0, 0, perDay];
  kinds.forEach((a, at) => {
    for (const b of kinds.slice(at + 1)) {
      const area = a.creditCents * b.validityDays - b.creditCents * a.validityDays;
      const credit = (a.priceCents * b.validityDays - b.priceCents * a.validityDays) / area;
      const day = (b.priceCents * a.creditCents - a.priceCents * b.creditCents) / area;
      const fits = kinds.every(
        (kind) => kind.creditCents * credit + kind.validityDays * day <= kind.priceCents * (1 + 1e-12),
      );
      if (area !== 0 && credit > 0 && day > 0 && fits) corners.push(credit, day);
    }
  });
  return Float64Array.from(corners);
}

function floorOf(kinds: readonly PreparedTopUp[], firstCents: number): Floor {
  const prices = kinds.map(({ priceCents }) => priceCents);
  return {
    worths: cornersOf(kinds),
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
  const all = worthBuying(topUps, firstCents);
  const orderOf = (kinds: readonly PreparedTopUp[]): SearchOrder => ({
    kinds,
    floors: kinds.map((_, k) => floorOf(kinds.slice(k), firstCents)),
  });
  const firsts = new Set(all.map(({ priceCents }) => priceCents).filter((price) => price >= firstCents));
  const upTo = [...firsts]
    .sort((a, b) => a - b)
    .map((priceCents) => {
      const kinds = all.filter((kind) => kind.priceCents <= priceCents);
      const bargains = [...kinds].sort(
        (a, b) =>
          a.priceCents * b.creditCents - b.priceCents * a.creditCents ||
          b.validityDays - a.validityDays ||
          a.index - b.index,
      );
      return { priceCents, inOrder: orderOf(kinds), byBargain: orderOf(bargains) };
    });
  return { upTo, firstCents };
}

/** Lower bound in cents of covering so much: the highest worth of it, rounded up to a step of the prices. */
function leastCents(credit: number, days: number, { worths, step }: Floor): number {
  if (step === 0) return 0;
  const neededCredit = Math.max(0, credit);
  const neededDays = Math.max(0, days);
  let least = 0;
  for (let at = 0; at < worths.length; at += 2) {
    const worth = neededCredit * (worths[at] as number) + neededDays * (worths[at + 1] as number);
    if (worth > least) least = worth;
  }
  // The margin keeps binary rounding from cutting off an equally cheap set; this is a bound only.
  return Math.ceil((least * (1 - 1e-9)) / step - 1e-6) * step;
}

/**
 * Searches for sets in the given order, more of the first kind before fewer, that cover these whole cents and days, hold
 * a first top-up and cost no more than `limit`. `found` says what one costs and how many of each kind it holds (an array
 * that changes afterwards), and answers how much another one may cost; below 0 ends the search.
 */
function searchSets(
  { kinds, floors }: SearchOrder,
  firstCents: number,
  credit: number,
  days: number,
  limit: number,
  found: (cents: number, counts: readonly number[]) => number,
): void {
  const counts = new Array<number>(kinds.length).fill(0);
  let most = limit;
  const search = (
    k: number,
    creditLeft: number,
    daysLeft: number,
    cents: number,
    hasFirst: boolean,
  ): void => {
    const isOpen = creditLeft > 0 || daysLeft > 0 || !hasFirst;
    if (!isOpen) {
      if (cents <= most) most = found(cents, counts);
      return;
    }
    const kind = kinds[k];
    const floor = floors[k];
    if (!kind || !floor) return;
    const least = Math.max(leastCents(creditLeft, daysLeft, floor), hasFirst ? 0 : floor.firstCents);
    if (cents + least > most) return;
    const { creditCents, validityDays, priceCents } = kind;
    const enough = Math.max(0, Math.ceil(creditLeft / creditCents), Math.ceil(daysLeft / validityDays));
    const isFirst = priceCents >= firstCents;
    const highest = !hasFirst && isFirst ? Math.max(1, enough) : enough;
    const fewest = k === kinds.length - 1 ? highest : 0;
    for (let count = highest; count >= fewest && most >= 0; count -= 1) {
      counts[k] = count;
      search(
        k + 1,
        creditLeft - count * creditCents,
        daysLeft - count * validityDays,
        cents + count * priceCents,
        hasFirst || (count > 0 && isFirst),
      );
    }
    counts[k] = 0;
  };
  search(0, credit, days, 0, false);
}

/**
 * The cheapest set whose credit and validity reach these whole cents and days: credits and validities are whole, so a
 * set covers an exact amount if and only if it covers the next whole one. First what it costs, then the least dearest
 * top-up at that cost, then, of the sets of both, the first one in document order.
 */
function cheapestSet({ upTo, firstCents }: TopUpKinds, credit: number, days: number): TopUpSet {
  const leastOf = ({ byBargain }: KindsUpTo, limit: number): number => {
    let least = Number.POSITIVE_INFINITY;
    searchSets(byBargain, firstCents, credit, days, limit, (cents) => {
      least = cents;
      return cents - 1;
    });
    return least;
  };
  const every = upTo.at(-1);
  if (!every) throw new Error('No top-up reaches the least price of the first one');
  const cents = leastOf(every, Number.POSITIVE_INFINITY);
  const due = upTo.find((kinds) => kinds === every || leastOf(kinds, cents) === cents) as KindsUpTo;

  const { kinds } = due.inOrder;
  let bought: TopUpSet['bought'] = [];
  searchSets(due.inOrder, firstCents, credit, days, cents, (_, counts) => {
    bought = kinds.map((topUp, k) => ({ topUp, count: counts[k] ?? 0 }));
    return -1;
  });
  bought = bought
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.topUp.priceCents - a.topUp.priceCents || a.topUp.index - b.topUp.index);
  return { bought, cents, dueCents: due.priceCents };
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
