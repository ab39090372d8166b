/** Random plans and needs are valid, and hold everything that a document and a need can say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Need } from '@/lib/need/need';
import { parseNeed } from '@/lib/need/schema';
import type { PlanFacts } from '@/lib/plan/plan';
import { parsePlan } from '@/lib/plan/schema';
import { arbitraryNeed, SETTINGS } from '../support/arbitrary-need';
import { arbitraryPlan } from '../support/arbitrary-plan';
import { KINDS } from './line';
import { referenceQuote } from './quote';

const SOURCE = { url: 'https://example.com/plans', title: 'Example', asOf: null, covers: [] };

test('every random plan is a valid document that reads as it stands', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const whole = { ...plan, sources: [SOURCE], notes: {} };
      expect(parsePlan(whole)).toEqual({ ok: true, plan: whole });
    }),
    { seed: 20260901, numRuns: 500 },
  );
});

test('every random need is valid and reads as it stands', () => {
  fc.assert(
    fc.property(arbitraryNeed, (need) => {
      expect(parseNeed(need)).toEqual({ ok: true, need });
    }),
    { seed: 20260901, numRuns: 500 },
  );
});

const drawn = fc.sample(fc.tuple(arbitraryPlan, arbitraryNeed), { seed: 20260901, numRuns: 2500 });
const plans = drawn.map(([plan]) => plan);
const needs = drawn.map(([, need]) => need);
const answers = drawn.map(([plan, need]) => referenceQuote(plan, need, SETTINGS));

const calls = (plan: PlanFacts) => [
  ...plan.internationalCalling,
  ...plan.addOns.flatMap((addOn) => addOn.internationalCalling),
];

describe('random plans hold', () => {
  test.each<[string, (plan: PlanFacts) => boolean]>([
    ['a list that nobody has read', (plan) => calls(plan).some(({ countries }) => countries === 'unlisted')],
    ['an entry for every other country', (plan) => calls(plan).some(({ countries }) => countries === '*')],
    ['calls from the home minutes', (plan) => calls(plan).some((entry) => 'fromVoice' in entry)],
    ['roaming as at home', ({ roaming }) => roaming.some(({ data }) => data.includedGB === 'home')],
    ['passes as at home', ({ roamingPasses }) => roamingPasses.some(({ dataGB }) => dataGB === 'home')],
    [
      'passes with a limit',
      ({ roamingPasses }) => roamingPasses.some((pass) => pass.maxChargedPerMonth !== null),
    ],
    [
      'a price of a received message',
      ({ roaming }) => roaming.some(({ sms }) => sms.ratePerReceived !== null),
    ],
    [
      'a price with conditions',
      ({ charges }) => charges.options.some(({ conditions }) => conditions.length > 0),
    ],
    ['an intro price', ({ charges }) => charges.options.some(({ newCustomersOnly }) => newCustomersOnly)],
    ['no further lines', ({ charges }) => charges.options.some((one) => one.extraLinePrice === 'notSold')],
    [
      'autopay from a later purchase',
      ({ charges }) => charges.options.some((one) => (one.autopayDiscount?.fromPurchase ?? 1) > 1),
    ],
    ['a fee in percent', ({ charges }) => charges.recurringFees.some((fee) => 'percent' in fee)],
    [
      'a fee at each purchase',
      ({ charges }) => charges.recurringFees.some((fee) => 'each' in fee && fee.each === 'purchase'),
    ],
    ['a least first top-up', ({ charges }) => charges.firstTopUpAtLeast !== null],
    ['shared data', ({ data }) => data.sharing === 'account'],
    ['a cap', ({ data }) => data.overageCapByLines !== null],
    ['data in blocks', ({ data }) => data.overageBlockGB !== null],
    ['a limit of days abroad', ({ maxDaysAbroad }) => maxDaysAbroad === 14],
    ['lists of countries that are whole', ({ listed }) => listed.roaming === 'all'],
    ['separate accounts that are not stated', ({ separateAccounts }) => separateAccounts === null],
    ['a number over the internet', ({ number }) => number === 'voip'],
  ])('%s', (_, holds) => {
    expect(plans.filter(holds).length).toBeGreaterThan(25);
  });
});

describe('random needs hold', () => {
  test.each<[string, (need: Need) => boolean]>([
    ['other months', ({ otherMonths }) => otherMonths.length > 0],
    ['three kinds of other months', ({ otherMonths }) => otherMonths.length === 3],
    ['a stay of more than 60 days', ({ horizonDays }) => (horizonDays ?? 0) > 60],
    ['autopay by card', ({ autopay }) => autopay === 'card'],
    ['received messages', ({ trips }) => trips.some(({ smsReceived }) => smsReceived > 0)],
    ['offers', ({ offers }) => offers.length > 0],
    ['idle numbers', ({ require }) => require.idleDays > 0],
    ['a person who can show nothing', ({ require }) => require.eligibility.length === 0],
  ])('%s', (_, holds) => {
    expect(needs.filter(holds).length).toBeGreaterThan(25);
  });
});

describe('answers to random pairs', () => {
  test.each(['meets', 'mayMeet', 'doesNot'])('are often: %s', (verdict) => {
    expect(answers.filter((answer) => answer.verdict === verdict).length).toBeGreaterThan(300);
  });

  test('hold every kind of item', () => {
    const items = answers.flatMap((answer) => (answer.verdict === 'doesNot' ? [] : answer.items));
    const kinds = new Set(items.filter(({ amountCents }) => amountCents !== 0).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([...KINDS].sort());
  });

  test('hold items of other months, and lines on accounts of their own', () => {
    const met = answers.filter((answer) => answer.verdict !== 'doesNot');
    expect(met.some(({ items }) => items.some(({ monthKind }) => monthKind > 1))).toBe(true);
    expect(met.some(({ asks }) => asks.some(({ code }) => code === 'lines'))).toBe(true);
  });

  test('add up: items and months to the total', () => {
    for (const answer of answers) {
      if (answer.verdict === 'doesNot') continue;
      const items = answer.items.reduce((sum, { amountCents }) => sum + amountCents, 0);
      const months = answer.schedule.reduce((sum, cents) => sum + cents, 0);
      expect([items, months]).toEqual([answer.totalCents, answer.totalCents]);
    }
  });
});
