/** The engine answers as the reference does, and by itself holds what follows from the tariff model. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { quote } from '@/lib/cost/quote';
import { quoteAll } from '@/lib/cost/rank';
import type { QuoteResult } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { arbitraryNeed, SETTINGS } from '../support/arbitrary-need';
import { arbitraryPlan } from '../support/arbitrary-plan';
import { comparable, comparablePair } from '../support/same-answer';
import { runs } from './answerers';
import { compareMayMeet, compareMeets } from './order';
import { type ReferenceQuote, referenceQuote } from './quote';

vi.setConfig({ testTimeout: 600_000 });

const priced = (plan: PlanFacts, need: Need) => quote(plan, need, SETTINGS);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

describe('the engine and the reference', () => {
  test('agree on every random plan and need', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryNeed, (plan, need) => {
        const [answer, reference] = comparablePair(priced(plan, need), referenceQuote(plan, need, SETTINGS));
        expect(answer).toEqual(reference);
      }),
      runs(3000),
    );
  });

  test('agree on stays, other months and several lines, which are drawn less often', () => {
    const rare = fc.tuple(arbitraryNeed, fc.boolean(), fc.integer({ min: 1, max: 180 })).map(
      ([need, isStay, days]): Need => ({
        ...need,
        lines: need.lines === 1 ? 2 : need.lines,
        ...(isStay ? { horizonDays: days, otherMonths: [] } : {}),
      }),
    );
    fc.assert(
      fc.property(arbitraryPlan, rare, (plan, need) => {
        const [answer, reference] = comparablePair(priced(plan, need), referenceQuote(plan, need, SETTINGS));
        expect(answer).toEqual(reference);
      }),
      runs(1500),
    );
  });

  test('refuse a state that the table of taxes lacks, whatever the plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryNeed, (plan, need) => {
        const elsewhere = { ...need, state: 'TX' };
        expect(() => priced(plan, elsewhere)).toThrow(RangeError);
        expect(() => referenceQuote(plan, elsewhere, SETTINGS)).toThrow(RangeError);
      }),
      runs(100),
    );
  });
});

describe('an answer', () => {
  test('its items and its months add up to the total', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryNeed, (plan, need) => {
        const answer = priced(plan, need);
        if (answer.verdict === 'doesNot') return;
        const rows = answer.scheduleByItem();
        expect(sum(answer.items.map((item) => item.amountCents))).toBe(answer.totalCents);
        expect(sum(answer.schedule())).toBe(answer.totalCents);
        expect(answer.schedule()).toHaveLength(need.horizonDays === null ? need.horizonMonths : 1);
        expect(rows.map(sum)).toEqual(answer.items.map((item) => item.amountCents));
      }),
      runs(1500),
    );
  });

  test('is the same for the same question, also of a copy of the plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryNeed, (plan, need) => {
        const first = comparable(priced(plan, need));
        expect(comparable(priced(plan, need))).toEqual(first);
        expect(comparable(priced(structuredClone(plan), structuredClone(need)))).toEqual(first);
      }),
      runs(500),
    );
  });

  test('leaves plan and need as they were', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryNeed, (plan, need) => {
        const before = structuredClone({ plan, need });
        priced(plan, need);
        expect({ plan, need }).toEqual(before);
      }),
      runs(500),
    );
  });
});

const plans = fc
  .array(arbitraryPlan, { minLength: 2, maxLength: 8 })
  .map((list) => list.map((plan, index) => ({ ...plan, id: `plan-${index}` })));

const idsOf = (answers: readonly { planId: string }[]) => answers.map(({ planId }) => planId);

describe('many plans', () => {
  test('stand in one of three lists each, by the verdict', () => {
    fc.assert(
      fc.property(plans, arbitraryNeed, (list, need) => {
        const { quotes, mayMeet, unmet } = quoteAll(list, need, SETTINGS);
        expect(quotes.length + mayMeet.length + unmet.length).toBe(list.length);
        const verdictOf = new Map(list.map((plan) => [plan.id, priced(plan, need).verdict]));
        for (const { planId } of quotes) expect(verdictOf.get(planId)).toBe('meets');
        for (const { planId } of mayMeet) expect(verdictOf.get(planId)).toBe('mayMeet');
        for (const { planId } of unmet) expect(verdictOf.get(planId)).toBe('doesNot');
      }),
      runs(400),
    );
  });

  test('stand in the order of the reference', () => {
    // Few prices and few amounts, so that many plans cost the same and the later criteria decide.
    const alike = fc
      .tuple(plans, fc.array(fc.nat({ max: 2 }), { minLength: 8, maxLength: 8 }))
      .map(([list, copies]) =>
        list.map((plan, index) => ({ ...(list[copies[index] ?? 0] ?? plan), id: plan.id, data: plan.data })),
      );
    fc.assert(
      fc.property(fc.oneof(plans, alike), arbitraryNeed, (list, need) => {
        const answers = list.map((plan) => ({ plan, quote: referenceQuote(plan, need, SETTINGS) }));
        const of = (verdict: string) =>
          answers.filter(
            (one): one is { plan: PlanFacts; quote: ReferenceQuote } => one.quote.verdict === verdict,
          );
        const ids = (sorted: { plan: PlanFacts }[]) => sorted.map(({ plan }) => plan.id);
        const { quotes, mayMeet } = quoteAll(list, need, SETTINGS);
        expect(idsOf(quotes)).toEqual(ids(of('meets').sort(compareMeets)));
        expect(idsOf(mayMeet)).toEqual(ids(of('mayMeet').sort(compareMayMeet)));
      }),
      runs(400),
    );
  });

  test('stand in the same order however they are given', () => {
    const shuffled = plans.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, arbitraryNeed, ([list, mixed], need) => {
        const there = quoteAll(list, need, SETTINGS);
        const here = quoteAll(mixed, need, SETTINGS);
        const read = (answer: QuoteResult) => ({ planId: answer.planId, ...comparable(answer) });
        expect(here.quotes.map(read)).toEqual(there.quotes.map(read));
        expect(here.mayMeet.map(read)).toEqual(there.mayMeet.map(read));
        expect(here.unmet).toEqual(there.unmet);
      }),
      runs(300),
    );
  });
});
