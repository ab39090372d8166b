/** What a plan and a need of which only what matters is said come to, for tables of cases. */
import { itemRef, reasonText } from '@/lib/api/result-text';
import { quote } from '@/lib/cost/quote';
import type { CostSettings, ItemKind, Quote } from '@/lib/cost/result';
import { makeNeed, type PartialNeed } from './make-need';
import { makePlan, type PartialPlan } from './make-plan';

/** 20 percent in NY and 38.32 percent in IL, half of a bill taxable. */
export const HALF_TAXABLE: CostSettings = {
  combinedTaxRatePercent: { NY: '20', IL: '38.32' },
  taxableShare: '0.5',
};

/** A label, what is special about plan and need, and the total in cents or the reasons. */
export type Row = [label: string, plan: PartialPlan, need: PartialNeed, expected: number | string[]];

/** The total in cents, or the reasons. One month unless said otherwise. */
export function outcome(plan: PartialPlan, need: PartialNeed): number | string[] {
  const answer = quote(makePlan(plan), makeNeed({ horizonMonths: 1, ...need }), HALF_TAXABLE);
  return answer.feasible ? answer.totalCents : answer.reasons.map(reasonText);
}

/** The answer where there is one. */
export function quoteOf(plan: PartialPlan, need: PartialNeed): Quote {
  const answer = quote(makePlan(plan), makeNeed({ horizonMonths: 1, ...need }), HALF_TAXABLE);
  if (!answer.feasible)
    throw new Error(`Does not meet the need: ${answer.reasons.map(reasonText).join(', ')}`);
  return answer;
}

/** Items of one kind as `[ref, quantity, unitPrice, amountCents]`. */
export const itemsOf = (plan: PartialPlan, need: PartialNeed, kind: ItemKind) =>
  quoteOf(plan, need)
    .items.filter((item) => item.kind === kind)
    .map((item) => [itemRef(item), item.quantity, item.unitPrice, item.amountCents]);
