import { describe, expect, test } from 'vitest';
import { quote } from '@/lib/cost/quote';
import { criterionKey } from '@/lib/cost/reason';
import type { CostSettings, QuoteResult } from '@/lib/cost/result';
import { parseNeed } from '@/lib/need/schema';
import { parsePlan } from '@/lib/plan/schema';
import examples from '../cases/examples.json';

const settings: CostSettings = examples.settings;

const planOf = (input: unknown) => {
  const parsed = parsePlan(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.plan;
};

const needOf = (input: unknown) => {
  const parsed = parseNeed(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.need;
};

/** An answer with all that worked cases may give of it. */
function told(answer: QuoteResult) {
  const asks = answer.asks.map((ask) => ({ code: criterionKey(ask), open: ask.open }));
  if (answer.verdict === 'doesNot') {
    return { verdict: answer.verdict, asks, reasons: answer.reasons.map(criterionKey) };
  }
  const { verdict, totalIs, totalCents } = answer;
  return { verdict, asks, totalIs, totalCents };
}

describe('worked cases of the tariff model', () => {
  test.each(examples.cases)('$name: $because', ({ plan, need, expected }) => {
    expect(told(quote(planOf(plan), needOf(need), settings))).toEqual(expected);
  });

  test.each(examples.cases)('$name: items and months add up to the total', ({ plan, need }) => {
    const answer = quote(planOf(plan), needOf(need), settings);
    const total = answer.verdict === 'doesNot' ? 0 : answer.totalCents;
    const items = answer.verdict === 'doesNot' ? [] : answer.items;
    const months = answer.verdict === 'doesNot' ? [] : answer.schedule();
    expect(items.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(total);
    expect(months.reduce((sum, cents) => sum + cents, 0)).toBe(total);
  });
});
