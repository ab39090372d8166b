import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameBill } from '@/lib/cost/priced-quote';
import { quote } from '@/lib/cost/quote';
import { quoteAll } from '@/lib/cost/rank';
import type { Need } from '@/lib/need/need';
import { arbitraryNeed, SETTINGS } from '../support/arbitrary-need';
import { arbitraryPlan } from '../support/arbitrary-plan';
import { comparable } from '../support/same-answer';

/** A need a little further on. */
const MOVES: ((need: Need, by: number) => Need)[] = [
  (need, by) => ({ ...need, monthly: { ...need.monthly, dataGB: need.monthly.dataGB + by } }),
  (need, by) => ({ ...need, monthly: { ...need.monthly, voiceMinutes: need.monthly.voiceMinutes + by } }),
  (need, by) => ({ ...need, lines: need.lines + (by % 2) }),
  (need, by) => ({ ...need, horizonMonths: need.horizonMonths + (by % 3) }),
  (need, by) => ({ ...need, autopay: by % 2 === 0 ? 'bank' : false }),
  (need, by) => ({ ...need, state: by % 2 === 0 ? need.state : 'IL' }),
  (need, by) => ({ ...need, trips: by % 2 === 0 ? need.trips : [] }),
];

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

test('items that are read after other questions were asked are those of their own question', () => {
  fc.assert(
    fc.property(arbitraryPlan, fc.array(arbitraryNeed, { minLength: 2, maxLength: 6 }), (plan, needs) => {
      const asked = needs.map((need) => quote(plan, need, SETTINGS));
      const fresh = needs.map((need) => comparable(quote(structuredClone(plan), need, SETTINGS)));
      expect(asked.map(comparable)).toEqual(fresh);
    }),
    RUNS,
  );
});

test('two answers are told to say the same just where their items, total and amount due are the same', () => {
  const moved = fc.tuple(arbitraryNeed, fc.integer({ min: 0, max: 8 }), fc.constantFrom(...MOVES));
  fc.assert(
    fc.property(arbitraryPlan, moved, (plan, [need, by, move]) => {
      const [a, b] = [quote(plan, need, SETTINGS), quote(plan, move(need, by), SETTINGS)];
      if (a.verdict === 'doesNot' || b.verdict === 'doesNot') return;
      // Asked before any item is read, and once more behind it.
      const told = sameBill(a, b);
      const { schedule: _, monthlyCents: __, ...first } = comparable(a);
      const { schedule: ___, monthlyCents: ____, ...second } = comparable(b);
      const isSame = isDeepStrictEqual({ ...first, items: a.items }, { ...second, items: b.items });
      expect(told).toBe(isSame);
      expect(sameBill(a, b)).toBe(isSame);
    }),
    { ...RUNS, numRuns: 1500 },
  );
});

test('each part of a question that purchases hang on is told apart', () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryNeed, (plan, need) => {
      const others = [
        { ...need, lines: need.lines + 1 },
        { ...need, autopay: need.autopay === 'bank' ? ('debit' as const) : ('bank' as const) },
        { ...need, require: { ...need.require, eligibility: ['student', ...need.require.eligibility] } },
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
        const { quotes, mayMeet, unmet } = quoteAll(list, need, SETTINGS);
        return [...quotes, ...mayMeet, ...unmet].map(({ planId }) => planId);
      };
      const all = ids(plans);
      expect(ids(plans)).toEqual(all);
      expect(ids(plans.slice(1))).toEqual(all.filter((id) => id !== 'plan-0'));
    }),
    RUNS,
  );
});
