import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quote } from '@/lib/cost/quote';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { nextPeriod } from '@/lib/results/next-period';
import type { PriceBasis } from '@/lib/results/query';
import { arbitraryNeed, SETTINGS } from '@/tests/support/arbitrary-need';
import { arbitraryPlan } from '@/tests/support/arbitrary-plan';
import { makeNeed } from '@/tests/support/make-need';
import { makeAutopay, makeOption, makePlan } from '@/tests/support/make-plan';
import { REAL } from '@/tests/support/real-catalog-view';

const NONE = { combinedTaxRatePercent: { IL: '20' }, taxableShare: '0.5' };

function priced(plan: PlanFacts, need: Need) {
  const first = quote(plan, need, NONE);
  if (first.verdict === 'doesNot') throw new Error('The plan meets the need');
  return first;
}
const secondYear = (plan: PlanFacts, need: Need = makeNeed(), basis?: PriceBasis) =>
  nextPeriod(plan, need, priced(plan, need), NONE, basis)?.totalCents;

const option = (price: string, said: Parameters<typeof makeOption>[0] = {}) =>
  makeOption({ priceByLines: { '1': price }, ...said });
const intro = (price: string, months: number, maxUses: number | null) =>
  option(price, { id: 'intro', period: { months }, newCustomersOnly: true, maxUses });
const withOptions = (...options: ReturnType<typeof option>[]) => makePlan({ charges: { options } });

describe('the second year', () => {
  test.each([
    // 12 × $30.00
    ['costs the same where nothing ends', withOptions(option('30.00')), 36_000],
    // 12 × $30.00 after a year for $180.00
    ['has no introductory term', withOptions(option('30.00'), intro('180.00', 12, 1)), 36_000],
    // 12 × $30.00 after 3 × $15.00 + 9 × $30.00
    [
      'has no introductory months that are used up',
      withOptions(option('30.00'), intro('15.00', 1, 3)),
      36_000,
    ],
    // 12 × $15.00 of 36
    ['keeps introductory months that are left', withOptions(option('30.00'), intro('15.00', 1, 36)), 18_000],
    // 6 × $15.00 + 6 × $30.00
    ['mixes those left with the usual price', withOptions(option('30.00'), intro('15.00', 1, 18)), 27_000],
    ['is not stated where no price for customers is', withOptions(intro('15.00', 1, 12)), null],
    [
      'has no one-time fee',
      makePlan({ charges: { oneTimeFees: [{ name: 'SIM', amount: '10.00', per: 'line' }] } }),
      36_000,
    ],
  ])('%s', (_, plan, cents) => expect(secondYear(plan)).toBe(cents));

  test('asks for an account for each line as the first did, although the offer for more lines is used up', () => {
    const plan = makePlan({
      separateAccounts: false,
      charges: {
        options: [
          option('10.00', { extraLinePrice: 'notSold' }),
          { ...intro('20.00', 2, 1), extraLinePrice: '0.00' },
        ],
      },
    });
    const need = makeNeed({ lines: 2 });
    expect(priced(plan, need).verdict).toBe('mayMeet');
    expect(secondYear(plan, need)).toBe(24_000);
  });

  test('has autopay from its first purchase on, where the first year brought it that far', () => {
    const plan = withOptions(
      option('30.00', { autopayDiscount: { ...makeAutopay('5.00'), fromPurchase: 2 } }),
    );
    const need = makeNeed({ autopay: 'bank' });
    expect(priced(plan, need).totalCents).toBe(12 * 3000 - 11 * 500);
    expect(secondYear(plan, need)).toBe(12 * 2500);
  });

  test('has what is left of an offer of one’s own', () => {
    const offer = {
      carrier: 'made',
      plan: null,
      perMonth: '-1.00',
      months: 18,
      oneTime: '-50.00',
      name: 'Phone',
    };
    const plan = withOptions(option('30.00'));
    const need = makeNeed({ offers: [{ ...offer, carrier: plan.carrier }] });
    expect(priced(plan, need).totalCents).toBe(36_000 - 1200 - 5000);
    expect(secondYear(plan, need)).toBe(36_000 - 600);
  });

  test('holds taxes, and leaves them out as advertised', () => {
    const plan = makePlan({ charges: { taxesAndFees: 'excluded' } });
    const need = makeNeed({ state: 'IL' });
    expect(secondYear(plan, need)).toBe(39_600);
    expect(secondYear(plan, need, 'advertised')).toBe(36_000);
  });

  test('is “at least” where use has no known price', () => {
    const need = makeNeed({ monthly: { voiceMinutes: 10 } });
    const plan = makePlan({ voice: { includedMinutes: null, overagePerMinute: null } });
    expect(nextPeriod(plan, need, priced(plan, need), NONE)?.totalIs).toBe('atLeast');
  });

  test.each([
    ['a stay', makeNeed({ horizonDays: 14 })],
    ['less than a year', makeNeed({ horizonMonths: 11 })],
  ])('there is none of %s', (_, need) => expect(secondYear(makePlan(), need)).toBeUndefined());

  test('is what the engine answers an existing customer, for plans without one-time fees, terms of use and discounts', () => {
    const need = makeNeed({ monthly: { dataGB: 5, voiceMinutes: 100 }, state: 'IL' });
    let seen = 0;
    for (const plan of REAL.plans) {
      const { options, oneTimeFees, topUps } = plan.charges;
      if (oneTimeFees.length + topUps.length > 0) continue;
      if (
        options.some(
          ({ newCustomersOnly, maxUses, period }) =>
            newCustomersOnly && (maxUses ?? 1) > 1 && 'months' in period,
        )
      )
        continue;
      const first = quote(plan, need, NONE);
      const old = quote(plan, { ...need, newCustomer: false }, NONE);
      if (first.verdict === 'doesNot') continue;
      seen += 1;
      const next = nextPeriod(plan, need, first, NONE)?.totalCents;
      if (!first.items.some((item) => item.kind === 'payment' && item.optionId.startsWith('intro')))
        expect(next, plan.id).toBe(old.verdict === 'doesNot' ? null : old.totalCents);
    }
    expect(seen).toBeGreaterThan(40);
  });

  test('never costs more than the same year for one who was never a new customer', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryNeed, (plan, need) => {
        const first = quote(plan, need, SETTINGS);
        if (first.verdict === 'doesNot') return;
        const next = nextPeriod(plan, { ...need, offers: [] }, first, SETTINGS);
        const old = quote(plan, { ...need, newCustomer: false, offers: [] }, SETTINGS);
        if (!next || old.verdict === 'doesNot') return;
        expect(next.totalCents).not.toBeNull();
        if (next.totalIs === 'exact') expect(next.totalCents).toBeLessThanOrEqual(old.totalCents);
      }),
    );
  });
});
