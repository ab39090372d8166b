/** What `POST /api/v1/quotes` answers. */
import { quoteAll } from '@/lib/cost/rank';
import type { CostSettings, Quote } from '@/lib/cost/result';
import type { PlanFacts } from '@/lib/plan/plan';
import type { QuoteRequest } from './quote-request';
import { type AskAnswer, askAnswer, criterionText, type ItemAnswer, itemAnswer } from './result-text';

/** What a plan that meets or may meet the need costs. */
interface CostAnswer extends Pick<Quote, 'planId' | 'totalCents' | 'monthlyCents' | 'dueAtStartCents'> {
  items: ItemAnswer[];
  /** One amount in cents a month, adding up to the total. */
  schedule: number[];
}

export interface QuoteAnswer {
  catalogVersion: string;
  /** The settings that the taxes were computed with. */
  settings: CostSettings;
  /** The three verdicts add up to the plans that were priced. */
  counts: { plans: number; meets: number; mayMeet: number; doesNot: number };
  /** Plans that meet the need, in the order of section 4. */
  quotes: CostAnswer[];
  /** Plans that may meet it, in an order of their own, with what has to be asked. */
  mayMeet: (CostAnswer & { totalIs: Quote['totalIs']; asks: AskAnswer[] })[];
  unmet: { planId: string; reasons: string[]; asks: AskAnswer[] }[];
  /** Plans left out because their check is older than the instance's limit; `includeOld` prices them too. */
  leftOut: { planId: string; verifiedAt: string }[];
}

const costAnswer = (quote: Quote): CostAnswer => ({
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
      reasons: reasons.map(criterionText),
      asks: asks.map(askAnswer),
    })),
    leftOut: requested.filter(isOld).map(({ id, verifiedAt }) => ({ planId: id, verifiedAt })),
  };
}
