/** Three plans worth a look, each for another reason. The reason is data: a page makes the sentence. */
import { monthsOf } from '@/lib/need/horizon';
import type { Need } from '@/lib/need/need';
import type { Amount } from '@/lib/plan/plan';
import type { PlanRowData, Row } from '@/lib/results/price-catalog';
import type { RankBy } from '@/lib/results/query';

export const HIGHLIGHT_KINDS = [
  'leastCost',
  'leastWorst',
  'leastExpected',
  'byMonth',
  'bestPriority',
  'mostData',
  'leastToday',
  'mostHotspot',
  'nextBrand',
] as const;
export type HighlightKind = (typeof HIGHLIGHT_KINDS)[number];

export interface Highlight {
  kind: HighlightKind;
  row: PlanRowData;
  /** What it costs above the least, over the whole period. */
  moreCents: number;
  /** How much less is due at start than with the least-cost plan; only where that is the reason. */
  lessTodayCents: number;
  /** The amount that is the reason: GB of high-speed, priority or hotspot data. */
  amount: Amount;
}

/** A near price: up to 30 % or $5 a line and month above the least. */
const NEAR_SHARE = 1.3;
const NEAR_CENTS = 500;
/** Less today counts from half of the first plan's sum and from $10 on: a difference a person feels. */
const TODAY_SHARE = 0.5;
const TODAY_CENTS = 1000;
/** Paid by the month: no purchase is longer. */
const MONTH_DAYS = 31;
/** A hotspot that is slower than this carries no video call: more of it is no reason to choose a plan. */
const USEFUL_KBPS = 1500;

const size = (amount: Amount): number => (amount === 'unlimited' ? Number.POSITIVE_INFINITY : (amount ?? 0));

const compareSizes = (a: Amount, b: Amount): number => Number(size(a) > size(b)) - Number(size(a) < size(b));

interface Search {
  /** Rows that may be taken, in rank order. */
  rows: readonly Row[];
  /** All rows at a near price, those of carriers that were taken among them. */
  close: readonly Row[];
  least: Row;
}

type Find = (search: Search) => { row: Row; amount: Amount } | null;

/**
 * Of near-priced rows the one with most of something, if it is more than the least-cost plan has; ties keep rank. None
 * where another row, of whichever carrier, has as much for less, or more for the same: that one would be the better pick.
 */
function most(read: (row: Row) => Amount): Find {
  return ({ rows, close, least }) => {
    let best: Row | null = null;
    for (const row of rows) if (size(read(row)) > size(read(best ?? least))) best = row;
    if (!best) return null;
    const pick = best;
    const isBeaten = close.some((row) => {
      const lessCents = pick.quote.totalCents - row.quote.totalCents;
      const more = compareSizes(read(row), read(pick));
      return (lessCents > 0 && more >= 0) || (lessCents === 0 && more > 0);
    });
    return isBeaten ? null : { row: pick, amount: read(pick) };
  };
}

const leastToday: Find = ({ rows, least }) => {
  const bar = Math.min(least.quote.dueAtStartCents * TODAY_SHARE, least.quote.dueAtStartCents - TODAY_CENTS);
  let best: Row | null = null;
  for (const row of rows) {
    const due = row.quote.dueAtStartCents;
    if (due <= bar && (best === null || due < best.quote.dueAtStartCents)) best = row;
  }
  return best && { row: best, amount: null };
};

/** Whether all of a plan's purchases are of a month or less. */
function isByMonth({ plan, quote }: Row): boolean {
  const paid = quote.items.flatMap((item) => (item.kind === 'payment' ? [item.optionId] : []));
  return (
    paid.length > 0 &&
    paid.every((optionId) => {
      const period = plan.charges.options.find(({ id }) => id === optionId)?.period;
      return period && ('months' in period ? period.months === 1 : period.days <= MONTH_DAYS);
    })
  );
}

/** The cheapest of all that are paid by the month, where the least-cost plan is paid for longer. */
const byMonth: Find = ({ rows, close, least }) => {
  const row = isByMonth(least) ? undefined : rows.find(isByMonth);
  const isBeaten = close.some(
    (other) => row && isByMonth(other) && other.quote.totalCents < row.quote.totalCents,
  );
  return row && !isBeaten ? { row, amount: null } : null;
};

const hotspot = ({ plan }: Row): Amount => {
  const { includedGB, maxKbps } = plan.hotspot;
  return maxKbps !== null && maxKbps < USEFUL_KBPS ? 0 : includedGB;
};

const cheapest: Find = ({ rows }) => (rows[0] ? { row: rows[0], amount: null } : null);

/** What the first plan is the first by. */
const FIRST: Record<RankBy, HighlightKind> = {
  typical: 'leastCost',
  worst: 'leastWorst',
  expected: 'leastExpected',
};

/** In this order; the last is for plans that have nothing else to offer than another carrier. */
const FINDERS: [HighlightKind, Find][] = [
  ['byMonth', byMonth],
  ['bestPriority', most((row) => row.plan.data.priorityGB)],
  ['mostData', most((row) => row.plan.data.highSpeedGB)],
  ['leastToday', leastToday],
  ['mostHotspot', most(hotspot)],
  ['nextBrand', cheapest],
];

/**
 * Plans that give what is asked for in full: where use is not sure, also the most of it; where slowed data is accepted,
 * all of it at full speed. Where no plan does, all that meet the need.
 */
function inFull(ranked: readonly Row[], { acceptThrottled, monthly, lines }: Need): readonly Row[] {
  const full = ranked.filter(({ plan: { data }, range }) => {
    if (range !== null && range.highCents === null) return false;
    const use = monthly.dataGB * (data.sharing === 'account' ? lines : 1);
    return !acceptThrottled || data.afterAllowance !== 'throttle' || size(data.highSpeedGB) >= use;
  });
  return full.length > 0 ? full : ranked;
}

/**
 * Up to three rows that differ in kind: the least cost, then others at a near price for another reason. None is only
 * cheaper because it gives less than is asked for (`inFull`), and no two are of one carrier while another has something
 * to offer.
 */
export function chooseHighlights(ranked: readonly Row[], need: Need, by: RankBy = 'typical'): Highlight[] {
  const full = inFull(ranked, need);
  const least = full[0];
  if (!least) return [];
  // Ordered by something else than totals, others may cost less for the usual use: they differ in another way.
  const rows = full.filter(({ quote }) => quote.totalCents >= least.quote.totalCents);
  const near = Math.max(
    least.quote.totalCents * NEAR_SHARE,
    least.quote.totalCents + NEAR_CENTS * need.lines * monthsOf(need),
  );
  const close = rows.filter((row) => row.quote.totalCents <= near);
  const picks: Highlight[] = [{ kind: FIRST[by], row: least, moreCents: 0, lessTodayCents: 0, amount: null }];
  for (const otherBrand of [true, false]) {
    for (const [kind, find] of FINDERS) {
      if (picks.length === 3) return picks;
      if (picks.some((made) => made.kind === kind)) continue;
      const byBrand = kind === 'nextBrand';
      const free = (byBrand ? rows : close).filter(({ plan }) =>
        picks.every(({ row }) => (otherBrand ? row.plan.carrier !== plan.carrier : row.plan.id !== plan.id)),
      );
      // Another carrier is a reason only where nothing else is left to say.
      if (byBrand && otherBrand) continue;
      const others = byBrand
        ? free.filter(({ plan }) => picks.every(({ row }) => row.plan.carrier !== plan.carrier))
        : free;
      const found = find({ rows: others, close, least });
      if (!found) continue;
      picks.push({
        kind,
        ...found,
        moreCents: found.row.quote.totalCents - least.quote.totalCents,
        lessTodayCents: least.quote.dueAtStartCents - found.row.quote.dueAtStartCents,
      });
    }
  }
  return picks;
}
