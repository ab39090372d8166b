/** Three plans worth a look, each for another reason. The reason is data: a page makes the sentence. */
import type { Amount } from '@/lib/plan/plan';
import type { PlanRowData, Row } from '@/lib/results/price-catalog';
import type { RankBy } from '@/lib/results/query';

export const HIGHLIGHT_KINDS = [
  'leastCost',
  'leastWorst',
  'leastExpected',
  'leastToday',
  'mostData',
  'bestPriority',
  'mostHotspot',
  'nextBrand',
  'thirdBrand',
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

const size = (amount: Amount): number => (amount === 'unlimited' ? Number.POSITIVE_INFINITY : (amount ?? 0));

interface Search {
  rows: readonly Row[];
  least: Row;
}

type Find = (search: Search) => { row: Row; amount: Amount } | null;

/** Of near-priced rows the one with most of something, if it is more than the least-cost plan has; ties keep rank. */
function most(read: (row: Row) => Amount): Find {
  return ({ rows, least }) => {
    let best: Row | null = null;
    for (const row of rows) if (size(read(row)) > size(read(best ?? least))) best = row;
    return best && { row: best, amount: read(best) };
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

const cheapest: Find = ({ rows }) => (rows[0] ? { row: rows[0], amount: null } : null);

/** What the first plan is the first by. */
const FIRST: Record<RankBy, HighlightKind> = {
  typical: 'leastCost',
  worst: 'leastWorst',
  expected: 'leastExpected',
};

/** What sets a brand apart when its plans have nothing else to offer. */
const BRAND_KINDS: readonly HighlightKind[] = ['nextBrand', 'thirdBrand'];

const FINDERS: [HighlightKind, Find][] = [
  ['leastToday', leastToday],
  ['mostData', most((row) => row.plan.data.highSpeedGB)],
  ['bestPriority', most((row) => row.plan.data.priorityGB)],
  ['mostHotspot', most((row) => row.plan.hotspot.includedGB)],
  ['nextBrand', cheapest],
  ['thirdBrand', cheapest],
];

/**
 * Up to three rows: the least cost, then those that differ in kind. No two of one brand while another brand has
 * something to offer at a near price.
 */
export function chooseHighlights(
  ranked: readonly Row[],
  lines: number,
  months: number,
  by: RankBy = 'typical',
): Highlight[] {
  const least = ranked[0];
  if (!least) return [];
  // Ordered by something else than totals, others may cost less for the usual use: they differ in another way.
  const rows = ranked.filter(({ quote }) => quote.totalCents >= least.quote.totalCents);
  const near = Math.max(
    least.quote.totalCents * NEAR_SHARE,
    least.quote.totalCents + NEAR_CENTS * lines * months,
  );
  const close = rows.filter((row) => row.quote.totalCents <= near);
  const picks: Highlight[] = [{ kind: FIRST[by], row: least, moreCents: 0, lessTodayCents: 0, amount: null }];
  for (const otherBrand of [true, false]) {
    for (const [kind, find] of FINDERS) {
      if (picks.length === 3) return picks;
      if (picks.some((made) => made.kind === kind)) continue;
      const byBrand = BRAND_KINDS.includes(kind);
      const open = byBrand ? rows : close;
      const free = open.filter(({ plan }) =>
        picks.every(({ row }) => (otherBrand ? row.plan.carrier !== plan.carrier : row.plan.id !== plan.id)),
      );
      const found = find({ rows: free, least });
      if (!found || (byBrand && !otherBrand)) continue;
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
