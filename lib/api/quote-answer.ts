/** What `POST /api/v1/quotes` answers. */
import type { z } from 'zod';
import { quoteAll } from '@/lib/cost/rank';
import { criterionKey } from '@/lib/cost/reason';
import type { CostSettings, Quote } from '@/lib/cost/result';
import type { PlanFacts } from '@/lib/plan/plan';
import type { quotesAnswerSchema } from './answer-schemas';
import type { QuoteRequest } from './quote-request';
import { askAnswer, itemAnswer } from './result-text';

export type QuoteAnswer = z.infer<typeof quotesAnswerSchema>;

const costAnswer = (quote: Quote): QuoteAnswer['quotes'][number] => ({
  planId: quote.planId,
  totalCents: quote.totalCents,
  monthlyCents: quote.monthlyCents,
  dueAtStartCents: quote.dueAtStartCents,
  items: quote.items.map(itemAnswer),
  schedule: quote.schedule(),
});

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
  const priced = requested.filter((plan) => !isOld(plan));
  const { quotes, mayMeet, unmet } = quoteAll(priced, request.need, settings);
  return {
    catalogVersion: version,
    settings,
    counts: {
      plans: priced.length,
      meets: quotes.length,
      mayMeet: mayMeet.length,
      doesNot: unmet.length,
    },
    quotes: quotes.map(costAnswer),
    mayMeet: mayMeet.map((quote) => {
      const { planId, ...cost } = costAnswer(quote);
      return { planId, totalIs: quote.totalIs, asks: quote.asks.map(askAnswer), ...cost };
    }),
    unmet: unmet.map(({ planId, reasons, asks }) => ({
      planId,
      reasons: reasons.map(criterionKey),
      asks: asks.map(askAnswer),
    })),
    leftOut: requested.filter(isOld).map(({ id, verifiedAt }) => ({ planId: id, verifiedAt })),
  };
}
