/** Whether many plans priced together get the answers that each plan gets by itself. */
import { expect } from 'vitest';
import { type PricedPlans, pricePlans } from '@/lib/cost/price-plans';
import { quote } from '@/lib/cost/quote';
import { compareQuotes } from '@/lib/cost/rank';
import { type CostSettings, type Quote, type QuoteResult, VERDICTS } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { comparable } from './same-answer';

/** Holds every verdict, total, amount due and both orders against each plan priced by itself. */
export function expectTotalsAsAlone(list: readonly PlanFacts[], need: Need, settings: CostSettings): void {
  const priced = pricePlans(list, need, settings);
  const single = list.map((plan) => ({ plan, quote: quote(plan, need, settings) }));
  const idOf = (index: number) => list[index]?.id;
  const ranked = (verdict: Quote['verdict']) =>
    single
      .flatMap(({ plan, quote: result }) =>
        result.verdict === verdict ? [{ plan, quote: result as Quote }] : [],
      )
      .sort(compareQuotes)
      .map(({ plan }) => plan.id);
  const unmet = single.filter((one) => one.quote.verdict === 'doesNot').map(({ plan }) => plan.id);
  expect([priced.order, priced.mayMeet, priced.unmet].map((order) => Array.from(order, idOf))).toEqual([
    ranked('meets'),
    ranked('mayMeet'),
    unmet.sort(),
  ]);
  const { verdict, totalCents, dueAtStartCents } = priced;
  expect(list.map(({ id }, at) => `${id} ${verdict[at]} ${totalCents[at]} ${dueAtStartCents[at]}`)).toEqual(
    single.map(({ plan, quote: result }) => {
      const sums =
        result.verdict === 'doesNot' ? 'NaN NaN' : `${result.totalCents} ${result.dueAtStartCents}`;
      return `${plan.id} ${VERDICTS.indexOf(result.verdict)} ${sums}`;
    }),
  );
}

/** The same of every ask and reason, and of every quote item by item. */
export function expectAsAlone(list: readonly PlanFacts[], need: Need, settings: CostSettings): void {
  expectTotalsAsAlone(list, need, settings);
  const priced = pricePlans(list, need, settings);
  expect(list.map((_, index) => together(priced, index))).toEqual(
    list.map((plan) => alone(quote(plan, need, settings))),
  );
}

/** What is told of one of many plans, its quote item by item. */
function together(priced: PricedPlans, index: number) {
  const verdict = VERDICTS[priced.verdict[index] as number];
  const answer = priced.answerAt(index);
  const told = { verdict, ...answer };
  expect(priced.asksAt(index)).toEqual(answer.asks);
  if (verdict === 'doesNot') {
    expect(() => priced.quoteAt(index)).toThrow(RangeError);
    expect(priced.unmetAt(index)).toEqual({ ...answer, verdict });
    expect(priced.reasonsAt(index)).toEqual(answer.reasons);
    return told;
  }
  const quote = priced.quoteAt(index);
  expect(quote.items.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(quote.totalCents);
  return { ...told, isExact: priced.isExactAt(index), quote: comparable(quote) };
}

/** The same of a plan that was priced by itself. */
function alone(result: QuoteResult) {
  const { verdict, planId, asks } = result;
  if (result.verdict === 'doesNot') return { verdict, planId, asks, reasons: result.reasons };
  const isExact = result.totalIs === 'exact';
  return { verdict, planId, asks, reasons: [], isExact, quote: comparable(result) };
}
