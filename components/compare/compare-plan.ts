import type { QuoteResult } from '@/lib/cost/result';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';

/** A column of the comparison: the plan with what the need costs on it. */
export interface ComparePlan {
  plan: PlanDocument;
  carrier: CarrierDocument;
  answer: QuoteResult;
  /** Days since the last check where that is too long for the ranking; else null. */
  daysOld: number | null;
  /** Leads to the plan's page, with the need. */
  href: string;
  /** Leads to the guide's first step with the plan chosen. */
  guideHref: string;
  /** Leads to the comparison without it. */
  removeHref: string;
}
