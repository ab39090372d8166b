import type { QuoteResult } from '@/lib/cost/result';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import type { NextPeriod } from '@/lib/results/next-period';

/** A column of the comparison: the plan with what is asked for priced on it. */
export interface ComparePlan {
  plan: PlanDocument;
  carrier: CarrierDocument;
  answer: QuoteResult;
  /** What the same costs afterwards; null where there is no such period. */
  next: NextPeriod | null;
  /** Days since the last check where that is too long for the ranking; else null. */
  daysOld: number | null;
  /** Leads to the plan's page, with what is asked for. */
  href: string;
  /** Leads to the guide's first step with the plan chosen. */
  guideHref: string;
  /** Leads to the comparison without it; null where it cannot be taken away. */
  removeHref: string | null;
}
