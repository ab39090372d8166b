import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { quote } from '@/lib/cost/quote';
import { quoteAll } from '@/lib/cost/rank';
import { criterionKey } from '@/lib/cost/reason';
import type { QuoteResult } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import { arbitraryNeed, SETTINGS } from '../support/arbitrary-need';
import { arbitraryAddOn, arbitraryPlan, COUNTRIES } from '../support/arbitrary-plan';
import { makeTrip } from '../support/make-plan';
import { comparable } from '../support/same-answer';

/** `FC_RUNS` raises the number of runs, `FC_SEED` draws others. */
const runs = (usual: number) => ({
  seed: Number(process.env.FC_SEED ?? 20260901),
  numRuns: process.env.FC_RUNS ? Number(process.env.FC_RUNS) : usual,
});
vi.setConfig({ testTimeout: 600_000 });

const priced = (plan: Parameters<typeof quote>[0], need: Need) => quote(plan, need, SETTINGS);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const totalOf = (answer: QuoteResult) =>
  answer.verdict === 'doesNot' ? Number.POSITIVE_INFINITY : answer.totalCents;

describe('the random plans and needs', () => {
  test('hold every kind of item, every verdict and both kinds of total', () => {
    const drawn = fc.sample(fc.tuple(arbitraryPlan, arbitraryNeed), { ...runs(1500), numRuns: 2000 });
    const answers = drawn.map(([plan, need]) => priced(plan, need));
    const met = answers.filter((answer) => answer.verdict !== 'doesNot');
    const count = (test: (answer: QuoteResult) => boolean) => answers.filter(test).length;
    expect(count(({ verdict }) => verdict === 'meets')).toBeGreaterThan(200);
    expect(count(({ verdict }) => verdict === 'mayMeet')).toBeGreaterThan(200);
    expect(count(({ verdict }) => verdict === 'doesNot')).toBeGreaterThan(200);
    expect(met.filter(({ totalIs }) => totalIs === 'exact').length).toBeGreaterThan(200);
    expect(met.filter(({ totalIs }) => totalIs === 'atLeast').length).toBeGreaterThan(100);
    expect([...new Set(met.flatMap((answer) => answer.items.map((item) => item.kind)))].sort()).toEqual([
      'addOn',
      'autopayDiscount',
      'internationalCalling',
      'internationalSms',
      'oneTimeFee',
      'overage',
      'ownOffer',
      'payment',
      'recurringFee',
      'roaming',
      'tax',
      'topUp',
    ]);
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

describe('many plans', () => {
  const plans = fc
    .array(arbitraryPlan, { minLength: 2, maxLength: 6 })
    .map((list) => list.map((plan, index) => ({ ...plan, id: `plan-${index}` })));

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
        expect(here.unmet).toEqual(there.unmet);
        expect(here.mayMeet.map(read)).toEqual(there.mayMeet.map(read));
        expect([...here.quotes, ...here.mayMeet, ...here.unmet]).toHaveLength(list.length);
      }),
      runs(300),
    );
  });

  test('cost the same under other names', () => {
    fc.assert(
      fc.property(plans, arbitraryNeed, (list, drawn) => {
        // An own offer may be of one plan, by its id.
        const need = { ...drawn, offers: [] };
        const renamed = list.map((plan, index) => ({
          ...plan,
          id: `other-${9 - index}`,
          name: `No. ${index}`,
        }));
        const there = quoteAll(list, need, SETTINGS);
        const here = quoteAll(renamed, need, SETTINGS);
        expect(here.quotes.map(comparable).map((one) => [one.totalCents, one.dueAtStartCents])).toEqual(
          there.quotes.map(comparable).map((one) => [one.totalCents, one.dueAtStartCents]),
        );
        const reasons = ({ unmet }: typeof here) =>
          unmet.map((one) => one.reasons.map(criterionKey).join()).sort();
        expect(reasons(here)).toEqual(reasons(there));
      }),
      runs(300),
    );
  });
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
    const known = need.monthly.internationalCalls.map(({ country }) => country);
    const other = COUNTRIES.find((country) => !known.includes(country)) as string;
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
    trips: [...need.trips, makeTrip({ days: by, dataGB: 1, voiceMinutes: 5 })],
  }),
  'data on trips': (need, by) => ({
    ...need,
    trips: need.trips.map((trip) => ({ ...trip, dataGB: trip.dataGB + by / 2 })),
  }),
};

function withMonthly(need: Need, monthly: Partial<Need['monthly']>): Need {
  return { ...need, monthly: { ...need.monthly, ...monthly } };
}

describe('more never costs less', () => {
  test.each(Object.entries(MORE))('%s', (_, more) => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryNeed, fc.integer({ min: 1, max: 20 }), (plan, need, by) => {
        const [less, after] = [priced(plan, need), priced(plan, more(need, by))];
        // More use may become an ask, whose use is left out or goes to a list that nobody has read.
        if (less.verdict === 'mayMeet' || after.verdict === 'mayMeet') return;
        expect(totalOf(after)).toBeGreaterThanOrEqual(totalOf(less));
      }),
      runs(500),
    );
  });
});

describe('what is offered in addition never makes it dearer', () => {
  test('an add-on', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryAddOn('more'), arbitraryNeed, (plan, addOn, need) => {
        const longer = { ...plan, addOns: [...plan.addOns, addOn] };
        const [before, after] = [priced(plan, need), priced(longer, need)];
        // With the add-on an ask may become use that is paid.
        if (before.verdict === 'mayMeet') return;
        expect(totalOf(after)).toBeLessThanOrEqual(totalOf(before));
      }),
      runs(800),
    );
  });
});
