/** The question that may save the most: a plan that may meet the need for less than the best that meets it. */
import type { Ask } from '@/lib/cost/reason';
import type { LocalText } from '@/lib/plan/plan';
import type { Row } from '@/lib/results/price-catalog';
import type { RankBy } from '@/lib/results/query';

export interface CheaperIfAsked {
  planId: string;
  planName: string;
  carrier: LocalText;
  totalCents: number;
  /** How much less it costs over the whole period than the best plan that meets the need; above 0. */
  savingCents: number;
  /** All of them priced: the answers decide whether, not how much. */
  asks: Ask[];
}

/**
 * The first plan that may meet the need with an exact total, where that is below the total of the best plan that meets
 * it; null where there is none, or where plans are ranked by something else than the usual use. Both are the first of
 * what search and filters leave, in rank order.
 */
export function cheaperIfAsked(best: Row | undefined, first: Row | null, by: RankBy): CheaperIfAsked | null {
  if (!best || by !== 'typical' || first?.quote.totalIs !== 'exact') return null;
  const { plan, carrier, quote } = first;
  const savingCents = best.quote.totalCents - quote.totalCents;
  if (savingCents <= 0) return null;
  const { totalCents, asks } = quote;
  return { planId: plan.id, planName: plan.name, carrier: carrier.name, totalCents, savingCents, asks };
}
