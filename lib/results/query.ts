/** How an answer counts and orders besides the need: closed sets and types alone, so that the first page loads no engine. */
import { SURE, type UsageRange } from '@/lib/need/usage-range';

/** `allIn` = every item; `advertised` = without carrier fees, one-time fees and the estimate of taxes. */
export const PRICE_MEASURES = ['allIn', 'advertised'] as const;
export type PriceMeasure = (typeof PRICE_MEASURES)[number];

/** What ranks where usage is not sure: the usual, the most, or the mean over the range. */
export const RANK_BY = ['typical', 'worst', 'expected'] as const;
export type RankBy = (typeof RANK_BY)[number];

export interface Ask {
  price: PriceMeasure;
  range: UsageRange;
  by: RankBy;
  /** Plans last checked before this day are left out (`lib/view/old.ts`); null = none. */
  oldest: string | null;
}

/** Everything that is paid, usage as given, in the order of totals. */
export const PLAIN_ASK: Ask = { price: 'allIn', range: SURE, by: 'typical', oldest: null };
