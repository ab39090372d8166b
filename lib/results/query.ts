/** How an answer counts and orders besides the need: closed sets and types alone, so that the first page loads no engine. */
import { EXACT_USE, type UsageRange } from '@/lib/need/usage-range';

/** `allIn` = every item; `advertised` = without carrier fees, one-time fees and the estimate of taxes. */
export const PRICE_BASES = ['allIn', 'advertised'] as const;
export type PriceBasis = (typeof PRICE_BASES)[number];

/** What ranks where usage is not sure: the usual, the most, or the mean over the range. */
export const RANK_BY = ['typical', 'worst', 'expected'] as const;
export type RankBy = (typeof RANK_BY)[number];

export interface ResultsQuery {
  price: PriceBasis;
  range: UsageRange;
  by: RankBy;
  /** Plans last checked before this day are left out (`lib/catalog/stale.ts`); null = none. */
  oldest: string | null;
}

/** Everything that is paid, usage as given, in the order of totals. */
export const DEFAULT_QUERY: ResultsQuery = { price: 'allIn', range: EXACT_USE, by: 'typical', oldest: null };
