import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quote } from '@/lib/cost/quote';
import { quoteAll } from '@/lib/cost/rank';
import { arbitraryNeed, SETTINGS } from '../support/arbitrary-need';
import { arbitraryPlan } from '../support/arbitrary-plan';
import { comparable } from '../support/same-answer';

const RUNS = { seed: 20260901, numRuns: 200 };

test('what a plan keeps from one question never shows in the answer to another', () => {
  fc.assert(
    fc.property(arbitraryPlan, fc.array(arbitraryNeed, { minLength: 2, maxLength: 6 }), (plan, needs) => {
      const asked = [...needs, ...needs].map((need) => comparable(quote(plan, need, SETTINGS)));
      const fresh = [...needs, ...needs].map((need) =>
        comparable(quote(structuredClone(plan), need, SETTINGS)),
      );
      expect(asked).toEqual(fresh);
    }),
    RUNS,
  );
});

test('each part of a question that purchases hang on is told apart', () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryNeed, (plan, need) => {
      const others = [
        { ...need, lines: need.lines + 1 },
        { ...need, autopay: !need.autopay },
        { ...need, newCustomer: !need.newCustomer },
        { ...need, horizonDays: null, horizonMonths: need.horizonMonths + 1 },
        { ...need, horizonDays: 1 + ((need.horizonDays ?? 0) % 60) },
      ];
      for (const other of others) {
        quote(plan, need, SETTINGS);
        expect(comparable(quote(plan, other, SETTINGS))).toEqual(
          comparable(quote(structuredClone(plan), other, SETTINGS)),
        );
      }
    }),
    RUNS,
  );
});

test('a ranking asked twice is the same twice, and another list is another ranking', () => {
  fc.assert(
    fc.property(fc.array(arbitraryPlan, { minLength: 1, maxLength: 5 }), arbitraryNeed, (drawn, need) => {
      const plans = drawn.map((plan, index) => ({ ...plan, id: `plan-${index}` }));
      const ids = (list: typeof plans) => {
        const { quotes, unmet } = quoteAll(list, need, SETTINGS);
        return [...quotes, ...unmet].map(({ planId }) => planId);
      };
      const all = ids(plans);
      expect(ids(plans)).toEqual(all);
      expect(ids(plans.slice(1))).toEqual(all.filter((id) => id !== 'plan-0'));
    }),
    RUNS,
  );
});
