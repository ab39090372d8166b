/** How values of a document stand in columns, at the boundaries. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amount, PlanDocument } from '@/lib/plan/plan';
import { parsePlan } from '@/lib/plan/schema';
import { toPlans, toRows } from '@/server/storage/rows';
import {
  numberOf,
  stateOf,
  toAmount,
  toAmountAbroad,
  toHundredthCents,
  toRate,
  toStatedAmount,
  toWholeCents,
} from '@/server/storage/values';
import { arbitraryPlan } from '@/tests/support/arbitrary-plan';
import { FULL_FILE } from '@/tests/support/full-plan';
import { REAL_PLANS } from '../real-catalog';

describe('the four states of an amount', () => {
  it.each<[Amount, string, number | null]>([
    ['unlimited', 'unlimited', null],
    [null, 'notStated', null],
    [0, 'notOffered', 0],
    [1, 'limited', 1],
    [0.537109375, 'limited', 0.537109375],
    [8.33, 'limited', 8.33],
    [1_000_000_000, 'limited', 1_000_000_000],
  ])('%s stands as %s with %s, and comes back', (amount, state, number) => {
    expect([stateOf(amount), numberOf(amount)]).toEqual([state, number]);
    expect(toAmount(state, number)).toBe(amount);
  });

  it.each<[string, number | null]>([
    ['unlimited', 5],
    ['notStated', 0],
    ['notOffered', null],
    ['limited', null],
    ['limited', 0],
    ['plenty', 1],
  ])('%s with %s is refused, not guessed', (state, number) => {
    expect(() => toAmount(state, number)).toThrow(expect.objectContaining({ code: 'catalogCorrupt' }));
  });
});

describe('an amount of another kind', () => {
  it('abroad may be the plan’s own, and nowhere else', () => {
    expect([stateOf('home'), numberOf('home'), toAmountAbroad('home', null)]).toEqual(['home', null, 'home']);
    expect(() => toAmount('home', null)).toThrow(expect.objectContaining({ code: 'catalogCorrupt' }));
    expect(() => toAmountAbroad('home', 1)).toThrow(expect.objectContaining({ code: 'catalogCorrupt' }));
  });

  it('that is sold is always stated', () => {
    expect(toStatedAmount('notOffered', 0)).toBe(0);
    expect(() => toStatedAmount('notStated', null)).toThrow(
      expect.objectContaining({ code: 'catalogCorrupt' }),
    );
  });
});

describe('money', () => {
  it.each([
    ['0.00', 0],
    ['0.01', 1],
    ['15.00', 1500],
    ['9999999.99', 999_999_999],
  ])('%s is %i cents', (text, cents) => {
    expect(toWholeCents(text)).toBe(cents);
  });

  it.each([
    ['0.0001', 1],
    ['0.0235', 235],
    ['0.095', 950],
    ['0.50', 5000],
    ['102.40', 1_024_000],
    [null, null],
  ])('the rate %s is %s hundredths of a cent, and comes back', (text, units) => {
    expect(toHundredthCents(text)).toBe(units);
    expect(toRate(units)).toBe(text);
  });

  it.each(['0.001', '15.005', '99999999999.00'])(
    '%s is no whole number of cents: refused, not rounded',
    (text) => {
      expect(() => toWholeCents(text)).toThrow(RangeError);
    },
  );

  it('refuses a rate finer than a hundredth of a cent', () => {
    expect(() => toHundredthCents('0.00005')).toThrow(RangeError);
  });
});

/** A plan through its rows, in the order in which a database gives them. */
const throughRows = (plan: PlanDocument): PlanDocument | undefined => toPlans(toRows(plan, 0, []))[0];

describe('a plan as rows', () => {
  it.each([...REAL_PLANS, ...FULL_FILE.plans].map((plan) => [plan.id, plan] as const))(
    '%s comes back',
    (_id, plan) => {
      expect(JSON.stringify(throughRows(plan))).toBe(JSON.stringify(plan));
    },
  );

  it('comes back whatever it holds', () => {
    const source = { url: 'https://example.com/', title: 'Example', asOf: null, covers: ['charges', 'data'] };
    fc.assert(
      fc.property(arbitraryPlan, (facts) => {
        const networksEvidence = facts.networks.length === 0 ? null : 'published';
        const parsed = parsePlan({
          ...facts,
          networksEvidence,
          sources: [source],
          notes: { network: { en: 'Note', zh: '说明' }, other: { en: 'More', zh: '另外' } },
        });
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
        expect(throughRows(parsed.plan)).toEqual(parsed.plan);
      }),
      { numRuns: 300 },
    );
  });
});
