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

/**
 * Remaining credit and days to cover, in whole cents and days. Credits and validities are whole, so a set covers an
 * exact amount if and only if it covers the next whole one.
 */
interface Gap {
  credit: number;
  days: number;
}

/** Kinds worth buying, the cheapest first, and a lower bound of the prices of kinds k and later. */
export interface TopUpKinds {
  kinds: PreparedTopUp[];
  floors: Floor[];
  /** Where the first top-up has a least price: the kinds that reach it; else null. */
  firsts: PreparedTopUp[] | null;
}

/** Drops dominated kinds: another is no worse in price, credit and validity, so a cheapest set exists without them. */
function undominated(topUps: readonly PreparedTopUp[]): PreparedTopUp[] {
  const beats = (a: PreparedTopUp, b: PreparedTopUp): boolean =>
    a.priceCents <= b.priceCents && a.creditCents >= b.creditCents && a.validityDays >= b.validityDays;
  return topUps.filter(
    (topUp) =>
      !topUps.some(
        (other) =>
          other !== topUp && beats(other, topUp) && (!beats(topUp, other) || other.index < topUp.index),
      ),
  );
}

const isOpen = ({ credit, days }: Gap): boolean => credit > 0 || days > 0;

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

/** Lower bounds over some kinds: price of a cent of credit, of a day of validity, and the step of all their sums. */
interface Floor {
  centsPerCredit: number;
  centsPerDay: number;
  step: number;
}

function floorOf(kinds: readonly PreparedTopUp[]): Floor {
  return {
    centsPerCredit: Math.min(...kinds.map(({ priceCents, creditCents }) => priceCents / creditCents)),
    centsPerDay: Math.min(...kinds.map(({ priceCents, validityDays }) => priceCents / validityDays)),
    step: kinds.reduce((divisor, { priceCents }) => greatestCommonDivisor(priceCents, divisor), 0),
  };
}

/** Called once for each plan; `firstAtLeast` is the least price of the first top-up of a line. */
export function prepareKinds(topUps: readonly PreparedTopUp[], firstAtLeast: Money | null): TopUpKinds {
  const kinds = undominated(topUps).sort((a, b) => a.priceCents - b.priceCents || a.index - b.index);
  const least = firstAtLeast === null ? 0 : toCents(firstAtLeast);
  return {
    kinds,
    floors: kinds.map((_, k) => floorOf(kinds.slice(k))),
    firsts: kinds.every(({ priceCents }) => priceCents >= least)
      ? null
      : undominated(topUps.filter(({ priceCents }) => priceCents >= least)),
  };
}

/** Lower bound in cents for filling the gap: the dearer side at its best price, rounded up to a step of the prices. */
function leastCents({ credit, days }: Gap, { centsPerCredit, centsPerDay, step }: Floor): number {
  if (step === 0) return 0;
  const least = Math.max(credit * centsPerCredit, days * centsPerDay);
  // The margin keeps binary rounding from cutting off an equally cheap set; this is a bound only.
  return Math.max(0, Math.ceil((least * (1 - 1e-9)) / step - 1e-6) * step);
}

/** A number of each kind, in the order of the kinds. */
interface Counts {
  counts: number[];
  cents: number;
  dueCents: number;
}

/** The cheapest number of each kind that fills the gap; none where it is filled already. */
function fill({ kinds, floors }: TopUpKinds, whole: Gap): Counts {
  const counts = new Array<number>(kinds.length).fill(0);
  let best: Counts | null = null;

  const search = (k: number, gap: Gap, cents: number, dueCents: number): void => {
    const open = isOpen(gap);
    const kind = kinds[k];
    const floor = floors[k];
    if (open && !floor) return;
    const least = open && floor ? cents + leastCents(gap, floor) : cents;
    if (best && (least > best.cents || (least === best.cents && dueCents >= best.dueCents))) return;
    if (!open || !kind) {
      best = { counts: counts.slice(), cents, dueCents };
      return;
    }
    const { creditCents, validityDays, priceCents } = kind;
    const enough = Math.max(0, Math.ceil(gap.credit / creditCents), Math.ceil(gap.days / validityDays));
    const fewest = k === kinds.length - 1 ? enough : 0;
    for (let count = enough; count >= fewest; count -= 1) {
      counts[k] = count;
      const due = count > 0 ? Math.max(dueCents, priceCents) : dueCents;
      search(k + 1, without(gap, kind, count), cents + count * priceCents, due);
    }
    counts[k] = 0;
  };
  search(0, whole, 0, 0);

  const result = best as Counts | null;
  if (!result) throw new Error('Top-ups without credit or validity cannot cover a horizon');
  return result;
}

const without = (gap: Gap, { creditCents, validityDays }: PreparedTopUp, count: number): Gap => ({
  credit: gap.credit - count * creditCents,
  days: gap.days - count * validityDays,
});

/** The set of so many of each kind and of one more top-up. */
function setOf(kinds: readonly PreparedTopUp[], { counts }: Counts, extra: PreparedTopUp | null): TopUpSet {
  const bought = kinds.map((topUp, index) => ({ topUp, count: counts[index] ?? 0 }));
  if (extra) {
    const same = bought.find(({ topUp }) => topUp === extra);
    if (same) same.count += 1;
    else bought.push({ topUp: extra, count: 1 });
  }
  const some = bought
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.topUp.priceCents - a.topUp.priceCents || a.topUp.index - b.topUp.index);
  const cents = some.reduce((sum, { topUp, count }) => sum + count * topUp.priceCents, 0);
  return { bought: some, cents, dueCents: some[0]?.topUp.priceCents ?? 0 };
}

/** Sets of a plan by what they cover: a need that moves often leaves that as it is, and add-ons ask for a few at once. */
const sets = new WeakMap<TopUpKinds, Map<string, TopUpSet>>();
const MAX_SETS = 16;

/**
 * The cheapest set whose credit covers `use` (one line's charges over the horizon, in exact cents), whose validities
 * add up to `days`, and of which the first reaches the least price of a first top-up; of equals the one whose dearest
 * top-up costs less, then the one with more of the cheaper kinds. A person always needs at least one.
 */
export function chooseTopUps(topUps: TopUpKinds, use: Fraction, days: Fraction): TopUpSet {
  const gap = { credit: ceiling(use), days: ceiling(days) };
  let cached = sets.get(topUps);
  if (!cached || cached.size >= MAX_SETS) {
    cached = new Map();
    sets.set(topUps, cached);
  }
  const key = `${gap.credit} ${gap.days}`;
  let set = cached.get(key);
  if (!set) {
    set = cheapestSet(topUps, gap);
    cached.set(key, set);
  }
  return set;
}

function cheapestSet(topUps: TopUpKinds, gap: Gap): TopUpSet {
  const { kinds, firsts } = topUps;
  if (!firsts) return setOf(kinds, fill(topUps, gap), null);
  let best: TopUpSet | null = null;
  for (const first of firsts) {
    const set = setOf(kinds, fill(topUps, without(gap, first, 1)), first);
    const difference = best ? set.cents - best.cents || set.dueCents - best.dueCents : -1;
    if (difference < 0) best = set;
  }
  if (!best) throw new Error('No top-up reaches the least price of the first one');
  return best;
}
