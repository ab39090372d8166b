/** What `POST /api/v1/quotes` answers. */
import { quoteAll } from '@/lib/cost/rank';
import type { CostSettings, Quote } from '@/lib/cost/result';
import type { PlanFacts } from '@/lib/plan/plan';
import type { QuoteRequest } from './quote-request';
import { type ItemAnswer, itemAnswer, reasonText } from './result-text';

export interface QuoteAnswer {
  catalogVersion: string;
  /** The settings that the taxes were computed with. */
  settings: CostSettings;
  /** In rank order: total, then due at start, then id. */
  quotes: (Pick<Quote, 'planId' | 'totalCents' | 'monthlyCents' | 'dueAtStartCents'> & {
    items: ItemAnswer[];
    /** One amount in cents a month, adding up to the total. */
    schedule: number[];
  })[];
  unmet: { planId: string; reasons: string[] }[];
  /** Plans left out because their check is older than the instance's limit; `includeOld` prices them too. */
  leftOut: { planId: string; verifiedAt: string }[];
}

interface PricedCatalog {
  version: string;
  plans: readonly PlanFacts[];
  settings: CostSettings;
}

/**
 * Prices the need on the plans asked for, by the one cost function.
 * @param oldest Plans last checked before this day are left out, unless the request names them; null = none.
 */
export function answerQuotes(
  { version, plans, settings }: PricedCatalog,
  request: QuoteRequest,
  oldest: string | null = null,
): QuoteAnswer {
  const wanted = request.planIds && new Set(request.planIds);
  const requested = wanted ? plans.filter(({ id }) => wanted.has(id)) : plans;
  const limit = wanted || request.includeOld ? null : oldest;
  const isOld = ({ verifiedAt }: PlanFacts) => limit !== null && verifiedAt < limit;
  const { quotes, unmet } = quoteAll(
    requested.filter((plan) => !isOld(plan)),
    request.need,
    settings,
  );
  return {
    catalogVersion: version,
    settings,
    quotes: quotes.map((quote) => ({
      planId: quote.planId,
      totalCents: quote.totalCents,
      monthlyCents: quote.monthlyCents,
      dueAtStartCents: quote.dueAtStartCents,
      items: quote.items.map(itemAnswer),
      schedule: quote.schedule(),
    })),
    unmet: unmet.map(({ planId, reasons }) => ({ planId, reasons: reasons.map(reasonText) })),
    leftOut: requested.filter(isOld).map(({ id, verifiedAt }) => ({ planId: id, verifiedAt })),
  };
}
