/** The order of section 4 for answers of the reference. */
import type { Amount, PlanFacts } from '@/lib/plan/plan';
import type { ReferenceQuote } from './quote';

/** Not stated last, unlimited first. */
function size(amount: Amount): number {
  if (amount === null) return -1;
  return amount === 'unlimited' ? Number.POSITIVE_INFINITY : amount;
}

/** More first; two that are the same size are equal, also where both are unlimited. */
const moreFirst = (a: number, b: number): number => (a === b ? 0 : b - a);

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface Answered {
  plan: PlanFacts;
  quote: ReferenceQuote;
}

/** More priority data, more high-speed data, less due at start, id. */
function compareRest(a: Answered, b: Answered): number {
  return (
    moreFirst(size(a.plan.data.priorityGB), size(b.plan.data.priorityGB)) ||
    moreFirst(size(a.plan.data.highSpeedGB), size(b.plan.data.highSpeedGB)) ||
    a.quote.dueAtStartCents - b.quote.dueAtStartCents ||
    byId(a.plan.id, b.plan.id)
  );
}

export const compareMeets = (a: Answered, b: Answered): number =>
  a.quote.totalCents - b.quote.totalCents || compareRest(a, b);

/** Exact totals before those of at least so much, which stand by fewer asks first. */
export function compareMayMeet(a: Answered, b: Answered): number {
  const [isOpenA, isOpenB] = [a.quote.totalIs === 'atLeast', b.quote.totalIs === 'atLeast'];
  if (isOpenA !== isOpenB) return isOpenA ? 1 : -1;
  const totals = a.quote.totalCents - b.quote.totalCents;
  const asks = a.quote.asks.length - b.quote.asks.length;
  return (isOpenA ? asks || totals : totals || asks) || compareRest(a, b);
}
