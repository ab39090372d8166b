/** What a plan and a need of which only what matters is said come to, for tables of cases. */
import { itemRef } from '@/lib/api/result-text';
import { quote } from '@/lib/cost/quote';
import { type Ask, criterionKey } from '@/lib/cost/reason';
import type { CostSettings, ItemKind, Quote, QuoteResult } from '@/lib/cost/result';
import { makeNeed, type PartialNeed } from './make-need';
import { makePlan, type PartialPlan } from './make-plan';

/** 20 percent in NY and 38.32 percent in IL, half of a bill taxable. */
export const HALF_TAXABLE: CostSettings = {
  combinedTaxRatePercent: { NY: '20', IL: '38.32' },
  taxableShare: '0.5',
};

/** Something to ask as text: `data` where it is priced, `data (open)` where use is left out. */
export const askText = (ask: Ask): string => `${criterionKey(ask)}${ask.open ? ' (open)' : ''}`;

/** The total in cents, behind it what has to be asked; or the reasons. */
export type Outcome = number | [totalCents: number, ...asks: string[]] | string[];

/** A label, what is special about plan and need, and what comes of it. */
export type Row = [label: string, plan: PartialPlan, need: PartialNeed, expected: Outcome];

/** The answer of plan and need. One month unless said otherwise. */
export const answerOf = (plan: PartialPlan, need: PartialNeed): QuoteResult =>
  quote(makePlan(plan), makeNeed({ horizonMonths: 1, ...need }), HALF_TAXABLE);

/** The total in cents, with what has to be asked, or the reasons. One month unless said otherwise. */
export function outcome(plan: PartialPlan, need: PartialNeed): Outcome {
  const answer = answerOf(plan, need);
  if (answer.verdict === 'doesNot') return answer.reasons.map(criterionKey);
  return answer.asks.length > 0 ? [answer.totalCents, ...answer.asks.map(askText)] : answer.totalCents;
}

/** The answer where there is one. */
export function quoteOf(plan: PartialPlan, need: PartialNeed): Quote {
  const answer = answerOf(plan, need);
  if (answer.verdict === 'doesNot')
    throw new Error(`Does not meet the need: ${answer.reasons.map(criterionKey).join(', ')}`);
  return answer;
}

/** Items of one kind as `[ref, quantity, unitPrice, amountCents]`. */
export const itemsOf = (plan: PartialPlan, need: PartialNeed, kind: ItemKind) =>
  quoteOf(plan, need)
    .items.filter((item) => item.kind === kind)
    .map((item) => [itemRef(item), item.quantity, item.unitPrice, item.amountCents]);
