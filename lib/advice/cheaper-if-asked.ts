/** The question that may save the most: a plan that may meet the need for less than the best that meets it. */
import type { Ask } from '@/lib/cost/reason';
import type { LocalText } from '@/lib/plan/plan';
import type { CatalogResults } from '@/lib/results/price-catalog';

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
 * it; null where there is none, or where plans are ranked by something else than the usual use.
 */
export function cheaperIfAsked(results: CatalogResults): CheaperIfAsked | null {
  const [best] = results.rows;
  if (!best || results.query.by !== 'typical' || results.counts.mayMeet === 0) return null;
  const first = results.firstMayMeet;
  if (first?.quote.totalIs !== 'exact') return null;
  const { plan, carrier, quote } = first;
  const savingCents = best.quote.totalCents - quote.totalCents;
  if (savingCents <= 0) return null;
  const { totalCents, asks } = quote;
  return { planId: plan.id, planName: plan.name, carrier: carrier.name, totalCents, savingCents, asks };
}
