import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quote } from '@/lib/cost/quote';
import type { Quote } from '@/lib/cost/result';
import { planBudget, readLimit } from '@/lib/guide/budget';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { makeNeed } from '../support/make-need';
import { makeCalling, makePlan } from '../support/make-plan';

const SETTINGS = { combinedTaxRatePercent: {}, taxableShare: '0.48' };
const priced = (plan: PlanFacts, need: Need): Quote => {
  const answer = quote(plan, need, SETTINGS);
  if (answer.verdict === 'doesNot') throw new Error(answer.reasons.join());
  return answer;
};
const budgetOf = (plan: PlanFacts, need: Need, daily: number | null, monthly: number | null) =>
  planBudget(priced(plan, need), need, { daily, monthly });

/** 30.00 a month; calls to China at 0.10 a minute: 300 minutes are 30.00 a month, 1.00 a day. */
const CALLS = makePlan({ internationalCalling: [makeCalling({ ratePerMinute: '0.10' })] });
const TALK = makeNeed({ monthly: { internationalCalls: [{ country: 'CN', minutes: 300 }] } });

describe('a limit as it is typed', () => {
  test.each([
    ['', { cents: null }],
    [null, { cents: null }],
    ['40', { cents: 4000 }],
    ['$ 40.5', { cents: 4050 }],
    ['４０', { cents: 4000 }],
    ['0', { cents: 0 }],
    ['-1', null],
    ['1.005', null],
    ['forty', null],
    ['1e3', null],
  ])('%s', (text, limit) => expect(readLimit(text)).toEqual(limit));
});

describe('the month', () => {
  test.each([
    ['no limit', null, null],
    ['exactly what it costs', 6000, null],
    ['a cent less: on the last day', 5999, { month: 1, day: 30, months: 12 }],
    ['half of the use: on the day after the fifteenth', 4500, { month: 1, day: 16, months: 12 }],
    ['what is bought alone', 3000, { month: 1, day: 1, months: 12 }],
    ['less than what is bought', 2999, { month: 1, day: 1, months: 12 }],
  ])('%s', (_, monthly, passed) =>
    expect(budgetOf(CALLS, TALK, null, monthly).monthlyPassed).toEqual(passed),
  );

  test('a fee at the start passes in the first month only', () => {
    const plan = makePlan({
      charges: { oneTimeFees: [{ name: 'Activation', amount: '10.00', per: 'line' }] },
    });
    const budget = budgetOf(plan, makeNeed(), null, 3500);
    expect(budget.highest).toEqual({ month: 1, cents: 4000 });
    expect(budget.monthlyPassed).toEqual({ month: 1, day: 1, months: 1 });
  });

  test('overage begins when the allowance is used up', () => {
    // 200 of 300 minutes are included: nothing until day 20, then 100 minutes at 0.30 in ten days.
    const plan = makePlan({ voice: { includedMinutes: 200, overagePerMinute: '0.30' } });
    const need = makeNeed({ monthly: { voiceMinutes: 300 } });
    expect(budgetOf(plan, need, null, 3000).monthlyPassed?.day).toBe(21);
    expect(budgetOf(plan, need, 299, null).dailyPassed).toEqual({ month: 1, day: 21 });
    expect(budgetOf(plan, need, null, 3000).mostUseCents).toBe(300);
  });
});

describe('months that differ', () => {
  test('overage of other months is spread over those months, after their own allowance', () => {
    // 200 minutes are included; in two of the twelve months 300 are used: 100 minutes at 0.30 from day 21 on.
    const plan = makePlan({ voice: { includedMinutes: 200, overagePerMinute: '0.30' } });
    const need = makeNeed({
      monthly: { voiceMinutes: 100 },
      otherMonths: [{ months: 2, monthly: { voiceMinutes: 300 } }],
    });
    const budget = budgetOf(plan, need, 299, 3000);
    expect(budget.highest).toEqual({ month: 11, cents: 6000 });
    expect(budget.monthlyPassed).toEqual({ month: 11, day: 21, months: 2 });
    expect(budget.dailyPassed).toEqual({ month: 11, day: 21 });
  });
});

describe('the day', () => {
  test.each([
    ['exactly a day’s use', 100, null, true],
    ['a cent less', 99, { month: 1, day: 1 }, true],
    ['above what is bought', 3000, null, false],
  ])('%s', (_, daily, passed, buying) => {
    const budget = budgetOf(CALLS, TALK, daily, null);
    expect([budget.dailyPassed, budget.buyingPassesDaily]).toEqual([passed, buying]);
  });

  test('a stay counts its own days', () => {
    const need = makeNeed({ horizonDays: 10, monthly: TALK.monthly });
    expect(budgetOf(CALLS, need, null, null)).toMatchObject({ days: 10, months: 1, mostUseCents: 300 });
  });
});

test('the dearest month never costs more than the whole, and a higher limit never passes earlier', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 30_000 }), (minutes, limit) => {
      const need = makeNeed({ monthly: { internationalCalls: [{ country: 'CN', minutes }] } });
      const answer = priced(CALLS, need);
      const low = planBudget(answer, need, { daily: null, monthly: limit });
      const high = planBudget(answer, need, { daily: null, monthly: limit + 100 });
      expect(low.highest.cents).toBe(Math.max(...answer.schedule()));
      if (high.monthlyPassed) expect(low.monthlyPassed?.day).toBeLessThanOrEqual(high.monthlyPassed.day);
    }),
  );
});
