import { expect, test } from 'vitest';
import { choicesIn, isNamed } from '@/lib/plan/choices';
import { makeAddOn, makeCalling, makePass, makePlan, makeRoaming } from '@/tests/support/make-plan';

const CALLS = [makeCalling({ countries: ['CN', 'MX'] }), makeCalling({ countries: 'unlisted' })];

test('networks are those that a plan states, in their fixed order', () => {
  const plans = [
    makePlan({ networks: ['verizon'] }),
    makePlan({ networks: [] }),
    makePlan({ networks: ['att'] }),
  ];
  expect(choicesIn(plans).networks).toEqual(['att', 'verizon']);
});

test('countries are those that plans, add-ons and passes name, once each', () => {
  const addOn = makeAddOn({ internationalCalling: [makeCalling({ countries: ['IN', 'CN'] })] });
  const plan = makePlan({
    internationalCalling: CALLS,
    addOns: [addOn],
    roaming: [makeRoaming({ countries: ['CA'] })],
    roamingPasses: [makePass({ countries: ['GB'] })],
  });
  expect(choicesIn([plan]).countries).toEqual({ calls: ['CN', 'IN', 'MX'], texts: [], trips: ['CA', 'GB'] });
});

test('every country is named where an entry covers all', () => {
  const { countries } = choicesIn([makePlan({ roamingPasses: [makePass()] })]);
  expect(countries.trips).toBe('every');
  expect(isNamed(countries.trips, 'AQ')).toBe(true);
});

test('a list that nobody has read names no country', () => {
  const { calls } = choicesIn([makePlan({ internationalCalling: CALLS })]).countries;
  expect(isNamed(calls, 'CN')).toBe(true);
  expect(isNamed(calls, 'AQ')).toBe(false);
});
