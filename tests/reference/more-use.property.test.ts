/**
 * Using more never costs less, and being offered more never costs more, where a plan meets the need: what is asked may
 * be left out of a total, so that totals of plans that may meet a need do not compare.
 */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Need, Use } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { arbitraryNeed } from '../support/arbitrary-need';
import { arbitraryAddOn, arbitraryPlan, COUNTRIES } from '../support/arbitrary-plan';
import { ANSWERERS, type Answerer, runs } from './answerers';

vi.setConfig({ testTimeout: 120_000 });

/** The total where the plan meets the need, else null. */
function totalOf(answer: Answerer, plan: PlanFacts, need: Need): number | null {
  const all = answer(plan, need);
  return all.verdict === 'meets' && 'totalCents' in all ? (all.totalCents ?? null) : null;
}

const withMonthly = (need: Need, monthly: Partial<Use>): Need => ({
  ...need,
  monthly: { ...need.monthly, ...monthly },
});

/** Ways to use more with all else equal. */
const MORE: Record<string, (need: Need, by: number) => Need> = {
  minutes: (need, by) => withMonthly(need, { voiceMinutes: need.monthly.voiceMinutes + by }),
  messages: (need, by) => withMonthly(need, { smsMessages: need.monthly.smsMessages + by }),
  data: (need, by) => withMonthly(need, { dataGB: need.monthly.dataGB + by / 2 }),
  'hotspot data': (need, by) =>
    withMonthly(need, {
      dataGB: need.monthly.dataGB + by / 2,
      hotspotGB: need.monthly.hotspotGB + by / 2,
    }),
  'minutes to a country': (need, by) =>
    withMonthly(need, {
      internationalCalls: need.monthly.internationalCalls.map((call, index) =>
        index === 0 ? { ...call, minutes: call.minutes + by } : call,
      ),
    }),
  'another country': (need, by) => {
    const named = need.monthly.internationalCalls.map(({ country }) => country);
    const other = COUNTRIES.find((country) => !named.includes(country)) as string;
    return withMonthly(need, {
      internationalCalls: [...need.monthly.internationalCalls, { country: other, minutes: by }],
    });
  },
  'messages to a country': (need, by) =>
    withMonthly(need, {
      internationalSms: need.monthly.internationalSms.map((to) => ({ ...to, messages: to.messages + by })),
    }),
  'another trip': (need, by) => ({
    ...need,
    trips: [
      ...need.trips,
      { country: 'MX', days: by, dataGB: 1, voiceMinutes: 5, smsMessages: 0, smsReceived: 0 },
    ],
  }),
  'data on trips': (need, by) => ({
    ...need,
    trips: need.trips.map((trip) => ({ ...trip, dataGB: trip.dataGB + by / 2 })),
  }),
  'messages received on trips': (need, by) => ({
    ...need,
    trips: need.trips.map((trip) => ({ ...trip, smsReceived: trip.smsReceived + by })),
  }),
};

/** Seldom anything but the amounts decides. */
const mayOftenMeet = arbitraryPlan.map((plan) => ({
  ...plan,
  status: 'current' as const,
  eligibility: [],
  separateAccounts: true,
}));

describe.each(ANSWERERS)('by %s', (_, answer) => {
  test.each(Object.entries(MORE))('more never costs less: %s', (_label, more) => {
    fc.assert(
      fc.property(mayOftenMeet, arbitraryNeed, fc.integer({ min: 1, max: 20 }), (plan, need, by) => {
        const [before, after] = [totalOf(answer, plan, need), totalOf(answer, plan, more(need, by))];
        if (before === null || after === null) return;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
      runs(150),
    );
  });

  test('an add-on in addition never makes it dearer, nor a plan that meets one that does not', () => {
    fc.assert(
      fc.property(mayOftenMeet, arbitraryAddOn('more'), arbitraryNeed, (plan, addOn, need) => {
        const added = plan.data.sharing === 'account' ? { ...addOn, dataGB: 0 } : addOn;
        const before = totalOf(answer, plan, need);
        if (before === null) return;
        const after = totalOf(answer, { ...plan, addOns: [...plan.addOns, added] }, need);
        expect(after ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(before);
      }),
      runs(300),
    );
  });
});
